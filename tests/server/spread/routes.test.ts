/** /patterns/:id/spread, page and API, over the real seeds; and what it says when the worker cannot. */
import request from 'supertest';
import { spreadAnswer, type SpreadAnswer } from '../../../server/spread/schema';
import { createSpreadService } from '../../../server/spread/service';
import { spreadSentence } from '../../../server/spread/spread-page';
import { WorkFailed } from '../../../server/work';
import { testApp, type TestApp } from '../../support/app';

let test_: TestApp;
beforeAll(async () => { test_ = await testApp(); });
afterAll(async () => { await test_.close(); });

const get = (address: string) => request(test_.app).get(address);
async function answer(id: string): Promise<SpreadAnswer> {
  const response = await get(`/api/v1/patterns/${id}/spread`).expect(200);
  return spreadAnswer.strict().parse(response.body);
}
const page = async (address: string) => (await get(address).expect(200)).text.replace(/\s+/g, ' ');
const mapLine = (text: string) => /data-spread-words>([^<]*)</.exec(text)?.[1];
const CAUSES = /\b(because|led to|influence[sd]?|caused?|drove|thanks to)\b/i;

test('PlanX: 29 dated of 38, oldest first, the same dates as on its page', async () => {
  const planx = await answer('planx');
  expect([planx.sequence.length, planx.undated.length, planx.others]).toEqual([29, 9, 0]);
  expect(planx.sequence[0]).toMatchObject({ council: { id: 'southwark' }, since: '2022-05', before: [], samePeriod: 0 });
  const record = (await get('/api/v1/patterns/planx').expect(200)).body as { spread: { since: string; council: { id: string } }[] };
  expect(planx.sequence.map(({ council: { id }, since }) => [id, since])).toEqual(record.spread.map(({ council: { id }, since }) => [id, since]));
  expect(planx.cumulative.series.map(({ stage, points }) => [stage, points.at(-1)!.count])).toEqual([['adopted', 28], ['piloted', 1]]);
  expect(planx.firstByRegion[0]).toMatchObject({ name: 'London', since: '2022-05', councils: [{ id: 'southwark' }] });
});

test('circumstances: all seven, corrected never below uncorrected, the same twice', async () => {
  const [first, again] = [await answer('conservation-area-specification'), await answer('conservation-area-specification')];
  expect(first.coincidences).toEqual(again.coincidences);
  expect(first.coincidences).toMatchObject({ state: 'ready', permutations: 999 });
  expect(first.coincidences.results.map(({ id }) => id)).toEqual(['region', 'county', 'border', 'similar', 'project-tie', 'funding-round', 'supplier']);
  for (const { p, pHolm, interval, effect, sentence } of first.coincidences.results) {
    expect(pHolm!).toBeGreaterThanOrEqual(p!);
    expect(interval![0]).toBeLessThanOrEqual(effect!);
    expect(effect!).toBeLessThanOrEqual(interval![1]);
    expect(sentence).not.toMatch(CAUSES);
  }
});

test('below twenty dated councils the tests say that there is not enough data', async () => {
  const { coincidences } = await answer('localgov-drupal');
  expect(new Set(coincidences.results.map(({ verdict }) => verdict))).toEqual(new Set(['not-enough-data']));
  expect(coincidences.results[0]!.sentence).toBe('Only 2 councils of today have a date: not enough data. At least 20 are needed.');
});

test('suppliers known only from the pattern’s own code count for nothing', async () => {
  const fixmystreet = await answer('fixmystreet-pro');
  const vias = fixmystreet.sequence.flatMap(({ before }) => before.filter(({ circumstance }) => circumstance === 'supplier').flatMap(({ latest }) => latest.map(({ via }) => via!.id)));
  expect(vias).not.toContain('mysociety');
  expect(vias).not.toContain('confirm');
});

test.each([
  ['open-digital-planning', 'No council is recorded to use'], ['digital-planning-register', 'of none is the date known'], ['local-land-charges-register', '145 councils'],
  ['extract', '3 councils'], ['bops', '9 councils'],
])('%s reads well', async (id, words) => {
  const text = await page(`/patterns/${id}/spread`);
  expect(text.match(/id="answer"/g)).toHaveLength(1);
  expect(/undefined|NaN|\[object/.exec(text)?.[0]).toBeUndefined();
  expect(CAUSES.exec(text.replace(/<[^>]+>/g, ' '))?.[0]).toBeUndefined();
  const { strong, rest } = spreadSentence(await answer(id));
  expect(`${strong}${rest}`).toContain(words);
});

test('the map holds its date in the address, with the years as links', async () => {
  const text = await page('/patterns/planx/spread?asOf=2023');
  expect(mapLine(text)).toBe('By the end of December 2023: 9 of 29 dated councils, 5 of them new in the twelve months before.');
  expect(/href="([^"]+)" aria-current="true">2023/.exec(text)?.[1]).toBe('/patterns/planx/spread?asOf=2023#map');
  expect(mapLine(await page('/patterns/planx/spread?asOf=1999-01'))).toBe('By the end of January 1999: 0 of 29 dated councils, none of them new in the twelve months before.');
  await get('/patterns/planx/spread?asOf=soon').expect(400);
});

test('unknown and moved patterns', async () => {
  await get('/patterns/nothing-of-it/spread').expect(404);
  await get('/api/v1/patterns/nothing-of-it/spread').expect(404);
  expect((await get('/patterns/PlanX/spread?asOf=2024').expect(308)).headers['location']).toBe('/patterns/planx/spread?asOf=2024');
  expect((await get('/api/v1/patterns/pattern:planx/spread').expect(308)).headers['location']).toBe('/api/v1/patterns/planx/spread');
});

test('a worker that fails costs its answer only, and the answer says so', async () => {
  const { services: { watch, nodes } } = test_;
  const held = <T>(value: T) => ({ key: Symbol('held'), get: () => value });
  const { realCouncils } = await import('./real-councils');
  const { projection, collaboration } = realCouncils();
  const spread = createSpreadService({
    watch: { version: () => watch.version(), hold: () => held(new Map()) } as unknown as typeof watch, nodes, projection: held(projection), collaboration: held(collaboration),
    coverage: () => [], suggest: () => [], work: { run: () => Promise.reject(new WorkFailed('timed-out', 'too long')) },
  });
  expect(await spread.circumstances('pattern:planx')).toEqual({
    state: 'absent', permutations: 999, results: [], reason: 'The tests could not be worked out. Everything else on the page is complete; the next request tries again.',
  });
  expect(spread.spread('pattern:planx').sequence).toHaveLength(29);
});

test('an answer without its tests is whole otherwise and is kept nowhere', async () => {
  const other = await testApp();
  await other.services.work.close();
  const response = await request(other.app).get('/patterns/planx/spread').expect(200);
  expect(response.headers).toMatchObject({ 'cache-control': 'no-store' });
  expect(response.headers['etag']).toBeUndefined();
  expect(response.text).toContain('The tests could not be worked out.');
  expect(response.text).toContain('Southwark');
  expect((await request(other.app).get('/patterns').expect(200)).headers['etag']).toBeDefined();
  await other.close();
});
