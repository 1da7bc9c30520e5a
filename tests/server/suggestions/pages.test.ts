/** The pages of suggestions over the real seeds: answer first, for and against, sources, doubt; and where other pages lead there. */
import request from 'supertest';
import { methodOf } from '../../../server/suggestions/method';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

const get = (address: string) => request(site.app).get(address);
const page = async (address: string) => (await get(address).expect(200)).text.replace(/\s+/g, ' ');
const text = (html: string) => html.replace(/<[^>]*>/g, '').replaceAll('&#8288;', '');

/** Principal councils and strategic authorities of today. */
const councilsOfToday = () => site.services.nodes.get().all.filter(({ label, endedOn }) => label === 'Council' && !endedOn).map(({ id }) => id);

test('a council: answer, seven labelled lists, reasons for and against, doubt, links, JSON', async () => {
  const html = await page('/suggestions/adur');
  expect(html).toMatch(/id="answer"[^>]*>Of the 10 statistical neighbours of Adur, 4 use Local Land Charges Register; Adur is not recorded to\./);
  for (const id of ['neighbours-use', 'taking-up', 'builds-on', 'already-known', 'near', 'experienced', 'introductions']) expect(html).toContain(`<section class="section" id="${id}">`);
  expect(html.match(/<h4>For<\/h4>/g)!.length).toBe(html.match(/<h4>Against<\/h4>/g)!.length);
  expect(html).toContain('/corrections?about=pattern:local-land-charges-register&amp;at=/suggestions/adur%23neighbours-use-local-land-charges-register');
  expect(html).toContain('/suggestions/adur/ring?pattern=local-land-charges-register');
  expect(html).toContain('/paths?from=council:adur&amp;to=council:horsham');
  expect(html).toContain('/api/v1/suggestions/patterns?council=adur');
  expect(text(html)).toContain('These are comparisons');
});

test('every number in brackets has its source, and every link within the page its place', async () => {
  for (const address of ['/suggestions/adur', '/suggestions/croydon/ring?pattern=planx', '/councils/adur']) {
    const html = await page(address);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect([address, target, ids.has(target)]).toEqual([address, target, true]);
  }
});

test('lists with nothing to say come last and say why: a strategic authority without statistical neighbours', async () => {
  const html = text(await page('/suggestions/greater-london-authority'));
  expect(html.indexOf('What suppliers or partners of Greater London already know')).toBeLessThan(html.indexOf('What the statistical neighbours of Greater London use'));
  expect(html).toContain('ONS publishes no statistical neighbours of Greater London, so there is nobody to compare with.');
});

test('a pattern that stands in several lists gives its further reasons once', async () => {
  const html = await page('/suggestions/adur');
  expect(html).toContain('<a href="#neighbours-use-local-land-charges-register">above, at Local Land Charges Register</a>');
});

test('to find one’s council: every council and strategic authority once in the form and once as a link; a choice leads on', async () => {
  const html = await page('/suggestions');
  const councils = councilsOfToday();
  for (const id of councils) {
    expect(html.split(`<option value="${id}">`)).toHaveLength(2);
    expect(html.split(`href="/suggestions/${id}"`)).toHaveLength(2);
  }
  expect(html).not.toContain('<option value="open-digital-planning">');
  await get('/suggestions?council=adur').expect(303).expect('Location', '/suggestions/adur');
  await get('/suggestions?council=adur&pattern=planx').expect(303).expect('Location', '/suggestions/adur/ring?pattern=planx');
  await get('/suggestions?council=&pattern=planx').expect(200);
  await get('/suggestions?council=camelot').expect(400);
});

test('whom to ring about a pattern is asked in the form, and the whole answer is one link away', async () => {
  expect(await page('/suggestions/croydon')).toContain('<option value="planx">PlanX</option>');
  const html = await page('/suggestions/croydon?pattern=planx&serviceArea=');
  expect(html).toContain('<option value="planx" selected>PlanX</option>');
  expect(html).toContain('<a href="/suggestions/croydon/ring?pattern=planx">All whom Croydon can ring about PlanX</a>');
  expect(html).toContain('Croydon, with experience of PlanX |');
  expect(html).toMatch(/id="answer"[^>]*>Of councils that use PlanX, \d+ are named for Croydon, first Brent\./);
  expect(html.indexOf('id="experienced"')).toBeLessThan(html.indexOf('id="neighbours-use"'));
});

test('the filter stays in the address and in the form; an empty one is no filter', async () => {
  expect(await page('/suggestions/adur?serviceArea=waste')).toContain('<option value="waste" selected>');
  expect(await page('/suggestions/adur?serviceArea=')).not.toContain('Show everything</a>');
  expect(text(await page('/suggestions/croydon?serviceArea=information-governance'))).toContain('Nothing is listed for Croydon in information governance.');
});

test('an unknown council is not found, with suggestions; a former id moves; unknown filters are refused', async () => {
  const missing = await get('/suggestions/croyden').expect(404);
  expect(missing.text).toContain('Croydon');
  await get('/suggestions/e07000223').expect(308).expect('Location', '/suggestions/adur');
  await get('/suggestions/e07000223/ring?pattern=planx').expect(308).expect('Location', '/suggestions/adur/ring?pattern=planx');
  await get('/suggestions/croydon?serviceArea=dragons').expect(400);
  await get('/suggestions/croydon/ring').expect(400);
  await get('/suggestions/croydon/ring?pattern=excalibur').expect(400);
});

test('whom to ring: groups in the stated order, public websites, the team and never a person', async () => {
  const html = await page('/suggestions/croydon/ring?pattern=planx');
  expect(html.indexOf('Most like it: ')).toBeLessThan(html.indexOf('Near it: '));
  expect(html).toContain('/paths?from=council:croydon&amp;to=council:barnet');
  expect(text(html)).toContain('A place in the list is no judgement of a council.');
  expect(text(html)).toContain('never a person');
  expect(html).not.toMatch(/mailto:/);
});

test('a council’s page has the first three of each list; an ended council’s has none', async () => {
  const html = await page('/councils/adur');
  expect(html).toContain('id="suggestions"');
  expect(html).toContain('href="/suggestions/adur"');
  expect(await page('/councils/aylesbury-vale')).not.toContain('id="suggestions"');
});

test('a council’s page says of each neighbour whether it is mutual, how far, and what the two share', async () => {
  const { body } = await get('/api/v1/councils/croydon').expect(200);
  const [first] = (body as { similar: { global: { id: string; mutual: boolean; km: number; samePlace: boolean; sameCounty: boolean; samePopulationBand: boolean }[] } }).similar.global;
  expect(first).toMatchObject({ id: 'ealing', samePlace: true, sameType: true, sameCounty: false, samePopulationBand: true, bordering: false });
  expect(first!.mutual).toBe(site.services.likeness.get().isMutual('council:croydon', 'council:ealing'));
  expect(text(await page('/councils/croydon'))).toMatch(/Ealing 1 of 10 (Also|Not) among its ten 2\d km/);
});

test('a pattern’s page leads to whom to ring once a council is chosen', async () => {
  expect(await page('/patterns/planx?like=adur')).toContain('href="/suggestions/adur/ring?pattern=planx"');
  expect(await page('/patterns/planx')).not.toContain('/ring?pattern=');
});

test('a list that passed a back-test says so, and only then', () => {
  expect(methodOf(['near', 'taking-up'], () => false)).toMatchObject({ isPrediction: false, backTest: '/method' });
  expect(methodOf(['near', 'taking-up'], (id) => id === 'taking-up')).toMatchObject({ isPrediction: true, backTest: '/method' });
});
