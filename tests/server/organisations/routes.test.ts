import request from 'supertest';
import { organisationList, organisationRecord } from '../../../server/organisations/schema';
import { testApp, type TestApp } from '../../support/app';

let test_: TestApp;
beforeAll(async () => { test_ = await testApp(); });
afterAll(async () => { await test_.close(); });
const get = (address: string) => request(test_.app).get(address);

describe('organisations API', () => {
  test('lists all 26, with kinds as facets', async () => {
    const list = organisationList.parse((await get('/api/v1/organisations').expect(200)).body);
    expect(list.total).toBe(26);
    expect(list.coverage).toEqual([{ statement: '26 organisations are named by the sources held; no total is known.', known: 26 }]);
    expect(list.facets.kind!.find(({ value }) => value === 'university')).toEqual({ value: 'university', label: 'University', count: 2 });
    expect(list.items.find(({ id }) => id === 'broads-authority')).toMatchObject({ projects: 0, memberships: 1, patterns: 0, awards: 1 });
  });

  test('filters by kind and by alias', async () => {
    expect((await get('/api/v1/organisations?kind=university').expect(200)).body.items.map(({ id }: { id: string }) => id))
      .toEqual(['newcastle-university', 'university-of-hull']);
    expect((await get('/api/v1/organisations?q=loti').expect(200)).body.items[0].id).toBe('london-office-of-technology-and-innovation');
  });

  test('a record: membership is no project; the award has its amount and project', async () => {
    const record = organisationRecord.parse((await get('/api/v1/organisations/broads-authority').expect(200)).body);
    expect(record.projects).toEqual([]);
    expect(record.memberships.map(({ id }) => id)).toEqual(['open-digital-planning']);
    expect(record.awards).toEqual([expect.objectContaining({ amountGbp: 50000, awardedOn: '2026-01-12', project: { id: 'open-digital-planning', name: 'Open Digital Planning' } })]);
  });

  test('a record: partners of its projects without itself', async () => {
    const record = organisationRecord.parse((await get('/api/v1/organisations/data-to-insight').expect(200)).body);
    expect(record.projects.map(({ id }) => id)).toEqual(['childrens-demand-modelling-tool', 'quality-data-for-children-in-care']);
    const partners = record.projects.flatMap((project) => project.partners);
    expect(partners).toHaveLength(12);
    expect(partners.map(({ ref }) => ref)).not.toContain('organisation:data-to-insight');
  });

  test('points to the supplier of the same body', async () => {
    const record = organisationRecord.parse((await get('/api/v1/organisations/techresort').expect(200)).body);
    expect(record.alsoKnownAs).toEqual({ id: 'techresort', ref: 'supplier:techresort', label: 'Supplier', name: 'TechResort' });
  });

  test('refuses wrong parameters and unknown ids', async () => {
    expect((await get('/api/v1/organisations?kind=pub').expect(400)).body.errors[0].path).toBe('kind');
    expect((await get('/api/v1/organisations?sort=name').expect(400)).body.errors[0].path).toBe('sort');
    await get('/api/v1/organisations/no-such-body').expect(404);
  });
});

describe('organisation pages', () => {
  test('list and record answer in a sentence, with the figures of the API', async () => {
    expect((await get('/organisations').expect(200)).text).toContain('26 organisations fit what you asked for.');
    const { text } = await get('/organisations/data-to-insight').expect(200);
    expect(text).toContain('Data to Insight took part in 2 known projects with 9 councils and 2 other bodies.');
    expect(text).toContain('No known award to Data to Insight.');
    await get('/organisations/no-such-body').expect(404);
  });
});
