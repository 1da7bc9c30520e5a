/** Files for machines at fixed addresses: robots.txt, the sitemap, security.txt. */
import { Router } from 'express';
import { NotFound } from '../errors';
import { labelNames, labels, pagePath, type LabelDescriptor } from '../graph/model';
import type { NodeSummary } from '../graph/node-index';
import { toContact } from './corrections-page';

/** The sitemap protocol's limit for one file (sitemaps.org). */
const LONGEST_SITEMAP = 50_000;
/** RFC 9116 asks for less than a year. */
const SECURITY_TEXT_DAYS = 180;
const DAY_MS = 86_400_000;

export interface SiteFileDependencies {
  readonly siteUrl?: string | undefined;
  readonly corrections?: string | undefined;
  /** @throws GraphUnavailable while there is no graph */
  readonly nodes: () => readonly NodeSummary[];
  /** @throws GraphUnavailable while there is no graph */
  readonly dataAsOf: () => string;
}

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Home, lists, pages about Patternbook, and every record that has a page. */
export function sitemapPaths(nodes: readonly NodeSummary[]): string[] {
  const lists = labelNames.flatMap((label) => (labels[label] as LabelDescriptor).path ?? []);
  const records = nodes.flatMap(({ ref }) => pagePath(ref) ?? []);
  return ['/', '/about', '/accessibility', '/api', '/changes', '/corrections', '/data', ...lists, ...records];
}

/** Part `part` (from 1) of the addresses; without a part, all of them or the index of the parts. Null when there is no such part. */
export function toSitemap(siteUrl: string, paths: readonly string[], dataAsOf: string, part?: number, longest = LONGEST_SITEMAP): string | null {
  const parts = Math.ceil(paths.length / longest);
  if (part !== undefined && !(Number.isInteger(part) && part >= 1 && part <= parts)) return null;
  const entry = (tag: string) => (path: string) => `<${tag}><loc>${escapeXml(siteUrl + path)}</loc><lastmod>${dataAsOf}</lastmod></${tag}>`;
  const wrap = (tag: string, entries: string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${tag}>\n`;
  if (part === undefined && parts > 1) {
    return wrap('sitemapindex', Array.from({ length: parts }, (_, index) => entry('sitemap')(`/sitemap-${index + 1}.xml`)));
  }
  const first = ((part ?? 1) - 1) * longest;
  return wrap('urlset', paths.slice(first, first + longest).map(entry('url')));
}

/** Filtered lists are many and say nothing new; records are in the sitemap. */
export function robotsText(siteUrl: string | undefined): string {
  return ['User-agent: *', 'Disallow: /*?', ...(siteUrl ? ['', `Sitemap: ${siteUrl}/sitemap.xml`] : []), ''].join('\n');
}

/** RFC 9116. */
export function securityText(corrections: string, siteUrl: string | undefined, now: Date): string {
  const expires = new Date(now.getTime() + SECURITY_TEXT_DAYS * DAY_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    `Contact: ${toContact(corrections)!.href}`, `Expires: ${expires}`, 'Preferred-Languages: en',
    ...(siteUrl ? [`Canonical: ${siteUrl}/.well-known/security.txt`] : []), '',
  ].join('\n');
}

export function siteFileRoutes({ siteUrl, corrections, nodes, dataAsOf }: SiteFileDependencies): Router {
  const router = Router();
  router.get('/robots.txt', (_req, res) => { res.set('Cache-Control', 'public, max-age=3600').type('text').send(robotsText(siteUrl)); });
  router.get(['/sitemap.xml', '/sitemap-:part.xml'], (req, res) => {
    if (!siteUrl) throw new NotFound('This copy has no sitemap: no public address is set for it (PATTERNBOOK_URL).');
    const { part } = req.params as { part?: string };
    const sitemap = toSitemap(siteUrl, sitemapPaths(nodes()), dataAsOf(), part === undefined ? undefined : Number(part));
    if (sitemap === null) throw new NotFound('The sitemap has no such part.');
    res.set('Cache-Control', 'public, max-age=3600').type('application/xml').send(sitemap);
  });
  if (corrections) {
    router.get('/.well-known/security.txt', (_req, res) => {
      res.set('Cache-Control', 'public, max-age=3600').type('text').send(securityText(corrections, siteUrl, new Date()));
    });
  }
  return router;
}
