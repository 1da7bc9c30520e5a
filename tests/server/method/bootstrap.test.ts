/** Drawing councils and patterns anew: weights by hand, and the same twice. */
import { bootstrap, drawCounts, interval, measureDrawn } from '../../../server/method/bootstrap';
import type { Question } from '../../../server/method/question';

const question = (council: number, list: number[], makers: number[]): Question => ({
  year: 2024, council, isNewcomer: false, list: Uint8Array.from(list), makers: Int32Array.from(makers),
  precision10: 0, recall3: list.slice(0, 3).some(Boolean) ? 1 : 0, recall10: 1, reciprocalRank: 1 / (list.indexOf(1) + 1), ndcg10: 0, auc: 0.5,
});

test('a list without what was not drawn', () => {
  const one = question(0, [0, 1, 0, 1], [3, 2, 1, 0]);
  // Everything once: the plain measures.
  expect(measureDrawn(one, [1, 1, 1, 1], 3)).toEqual({ weight: 1, rr: 1 / 2, recall: 1 / 2 });
  // Pattern 3 at the first place is not in the record: what was second is first. Pattern 2 was drawn three times.
  expect(measureDrawn(one, [1, 1, 3, 0], 1)).toEqual({ weight: 2, rr: 1, recall: 3 / 4 });
  // None of its relations was drawn.
  expect(measureDrawn(one, [0, 4, 0, 4], 3)).toEqual({ weight: 0, rr: 0, recall: 0 });
  // Councils that made no tie (-1) always keep their place.
  expect(measureDrawn(question(0, [0, 1], [-1, 0]), [2], 3)).toEqual({ weight: 2, rr: 1 / 2, recall: 1 });
});

test('councils: one drawn twice, the other not at all', () => {
  const questions = [question(5, [1, 0], [0, 1]), question(9, [0, 1], [0, 1])];
  const of = (council: number) => (council === 5 ? 0 : 1);
  const { mrr } = bootstrap(questions, { draws: 3, councils: { of, counts: [Uint16Array.of(2, 0), Uint16Array.of(1, 1), Uint16Array.of(0, 2)] } }, 3);
  expect([...mrr]).toEqual([1, 0.75, 0.5]);
});

test('both at once: weights multiply', () => {
  const questions = [question(0, [1, 0], [0, 1]), question(1, [0, 1], [0, 1])];
  const of = (one: number) => one;
  // Council 0 twice, council 1 once; pattern 0 once, pattern 1 three times: (2 × 1 × 1 + 1 × 3 × ½) / (2 + 3).
  const { mrr } = bootstrap(questions, { draws: 1, councils: { of, counts: [Uint16Array.of(2, 1)] }, items: { of, counts: [Uint16Array.of(1, 3)] } }, 3);
  expect(mrr[0]).toBeCloseTo(3.5 / 5, 12);
});

test('draws: as many as there are, the same for the same seed', () => {
  const [once, again, other] = [drawCounts(7, 50, 'a'), drawCounts(7, 50, 'a'), drawCounts(7, 50, 'b')];
  expect(once).toEqual(again);
  expect(once).not.toEqual(other);
  for (const counts of once) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7);
});

test('interval: the middle 95%, of differences in the same draws', () => {
  const draws = Float64Array.from({ length: 101 }, (_, i) => i);
  expect(interval(draws)).toEqual({ low: expect.closeTo(2.5, 9), high: expect.closeTo(97.5, 9) });
  expect(interval(draws, draws)).toEqual({ low: 0, high: 0 });
});
