/** The addresses of projects, on the real seeds. */
import request from 'supertest';
import { projectList, projectRecord, type ProjectList, type ProjectRecord } from '../../../server/projects/schema';
import { testApp, type TestApp } from '../../support/app';

let app: TestApp;
beforeAll(async () => { app = await testApp(); });
afterAll(() => app.close());

const getList = async (query = ''): Promise<ProjectList> =>
  projectList.parse((await request(app.app).get(`/api/v1/projects${query}`).expect(200)).body);
const getRecord = async (id: string): Promise<ProjectRecord> =>
  projectRecord.parse((await request(app.app).get(`/api/v1/projects/${id}`).expect(200)).body);
const getPage = async (path: string) => (await request(app.app).get(path).expect(200)).text;
const getText = async (path: string) => (await getPage(path)).replaceAll('&#39;', '’').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the list', () => {
  test('holds 111 projects and one programme, on page and API alike', async () => {
    const list = await getList('?limit=200');
    expect(list.total).toBe(112);
    expect(list.items.filter(({ kind }) => kind === 'community').map(({ id, partners, members }) => ({ id, partners, members })))
      .toEqual([{ id: 'open-digital-planning', partners: 0, members: 223 }]);
    expect(await getText('/projects')).toContain('The record holds 111 projects and 1 programme.');
  });

  test('of the Local Digital Fund, 38 of 61, as the coverage line says', async () => {
    const list = await getList('?programme=local-digital-fund');
    expect(list.total).toBe(38);
    expect(list.coverage).toContainEqual(expect.objectContaining({ known: 38, total: 61 }));
    expect(await getText('/projects?programme=local-digital-fund')).toContain('38 projects fit what you asked for.');
  });

  test('a council is found by slug and by ref, with its predecessors’ projects', async () => {
    const [own, byRef, predecessor] = await Promise.all([
      getList('?council=buckinghamshire&limit=200'), getList('?council=council:buckinghamshire&limit=200'), getList('?council=wycombe'),
    ]);
    expect(byRef.items).toEqual(own.items);
    expect(predecessor.total).toBeGreaterThan(0);
    expect(own.items.map(({ id }) => id)).toEqual(expect.arrayContaining(predecessor.items.map(({ id }) => id)));
    expect(own.items.every(({ kind }) => kind === 'project')).toBe(true);
  });

  test('facets count what choosing another value would give', async () => {
    const { facets, items } = await getList('?serviceArea=planning&limit=200');
    expect(facets.status!.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
    for (const { value, count } of (await getList('?fundingRound=ldf-round-1')).facets.phase!) {
      expect((await getList(`?fundingRound=ldf-round-1&phase=${value}`)).total).toBe(count);
    }
  });

  test('orders by money with the unknown last', async () => {
    const amounts = (await getList('?sort=money&limit=200')).items.map(({ knownGbp }) => knownGbp ?? -1);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  });

  test('an empty list says so and leads to a view that is not empty', async () => {
    const html = await getPage('/projects?fundingRound=ldf-round-1&council=buckinghamshire&phase=beta&status=in-progress');
    expect(html).toContain('No known project fits all of these filters together.');
    const [, href] = /class="empty">[^<]*<a href="([^"]+)"/.exec(html) ?? [];
    expect(await getPage(href!.replaceAll('&amp;', '&'))).not.toContain('No known project fits');
  });

  test.each([['sort=best', 'sort'], ['status=dead', 'status'], ['limit=0', 'limit'], ['colour=red', 'colour'], ['council=organisation:nhs', 'council']])(
    '%s is a 400 that names %s', async (query, name) => {
      const { body } = await request(app.app).get(`/api/v1/projects?${query}`).expect(400).expect('Content-Type', /problem\+json/);
      expect(body.errors.map(({ path }: { path: string }) => path)).toContain(name);
    });
});

describe('a record', () => {
  test('RIPA: Lambeth led it, three awards, £1,123,500, PlanX came out of it', async () => {
    const record = await getRecord('reducing-invalid-planning-applications');
    expect(record.leads.map(({ id }) => id)).toEqual(['lambeth']);
    expect(record.awards.map(({ amountGbp }) => amountGbp)).toEqual([98_500, 350_000, 675_000]);
    expect(record).toMatchObject({ knownGbp: 1_123_500, unknownAwards: 0 });
    expect(record.patterns.map(({ id }) => id)).toEqual(['planx', 'ripa-service-pattern']);
    expect(record.outcomes.map(({ kind }) => kind)).toEqual(['problem', 'problem', 'problem', 'problem']);
    expect(record.partners.find(({ id }) => id === 'wycombe')).toMatchObject({ endedOn: '2020-03-31', today: { id: 'buckinghamshire' } });
  });

  test('every claim of it has a source', async () => {
    const { leads, partners, fundingRounds, awards, suppliers, patterns, serviceAreas, outcomes, conflicts, sources } = await getRecord('housing-repairs-online');
    for (const claim of [...leads, ...partners, ...fundingRounds, ...awards, ...suppliers, ...patterns, ...serviceAreas, ...outcomes, ...conflicts, { sources }]) {
      expect(claim.sources.length).toBeGreaterThan(0);
    }
  });

  test('an unknown amount makes the total a part: Housing Repairs Online', async () => {
    expect(await getRecord('housing-repairs-online')).toMatchObject({ knownGbp: 150_000, unknownAwards: 1 });
    const text = await getText('/projects/housing-repairs-online');
    expect(text).toContain('£150,000 is known, in 2 awards, with 1 amount not known.');
    expect(text).toContain('£150,000+');
  });

  test('the page says where sources disagree and which is used', async () => {
    expect((await getRecord('localgov-drupal')).conflicts).toHaveLength(3);
    const text = await getText('/projects/localgov-drupal');
    expect(text).toMatch(/Sources disagree: the fund’s pages name Croydon as lead;.*This page names both\./);
    expect(text).toMatch(/Inferred: no source says who received the £400,000/);
  });

  test('Open Digital Planning is a programme of 223 members, and nobody’s collaboration', async () => {
    const record = await getRecord('open-digital-planning');
    expect(record).toMatchObject({ kind: 'community', leads: [], partners: [] });
    expect(record.members).toHaveLength(223);
    const names = record.members.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
    const text = await getText('/projects/open-digital-planning');
    expect(text).toContain('Open Digital Planning is a programme, not a project: 223 bodies are recorded as members.');
    expect(text).toContain('Show all 223 members');
  });

  test('single-council awards name no partner, and say so', async () => {
    expect(await getText('/projects/proptech-innovation-fund')).toContain('No known lead or partner: the awards went to single councils');
  });

  test('a council that is younger than the project is flagged, on page and API', async () => {
    const { body } = await request(app.app).get('/api/v1/projects/open-community').expect(200);
    const buckinghamshire = projectRecord.parse(body).leads.find(({ id }) => id === 'buckinghamshire');
    expect(buckinghamshire?.beforeBody).toEqual({ startedOn: '2020-04-01' });
    expect(await getText('/projects/open-community')).toContain('dated before this council began in April 2020; several councils came before it');
  });

  test('figures stand with their scope and who said them', async () => {
    const text = await getText('/projects/housing-repairs-online');
    expect(text).toMatch(/Sector cost £30,000,000 per year Size of the problem, not a saving:.* date not recorded Made Tech/);
  });

  test('every project’s page opens and gives the record’s answer', async () => {
    for (const { id } of app.services.projects.all()) {
      const html = await getPage(`/projects/${id}`);
      expect(html.match(/id="answer"/g)).toHaveLength(1);
      expect(html).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('an unknown id is a 404 on both sides', async () => {
    await request(app.app).get('/api/v1/projects/no-such-project').expect(404).expect('Content-Type', /problem\+json/);
    await request(app.app).get('/projects/no-such-project').expect(404);
    await request(app.app).get('/projects/localgov-drupal?x=1').expect(400);
  });
});
