import { computeLayout } from '../../../../server/networks/layouts';
import type { LayoutInput, LayoutLine } from '../../../../server/networks/layouts/layout';

/** A network of that many nodes, n0, n1, …; captions of one word. */
function graph(size: number, lines: readonly (readonly [number, number])[]): LayoutInput {
  return {
    layout: 'force', width: 720, height: 560, lines: lines.map(([from, to]): LayoutLine => ({ from, to, weight: 1 })),
    nodes: Array.from({ length: size }, (_, i) => ({ id: `n${i}`, radius: 7, caption: `Node ${i}`, priority: 1 })),
  };
}
const path = (size: number, first = 0) => Array.from({ length: size - 1 }, (_, i) => [first + i, first + i + 1] as const);

test.each([
  ['a path', graph(30, path(30))],
  ['a circle', graph(24, [...path(24), [23, 0]])],
  ['a binary tree', graph(31, Array.from({ length: 30 }, (_, i) => [i + 1, Math.floor(i / 2)] as const))],
  ['four joined to each other', graph(4, [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])],
  ['a mesh of five by five', graph(25, Array.from({ length: 25 }, (_, i) => [...(i % 5 < 4 ? [[i, i + 1] as const] : []), ...(i < 20 ? [[i, i + 5] as const] : [])]).flat())],
])('%s has no crossing, and every caption', (_, input) => {
  const { quality, hiddenCaptions } = computeLayout(input);
  expect({ ...quality, hiddenCaptions }).toEqual({ crossings: 0, runs: 24, hiddenCaptions: 0 });
});

test('five joined to each other, and three to three, cross once: no plane picture exists (Kuratowski)', () => {
  const five = graph(5, [0, 1, 2, 3, 4].flatMap((i) => [0, 1, 2, 3, 4].filter((j) => j > i).map((j) => [i, j] as const)));
  const utilities = graph(6, [0, 1, 2].flatMap((i) => [3, 4, 5].map((j) => [i, j] as const)));
  expect([five, utilities].map((input) => computeLayout(input).quality.crossings)).toEqual([1, 1]);
});

test('small parts stand in rows below, larger ones side by side', () => {
  const input = graph(22, [...path(9), ...path(8, 9), [17, 18], [18, 19], [17, 19]]);
  const { nodes, unjoinedTop, height } = computeLayout(input);
  expect(unjoinedTop).toBe(560);
  expect(height).toBeGreaterThan(560);
  expect(nodes.filter(({ unjoined }) => unjoined).map(({ id }) => id)).toEqual(['n17', 'n18', 'n19', 'n20', 'n21']);
  expect(nodes.every(({ y, unjoined }) => (y > 560) === (unjoined === true))).toBe(true);
  // The third of a triangle stands aside, so that no line runs through a mark.
  expect(new Set(nodes.slice(17, 20).map(({ x }) => x)).size).toBe(2);
});

test('without a larger part nothing is apart', () => {
  const { unjoinedTop, height, nodes } = computeLayout(graph(6, [[0, 1], [2, 3]]));
  expect([unjoinedTop, height, nodes.some(({ unjoined }) => unjoined)]).toEqual([undefined, 560, false]);
});
