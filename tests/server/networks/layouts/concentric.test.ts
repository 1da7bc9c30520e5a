import { computeLayout } from '../../../../server/networks/layouts';
import type { LayoutInput } from '../../../../server/networks/layouts/layout';

const [WIDTH, HEIGHT] = [900, 620];
/** Lines as "a b"; nodes in the order they are named. */
function around(centre: string, ...lines: string[]): LayoutInput {
  const ids = [...new Set([centre, ...lines.flatMap((line) => line.split(' '))])];
  return {
    layout: 'concentric', centre, width: WIDTH, height: HEIGHT,
    nodes: ids.map((id) => ({ id, radius: 8, caption: `Node ${id}`, priority: 1 })),
    lines: lines.filter((line) => line.includes(' ')).map((line) => { const [from, to] = line.split(' '); return { from: ids.indexOf(from!), to: ids.indexOf(to!), weight: 1 }; }),
  };
}
/** How far out a node stands, as a share of the canvas. */
const reach = (input: LayoutInput) => new Map(computeLayout(input).nodes.map(({ id, x, y }) => [id, Math.hypot((2 * x) / WIDTH - 1, (2 * y) / HEIGHT - 1)]));

test('the chosen stands in the middle, each ring further out', () => {
  const found = reach(around('m', 'm a', 'm b', 'm c', 'a d', 'b e', 'c f', 'd g'));
  expect(found.get('m')).toBe(0);
  expect(Math.max(...['a', 'b', 'c'].map((id) => found.get(id)!))).toBeLessThan(Math.min(...['d', 'e', 'f'].map((id) => found.get(id)!)));
  expect(found.get('g')).toBeGreaterThan(found.get('d')!);
});

test('those that share a node of the second ring stand next to each other, so that nothing crosses', () => {
  // a, c and e share, b and d share: named in an order that would cross.
  const input = around('m', 'm a', 'm b', 'm c', 'm d', 'm e', 'a x', 'c x', 'c y', 'e y', 'b z', 'd z', 'a k', 'b l');
  expect(computeLayout(input).quality.crossings).toBe(0);
});

test('captions stand outward', () => {
  const { nodes } = computeLayout(around('m', ...Array.from({ length: 16 }, (_, i) => `m n${i}`)));
  for (const { x, caption } of nodes.slice(1)) expect(caption!.anchor).toBe(x > WIDTH / 2 ? 'start' : 'end');
});

test('what cannot be reached stands in the rows below', () => {
  const { nodes, unjoinedTop } = computeLayout(around('m', 'm a', 'm b', 'p q', 'q r', 'r s', 'alone'));
  expect(unjoinedTop).toBe(HEIGHT);
  expect(nodes.filter(({ unjoined }) => unjoined).map(({ id }) => id)).toEqual(['p', 'q', 'r', 's', 'alone']);
});
