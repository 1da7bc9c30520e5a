import { robotsText, securityText, sitemapPaths, toSitemap } from '../../../server/about/site-files';
import { toContact } from '../../../server/about/corrections-page';

const paths = ['/', '/a?b&c', '/d'];

test('a short sitemap is one list, escaped', () => {
  expect(toSitemap('https://x.example', paths, '2026-11-23')).toBe([
    '<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    '<url><loc>https://x.example/</loc><lastmod>2026-11-23</lastmod></url>',
    '<url><loc>https://x.example/a?b&#38;c</loc><lastmod>2026-11-23</lastmod></url>',
    '<url><loc>https://x.example/d</loc><lastmod>2026-11-23</lastmod></url>', '</urlset>', '',
  ].join('\n'));
});

test('a long sitemap is an index of parts', () => {
  const index = toSitemap('https://x.example', paths, '2026-11-23', undefined, 2)!;
  expect(index).toContain('<sitemapindex');
  expect(index.match(/<loc>[^<]+/g)).toEqual(['<loc>https://x.example/sitemap-1.xml', '<loc>https://x.example/sitemap-2.xml']);
  expect(toSitemap('https://x.example', paths, '2026-11-23', 2, 2)!.match(/<loc>[^<]+/g)).toEqual(['<loc>https://x.example/d']);
  for (const part of [0, 3, 1.5, Number.NaN]) expect(toSitemap('https://x.example', paths, '2026-11-23', part, 2)).toBeNull();
});

test('records without a page are left out', () => {
  const found = sitemapPaths([
    { ref: 'council:croydon', label: 'Council', id: 'croydon', name: 'Croydon' }, { ref: 'outcome:x', label: 'Outcome', id: 'x', name: 'x' },
  ]);
  expect(found).toContain('/councils/croydon');
  expect(found).toContain('/suppliers');
  expect(found.some((path) => path.includes('outcome'))).toBe(false);
});

test('robots.txt names the sitemap only where there is one', () => {
  expect(robotsText(undefined)).toBe('User-agent: *\nDisallow: /*?\n');
  expect(robotsText('https://x.example')).toContain('Sitemap: https://x.example/sitemap.xml');
});

test('security.txt has a contact and expires in less than a year', () => {
  expect(securityText('facts@x.example', 'https://x.example', new Date('2026-11-24T10:00:00Z'))).toBe(
    'Contact: mailto:facts@x.example\nExpires: 2027-05-23T10:00:00Z\nPreferred-Languages: en\nCanonical: https://x.example/.well-known/security.txt\n',
  );
});

test('a contact is a web address as it is, or an e-mail that is begun', () => {
  expect(toContact(undefined)).toBeNull();
  expect(toContact('https://x.example/issues', 'S')).toEqual({ text: 'https://x.example/issues', href: 'https://x.example/issues' });
  expect(toContact('a@x.example', 'A & B', 'C')).toEqual({ text: 'a@x.example', href: 'mailto:a@x.example?subject=A%20%26%20B&body=C' });
  for (const host of ['github.com', 'codeberg.org']) expect(toContact(`https://${host}/x/y/issues/new`, 'A & B', 'C')!.href).toBe(`https://${host}/x/y/issues/new?title=A+%26+B&body=C`);
  expect(toContact('https://gitlab.com/x/y/-/issues/new', 'A', 'C')!.href).toBe('https://gitlab.com/x/y/-/issues/new?issue%5Btitle%5D=A&issue%5Bdescription%5D=C');
  expect(toContact('mailto:a@x.example')).toEqual({ text: 'a@x.example', href: 'mailto:a@x.example' });
});
