/** The addresses of funding rounds, on the real seeds. */
import request from 'supertest';
import { fundingRoundList, fundingRoundRecord, type FundingRoundList, type FundingRoundRecord } from '../../../server/funding-rounds/schema';
import { testApp, type TestApp } from '../../support/app';

let app: TestApp;
beforeAll(async () => { app = await testApp(); });
afterAll(() => app.close());

const getList = async (query = ''): Promise<FundingRoundList> =>
  fundingRoundList.parse((await request(app.app).get(`/api/v1/funding-rounds${query}`).expect(200)).body);
const getRecord = async (id: string): Promise<FundingRoundRecord> =>
  fundingRoundRecord.parse((await request(app.app).get(`/api/v1/funding-rounds/${id}`).expect(200)).body);
const getPage = async (path: string) => (await request(app.app).get(path).expect(200)).text;
const getText = async (path: string) => (await getPage(path)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('32 rounds, on page and API alike; the programme in words', async () => {
  expect((await getList()).total).toBe(32);
  expect(await getText('/funding-rounds')).toContain('The record holds 32 funding rounds.');
  const fund = await getList('?programme=local-digital-fund');
  expect(fund.total).toBe(8);
  expect(fund.facets.programme).toContainEqual({ value: 'local-digital-fund', label: 'Local Digital Fund', count: 8 });
});

test('Round 1 by hand: 16 stated and held, £1,251,492 stated, £822,481 known, six amounts unknown', async () => {
  const record = await getRecord('ldf-round-1');
  expect(record.stated).toMatchObject({ totalGbp: 1_251_492, awardCount: 16, basis: 'published' });
  expect(record.known).toEqual({ totalGbp: 822_481, awardCount: 16, awardsWithAmount: 10, projects: 16 });
  expect(record.coverage.map(({ known, total }) => [known, total])).toEqual([[822_481, 1_251_492], [16, 16]]);
  expect(record.awards.filter(({ amountGbp }) => amountGbp === undefined)).toHaveLength(6);
  const text = await getText('/funding-rounds/ldf-round-1');
  expect(text).toContain('Local Digital Fund Round 1 stated 16 awards and £1,251,492; 16 projects and £822,481 are in the record; six amounts are unknown.');
  expect(text).toContain('£822,481+');
});

test('Round 5: four of nine projects, drawn as circles', async () => {
  const html = await getPage('/funding-rounds/ldf-round-5');
  expect(html).toContain('aria-label="4 of 9 projects are in the record"');
  const [dots] = /<svg class="coverage-dots"[\s\S]*?<\/svg>/.exec(html)!;
  expect(dots.match(/dot--held/g)).toHaveLength(4);
  expect(dots.match(/dot--missing/g)).toHaveLength(5);
});

test('totals that no source states are said to be ours', async () => {
  expect((await getRecord('dpif-round-2')).stated).toEqual({ totalGbp: 4_300_000, awardCount: 43, basis: 'added-up' });
  expect(await getText('/funding-rounds/ldf-round-3')).toMatch(/7 awards and £524,300, added up by us;.*Sources disagree: the department says “over £500,000”/);
});

test('a round whose grants went to companies has projects and no award', async () => {
  const record = await getRecord('proptech-round-5');
  expect(record.known).toEqual({ awardCount: 0, awardsWithAmount: 0, projects: 9 });
  expect(await getText('/funding-rounds/proptech-round-5')).toContain('No known award of this round.');
});

test('list and record agree for every round, and every page opens', async () => {
  for (const item of (await getList('?limit=200')).items) {
    const { known, stated, projects } = await getRecord(item.id);
    expect([known.totalGbp, known.awardCount, known.projects, stated.totalGbp, stated.awardCount, stated.basis])
      .toEqual([item.knownGbp, item.knownAwards, item.projects, item.totalGbp, item.statedAwardCount, item.totalBasis]);
    expect(projects).toHaveLength(known.projects);
    const listed = await request(app.app).get(`/api/v1/projects?fundingRound=${item.id}&limit=200`).expect(200);
    expect(listed.body.total).toBe(known.projects);
    expect(await getPage(`/funding-rounds/${item.id}`)).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('the list keeps what is said of single rounds to their pages', async () => {
  const { coverage } = await getList();
  expect(coverage.some(({ statement }) => statement.startsWith('Local Digital Fund: money awarded, all rounds'))).toBe(true);
  expect(coverage.some(({ statement }) => statement.includes('Round 1'))).toBe(false);
});

test('an empty list says so and leads back', async () => {
  const html = await getPage('/funding-rounds?q=zebra');
  expect(html).toContain('No known funding round fits all of these filters together.');
  expect(html).toContain('<a href="/funding-rounds">See all funding rounds</a>');
});

test.each([['sort=best', 'sort'], ['programme=Not A Slug', 'programme'], ['region=london', 'region']])('%s is a 400 that names %s', async (query, name) => {
  const { body } = await request(app.app).get(`/api/v1/funding-rounds?${query}`).expect(400);
  expect(body.errors.map(({ path }: { path: string }) => path)).toContain(name);
});

test('an unknown id is a 404 on both sides', async () => {
  await request(app.app).get('/api/v1/funding-rounds/no-such-round').expect(404).expect('Content-Type', /problem\+json/);
  await request(app.app).get('/funding-rounds/no-such-round').expect(404);
});
