/** Search over the real seeds: the ranking that API.md promises, the page, and the time it takes. */
import request from 'supertest';
import { searchAnswer, type SearchAnswer } from '../../../server/search/schema';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

async function search(q: string, more = ''): Promise<SearchAnswer> {
  const response = await request(site.app).get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`);
  expect(response.status).toBe(200);
  return searchAnswer.parse(response.body);
}
const firstRef = async (q: string) => (await search(q)).items[0]?.ref;

test.each([
  ['Lambeth', 'council:lambeth'], ['LB Lambeth', 'council:lambeth'], ['lambeht', 'council:lambeth'],
  ['Somerset', 'council:somerset'], ['Dorset', 'council:dorset'], ['Buckinghamshire', 'council:buckinghamshire'],
  ['BCP', 'council:bournemouth-christchurch-and-poole'], ['GMCA', 'council:greater-manchester-combined-authority'],
  ['Modern.Gov', 'supplier:civica-moderngov'], ['moderngov', 'supplier:civica-moderngov'], ['planx', 'pattern:planx'], ['plan x', 'pattern:planx'],
  ['St Helens', 'council:st-helens'], ['St. Helens', 'council:st-helens'], ['Hull', 'council:kingston-upon-hull'], ['durham', 'council:county-durham'],
  ['rbkc', 'council:kensington-and-chelsea'], ['Na h-Eileanan Siar', 'council:na-h-eileanan-siar'], ['EDINBURGH', 'council:edinburgh'],
  ['Ynys Môn', 'council:isle-of-anglesey'], ['ynys mon', 'council:isle-of-anglesey'], ['hammersmith & fulham', 'council:hammersmith-and-fulham'],
  ['North East Combined Authority', 'council:north-east-combined-authority'], ['Lancashire', 'council:lancashire'],
  ['income management', 'project:localgov-ims'], ['localgov drupal', 'pattern:localgov-drupal'],
])('“%s” gives %s first', async (q, ref) => {
  expect(await firstRef(q)).toBe(ref);
});

test('“Somerset”: the live council, then the ended county council, then what only begins so', async () => {
  const { items } = await search('Somerset');
  expect(items.slice(0, 3).map(({ ref, fit }) => [ref, fit])).toEqual([
    ['council:somerset', 'exact'], ['council:somerset-county-council', 'exact'], ['council:somerset-west-and-taunton', 'beginning'],
  ]);
  expect(items[1]).toMatchObject({ detail: 'County council, South West, ended 2023', endedOn: '2023-03-31' });
});

test('“planning appl” finds PlanX and RIPA among the six that the box suggests', async () => {
  const refs = (await search('planning appl', '&limit=6')).items.map(({ ref }) => ref);
  expect(refs).toHaveLength(6);
  expect(refs).toEqual(expect.arrayContaining(['pattern:planx', 'project:reducing-invalid-planning-applications']));
});

test('details say what a record is and how much is known; aliases are named', async () => {
  expect((await search('LB Lambeth')).items[0]).toMatchObject({ kind: 'council', id: 'lambeth', name: 'London Borough of Lambeth', detail: 'London borough, London', matchedAlias: 'LB Lambeth' });
  expect((await search('Lambeth')).items[0]).not.toHaveProperty('matchedAlias');
  expect((await search('planx')).items[0]!.detail).toMatch(/^Pattern, \d+ councils$/);
});

test.each([['', 0], ['%21%21%21', 0], ['%F0%9F%98%80', 0], ['constructor', 0], ['zzqqxx', 0]])('q=%s finds %s', async (q, total) => {
  const response = await request(site.app).get(`/api/v1/search?q=${q}`);
  expect(response.status).toBe(200);
  expect(response.body).toMatchObject({ items: [], total });
});

test('no text at all is an empty answer', async () => {
  expect((await request(site.app).get('/api/v1/search')).body).toMatchObject({ items: [], total: 0 });
});

test('a kind and a limit narrow the answer; the counts of kinds stay', async () => {
  const all = await search('planning', '&limit=50');
  const patterns = await search('planning', '&kind=pattern&limit=3');
  expect(patterns.items).toHaveLength(3);
  expect(patterns.items.every(({ kind }) => kind === 'pattern')).toBe(true);
  expect(patterns.facets).toEqual(all.facets);
  expect(patterns.total).toBe(all.facets.kind!.find(({ value }) => value === 'pattern')!.count);
  expect(all.facets.kind!.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
});

test.each([['kind=ship', 'kind'], ['limit=0', 'limit'], ['limit=201', 'limit'], ['limit=many', 'limit'], [`q=${'x'.repeat(201)}`, 'q'], ['offset=-1', 'offset'], ['sort=name', 'sort']])('%s is refused by name', async (query, path) => {
  const response = await request(site.app).get(`/api/v1/search?${query}`);
  expect(response.status).toBe(400);
  expect(response.body.errors).toEqual([expect.objectContaining({ path })]);
});

test('search is a list: limit, offset and what is searched', async () => {
  const all = await search('council', '&limit=200');
  expect([all.items.length, all.limit, all.offset]).toEqual([200, 200, 0]);
  const second = await search('council', '&offset=20');
  expect([second.limit, second.offset, second.total]).toEqual([20, 20, all.total]);
  expect(second.items).toEqual(all.items.slice(20, 40));
  expect((await search('council', '&offset=5000')).items).toEqual([]);
  const counts = (await request(site.app).get('/api/v1/summary')).body.labels as Record<string, number>;
  expect(all.coverage).toHaveLength(1);
  expect(all.coverage[0]!.statement).toMatch(new RegExp(`^Searched are \\d+ records: ${counts['Council']} councils, .*${counts['Pattern']} patterns`));
  expect(all.coverage[0]!.known).toBe(Object.entries(counts).reduce((sum, [label, count]) => sum + (label === 'Outcome' ? 0 : count), 0));
});

test('the page leads through all that fits, and past the end leads back', async () => {
  const page = async (more = '') => (await request(site.app).get(`/search?q=council${more}`).expect(200)).text;
  expect(await page()).toContain('href="/search?q=council&amp;limit=200"');
  expect(await page('&limit=200')).toContain('href="/search?q=council&amp;limit=200&amp;offset=200"');
  expect(await page('&offset=20')).toContain('21 to 40 of');
  expect(await page('&offset=5000')).toContain('offset=520">The last page</a>');
});

test('the page and the API agree, and the page works as a form', async () => {
  const { total } = await search('planning appl');
  const { text, status } = await request(site.app).get('/search?q=planning+appl');
  expect(status).toBe(200);
  expect(text).toContain(`${total} records fit “planning appl”.`);
  expect(text).toContain('href="/patterns/planx"');
  expect(text).toContain('value="planning appl"');
  expect(text).toContain('href="/search?q=planning+appl&amp;kind=pattern"');
});

test('the page says how it found, and what to do when it did not', async () => {
  const page = async (q: string) => (await request(site.app).get(`/search?q=${encodeURIComponent(q)}`)).text;
  expect(await page('LB Lambeth')).toContain('also known as LB Lambeth');
  expect(await page('lambeht')).toContain('No record is spelt “lambeht”.');
  expect(await page('zzqqxx')).toContain('No record here is not proof that there is nothing.');
  expect(await page('!!!')).toContain('holds no letter and no figure');
  expect(await page('<script>alert(1)</script>')).not.toContain('<script>alert');
  expect((await request(site.app).get('/search')).status).toBe(200);
  expect((await request(site.app).get('/search?q=somerset&kind=pattern')).text).toContain('No record of this kind fits');
});

test('an address that is not there suggests the records that are near', async () => {
  expect((await request(site.app).get('/councils/croyden')).text).toContain('<a href="/councils/croydon">London Borough of Croydon</a>');
  const { search: service } = site.services;
  expect(service.suggest('Council', 'crodyen')[0]).toEqual({ text: 'London Borough of Croydon', href: '/councils/croydon' });
  expect(service.suggest('Pattern', 'plan-x')[0]).toEqual({ text: 'PlanX', href: '/patterns/planx' });
  expect(service.suggest('Project', 'croydon')[0]).toEqual({ text: 'London Borough of Croydon (council)', href: '/councils/croydon' });
  expect(service.suggest('Council', 'zzzz')).toEqual([]);
  expect(service.suggest('Council', 'lon').length).toBeLessThanOrEqual(5);
});
