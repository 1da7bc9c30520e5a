/** The front page over the real seeds: known figures, agreement with other pages, and what a page must not lack. */
import request from 'supertest';
import { overview, type Overview } from '../../../server/home/schema';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
let facts: Overview;
let html: string;
beforeAll(async () => {
  site = await testApp();
  facts = overview.parse((await request(site.app).get('/api/v1/overview')).body);
  html = (await request(site.app).get('/')).text;
});
afterAll(() => site.close());

test('142 of 382 councils work with a council or authority, 141 with a council (counted by hand)', () => {
  expect(facts.figures).toMatchObject({ councils: 382, withPartnerCouncilOrAuthority: 142, withPartnerCouncil: 141, bordersInAll: 1071 });
  expect(facts.distribution.reduce((sum, { councils }) => sum + councils, 0)).toBe(382);
  expect(facts.distribution.slice(0, 4).reduce((sum, { councils }) => sum + councils, 0)).toBe(141);
});

test('the map agrees with the list of councils', async () => {
  const { items } = (await request(site.app).get('/api/v1/councils?limit=200')).body as { items: { id: string; collaborators: number }[] };
  const byId = new Map(facts.councils.map((cell) => [cell.id, cell.partners]));
  expect(items).toHaveLength(200);
  for (const { id, collaborators } of items) expect([id, byId.get(id)]).toEqual([id, collaborators]);
});

test('the two kinds of nothing are kept apart', () => {
  const state = (id: string) => facts.councils.find((cell) => cell.id === id)?.state;
  expect([state('croydon'), state('aberdeenshire'), state('aberdeen')]).toEqual(['partners', 'none-known', 'no-record']);
});

test('361 cells and 21 county councils are drawn, each a named link, none a tab stop', () => {
  const svg = /<svg class="hex-map"[\s\S]*?<\/svg>/.exec(html)![0];
  expect(svg.match(/<a href="\/councils\/[^"]+" tabindex="-1">/g)).toHaveLength(382);
  const croydon = facts.councils.find(({ id }) => id === 'croydon')!;
  expect(svg).toContain(`<title>Croydon, ${croydon.partners} councils</title>`);
  expect(svg).toContain('<title>Aberdeen, no record at all</title>');
  expect(svg).toContain('21 county councils,');
  for (const nation of ['Scotland', 'Wales', 'Northern']) expect(svg).toContain(`>${nation}</tspan>`);
});

test('the table twin has every council, A to Z, and no empty cell', () => {
  const table = /See the map as a table: 382 councils[\s\S]*?<\/table>/.exec(html)![0];
  const rows = table.match(/<tr>[\s\S]*?<\/tr>/g)!.slice(1);
  expect(rows).toHaveLength(382);
  expect(rows[0]).toContain('Aberdeen');
  expect(table.match(/no record at all/g)).toHaveLength(facts.distribution.find(({ state }) => state === 'no-record')!.councils);
  expect(table).not.toMatch(/<td[^>]*>\s*<\/td>/);
});

test('38 of 61 Local Digital Fund projects, by round', () => {
  expect(facts.localDigitalFund).toMatchObject({ known: 38, total: 61 });
  expect(facts.localDigitalFund!.rounds.find(({ id }) => id === 'ldf-round-1')).toMatchObject({ total: 16, announcedOn: '2018-12-07' });
  expect(html).toContain('<strong>38 of 61</strong> Local Digital Fund projects are in the record.');
  expect(html).toContain('Most of Round 5 and Round 6 is missing, so draw no conclusion about 2021 to 2023.');
});

test('every figure of the page is the API’s', () => {
  const { figures, examplePattern } = facts;
  expect(html).toContain(`${figures.withPartnerCouncilOrAuthority} of ${figures.councils} councils have a known shared project`);
  expect(html).toContain(`Of 1,071 pairs of councils that share a boundary, ${figures.bordersWithProject} have a known shared project.`);
  expect(html).toContain(`Take PlanX: ${examplePattern!.adopted} councils are recorded to use it`);
  expect(examplePattern!.knownFundingGbp).toBe(675_000 + 350_000 + 98_500);
  expect(html).toContain('£1,123,500');
});

test('the newest reuses come newest first, each with what shows it', () => {
  const dates = facts.latestReuses.map(({ since }) => since);
  expect(dates).toHaveLength(8);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(facts.latestReuses.every(({ sources }) => sources.length > 0)).toBe(true);
});

test('service areas with patterns are offered, their counts agree with the list of patterns', async () => {
  const [first] = facts.serviceAreas;
  expect(html).toContain(`<a href="/patterns?serviceArea=${first!.id}">`);
  const list = await request(site.app).get(`/api/v1/patterns?serviceArea=${first!.id}`);
  expect(list.body.total).toBe(first!.patterns);
});

test('every number in square brackets has its source, and unknown parameters are refused', async () => {
  for (const [, n] of html.matchAll(/href="#source-(\d+)"/g)) expect(html).toContain(`id="source-${n}"`);
  expect((await request(site.app).get('/?tab=1')).status).toBe(400);
  expect((await request(site.app).get('/api/v1/overview?x=1')).body.errors).toEqual([expect.objectContaining({ path: 'x' })]);
});
