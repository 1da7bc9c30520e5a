/** The API of suggestions over the real seeds: answers, filters, bad input. */
import request from 'supertest';
import { ring, suggestions, type Ring, type Suggestions } from '../../../server/suggestions/schema';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());

const get = (address: string) => request(site.app).get(address);
const list = async (about: string, query: string): Promise<Suggestions> => suggestions.strict().parse((await get(`/api/v1/suggestions/${about}?${query}`).expect(200)).body);
const ringFor = async (query: string): Promise<Ring> => ring.strict().parse((await get(`/api/v1/suggestions/ring?${query}`).expect(200)).body);

test('patterns: labelled lists, comparisons without a score, no prediction', async () => {
  const answer = await list('patterns', 'council=croydon');
  expect(answer.lists.map(({ id }) => id)).toEqual(['neighbours-use', 'taking-up', 'builds-on', 'already-known']);
  expect(answer.method).toMatchObject({ isPrediction: false, backTest: '/method' });
  expect(answer.items.map(({ list: id }) => id).filter((id, i, all) => all.indexOf(id) === i)).toEqual(answer.lists.filter(({ count }) => count > 0).map(({ id }) => id));
  const planx = answer.items.find(({ id, list: of }) => id === 'planx' && of === 'neighbours-use')!;
  expect(planx.links).toEqual({ page: '/patterns/planx', ring: '/suggestions/croydon/ring?pattern=planx' });
  expect(planx.doubt.correction).toMatch(/^\/corrections\?about=pattern:planx&at=\/suggestions\/croydon%23[a-z-]+-planx$/);
});

test('partners: refs are accepted; a pattern and a service area narrow them', async () => {
  const answer = await list('partners', 'council=council:adur&pattern=pattern:planx');
  expect(answer.asked.pattern).toEqual({ id: 'planx', name: 'PlanX' });
  const known = answer.items.filter(({ list: id }) => id === 'experienced');
  expect(known).toHaveLength(6);
  for (const { reasonsFor } of known) expect(reasonsFor[0]!.text).toContain('PlanX');
  const waste = await list('partners', 'council=adur&serviceArea=waste');
  for (const { reasonsFor } of waste.items) expect(reasonsFor.some(({ text }) => /waste/i.test(text))).toBe(true);
});

test('patterns of a service area are of that service area', async () => {
  const { items, asked } = await list('patterns', 'council=adur&serviceArea=websites-content');
  expect(asked.serviceArea!.name).toBe('Websites and content');
  expect(items.map(({ id }) => id)).toContain('localgov-drupal');
  expect(items.map(({ id }) => id)).not.toContain('planx');
});

test.each([
  ['/api/v1/suggestions/patterns', /council is needed/], ['/api/v1/suggestions/patterns?council=', /council is needed/],
  ['/api/v1/suggestions/patterns?council=atlantis', /names no council on record: "atlantis"/],
  ['/api/v1/suggestions/partners?council=croydon&serviceArea=dragons', /names no service area/],
  ['/api/v1/suggestions/partners?council=croydon&pattern=excalibur', /names no pattern/],
  ['/api/v1/suggestions/patterns?council=croydon&pattern=planx', /pattern is not a parameter here/],
  ['/api/v1/suggestions/ring?council=croydon', /pattern is needed/],
  ['/api/v1/suggestions/ring?council=croydon&pattern=excalibur', /names no pattern/],
])('%s is refused', async (address, words) => {
  const { body } = await get(address).expect(400);
  expect((body as { detail: string }).detail).toMatch(words);
});

test('an ended council with one successor is answered for it, one shared out is explained', async () => {
  const rolled = await list('patterns', 'council=aylesbury-vale');
  expect(rolled.council.id).toBe('buckinghamshire');
  expect(rolled.notes[0]!.text).toMatch(/^Aylesbury Vale ended on 31 March 2020\. Buckinghamshire Council serves its whole area since/);
  expect(rolled.items.length).toBeGreaterThan(0);
  const ended = site.services.nodes.get().all.find(({ ref, label, endedOn }) => label === 'Council' && endedOn && !site.services.collaboration.get().presentDay.has(ref)
    && site.services.collaboration.get().successions.some(({ fromRef }) => fromRef === ref))!;
  const split = await list('partners', `council=${ended.id}`);
  expect(split.items).toEqual([]);
  expect(split.notes[0]!.text).toContain('nothing is listed for it');
  expect(split.notes[0]!.links.length).toBeGreaterThan(0);
});

test('a council that ends in 2027 says so, and so does each item', async () => {
  const { notes, items } = await list('patterns', 'council=surrey-heath');
  expect(notes[0]!.text).toContain('ends on 31 March 2027');
  for (const { reasonsAgainst } of items) expect(reasonsAgainst.some(({ text }) => text.includes('ends on 31 March 2027'))).toBe(true);
});

test('strategic authorities: five similar or none, both said; only their peers are named', async () => {
  const { likeness, nodes } = site.services;
  const strategic = nodes.get().all.filter(({ tier, endedOn }) => tier === 'strategic' && !endedOn);
  for (const [some, words] of [[true, 'ONS publishes 5 statistical neighbours'], [false, 'ONS publishes no statistical neighbours']] as const) {
    const one = strategic.find(({ ref }) => (likeness.get().similar(ref).length > 0) === some)!;
    const { notes, items } = await list('partners', `council=${one.id}`);
    expect(notes.some(({ text }) => text.includes(words))).toBe(true);
    for (const { id, list: of } of items.filter((item) => item.list === 'near')) expect([of, strategic.some((peer) => peer.id === id)]).toEqual(['near', true]);
  }
});

test.each(['city-of-london', 'isles-of-scilly'])('%s gets five of each', async (id) => {
  expect(new Set((await list('patterns', `council=${id}`)).items.map(({ ref }) => ref)).size).toBeGreaterThanOrEqual(5);
  expect(new Set((await list('partners', `council=${id}`)).items.map(({ ref }) => ref)).size).toBeGreaterThanOrEqual(5);
});

test('a service area in which nobody is known to work is said', async () => {
  const { items, notes, lists } = await list('partners', 'council=croydon&serviceArea=information-governance');
  expect(items).toEqual([]);
  expect(notes.at(-1)!.text).toMatch(/^No council is recorded to work in information governance/);
  for (const { empty } of lists) expect(empty).toBeTruthy();
});

test('ring: ordered as it says, each with a path and the council’s own website, no person', async () => {
  const { items, order, total, team } = await ringFor('council=croydon&pattern=planx');
  expect(total).toBeGreaterThan(20);
  expect(items).toHaveLength(20);
  const groups = items.map(({ group }) => ['like', 'near', 'further'].indexOf(group));
  expect(groups).toEqual([...groups].sort());
  for (const { path, ref, website, reasons, sources } of items) {
    expect(path).toBe(`/paths?from=council:croydon&to=${ref}`);
    expect(website).toMatch(/^https?:\/\//);
    expect([reasons.length > 0, sources.length > 0]).toEqual([true, true]);
  }
  expect(order).toContain('no judgement');
  expect(team).toMatch(/digital team, or its team for planning/);
});

test('ring: its own use is said; a programme names nobody', async () => {
  const own = await ringFor('council=southwark&pattern=planx');
  expect(own.notes.at(-1)!.text).toBe('Southwark is itself on record as a user (adopted).');
  expect(own.items.some(({ id }) => id === 'southwark')).toBe(false);
  const programme = await ringFor('council=croydon&pattern=open-digital-planning');
  expect(programme.items).toEqual([]);
  expect(programme.notes[0]!.text).toContain('is a programme that councils join');
});
