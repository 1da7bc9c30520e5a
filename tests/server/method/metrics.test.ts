/** Every measure, worked out by hand. */
import { concentrationOf } from '../../../server/method/concentration';
import { auc, gini, ndcgAt, precisionAt, quantile, recallAt, reciprocalRank } from '../../../server/method/metrics';

const list = [0, 1, 0, 1, 0];

test('precision and recall: two relevant, at places 2 and 4', () => {
  expect(precisionAt(list, 2)).toBe(0.5);
  expect(precisionAt(list, 10)).toBe(0.2); // five places are missing: they count as wrong
  expect(recallAt(list, 3)).toBe(0.5);
  expect(recallAt(list, 10)).toBe(1);
  expect([recallAt([0, 0], 3), precisionAt([], 10)]).toEqual([0, 0]);
});

test('reciprocal rank: of the first relevant', () => {
  expect(reciprocalRank(list)).toBe(1 / 2);
  expect(reciprocalRank([1, 1])).toBe(1);
  expect(reciprocalRank([0, 0])).toBe(0);
});

test('nDCG: (1/log₂3 + 1/log₂5) / (1 + 1/log₂3) = 0.6509', () => {
  expect(ndcgAt(list, 10)).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3)), 12);
  expect(ndcgAt(list, 10)).toBeCloseTo(0.6509, 4);
  expect(ndcgAt([1, 1, 0], 10)).toBe(1);
  expect(ndcgAt([0, 1], 1)).toBe(0);
  expect(ndcgAt([0], 10)).toBe(0);
});

test('AUC: pairs won, equal ones half', () => {
  expect(auc([4, 3, 2, 1], [1, 0, 1, 0])).toBe(3 / 4); // of four pairs one is lost
  expect(auc([1, 1, 1], [1, 0, 0])).toBe(1 / 2);
  expect(auc([2, 1, 1, 0], [0, 1, 0, 0])).toBe(1.5 / 3);
  expect(auc([1, 2], [1, 1])).toBeUndefined();
});

test('Gini: alike 0; one of four has all 3/4; 1, 2, 3 gives 2/9', () => {
  expect(gini([5, 5, 5])).toBeCloseTo(0, 12);
  expect(gini([0, 0, 0, 7])).toBeCloseTo(3 / 4, 12);
  expect(gini([3, 1, 2])).toBeCloseTo(2 / 9, 12);
  expect(gini([0, 0])).toBe(0);
});

test('quantile: between two values in proportion', () => {
  expect(quantile([0, 10, 20, 30], 0.5)).toBe(15);
  expect(quantile([1, 2], 1)).toBe(2);
});

test('concentration: twelve candidates, both councils get the same ten', () => {
  const own = Array.from({ length: 12 }, (_, i) => i);
  // Two of twelve get nothing: Gini 1/6, covered 10/12, the ten most offered have all.
  const { covered, gini: spread, topTen } = concentrationOf([[own, own]], 13);
  expect(covered).toBeCloseTo(10 / 12, 12);
  expect(spread).toBeCloseTo(1 / 6, 12);
  expect(topTen).toBe(1);
});
