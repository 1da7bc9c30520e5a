/** Pages of gaps and the PDF of a sheet, over the real seeds. */
import request from 'supertest';
import { regionList } from '../../../server/gaps/schema';
import { testApp, type TestApp } from '../../support/app';

let test_: TestApp;
beforeAll(async () => { test_ = await testApp({ PATTERNBOOK_URL: 'https://patternbook.example' }); });
afterAll(async () => { await test_.close(); });

const get = (address: string) => request(test_.app).get(address);
const page = async (address: string) => (await get(address).expect(200)).text.replace(/\s+/g, ' ');
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const BROKEN = /undefined|NaN|\[object/;

test.each([
  '/gaps', '/gaps?kind=unreused&region=london', '/gaps?region=wales', '/gaps?kind=thin-service-area&region=wales', '/gaps?council=allerdale', '/gaps?serviceArea=cyber&type=county', '/gaps?offset=50',
  '/gaps/croydon', '/gaps/allerdale', '/gaps/cumbria-county-council', '/gaps/greater-london-authority', '/gaps/city-of-london', '/gaps/isles-of-scilly',
  '/gaps/regions/london', '/gaps/regions/wales', '/gaps/regions/northern-ireland',
])('%s: one answer, nothing broken', async (address) => {
  const text = await page(address);
  expect(text.match(/id="answer"/g)).toHaveLength(1);
  expect(BROKEN.exec(text)?.[0]).toBeUndefined();
});

test('one gap of every kind has a page that shows both sides, its parts, what would change it and where to say it is wrong', async () => {
  const { body } = await get('/api/v1/gaps?limit=1').expect(200);
  for (const { id: kind } of (body as { kinds: { id: string }[] }).kinds) {
    const { items: [gap] } = (await get(`/api/v1/gaps?kind=${kind}&limit=1`)).body as { items: { id: string; firstStep: string }[] };
    const text = await page(`/gaps/items/${gap!.id}`);
    for (const words of ['For acting on it', 'Against, or not known', 'What would change it', 'This is wrong', 'their mean', 'href="/corrections']) expect(text).toContain(words);
    expect(BROKEN.exec(text)?.[0]).toBeUndefined();
    const [, wrong] = /href="(\/corrections\?[^"]*)">This is wrong/.exec(text)!;
    expect((await page(wrong!.replaceAll('&amp;', '&')))).toContain(`https://patternbook.example/gaps/items/${gap!.id}`);
  }
});

test('the list keeps its filters in the address and offers them with counts', async () => {
  const text = await page('/gaps?kind=lapsed&council=croydon');
  expect(text).toContain('name="council" value="croydon"');
  expect(await page('/gaps?region=london')).toMatch(/<option value="london" selected>London \(\d+\)/);
});

test('asked for nothing, it opens with every kind: the first of those that stand by strength, only the number of those that stand by council', async () => {
  const text = plain(await page('/gaps'));
  expect(text).toMatch(/^.*1,00\d gaps are on record, of 10 kinds\./);
  expect(text).toMatch(/Not reused What do councils like this one use that it is not recorded to use\? All 760, A to Z/);
  expect(text).toMatch(/Not neighbours .*East of England: fewer pairs beyond the boundary than by chance/);
  expect(plain(await page('/gaps?council=croydon'))).toMatch(/\d+ of 1,00\d gaps concern Croydon\./);
  expect(await page('/gaps?council=croydon')).toContain('<a href="/gaps/croydon">One sheet for Croydon</a>');
  expect(await page('/gaps?region=wales')).toContain('<a href="/gaps/regions/wales">One sheet for Wales</a>');
});

test('the heatmap: a number in the cell, words for no record, the own row marked', async () => {
  const text = await page('/gaps/croydon');
  expect(text).toMatch(/<tr class="is-self"><th scope="row"><a href="\/gaps\/regions\/london">London<\/a>, 33/);
  expect(text).toContain('<td class="heat--none"><span class="visually-hidden">no record</span></td>');
});

test('navigation, council pages and the front page lead there', async () => {
  expect(await page('/gaps')).toMatch(/<a href="\/gaps"[^>]*aria-current/);
  expect(await page('/councils/croydon')).toContain('<a href="/gaps/croydon">What are our gaps?</a>');
  expect(await page('/')).toContain('<a href="/gaps">Where is no shared work on record?</a>');
});

test('errors: unknown council with suggestions, moved spelling, wrong parameter, a region that is none', async () => {
  expect(plain((await get('/gaps/croyden').expect(404)).text)).toContain('Croydon');
  expect((await get('/gaps/Croydon').expect(308)).headers['location']).toBe('/gaps/croydon');
  expect((await get('/gaps/Croydon.pdf').expect(308)).headers['location']).toBe('/gaps/croydon.pdf');
  await get('/gaps?kind=boring').expect(400);
  expect(plain((await get('/gaps/regions/atlantis').expect(404)).text)).toContain('Yorkshire and The Humber');
  await get('/gaps/items/unreused:croydon:dragons').expect(404);
  await get('/gaps/croyden.pdf').expect(404);
});

describe('PDF', () => {
  const pdf = async (address: string) => {
    const response = await get(address).buffer(true).parse((res, done) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
    }).expect(200);
    return { headers: response.headers, body: response.body as Buffer, text: (response.body as Buffer).toString('latin1') };
  };

  test('one page, under 300 kB, tagged, with title, language and its own font', async () => {
    const { headers, body, text } = await pdf('/gaps/croydon.pdf');
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="gaps-croydon.pdf"' });
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(body.length).toBeLessThan(300_000);
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang (en-GB)', '/DisplayDocTitle true', 'SourceSans3']) expect(text).toContain(mark);
  });

  test('fits one page for every region, and for the councils with most to say', async () => {
    const gaps = (await get('/api/v1/gaps?kind=similar-but-apart&limit=200')).body as { items: { subjects: { id: string }[] }[] };
    const councils = [...new Set(gaps.items.flatMap(({ subjects }) => subjects.map(({ id }) => id)))].slice(0, 12);
    for (const address of [...test_.services.gaps.places().map(({ subject }) => `/gaps/regions/${subject.id}.pdf`), ...councils.map((id) => `/gaps/${id}.pdf`), '/gaps/allerdale.pdf', '/gaps/greater-london-authority.pdf']) {
      expect((await pdf(address)).text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    }
  }, 180_000);
});

test('CSV: a line a gap, safe to open', async () => {
  const { text, headers } = await get('/api/v1/gaps/briefs/councils/croydon/csv').expect(200);
  expect(headers['content-type']).toContain('text/csv');
  expect(text.split('\r\n')[0]).toBe('id,kind,gap,figure,for,against,firstStep,sources');
  expect(text.split('\r\n').filter(Boolean).length).toBeGreaterThan(1);
});

test('a sheet is cited with its address and the graph', async () => {
  expect(plain(await page('/gaps/croydon'))).toMatch(/Where Croydon could share more\. Patternbook, graph version \d+ \(hash [0-9a-f]{12}\), facts as of 23 November 2026\. https:\/\/patternbook\.example\/gaps\/croydon/);
});

test('an address cut short leads on: items to all gaps with what was asked for, regions to their list', async () => {
  expect((await get('/gaps/items').expect(308)).headers['location']).toBe('/gaps');
  expect((await get('/gaps/items?kind=alone').expect(308)).headers['location']).toBe('/gaps?kind=alone');
  await get('/gaps/items?colour=red').expect(400);
  const text = await page('/gaps/regions');
  const rows = text.match(/<tr>(?:(?!<\/tr>).)*\/gaps\/regions\/[a-z-]+">.*?<\/tr>/g)!.map(plain);
  const { items } = regionList.strict().parse((await get('/api/v1/gaps/briefs/regions').expect(200)).body);
  expect(rows).toHaveLength(12);
  expect(items.reduce((sum, { councils }) => sum + councils, 0)).toBe(382);
  for (const [i, { id, name, councils, known, withPartner, gaps, isThin }] of items.entries()) {
    expect(rows[i]!.trim().replace(/ +/g, ' ')).toBe([name, councils, known || 'no record', withPartner || 'no record', gaps || 'none', isThin ? 'too little to call one thin' : 'enough to call one thin'].join(' '));
    expect((await get(`/api/v1/gaps?region=${id}&limit=1`)).body).toMatchObject({ total: gaps });
  }
  expect(items.filter(({ isThin }) => isThin).map(({ id }) => id)).toEqual(['wales', 'scotland', 'northern-ireland']);
  expect(await page('/gaps/regions/london')).toContain('<a href="/gaps/regions">Regions and nations</a>');
});
