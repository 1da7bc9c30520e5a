/** /service-areas and /service-areas/:id, page and API, over the real seeds. Facts were counted by hand from the seeds. */
import request from 'supertest';
import { serviceAreaList, serviceAreaRecord } from '../../../server/service-areas/schema';
import { testApp, type TestApp } from '../../support/app';

let test_: TestApp;
beforeAll(async () => { test_ = await testApp(); });
afterAll(async () => { await test_.close(); });

const get = (address: string) => request(test_.app).get(address);

test('all service areas, A to Z, with patterns and projects counted', async () => {
  const all = serviceAreaList.strict().parse((await get('/api/v1/service-areas').expect(200)).body);
  expect(all.total).toBe(21);
  expect(all.items.map(({ name }) => name)).toEqual(all.items.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en-GB')));
  expect(all.items.find(({ id }) => id === 'planning')).toMatchObject({ patterns: 16, projects: 69 });
  expect(all.coverage).toEqual([{ statement: '21 service areas are named by the sources held; no total is known.', known: 21 }]);
});

test('the list can be searched and sorted', async () => {
  expect((await get('/api/v1/service-areas?q=elections').expect(200)).body.items.map(({ id }: { id: string }) => id)).toEqual(['democracy']);
  const { items } = serviceAreaList.parse((await get('/api/v1/service-areas?sort=projects').expect(200)).body);
  expect(items[0]!.id).toBe('planning');
});

test('planning: patterns with users, projects, councils A to Z and each once', async () => {
  const planning = serviceAreaRecord.strict().parse((await get('/api/v1/service-areas/planning').expect(200)).body);
  expect([planning.patterns.length, planning.projects.length, planning.councils.length]).toEqual([16, 69, 243]);
  expect(planning.patterns.find(({ id }) => id === 'planx')?.users).toEqual({ confirmed: 38, unconfirmed: 0, undated: 0, other: 0 });
  expect(planning.projects.find(({ id }) => id === 'reducing-invalid-planning-applications')).toMatchObject({ leads: [{ id: 'lambeth' }] });
  const names = planning.councils.map(({ name }) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
  expect(new Set(planning.councils.map(({ ref }) => ref)).size).toBe(243);
  expect(planning.councils.some(({ id }) => id === 'wycombe')).toBe(false);
  for (const { sources, projects, patterns } of planning.councils) {
    expect(sources.length).toBeGreaterThan(0);
    expect(projects.length + patterns.length).toBeGreaterThan(0);
  }
});

test('pages say what the API says', async () => {
  const { text } = await get('/service-areas/planning').expect(200);
  expect(text).toContain('16 patterns and 69 projects on record are about Planning and building control. 243 councils are recorded');
  expect((await get('/service-areas').expect(200)).text).toContain('Planning and building control');
});

test('every service area has a page, empty lists with words', async () => {
  const { items } = serviceAreaList.parse((await get('/api/v1/service-areas').expect(200)).body);
  for (const { id, patterns } of items) {
    const { text } = await get(`/service-areas/${id}`).expect(200);
    expect(text).not.toMatch(/ style="|<script>|undefined|\[object Object\]/);
    if (patterns === 0) expect(text).toContain('No known pattern about');
  }
});

test('a wrong parameter is refused by name; an unknown id is 404', async () => {
  const { body } = await get('/api/v1/service-areas?sort=size').expect(400);
  expect(body.errors[0].path).toBe('sort');
  await get('/api/v1/service-areas/no-such-area').expect(404);
  await get('/service-areas/no-such-area').expect(404);
});
