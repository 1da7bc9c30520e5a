/** The permutation test on cases worked out by hand; Holm on a published example. */
import { indexLinks, LONG_AGO } from '../../../server/spread/circumstances/link-index';
import { coincidences, type CascadeInput } from '../../../server/spread/coincidence';
import { holm } from '../../../server/spread/holm';

/** 2 × pairs councils of one stratum and place; council 2k + 1 is linked to 2k, and those links only. `days` are first uses, a whole day each. */
function pairs(count: number, days: readonly number[], more: Partial<CascadeInput> = {}): CascadeInput {
  const size = 2 * count;
  const links = indexLinks(Array.from({ length: count }, (_, k) => ({ later: 2 * k + 1, earlier: 2 * k })), size);
  return {
    stratum: new Array(size).fill(0), place: new Array(size).fill(0), first: [...days], last: [...days],
    isUndated: new Array(size).fill(false), began: new Array(size).fill(LONG_AGO),
    circumstances: [{ id: 'pair', isWithinPlace: false, links }], permutations: 999, seed: 1, ...more,
  };
}
/** Council 2k takes it up on day 100 k, its partner 2k + 1 on `partner(k)`. */
const daysOf = (count: number, partner: (k: number) => number) => Array.from({ length: count }, (_, k) => [100 * k, partner(k)]).flat();

test('partners that follow within days coincide; the expected number is the sum of shares at risk', () => {
  const [result] = coincidences(pairs(20, daysOf(20, (k) => 100 * k + 10)));
  expect(result).toMatchObject({ id: 'pair', n: 40, linkedLater: 20, compared: 19, verdict: 'coincides' });
  // At the k-th partner's date, 20 − k of those with a link at all are left and one of them is exposed; the last is alone.
  const expected = Array.from({ length: 20 }, (_, k) => 1 / (20 - k)).reduce((a, b) => a + b);
  expect(result!.test!.expected).toBeCloseTo(expected, 10);
  expect(result!.test!.p).toBe(0.001);
  expect(result!.test!.effect).toBeCloseTo(20 - expected, 10);
});

test('the same date counts as neither earlier; long before counts as not within a year', () => {
  expect(coincidences(pairs(12, daysOf(12, (k) => 100 * k)))[0]).toMatchObject({ n: 24, linkedLater: 0, verdict: 'not-enough-data' });
  expect(coincidences(pairs(12, daysOf(12, (k) => 100 * k + 366)))[0]).toMatchObject({ linkedLater: 0 });
  expect(coincidences(pairs(12, daysOf(12, (k) => 100 * k + 365)))[0]).toMatchObject({ linkedLater: 12 });
});

test('an imprecise date is earlier only when its whole period is over', () => {
  const input = pairs(12, daysOf(12, (k) => 100 * k + 40));
  expect(coincidences({ ...input, last: input.first.map((day, i) => (i % 2 === 0 ? day + 39 : day)) })[0]).toMatchObject({ linkedLater: 12 });
  expect(coincidences({ ...input, last: input.first.map((day, i) => (i % 2 === 0 ? day + 40 : day)) })[0]).toMatchObject({ linkedLater: 0 });
});

test('below twenty dated councils nothing is tested, nor where nobody in the same position differs', () => {
  expect(coincidences(pairs(9, daysOf(9, (k) => 100 * k + 10)))[0]).toEqual({ id: 'pair', n: 18, linkedLater: 9, compared: 8, verdict: 'not-enough-data' });
  expect(coincidences(pairs(20, daysOf(20, (k) => 100 * k + 10), { stratum: Array.from({ length: 40 }, (_, i) => i) }))[0]).toMatchObject({ compared: 0, verdict: 'not-enough-data' });
  expect(coincidences(pairs(20, new Array(40).fill(-1)))[0]).toEqual({ id: 'pair', n: 0, linkedLater: 0, compared: 0, verdict: 'not-enough-data' });
});

test('a link counts only from its first day, and councils with an undated use are compared with nobody', () => {
  const days = daysOf(20, (k) => 100 * k + 10);
  const late = indexLinks(Array.from({ length: 20 }, (_, k) => ({ later: 2 * k + 1, earlier: 2 * k, since: '2100' })), 40);
  expect(coincidences(pairs(20, days, { circumstances: [{ id: 'pair', isWithinPlace: false, links: late }] }))[0]).toMatchObject({ linkedLater: 0 });
  // Ten more pairs that never took it up raise the number compared with; undated, they do not.
  const none = new Array(20).fill(-1) as number[];
  const never = coincidences(pairs(30, [...days, ...none]))[0]!.test!.expected;
  const undated = coincidences(pairs(30, [...days, ...none], { isUndated: Array.from({ length: 60 }, (_, i) => i >= 40) }))[0]!.test!.expected;
  const alone = coincidences(pairs(20, days))[0]!.test!.expected;
  expect(never).toBeLessThan(alone);
  expect(undated).toBe(alone);
});

test('the same input gives the same result, another seed nearly the same', () => {
  const input = pairs(20, daysOf(20, (k) => 100 * k + (k % 3 === 0 ? 10 : 400)));
  expect(coincidences(input)).toEqual(coincidences(input));
  expect(Math.abs(coincidences(input)[0]!.test!.p - coincidences({ ...input, seed: 2 })[0]!.test!.p)).toBeLessThan(0.05);
});

test('Holm: smallest times all, then fewer, never falling, at most 1', () => {
  // Wikipedia, Holm–Bonferroni method, example: 0.01, 0.04, 0.03, 0.005.
  expect(holm([0.01, 0.04, 0.03, 0.005]).map((p) => Math.round(p * 1000) / 1000)).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect(holm([])).toEqual([]);
  expect(holm([0.9, 0.8])).toEqual([1, 1]);
});
