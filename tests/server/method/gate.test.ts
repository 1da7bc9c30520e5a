/** Who may be called a prediction. */
import { decide, isEnough, predictions } from '../../../server/method/gate';
import type { MethodResult } from '../../../server/method/schema';

const bounds = (baseline: string, councils: number, items: number, both: number) =>
  ({ baseline, mrr: 0.1, councils: { low: councils, high: 1 }, items: { low: items, high: 1 }, both: { low: both, high: 1 } });
const result = (differences: MethodResult['differences'], { role = 'method', enough = true }: { role?: MethodResult['role']; enough?: boolean } = {}) =>
  ({ id: 'one', role, differences, fresh: { fixedOn: '2026-11-24', relations: enough ? 60 : 12, isEnough: enough, differences } });
const title = (id: string) => id.toUpperCase();

test('enough: 50 uses; 50 ties of 20 projects', () => {
  expect([isEnough('patterns', 50, 3), isEnough('patterns', 49, 30)]).toEqual([true, false]);
  expect([isEnough('partners', 50, 20), isEnough('partners', 500, 19), isEnough('partners', 49, 20)]).toEqual([true, false, false]);
});

test('passes when every lower bound against every baseline is above nought', () => {
  expect(decide(result([bounds('a', 0.02, 0.03, 0.01), bounds('b', 0.05, 0.04, 0.02)]), title))
    .toEqual({ id: 'one', isPrediction: true, reason: 'Its smallest lower bound is above nought: 0.010 against A, both drawn anew.' });
});

test.each([
  ['councils', [bounds('a', -0.01, 0.1, 0.1)], '−0.010 against A, councils drawn anew'],
  ['patterns or projects', [bounds('a', 0.1, 0, 0.1)], '0.000 against A, patterns or projects drawn anew'],
  ['both', [bounds('a', 0.1, 0.1, -0.2)], '−0.200 against A, both drawn anew'],
  ['the second baseline', [bounds('a', 0.1, 0.1, 0.1), bounds('b', 0.1, -0.004, 0.1)], '−0.004 against B, patterns or projects drawn anew'],
])('fails on %s alone', (_, differences, words) => {
  expect(decide(result(differences), title)).toEqual({ id: 'one', isPrediction: false, reason: `Its smallest lower bound is not above nought: ${words}.` });
});

test('the tempting case: above nought in the years on which it was chosen, and none since', () => {
  const { isPrediction, reason } = decide({ ...result([bounds('a', 0.1, 0.1, 0.1)]), fresh: { fixedOn: '2026-11-24', relations: 0, isEnough: false, differences: [] } }, title);
  expect(isPrediction).toBe(false);
  expect(reason).toBe('Not enough data: 0 in years that began after its formula was fixed. Over the years it was chosen on, its smallest lower bound is above nought (0.100 against A, councils drawn anew).');
});

test('chance and baselines never pass', () => {
  const good = [bounds('a', 0.1, 0.1, 0.1)];
  for (const role of ['chance', 'baseline'] as const) expect(decide(result(good, { role }), title).isPrediction).toBe(false);
  expect(predictions({ methods: [result(good), { ...result(good, { enough: false }), id: 'two' }] as MethodResult[] })).toEqual(['one']);
});
