import request from 'supertest';
import { supplierList, supplierRecord } from '../../../server/suppliers/schema';
import { testApp, type TestApp } from '../../support/app';

let test_: TestApp;
beforeAll(async () => { test_ = await testApp(); });
afterAll(async () => { await test_.close(); });
const get = (address: string) => request(test_.app).get(address);

describe('suppliers API', () => {
  test('lists all 93 A to Z with counts, facets and coverage', async () => {
    const list = supplierList.parse((await get('/api/v1/suppliers?limit=200').expect(200)).body);
    expect(list.total).toBe(93);
    expect(list.items.map(({ name }) => name)).toEqual([...list.items.map(({ name }) => name)].sort((a, b) => a.localeCompare(b, 'en-GB')));
    expect(list.items.find(({ id }) => id === 'civica-moderngov')).toMatchObject({ councils: 300, projects: 0, patterns: 0, roles: ['legacy-system'], lastShown: '2026-05' });
    expect(list.facets.role!.map(({ value }) => value)).toEqual(['build', 'research', 'host', 'support', 'legacy-system', 'deliver', 'other']);
    expect(list.facets.role!.find(({ value }) => value === 'legacy-system')!.label).toBe('System in use');
    expect(list.coverage.length).toBeGreaterThan(0);
  });

  test('filters by role and name, sorts by councils', async () => {
    const hosts = supplierList.parse((await get('/api/v1/suppliers?role=host').expect(200)).body);
    expect(hosts.items.map(({ id }) => id)).toEqual(['acquia', 'aws', 'microsoft', 'tailwind-digital']);
    const found = supplierList.parse((await get('/api/v1/suppliers?q=modern').expect(200)).body);
    expect(found.items.map(({ id }) => id)).toEqual(['civica-moderngov']);
    const most = supplierList.parse((await get('/api/v1/suppliers?sort=councils&limit=3').expect(200)).body);
    expect(most.items.map(({ id, councils }) => [id, councils])).toEqual([['civica-moderngov', 300], ['xpress', 228], ['idox-public-access', 223]]);
  });

  test('a record: planning portals of 2019 are unconfirmed', async () => {
    const record = supplierRecord.parse((await get('/api/v1/suppliers/idox-public-access').expect(200)).body);
    expect(record.councils).toHaveLength(223);
    expect(new Set(record.councils.map(({ status, confirmedOn }) => `${status} ${confirmedOn}`))).toEqual(new Set(['unconfirmed 2019-02']));
    expect(record.councils.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  test('one supplier can host and support the same pattern', async () => {
    const record = supplierRecord.parse((await get('/api/v1/suppliers/tailwind-digital').expect(200)).body);
    expect(record.patterns.map(({ id, role }) => [id, role])).toEqual([['localgov-ims', 'host'], ['localgov-ims', 'support']]);
  });

  test('points to the organisation of the same body', async () => {
    for (const [supplier, organisation] of [['gds', 'government-digital-service'], ['loti', 'london-office-of-technology-and-innovation'], ['techresort', 'techresort'], ['istanduk', 'istanduk']]) {
      const record = supplierRecord.parse((await get(`/api/v1/suppliers/${supplier}`).expect(200)).body);
      expect(record.alsoKnownAs?.ref).toBe(`organisation:${organisation}`);
    }
  });

  test('refuses wrong and unknown parameters by name, and unknown ids', async () => {
    expect((await get('/api/v1/suppliers?role=spy').expect(400)).body.errors[0].path).toBe('role');
    expect((await get('/api/v1/suppliers?colour=red').expect(400)).body.errors[0].path).toBe('colour');
    expect((await get('/api/v1/suppliers/no-such-supplier').expect(404)).body.type).toBe('/api#not-found');
  });
});

describe('supplier pages', () => {
  test('the list names as many as the API counts', async () => {
    const { total } = (await get('/api/v1/suppliers?role=support').expect(200)).body;
    const { text } = await get('/suppliers?role=support').expect(200);
    expect(text).toContain(`${total} suppliers fit what you asked for`);
  });

  test('Modern.Gov: the answer, all 300 councils, its reason for no judgement', async () => {
    const { text } = await get('/suppliers/civica-moderngov').expect(200);
    expect(text).toContain('is shown in use at 300 councils, last in May 2026.');
    const [tables, around] = text.split('id="around"') as [string, string];
    for (const part of [tables, around]) expect(part.match(/<a href="\/councils\/[a-z-]+">/g)).toHaveLength(300);
    expect(text).toContain('Show all 300 councils');
    expect(text).toContain('no judgement of its age or quality');
    expect(text).not.toMatch(/legacy/i);
  });

  test('an old list reads as unconfirmed in every row', async () => {
    const { text } = await get('/suppliers/ocella').expect(200);
    expect(text).toContain('was shown in use at 9 councils: unconfirmed since February 2019');
    expect(text.match(/Unconfirmed since Feb 2019/g)).toHaveLength(9);
  });

  test('empty parts say so and lead on', async () => {
    const { text } = await get('/suppliers/gds').expect(200);
    expect(text).toContain('No known council that Government Digital Service supplies directly. <a href="#patterns">');
    expect(text).toContain('/organisations/government-digital-service');
    await get('/suppliers/no-such-supplier').expect(404);
  });
});
