/** Around one node: what it is joined to on a first ring, what that is joined to on the next; those that share a neighbour stand together. */
import type { LayoutDescriptor, LayoutInput, Point } from './layout';
import { separate } from './separate';

const [SIDE, ABOVE] = [96, 26];

function hops({ nodes, lines, centre }: LayoutInput): number[] {
  const neighbours: number[][] = nodes.map(() => []);
  for (const { from, to } of lines) { neighbours[from]!.push(to); neighbours[to]!.push(from); }
  const found = nodes.map(() => -1);
  const start = Math.max(0, nodes.findIndex(({ id }) => id === centre));
  if (nodes.length === 0) return found;
  found[start] = 0;
  const queue = [start];
  for (let head = 0; head < queue.length; head += 1) {
    for (const other of neighbours[queue[head]!]!) if (found[other] === -1) { found[other] = found[queue[head]!]! + 1; queue.push(other); }
  }
  return found;
}

/** Mean direction of the neighbours that have one; undefined when none has. */
function direction(i: number, { lines }: LayoutInput, angles: readonly (number | undefined)[]): number | undefined {
  let [x, y, count] = [0, 0, 0];
  for (const { from, to } of lines) {
    const other = from === i ? to : to === i ? from : undefined;
    const angle = other === undefined ? undefined : angles[other];
    if (angle !== undefined) { x += Math.cos(angle); y += Math.sin(angle); count += 1; }
  }
  return count === 0 || Math.hypot(x, y) < 1e-9 ? undefined : Math.atan2(y, x);
}

export const concentric: LayoutDescriptor = {
  id: 'concentric', title: 'Around the selected', description: 'The selected node in the middle; rings are steps from it.',
  apart: () => [],
  place(input) {
    const { nodes, width, height } = input;
    const hop = hops(input);
    const last = Math.max(1, ...hop) + (hop.includes(-1) ? 1 : 0);
    const ringOf = hop.map((h) => (h === -1 ? last : h));
    const rings = Array.from({ length: last + 1 }, (_, h) => nodes.map((_n, i) => i).filter((i) => ringOf[i] === h));
    const angles: (number | undefined)[] = nodes.map(() => undefined);
    const spread = (ring: readonly number[], order: (i: number) => number) => {
      const sorted = [...ring].sort((a, b) => order(a) - order(b) || (nodes[a]!.id < nodes[b]!.id ? -1 : 1));
      sorted.forEach((i, k) => { angles[i] = -Math.PI / 2 + (2 * Math.PI * (k + 0.5)) / ring.length; });
    };
    // Outward, then twice back and forth, each ring by where its neighbours stand.
    rings.slice(1).forEach((ring) => spread(ring, (i) => direction(i, input, angles) ?? 0));
    for (let pass = 0; pass < 2; pass += 1) {
      [...rings.slice(1, -1)].reverse().forEach((ring) => spread(ring, (i) => direction(i, input, angles) ?? angles[i]!));
      rings.slice(2).forEach((ring) => spread(ring, (i) => direction(i, input, angles) ?? angles[i]!));
    }
    const points: Point[] = nodes.map((_, i) => {
      const ring = rings[ringOf[i]!]!;
      const angle = angles[i] ?? 0;
      // Crowded rings stand in two rows, so that captions find room.
      const crowded = ring.length > 14 && ring.indexOf(i) % 2 === 1 ? 0.86 : 1;
      const share = ringOf[i] === 0 ? 0 : (ringOf[i]! / last) * crowded;
      return { x: width / 2 + (width / 2 - SIDE) * share * Math.cos(angle), y: height / 2 + (height / 2 - ABOVE) * share * Math.sin(angle) };
    });
    return { points: separate(points, nodes, { left: 20, top: ABOVE, right: width - 20, bottom: height - ABOVE }), runs: 1 };
  },
};
