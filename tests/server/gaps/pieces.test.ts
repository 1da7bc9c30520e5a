/** The small parts: cut points, the permutation test, the heatmap's steps, ids and order. */
import { cutPoints } from '../../../server/gaps/cut-points';
import { strengthOf, part } from '../../../server/gaps/gap';
import { stepOf } from '../../../server/gaps/heatmap';
import { gapKinds } from '../../../server/gaps/kinds';
import { acrossBoundaries } from '../../../server/gaps/permutation';
import { factsOf, find } from './graph';

test('cut points: the middle of a path, the hub of a star, none of a ring', () => {
  const of = (pairs: readonly string[]) => cutPoints(new Map(pairs.map((pair) => [pair[0]!, pair.slice(1).split('')]))).map(({ node, pieces }) => [node, pieces.map((piece) => piece.length)]);
  expect(of(['ab', 'bc'])).toEqual([['b', [1, 1]]]);
  expect(of(['habc'])).toEqual([['h', [1, 1, 1]]]);
  expect(of(['ab', 'bc', 'ca'])).toEqual([]);
  expect(of([])).toEqual([]);
});

test('permutation: the same twice; the expected number is the share of far pairs; nothing of nothing', () => {
  const ties = Array.from({ length: 10 }, (_, i) => [i, i + 10] as const);
  const input = { ties, size: 20, isNeighbour: (a: number, b: number) => Math.abs(a - b) === 10 };
  expect(acrossBoundaries(input)).toEqual(acrossBoundaries(input));
  const { observed, expected, p } = acrossBoundaries(input);
  expect(observed).toBe(0);
  expect(expected).toBeCloseTo(10 * (1 - 10 / 190), 0);
  expect(p).toBe(0.002);
  expect(acrossBoundaries({ ties: [], size: 0, isNeighbour: () => false })).toMatchObject({ observed: 0, expected: 0, p: 1 });
});

test('strength is the mean of its parts, held between 0 and 1', () => {
  expect(strengthOf([part('a', 'A', 3, ''), part('b', 'B', -1, ''), part('c', 'C', 0.5, '')])).toBe(0.5);
  expect(strengthOf([])).toBe(0);
});

test('steps of the heatmap; no record is a step of its own', () => {
  expect([[0, 10], [1, 10], [15, 100], [35, 100], [59, 100], [60, 100]].map(([n, of]) => stepOf(n!, of!))).toEqual([0, 1, 2, 3, 3, 4]);
});

test('every kind explains itself, and an empty graph has no gap and no fault', () => {
  expect(gapKinds.map(({ id }) => id)).toEqual(['unreused', 'similar-but-apart', 'alone', 'orphan-pattern', 'thin-service-area', 'one-supplier', 'one-broker', 'lapsed', 'never-met', 'not-neighbours']);
  for (const kind of gapKinds) {
    expect(kind.question).toMatch(/\?$/);
    expect(find(kind, factsOf([], [])).gaps).toEqual([]);
  }
});
