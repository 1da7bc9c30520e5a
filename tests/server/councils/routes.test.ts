/** Councils over the real application and the real seeds; figures worked out by hand from the tables. */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import request from 'supertest';
import { councilList, councilRecord, type CouncilList, type CouncilRecord } from '../../../server/councils/schema';
import { seedsDir, testApp, type TestApp } from '../../support/app';

let app: TestApp;
beforeAll(async () => { app = await testApp(); }, 60_000);
afterAll(() => app.close());

const get = (path: string) => request(app.app).get(path);
const list = async (query = ''): Promise<CouncilList> => councilList.parse((await get(`/api/v1/councils${query}`).expect(200)).body);
const record = async (id: string): Promise<CouncilRecord> => councilRecord.parse((await get(`/api/v1/councils/${id}`).expect(200)).body);

describe('the list', () => {
  test('the 382 principal councils, A to Z, with facets that add up', async () => {
    const { total, items, facets, coverage, meta } = await list();
    expect(total).toBe(382);
    expect(items).toHaveLength(50);
    expect(items.map(({ shortName }) => shortName)).toEqual([...items.map(({ shortName }) => shortName)].sort((a, b) => a.localeCompare(b, 'en-GB')));
    expect(facets.nation?.map(({ value, count }) => [value, count])).toEqual([['england', 317], ['northern-ireland', 11], ['scotland', 32], ['wales', 22]]);
    expect(coverage.some(({ known, total: of }) => known === 317 && of === 317)).toBe(true);
    expect(meta).toMatchObject({ graphVersion: 1, dataAsOf: '2026-11-23' });
  });

  test.each([
    ['?status=all', 452], ['?status=ended', 50], ['?status=planned-end', 12], ['?tier=strategic&status=all', 22],
    ['?region=london', 33], ['?nation=wales', 22], ['?type=county', 21], ['?tier=single&region=south-west', 13], ['?q=lewes', 1],
  ])('%s: %d', async (query, total) => {
    expect((await list(query)).total).toBe(total);
  });

  test('paging meets every council once', async () => {
    const ids = new Set<string>();
    for (let offset = 0; offset < 382; offset += 200) for (const { id } of (await list(`?limit=200&offset=${offset}`)).items) ids.add(id);
    expect(ids.size).toBe(382);
  });

  test('newest first', async () => {
    const { items } = await list('?sort=started&limit=3');
    expect(items.map(({ startedOn }) => startedOn)).toEqual(['2023-04-01', '2023-04-01', '2023-04-01']);
  });

  test('page and API agree, and a page’s filters are in its form', async () => {
    const { total } = await list('?region=london');
    const { text } = await get('/councils?region=london').expect(200);
    expect(text).toContain(`${total} councils fit what you asked for`);
    expect(text).toMatch(/<option value="london" selected>/);
  });

  test('nothing fits: said, with a way on', async () => {
    const { text } = await get('/councils?q=zzzz').expect(200);
    expect(text).toContain('No council on record fits all of these filters together.');
  });
});

describe('a record', () => {
  test('Croydon: what it led, joined, funded, bought and reused', async () => {
    const croydon = await record('croydon');
    expect(croydon.projects.find(({ id }) => id === 'localgov-drupal')).toMatchObject({ role: 'lead', since: '2019-10-31' });
    expect(new Set(croydon.projects.map(({ id }) => id)).size).toBe(6);
    expect(croydon.awards.reduce((sum, { amountGbp = 0 }) => sum + amountGbp, 0)).toBe(1_125_800);
    expect(croydon.reuses.find(({ pattern }) => pattern.id === 'govuk-pay')).toMatchObject({ stage: 'adopted', status: 'confirmed', confirmedOn: '2026-08-03' });
    expect(croydon.similar.global).toHaveLength(10);
    expect(croydon.similar.global[0]).toMatchObject({ id: 'ealing', rank: 1 });
    expect(croydon.memberships.map(({ id }) => id)).toEqual(['open-digital-planning']);
    expect(croydon.within.map(({ id }) => id)).toEqual(['greater-london-authority']);
    for (const claim of [...croydon.projects, ...croydon.reuses, ...croydon.awards, ...croydon.suppliers]) expect(claim.sources.length).toBeGreaterThan(0);
  });

  test('membership of Open Digital Planning makes no partner', async () => {
    const { collaborators, projects } = await record('croydon');
    expect(projects.some(({ id }) => id === 'open-digital-planning')).toBe(false);
    expect(collaborators.length).toBeLessThan(40);
  });

  test('a planning portal of February 2019 is unconfirmed', async () => {
    const portals = (await record('croydon')).suppliers.filter(({ confirmedOn }) => confirmedOn === '2019-02');
    expect(portals.map(({ status }) => status)).toEqual(['unconfirmed']);
    expect((await get('/councils/croydon')).text).toContain('Unconfirmed since Feb 2019');
  });

  test('Surrey Heath ends in 2027; Buckinghamshire carries on its predecessors', async () => {
    expect((await record('surrey-heath')).succession.planned).toEqual({ onDate: '2027-03-31', successors: ['West Surrey Council'] });
    expect((await get('/councils/surrey-heath')).text).toContain('ends on 31 March 2027; its planned successor is West Surrey Council');
    const buckinghamshire = await record('buckinghamshire');
    expect(buckinghamshire.succession.predecessors.map(({ id }) => id)).toContain('wycombe');
    expect(buckinghamshire.projects.some(({ as }) => as?.id === 'buckinghamshire-county-council')).toBe(true);
  });

  test('a council that ended shows what succeeded it', async () => {
    const { endedOn, succession, collaborators, projects } = await record('allerdale');
    const partners = new Set(projects.flatMap((project) => project.partners.map(({ ref }) => ref)));
    expect(new Set(collaborators.map(({ ref }) => ref))).toEqual(partners);
    expect([endedOn, succession.successors.map(({ id }) => id)]).toEqual(['2023-03-31', ['cumberland']]);
    expect((await get('/councils/allerdale')).text).toContain('Allerdale ended on 31 March 2023. Its area is served by Cumberland Council since.');
  });

  test('a strategic authority among the partners is never counted as a council', async () => {
    const { collaborators } = await record('central-bedfordshire');
    const strategic = collaborators.filter((body) => body.strategic);
    expect(strategic.map(({ id }) => id)).toEqual(['greater-london-authority']);
    const councils = collaborators.filter(({ label, strategic: s }) => label === 'Council' && !s).length;
    expect((await list('?q=central+bedfordshire')).items[0]!.collaborators).toBe(councils);
    const { text } = await get('/councils/central-bedfordshire');
    expect(text).toContain(`has worked with ${councils} council`);
    expect(text).toContain('strategic authority');
  });

  test('a claim dated before its council began is kept and flagged, on the page too', async () => {
    const { reuses, memberships } = await record('buckinghamshire');
    const fixMyStreet = reuses.find(({ pattern, as }) => pattern.id === 'fixmystreet-pro' && !as);
    expect(fixMyStreet).toMatchObject({ since: '2017-01', beforeBody: { startedOn: '2020-04-01' } });
    expect(memberships[0]).toMatchObject({ since: '2020-03', beforeBody: { startedOn: '2020-04-01' } });
    expect(reuses.find(({ pattern }) => pattern.id === 'govuk-pay')).not.toHaveProperty('beforeBody');
    expect((await get('/councils/buckinghamshire')).text).toContain('dated before this council began in April 2020; several councils came before it');
  });

  test('geography and succession carry their sources, and the page cites them', async () => {
    const { borders, similar, within, succession } = await record('buckinghamshire');
    for (const claim of [...borders, ...similar.global, ...similar.economic, ...within, ...succession.predecessors]) expect(claim.sources.length).toBeGreaterThan(0);
    const { text } = await get('/councils/buckinghamshire');
    expect(text).toMatch(/As ONS publishes them&#8288;<sup class="cite">|As ONS publishes them\u2060<sup class="cite">/);
    const listed = [...text.matchAll(/id="source-(\d+)"/g)].map(([, n]) => n);
    const cited = new Set([...text.matchAll(/href="#source-(\d+)"/g)].map(([, n]) => n));
    expect(new Set(listed)).toEqual(cited);
  });

  test.each(['croydon', 'buckinghamshire', 'wycombe', 'surrey-heath', 'leeds'])('%s: sources are numbered in reading order', async (id) => {
    const { text } = await get(`/councils/${id}`).expect(200);
    const read = [...new Set([...text.matchAll(/href="#source-(\d+)"/g)].map(([, n]) => Number(n)))];
    expect(read).toEqual(read.map((_, i) => i + 1));
  });

  test('what shows that a council backs the Local Digital Declaration, as its source has it', async () => {
    expect((await get('/councils/croydon')).text).toMatch(/Local Digital Declaration<\/dt><dd>Signed, date not recorded</);
    expect((await get('/councils/gloucester')).text).toMatch(/<dd>Cabinet authorised signing, 12 February 2020</);
    expect((await get('/councils/ealing')).text).not.toContain('<dt>Local Digital Declaration');
  });

  test('borders are read both ways', async () => {
    expect((await record('croydon')).borders.map(({ id }) => id)).toContain('sutton');
    expect((await record('sutton')).borders.map(({ id }) => id)).toContain('croydon');
  });

  test('every council’s record fits its promise and its page renders without gaps', async () => {
    for (const { id } of [...(await list('?status=all&limit=200')).items, ...(await list('?status=all&limit=200&offset=200')).items, ...(await list('?status=all&limit=200&offset=400')).items]) {
      await record(id);
      const { text } = await get(`/councils/${id}`).expect(200);
      expect(text).not.toMatch(/undefined|NaN|\[object Object\]|null</);
    }
  }, 120_000);
});

test.each(['croydon', 'barnsley', 'camden', 'dorset', 'bury'])('what the ten neighbours of %s use and it does not, as the tables have it', async (id) => {
  const rows = (name: string) => parse(fs.readFileSync(path.join(seedsDir, `relationships/${name}.csv`)), { columns: true }) as Record<string, string>[];
  const self = `council:${id}`;
  const ranks = new Map(rows('similar-to').filter(({ from, model }) => from === self && model === 'global').map(({ to, rank }) => [to!, Number(rank)]));
  const uses = rows('reuses');
  const { neighbourPatterns, reuses } = await record(id);
  const own = new Set(reuses.map(({ pattern }) => `pattern:${pattern.id}`));
  const users = new Map<string, Set<number>>();
  for (const { from, to } of uses) if (ranks.has(from!) && !own.has(to!)) users.set(to!, (users.get(to!) ?? new Set()).add(ranks.get(from!)!));
  const expected = [...users].filter(([, of]) => of.size >= 2).map(([pattern, of]) => [pattern, [...of].sort((a, b) => a - b)]);
  expect(new Map(neighbourPatterns.map(({ pattern, users: of }) => [`pattern:${pattern.id}`, of.map(({ rank }) => rank)]))).toEqual(new Map(expected as [string, number[]][]));
  expect(expected.length).toBeGreaterThan(0);
});
