/** Years beyond reason are refused wherever a date may be asked about; early ones are empty answers, not errors. */
import request from 'supertest';
import { askedDate } from '../../../server/web/schemas';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

test('1900 to 2099, as precise as wanted', () => {
  expect(['1900', '2017', '2026-11', '2099-12-31'].filter((text) => !askedDate.safeParse(text).success)).toEqual([]);
  expect(['1899', '1899-12-31', '2100', '9999', '0000', '9999-01'].filter((text) => askedDate.safeParse(text).success)).toEqual([]);
});

const ends = 'from=council:croydon&to=council:barnsley';
test.each([
  ['/networks?asOf=9999', 'asOf'], ['/networks?since=9999', 'since'], ['/networks?until=1000', 'until'], ['/networks?compare=9999', 'compare'],
  ['/api/v1/networks/collaboration?asOf=9999', 'asOf'], [`/paths?${ends}&asOf=9999`, 'asOf'], [`/api/v1/paths?${ends}&asOf=9999`, 'asOf'],
  ['/patterns/planx/spread?asOf=9999', 'asOf'], ['/changes?since=9999-01', 'since'],
])('%s is refused', async (address, parameter) => {
  const { status, text } = await request(site.app).get(address);
  expect({ status, text }).toEqual({ status: 400, text: expect.stringContaining(parameter) });
});

test.each(['/networks?asOf=2010', `/paths?${ends}&asOf=2010`, '/patterns/planx/spread?asOf=1999', '/networks?asOf=2028'])('%s is answered', async (address) => {
  expect((await request(site.app).get(address)).status).toBe(200);
});

test('the explorer leads to paths from the selected body, a path to its bodies in the explorer', async () => {
  expect((await request(site.app).get('/networks?select=council:croydon&asOf=2024')).text).toContain('href="/paths?from=council:croydon&amp;asOf=2024"');
  const link = /href="(\/networks\?councils=[^"]+)"/.exec((await request(site.app).get(`/paths?${ends}&limit=2`)).text)?.[1];
  expect(link).toMatch(/^\/networks\?councils=croydon,.*barnsley$/);
  expect((await request(site.app).get(link!)).status).toBe(200);
});
