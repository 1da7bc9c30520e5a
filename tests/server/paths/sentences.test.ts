/** How real paths read: no “which” after a date, no name said twice in a row, a team to ask that exists, nothing said twice. */
import request from 'supertest';
import { pathAnswer, type PathAnswer } from '../../../server/paths/schema';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

const ask = async (query: string): Promise<PathAnswer> => pathAnswer.parse((await request(site.app).get(`/api/v1/paths?${query}`).expect(200)).body);
const sentencesOf = async (query: string) => (await ask(query)).paths.map(({ sentence }) => sentence.replace(/\[\d+\]/g, ''));

test.each([
  ['two that use the same', 'from=council:mid-devon&to=council:tonbridge-and-malling',
    'Mid Devon has used Local Land Charges Register since October 2023; Tonbridge and Malling has used it since April 2024.'],
  ['two customers of one supplier', 'from=council:mid-devon&to=council:tonbridge-and-malling',
    'Civica (Modern.Gov committee management) supplies a system to Mid Devon (since when is not recorded) and to Tonbridge and Malling (since when is not recorded).'],
  ['no “which” after a date, none after another', 'from=council:slough&to=council:newcastle-under-lyme',
    'Hillingdon borders Slough; Hillingdon piloted Extract in June 2025; Extract follows Article 4 direction dataset specification, which Newcastle-under-Lyme has used since July 2026.'],
  ['a comma closes what stands between commas', 'from=council:croydon&to=council:barnsley',
    'Barnsley has used it since 2017, unconfirmed since 2017, and started it in April 2019.'],
  ['a project that bears its round’s name', 'from=council:new-forest&to=council:breckland',
    'Dorset and Broadland both took part in Cyber Assessment Framework for local government pilot (paid from the round of that name, date not recorded)'],
])('%s', async (_, query, words) => {
  expect((await sentencesOf(query)).filter((sentence) => sentence.includes(words))).not.toEqual([]);
});

describe('the first step', () => {
  const first = async (query: string) => (await ask(query)).paths[0]!.firstStep;

  test('across a boundary names the team by what it did', async () => {
    expect(await first('from=council:blaby&to=council:brentwood')).toBe('Ask the team at Rugby that started Digital Waste Service for an introduction to Brentwood.');
    expect(await first('from=council:salford&to=council:bury')).toBe('Ask the digital team at Bury (nothing on this path names another).');
  });

  test('never sends anybody to a council that has ended', async () => {
    expect(await first('from=council:croydon&to=council:leeds&via=council:cumbria-county-council')).toBe(
      'Ask the team at Cumberland and Westmorland and Furness that led LocalGov Drupal for an introduction to Leeds. Cumbria, which stands on this path, ended on 31 March 2023.');
  });
});

test('a boundary has no date that could be missing', async () => {
  expect((await ask('from=council:salford&to=council:bury')).paths[0]!.weakest.text).toBe('Salford to Bury: a boundary is no sign of working together.');
});

test('what a path says already is not said again as in common with many, “not counted as paths”', async () => {
  const { paths, inCommonWithMany } = await ask('from=council:mid-devon&to=council:tonbridge-and-malling');
  const onPaths = paths.flatMap(({ relationships }) => relationships.map(({ id }) => id));
  expect(onPaths.some((id) => id.endsWith('pattern:local-land-charges-register:adopted'))).toBe(true);
  for (const { relationships } of inCommonWithMany) expect(relationships.every((id) => onPaths.includes(id))).toBe(false);
});

describe('without a path', () => {
  const offers = async (query: string) => (await ask(query)).reason!.offer.map(({ text }) => text);

  test('a council that was divided offers those that serve its place today', async () => {
    expect(await offers('from=council:northamptonshire-county-council&to=council:leeds')).toEqual(['The paths of North Northamptonshire', 'The paths of West Northamptonshire']);
    expect((await ask('from=council:northamptonshire-county-council&to=council:leeds')).reason!.text).toContain('Northamptonshire County Council ended on 31 March 2021');
  });

  test('a council that was not there yet offers those that were', async () => {
    expect(await offers('from=council:cumberland&to=council:barnsley&asOf=2021')).toContain('Ask about Allerdale Borough Council, which stood there then');
  });

  test('what was excluded is not said to be passed', async () => {
    expect((await ask('from=council:croydon&to=council:leeds&avoid=council:croydon')).reason!.text).toBe('There is a path, but not one that leaves out what you excluded.');
  });
});

test('a name to pass or to avoid that may mean several offers them on the page, and keeps the rest', async () => {
  const { text } = await request(site.app).get('/paths?from=council:croydon&to=council:leeds&via=housing&avoid=housing,council:barnet').expect(200);
  expect(text).toContain('“Through” may mean several records');
  expect(text).toContain('“Not through” may mean several records');
  expect(text).toMatch(/href="\/paths\?[^"]*avoid=[^"]*council%3Abarnet/);
});

test('a name that is refused is repeated without what would turn the words after it', async () => {
  const { body } = await request(site.app).get(`/api/v1/paths?from=${encodeURIComponent(`\u202ezzqqxx${'😀'.repeat(90)}`)}&to=council:leeds`).expect(400);
  const { detail } = body as { detail: string };
  expect(detail).toContain('"\ufffdzzqqxx');
  expect(detail).not.toMatch(/[\u202e\ud800-\udbff](?![\udc00-\udfff])/);
});

test('the form, sent again, means the same two records, also where two bear one name', async () => {
  const { text } = await request(site.app).get('/paths?from=pattern:localgov-drupal&to=council:leeds').expect(200);
  const valueOf = (id: string) => new RegExp(`id="${id}"[^>]* value="([^"]*)"`).exec(text)![1]!;
  expect([valueOf('path-from'), valueOf('path-to')]).toEqual(['pattern:localgov-drupal', 'Leeds City Council']);
  const { headers } = await request(site.app).get(`/paths?${new URLSearchParams({ from: valueOf('path-from'), to: valueOf('path-to'), families: 'reuse' })}`).expect(303);
  expect(headers['location']).toContain('from=pattern%3Alocalgov-drupal&to=council%3Aleeds');
});
