/** How far partitions agree, and how sure communities are. */
import { adjustedRand, findCommunities, SEEDS, sureness } from '../../../../server/networks/measures/communities';
import { eigenvector } from '../../../../server/networks/measures/spectral';
import { toAdjacency } from '../../../../server/networks/measures/adjacency';
import { toMeasured } from './graphs';

/** Values of the documentation of scikit-learn's adjusted_rand_score. */
test.each([
  [[0, 0, 1, 1], [0, 0, 1, 1], 1],
  [[0, 0, 1, 1], [1, 1, 0, 0], 1],
  [[0, 0, 1, 2], [0, 0, 1, 1], 0.571428571428],
  [[0, 0, 0, 0], [0, 1, 2, 3], 0],
  [[0, 0, 1, 1], [0, 1, 0, 1], -0.5],
])('adjusted Rand index of %j and %j', (a, b, expected) => expect(adjustedRand(a, b)).toBeCloseTo(expected, 9));

test('a ring has many partitions that are as good: less sure than two clear groups, and no node below 1 run in 20', () => {
  const letters = 'abcdefghijkl';
  const ring = toMeasured(letters, [...letters].map((letter, i) => letter + letters[(i + 1) % letters.length]!));
  const { sureness: sure, sureOf } = sureness(ring, findCommunities(ring));
  expect(sure).toBeLessThan(1);
  for (const share of sureOf) { expect(share).toBeGreaterThanOrEqual(1 / SEEDS); expect(share).toBeLessThanOrEqual(1); }
});

test('numbers: largest first, equal ones by their smallest id', () => {
  expect(findCommunities(toMeasured('zyxab', ['zy', 'yx', 'xz', 'ab'])).of).toEqual([1, 1, 1, 2, 2]);
  expect(findCommunities(toMeasured('zyba', ['zy', 'ba'])).of).toEqual([2, 2, 1, 1]);
});

/** A path's eigenvector is known: √(2/(n+1)) sin(πi/(n+1)). Power iteration would need 100,000 steps here. */
test('the eigenvector of a path of 300, to 1e-8', () => {
  const [n, ids] = [300, Array.from({ length: 300 }, (_, i) => `n${i}`)];
  const found = eigenvector(toAdjacency({
    ids, from: ids.slice(1).map((_, i) => i), to: ids.slice(1).map((_, i) => i + 1), weight: ids.slice(1).map(() => 1), categories: { region: [], type: [] },
  }), ids.map(() => true));
  found.forEach((value, i) => expect(Math.abs(value! - Math.sqrt(2 / (n + 1)) * Math.sin((Math.PI * (i + 1)) / (n + 1)))).toBeLessThan(1e-8));
});
