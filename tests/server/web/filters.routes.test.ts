/** Filters that name something, and refs in addresses of records, over the real seeds. */
import request from 'supertest';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());
const get = (address: string) => request(site.app).get(address);

test.each([
  ['projects', 'council', 'names no council'], ['projects', 'supplier', 'names no supplier'], ['projects', 'fundingRound', 'names no funding round'],
  ['projects', 'serviceArea', 'names no service area'], ['projects', 'programme', 'is not a programme'], ['projects', 'phase', 'is not a phase'],
  ['patterns', 'reusedBy', 'names no council'], ['patterns', 'like', 'names no council'], ['patterns', 'serviceArea', 'names no service area'],
  ['patterns', 'maturity', 'is not a maturity'], ['patterns', 'licence', 'is not a licence'],
  ['councils', 'region', 'is not a region'], ['councils', 'nation', 'is not a nation'], ['funding-rounds', 'programme', 'is not a programme'],
])('/%s?%s=nosuch: %s on record', async (list, parameter, words) => {
  const { body } = await get(`/api/v1/${list}?${parameter}=nosuch`).expect(400);
  expect(body.errors).toEqual([{ path: parameter, message: `${words} on record: "nosuch"` }]);
  const page = await get(`/${list}?${parameter}=nosuch`).expect(400);
  expect(page.text).toContain(`${parameter} ${words} on record`);
});

test.each([
  ['/projects?council=buckinghamshire', ['council:Buckinghamshire', 'BUCKINGHAMSHIRE', 'e06000060']],
  ['/patterns?reusedBy=croydon', ['london-borough-of-croydon', 'council:london-borough-of-croydon']],
  ['/councils?region=london', ['London']],
])('%s by other spellings and former ids', async (address, others) => {
  const { total } = (await get(`/api/v1${address}`).expect(200)).body;
  expect(total).toBeGreaterThan(0);
  for (const other of others) {
    expect((await get(`/api/v1${address.replace(/=.*/, `=${other}`)}`).expect(200)).body.total).toBe(total);
  }
});

test('a page shows the present record as chosen when it was asked for by a former id', async () => {
  expect((await get('/projects?council=e06000060').expect(200)).text).toMatch(/<option value="buckinghamshire" selected/);
  expect((await get('/api/v1/patterns/planx?like=london-borough-of-croydon').expect(200)).body.neighbours.council.id).toBe('croydon');
});

test('what exists and yields nothing is an empty list', async () => {
  expect((await get('/api/v1/projects?supplier=aareon').expect(200)).body.total).toBe(0);
  expect((await get('/api/v1/councils?region=london&nation=wales').expect(200)).body.total).toBe(0);
});

test.each([
  ['/councils/council:croydon', '/councils/croydon'], ['/api/v1/councils/council:croydon', '/api/v1/councils/croydon'],
  ['/councils/council%3Acroydon', '/councils/croydon'], ['/councils/council:london-borough-of-croydon', '/councils/croydon'],
  ['/patterns/pattern:planx?like=croydon', '/patterns/planx?like=croydon'],
])('a ref in an address moves to the slug: %s', async (address, location) => {
  expect((await get(address).expect(308)).headers['location']).toBe(location);
});

test('a ref of another kind, or of nothing, is not there', async () => {
  await get('/councils/pattern:planx').expect(404);
  await get('/councils/council:nosuch').expect(404);
});

test('404 on the API suggests what may have been meant, at addresses of the API', async () => {
  const { body } = await get('/api/v1/councils/croyden').expect(404);
  expect(body.suggestions).toContainEqual({ text: 'London Borough of Croydon', href: '/api/v1/councils/croydon' });
  for (const { href } of body.suggestions) await get(href).expect(200);
  expect((await get('/api/v1/nothing').expect(404)).body.suggestions).toEqual([]);
  const { components } = (await get('/api/v1/openapi.json').expect(200)).body;
  expect(components.schemas.Problem.properties.suggestions.items.required).toEqual(['text', 'href']);
});

test.each(['/councils?offset=1000', '/patterns?offset=900', '/search?q=council&offset=900'])('%s begins after the end, says so and leads to the last page', async (address) => {
  const { text } = await get(address).expect(200);
  expect(text).toContain('This page begins after the');
  const href = /href="([^"]+)">The last page/.exec(text)![1]!.replaceAll('&amp;', '&');
  expect((await get(href).expect(200)).text).not.toContain('begins after the');
});
