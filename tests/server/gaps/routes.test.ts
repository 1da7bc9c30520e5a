/** /gaps and its briefs, API and pages, over the real seeds; and every way to ask wrongly. */
import request from 'supertest';
import { brief, gapItem, gapList, type GapList } from '../../../server/gaps/schema';
import { testApp, type TestApp } from '../../support/app';

let test_: TestApp;
beforeAll(async () => { test_ = await testApp(); });
afterAll(async () => { await test_.close(); });

const get = (address: string) => request(test_.app).get(address);
const list = async (query = ''): Promise<GapList> => gapList.strict().parse((await get(`/api/v1/gaps${query}`).expect(200)).body);
const CAUSES = /\b(because|led to|influence[sd]?|caused?|drove|thanks to|saved)\b/i;

describe('API', () => {
  test('all kinds, each with gaps or words why not; every gap has both sides, a strength in parts and a first step', async () => {
    const all = await list('?limit=200');
    expect(all.kinds).toHaveLength(10);
    expect(all.kinds.reduce((sum, { found }) => sum + found, 0)).toBe(all.total);
    for (const { found, withheld } of all.kinds) expect(found + withheld.length).toBeGreaterThan(0);
    const seen = new Set<string>();
    for (let offset = 0; offset < all.total; offset += 200) {
      for (const gap of (await list(`?limit=200&offset=${offset}`)).items) {
        expect(seen.has(gap.id)).toBe(false);
        seen.add(gap.id);
        expect([gap.reasonsFor.length > 0, gap.reasonsAgainst.length > 0, gap.strength.parts.length > 1, gap.firstStep.length > 20]).toEqual([true, true, true, true]);
        const text = [gap.title, ...gap.reasonsFor.map((reason) => reason.text), ...gap.reasonsAgainst.map((reason) => reason.text), gap.firstStep].join(' ');
        expect(/undefined|NaN|\[object|\b1 councils\b/.exec(text)?.[0]).toBeUndefined();
        expect(CAUSES.exec(text)?.[0]).toBeUndefined();
        const mean = gap.strength.parts.reduce((sum, { value }) => sum + value, 0) / gap.strength.parts.length;
        expect(Math.abs(gap.strength.value - mean)).toBeLessThan(0.0051);
      }
    }
    expect(seen.size).toBe(all.total);
  });

  test('filters: counts beside them come true', async () => {
    const all = await list();
    for (const name of ['kind', 'region', 'serviceArea', 'type'] as const) {
      const { value, count } = all.facets[name]![0]!;
      expect((await list(`?${name}=${value}`)).total).toBe(count);
    }
    expect((await list('?council=council:croydon')).items.every(({ subjects, reasonsFor }) => subjects.length + reasonsFor.length > 0)).toBe(true);
    expect((await list('?region=wales&kind=thin-service-area')).total).toBe(0);
  });

  test('councils are in no order of strength', async () => {
    const { items } = await list('?kind=unreused&limit=200');
    expect(items.map(({ title }) => title)).toEqual([...items.map(({ title }) => title)].sort((a, b) => a.localeCompare(b, 'en-GB')));
  });

  test('one gap at its own address, the same as in the list', async () => {
    const [first] = (await list('?kind=one-broker')).items;
    const { kindSummary, meta: _, coverage: __, ...item } = gapItem.strict().parse((await get(`/api/v1/gaps/items/${first!.id}`).expect(200)).body);
    expect(item).toEqual(first);
    expect(kindSummary.id).toBe('one-broker');
  });

  test('an ended council is asked of as its successor', async () => {
    expect((await list('?council=allerdale')).items).toEqual((await list('?council=cumberland')).items);
  });

  test.each([
    ['/gaps?kind=boring', 'kind'], ['/gaps?region=atlantis', 'region'], ['/gaps?council=nowhere', 'council'], ['/gaps?serviceArea=dragons', 'serviceArea'], ['/gaps?type=city-state', 'type'],
    ['/gaps?colour=red', 'colour'], ['/gaps?limit=999', 'limit'],
  ])('%s is a 400 that names it', async (address, name) => {
    const { body, headers } = await get(`/api/v1${address}`).expect(400);
    expect(headers['content-type']).toContain('application/problem+json');
    expect((body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([name]);
  });

  test.each([
    ['/gaps/items/unreused:croydon:nothing', '/gaps?kind=unreused'], ['/gaps/items/nothing', '/gaps'],
  ])('%s is a 404 that says where to look', async (address, href) => {
    const { body } = await get(`/api/v1${address}`).expect(404);
    expect((body as { suggestions: { href: string }[] }).suggestions[0]!.href).toContain(href);
  });

  test('an address with a former or other name of its council leads to the gap of today, on the API and the page', async () => {
    const { items: [gap] } = await list('?kind=unreused&council=buckinghamshire&limit=1');
    const [, , pattern] = gap!.id.split(':');
    for (const name of ['aylesbury-vale', 'e06000060', 'Buckinghamshire']) {
      await get(`/api/v1/gaps/items/unreused:${name}:${pattern}`).expect(308).expect('Location', `/api/v1/gaps/items/${gap!.id}`);
      await get(`/gaps/items/unreused:${name}:${pattern}`).expect(308).expect('Location', `/gaps/items/${gap!.id}`);
    }
  });

  test('a gap that is gone leads to the records that its address names', async () => {
    const { body } = await get('/api/v1/gaps/items/unreused:croydon:localgov-drupal').expect(404);
    const { suggestions } = body as { suggestions: { href: string }[] };
    expect(suggestions.map(({ href }) => href.replace('/api/v1', ''))).toEqual(['/gaps?kind=unreused', '/councils/croydon', '/projects/localgov-drupal', '/patterns/localgov-drupal']);
  });

  test('a service area nobody works in is an empty list, not a mistake', async () => {
    const { facets } = await list();
    const used = new Set(facets.serviceArea!.map(({ value }) => value));
    const unused = test_.services.nodes.get().all.filter(({ label, id }) => label === 'ServiceArea' && !used.has(id));
    for (const { id } of unused) expect((await list(`?serviceArea=${id}`)).total).toBe(0);
  });
});

describe('briefs', () => {
  const of = async (address: string) => brief.strict().parse((await get(`/api/v1/gaps/briefs/${address}`).expect(200)).body);

  test('of every council and region: at most four rows, both sides, no broken word', async () => {
    const { councils, places } = { councils: test_.services.likeness.get().principal, places: test_.services.gaps.places() };
    for (const address of [...councils.map(({ id }) => `councils/${id}`), ...places.map(({ subject }) => `regions/${subject.id}`)]) {
      const sheet = await of(address);
      expect(sheet.rows.length).toBeLessThanOrEqual(4);
      expect(sheet.rows.every(({ reasonsFor, reasonsAgainst }) => reasonsFor.length > 0 && reasonsAgainst.length > 0)).toBe(true);
      expect(/undefined|NaN|\[object/.exec(JSON.stringify(sheet))?.[0]).toBeUndefined();
      expect(sheet.heatmap.rows.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    }
  }, 120_000);

  test('ended, split, strategic, ending: each in words', async () => {
    expect((await of('councils/allerdale')).notes[0]!.text).toMatch(/ended on 31 March 2023.* counted under Cumberland/);
    expect((await of('councils/greater-london-authority')).notes[0]!.text).toContain('strategic authority');
    const ending = test_.services.likeness.get().principal.find(({ plannedEndOn }) => plannedEndOn)!;
    expect((await of(`councils/${ending.id}`)).notes[0]!.text).toContain('planned to end');
    expect((await of('regions/wales')).notes.map(({ text }) => text).join()).toContain('too little');
  });

  test('moved and unknown', async () => {
    expect((await get('/api/v1/gaps/briefs/councils/Croydon').expect(308)).headers['location']).toBe('/api/v1/gaps/briefs/councils/croydon');
    await get('/api/v1/gaps/briefs/councils/croyden').expect(404);
    expect(((await get('/api/v1/gaps/briefs/regions/atlantis').expect(404)).body as { suggestions: unknown[] }).suggestions).toHaveLength(12);
  });
});

describe('a council that is not one like the others, asked of in the list', () => {
  test.each([
    ['allerdale', 'Allerdale', /ended on 31 March 2023\. Its whole area .* counted under Cumberland/],
    ['cumbria-county-council', 'Cumbria', /no single successor: ask for Cumberland and Westmorland and Furness/],
    ['elmbridge', 'Elmbridge', /is planned to end on 31 March 2027/],
    ['greater-london-authority', 'Greater London', /is a strategic authority\. .* never counted as a council/],
    ['city-of-london', 'City of London', /duties that no other council has/],
    ['isles-of-scilly', 'Isles of Scilly', /a council of their own kind/],
  ])('%s: how it is counted, in the API, the list and its sheet', async (id, name, words) => {
    const { about, notes } = await list(`?council=${id}`);
    expect(about).toMatchObject({ id, name });
    expect(notes.map(({ text }) => text).join(' ')).toMatch(words);
    for (const path of [`/gaps?council=${id}`, `/gaps/${id}`]) expect((await get(path).expect(200)).text.replace(/\s+/g, ' ')).toMatch(words);
    expect((await get(`/gaps?council=${id}`)).text).toContain(`<a href="/gaps/${id}">One sheet for ${name}</a>`);
  });

  test('one like the others has no note; nor has a list without a council', async () => {
    expect(await list('?council=croydon')).toMatchObject({ about: { id: 'croydon' }, notes: [] });
    const all = await list();
    expect([all.about, all.notes]).toEqual([undefined, []]);
  });
});

test('a page after the end says so and leads to the last; a parameter given twice or too long is named in plain words', async () => {
  const { text } = await get('/gaps?kind=alone&offset=9000').expect(200);
  expect(text).toMatch(/begins after the end of the list: there are 32 gaps.*?href="\/gaps\?kind=alone"/s);
  const detail = async (path: string) => ((await get(`/api/v1${path}`).expect(400)).body as { detail: string }).detail;
  expect(await detail('/gaps?council=croydon&council=leeds')).toContain('council may be given only once');
  expect(await detail(`/gaps/items/${'a'.repeat(301)}`)).toContain('id may have at most 300 characters');
});
