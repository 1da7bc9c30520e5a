/** /patterns and /patterns/:id, page and API, over the real seeds. Facts were counted by hand from the seeds. */
import request from 'supertest';
import { patternComparison, patternList, patternRecord, type PatternList, type PatternRecord } from '../../../server/patterns/schema';
import { testApp, type TestApp } from '../../support/app';

let test_: TestApp;
beforeAll(async () => { test_ = await testApp(); });
afterAll(async () => { await test_.close(); });

const get = (address: string) => request(test_.app).get(address);
async function list(query = ''): Promise<PatternList> {
  const response = await get(`/api/v1/patterns?limit=200${query}`).expect(200);
  return patternList.strict().parse(response.body);
}
async function record(id: string, query = ''): Promise<PatternRecord> {
  const response = await get(`/api/v1/patterns/${id}${query}`).expect(200);
  return patternRecord.strict().parse(response.body);
}
const ids = ({ items }: PatternList) => items.map(({ id }) => id);

describe('list', () => {
  test('all patterns, most confirmed users first, bulk ones saying what they count', async () => {
    const all = await list();
    expect(all.total).toBe(113);
    expect(ids(all).slice(0, 3)).toEqual(['local-land-charges-register', 'conservation-area-specification', 'govuk-pay']);
    expect(all.items[0]).toMatchObject({ users: { confirmed: 145, unconfirmed: 0, undated: 0, other: 0 }, usersAre: expect.stringContaining('national register') });
    expect(all.items.find(({ id }) => id === 'planx')).toMatchObject({ users: { confirmed: 38 }, recentUses: 14, hasCode: true, suppliers: 1, licence: 'MPL-2.0' });
    expect(all.coverage.length).toBeGreaterThan(0);
    const confirmed = all.items.map(({ users }) => users.confirmed);
    expect(confirmed).toEqual([...confirmed].sort((a, b) => b - a));
  });

  test('sorts by recent uses and by name', async () => {
    expect(ids(await list('&sort=recent'))[0]).toBe('article-4-direction-specification');
    const names = (await list('&sort=name')).items.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')));
  });

  test.each([
    ['&hasCode=true', 56], ['&hasCode=false', 57], ['&hasSupplier=true', 63], ['&licence=MIT', 19], ['&licence=not-recorded', 75],
    ['&serviceArea=planning', 16], ['&serviceArea=service-area:planning', 16], ['&maturity=retired', 1], ['&kind=data-standard', 13], ['&q=planx', 1],
  ])('%s gives %d', async (query, total) => {
    const found = await list(query);
    expect(found.total).toBe(total);
    expect(found.items).toHaveLength(total);
  });

  test('reusedBy counts what a predecessor used, and the predecessor itself can be asked for', async () => {
    expect(ids(await list('&reusedBy=north-yorkshire')).sort()).toEqual(['govuk-pay', 'localgov-drupal', 'open-referral-uk']);
    expect(ids(await list('&reusedBy=council:north-yorkshire-county-council'))).toEqual(['open-referral-uk']);
  });

  test('like gives what the ten neighbours use, and which of them, nearest first', async () => {
    const found = await list('&like=croydon');
    expect(found.total).toBe(19);
    expect(found.about.like).toEqual({ id: 'croydon', name: 'Croydon' });
    for (const { neighbours } of found.items) expect(neighbours!.length).toBeGreaterThan(0);
    const planx = found.items.find(({ id }) => id === 'planx')!.neighbours!;
    expect(planx.map(({ id }) => id).sort()).toEqual(['barnet', 'brent', 'coventry', 'waltham-forest']);
    expect(planx.map(({ rank }) => rank)).toEqual(planx.map(({ rank }) => rank).sort((a, b) => a - b));
  });

  test.each([
    ['like=atlantis', 'like'], ['reusedBy=atlantis', 'reusedBy'], ['kind=nonsense', 'kind'], ['hasCode=maybe', 'hasCode'], ['sort=size', 'sort'],
    ['limit=0', 'limit'], ['colour=red', 'colour'], ['serviceArea=No%20Slug', 'serviceArea'],
  ])('%s is refused, naming %s', async (query, parameter) => {
    const { body } = await get(`/api/v1/patterns?${query}`).expect(400);
    expect(body.errors.map(({ path }: { path: string }) => path)).toContain(parameter);
  });
});

describe('record', () => {
  test('PlanX: councils once each, dates, money, relations, suppliers', async () => {
    const planx = await record('planx');
    expect(planx.councils).toEqual({ inUse: 28, piloted: 10, givenOnly: 2, anyStage: 40, ended: 0 });
    expect(planx.money).toEqual({ knownGbp: 1123500, partial: false });
    expect(planx.spread[0]).toMatchObject({ since: '2022-05', council: { id: 'southwark' } });
    expect(planx.spread.filter(({ stage }) => stage === 'adopted').at(-1)!.since).toBe('2026-07');
    expect(planx.regions[0]).toEqual({ name: 'London', councils: 7 });
    expect(planx.regions.reduce((sum, { councils }) => sum + councils, 0)).toBe(28);
    expect(planx.relations.buildsOn.map(({ id }) => id)).toEqual(['ripa-service-pattern']);
    expect(planx.suppliers).toMatchObject([{ supplier: { id: 'open-systems-lab' }, role: 'build', status: 'undated' }]);
    expect(planx.codeReadAt).toEqual({ commit: '9871d6bd0770421ee176dd32dff8848f2589e73b', shownOn: '2026-08' });
    expect(planx.origin.projects).toMatchObject([{ id: 'reducing-invalid-planning-applications', leads: [{ id: 'lambeth' }] }]);
    for (const { sources } of [...planx.uses, ...planx.contributors, ...planx.suppliers, ...planx.awards, ...planx.outcomes]) expect(sources.length).toBeGreaterThan(0);
  });

  test('figures are kept apart by kind, each with its scope', async () => {
    const { outcomes } = await record('planx');
    expect(outcomes.filter(({ kind }) => kind === 'estimate').map(({ measure }) => measure)).toEqual(['invalid-applications-preventable-max']);
    expect(outcomes.filter(({ kind }) => kind === 'problem').every(({ project }) => project?.id === 'reducing-invalid-planning-applications')).toBe(true);
    for (const { scope } of outcomes) expect(scope).not.toBe('');
  });

  test('a council at two stages is counted once, at its strongest', async () => {
    const { uses, councils, users } = await record('localgov-drupal');
    const croydon = uses.filter(({ body }) => body.id === 'croydon');
    expect(croydon.map(({ stage, strongest, status }) => [stage, strongest, status]).sort()).toEqual([['adapted', false, 'unconfirmed'], ['adopted', true, 'confirmed']]);
    expect(councils.inUse + councils.piloted).toBe(users.confirmed + users.unconfirmed + users.undated);
    expect(councils.ended).toBe(1);
  });

  test('a use of an ended council is worded through its successor', async () => {
    const { uses } = await record('open-referral-uk');
    expect(uses.find(({ body }) => body.id === 'north-yorkshire')).toMatchObject({ as: { id: 'north-yorkshire-county-council' }, since: '2019-10', status: 'unconfirmed' });
  });

  test('a use dated before its council is kept and flagged; no predecessor is named where there were several', async () => {
    const { uses } = await record('fixmystreet-pro');
    const buckinghamshire = uses.find(({ body }) => body.id === 'buckinghamshire')!;
    expect(buckinghamshire).toMatchObject({ since: '2017-01', beforeBody: { startedOn: '2020-04-01' } });
    expect(buckinghamshire.beforeBody).not.toHaveProperty('predecessor');
    expect(uses.filter(({ beforeBody }) => beforeBody)).toHaveLength(1);
  });

  test('membership of Open Digital Planning is no use, and its awards are no price', async () => {
    const odp = await record('open-digital-planning');
    expect(odp.uses).toEqual([]);
    expect(odp.origin.projects).toMatchObject([{ id: 'open-digital-planning', kind: 'community', members: 223 }]);
    expect(odp.money).toEqual({ partial: false });
    expect(odp.usersMean).toContain('programme that councils join');
  });

  test('strategic authorities use it and are not counted as councils', async () => {
    const { uses, users } = await record('savvi');
    expect(uses.find(({ body }) => body.id === 'greater-manchester-combined-authority')?.counted).toBe(false);
    expect(users).toEqual({ confirmed: 0, unconfirmed: 4, undated: 0, other: 1 });
  });

  test('coverage of its own comes first, general coverage after', async () => {
    const { coverage } = await record('localgov-drupal');
    expect(coverage[0]!.statement).toContain('LocalGov Drupal');
    expect(coverage.some(({ statement }) => statement.startsWith('Patterns with a licence recorded'))).toBe(true);
    expect(coverage.some(({ statement }) => statement.includes('CONSUL'))).toBe(false);
  });

  test('like says which of the ten neighbours use it', async () => {
    const { neighbours } = await record('planx', '?like=croydon');
    expect(neighbours).toMatchObject({ council: { id: 'croydon', name: 'Croydon' }, of: 10 });
    expect(neighbours!.users.map(({ id }) => id).sort()).toEqual(['barnet', 'brent', 'coventry', 'waltham-forest']);
    await get('/api/v1/patterns/planx?like=atlantis').expect(400);
  });

  test('an unknown id is 404 on both, with a problem of the right type', async () => {
    await get('/api/v1/patterns/no-such-pattern').expect(404).expect('Content-Type', /problem\+json/);
    await get('/patterns/no-such-pattern').expect(404).expect('Content-Type', /html/);
  });
});

describe('pages', () => {
  test('PlanX says what the API says', async () => {
    const planx = await record('planx');
    const { text } = await get('/patterns/planx').expect(200);
    expect(text).toContain(`<strong>${planx.councils.inUse} councils</strong> have adopted PlanX, the first on record in May 2022 and the latest in July 2026.`);
    expect(text).toContain('<strong>£1,123,500</strong>');
    expect(text).toContain('Adopted: 28 councils');
    expect(text).toContain('Piloted: 10 councils');
    expect(text).toContain('Before you reuse it');
    expect(text.match(/class="hex-map"/g)).toHaveLength(6);
    expect(text).toContain('9871d6b');
    const cited = [...text.matchAll(/href="#(source-\d+)"/g)].map((match) => match[1]!);
    for (const source of new Set(cited)) expect(text).toContain(`id="${source}"`);
  });

  test('every pattern has a page with its answer and no inline style or script', async () => {
    for (const { id } of (await list()).items) {
      const { text } = await get(`/patterns/${id}`).expect(200);
      expect(text).toContain('id="answer"');
      expect(text).not.toMatch(/ style="|<script>|undefined|\[object Object\]|NaN/);
    }
  });

  test('most uses without a date give no maps, and say why', async () => {
    const { text } = await get('/patterns/localgov-drupal').expect(200);
    expect(text).not.toContain('When each council took it up');
    expect(text).toContain('too few for a map of each year');
  });

  test('the list names its filters and keeps the chosen council', async () => {
    const { text } = await get('/patterns?like=croydon&hasCode=true').expect(200);
    expect(text).toContain('Of ten councils like Croydon');
    expect(text).toMatch(/<option value="croydon" selected>Croydon<\/option>/);
    expect(text).toContain('Used by councils like:');
  });

  test('an empty list leads on', async () => {
    const { text } = await get('/patterns?q=zzzz').expect(200);
    expect(text).toContain('No known pattern fits all of these filters together.');
    expect(text).toContain('href="/patterns"');
  });
});

describe('filter by region, and comparison', () => {
  test('reusedIn: as many as its facet says, and each has a user there', async () => {
    const all = await list();
    const wales = all.facets.reusedIn!.find(({ value }) => value === 'wales')!;
    const found = await list('&reusedIn=wales');
    expect(found.total).toBe(wales.count);
    expect(found.total).toBeGreaterThan(0);
    for (const { id } of found.items) expect((await record(id)).uses.some(({ region }) => region === 'Wales')).toBe(true);
    await get('/api/v1/patterns?reusedIn=narnia').expect(400);
  });

  test('up to four side by side, in the order asked for, once each', async () => {
    const { body } = await get('/api/v1/patterns/compare?patterns=bops,planx&patterns=pattern:bops').expect(200);
    const { items } = patternComparison.parse(body);
    expect(items.map(({ id }) => id)).toEqual(['bops', 'planx']);
    const { text } = await get('/patterns/compare?patterns=bops&patterns=planx&patterns=').expect(200);
    for (const words of ['Side by side', 'Money behind it', 'From first award to first use by others', '£1,123,500']) expect(text).toContain(words);
  });

  test('fewer than two ask for more; five and unknown ones are refused', async () => {
    expect((await get('/patterns/compare').expect(200)).text).toContain('Choose two to 4 patterns');
    expect((await get('/patterns/compare?patterns=planx').expect(200)).text).toContain('to see PlanX beside others');
    await get('/api/v1/patterns/compare?patterns=a,b,c,d,e').expect(400);
    const { body } = await get('/api/v1/patterns/compare?patterns=planx,nothing').expect(400);
    expect(body).toMatchObject({ errors: [{ path: 'patterns', message: expect.stringContaining('"nothing"') }] });
  });
});

describe('what a page says beside its users', () => {
  test('lineage of PlanX, first use by others, ranks in all three models, what is not known', async () => {
    const planx = await record('planx', '?like=croydon');
    expect(planx.lineage.standsOn.map(({ pattern, depth, relation }) => [pattern.id, depth, relation])).toEqual(expect.arrayContaining([['ripa-service-pattern', 1, 'BUILDS_ON']]));
    expect(planx.firstUseByOthers).toMatchObject({ awardedOn: '2019-10-31', council: { id: 'doncaster' }, dated: 23, others: 23 });
    expect(planx.neighbours!.users.every(({ otherModels }) => Object.values(otherModels).every((rank) => rank >= 1 && rank <= 10))).toBe(true);
    const { text } = await get('/patterns/planx?like=croydon').expect(200);
    expect(text).toContain('of ten like Croydon, ONS global model');
    expect(text).toContain('What we do not know');
    expect(text).toContain('class="origin-diagram"');
  });

  test('a pattern without any use reads well', async () => {
    const unused = (await list()).items.find(({ users }) => users.confirmed + users.unconfirmed + users.undated + users.other === 0)!;
    const { text } = await get(`/patterns/${unused.id}`).expect(200);
    expect(text).toContain('Nobody is on record as using it');
  });
});
