/**
 * What is still to be paid from each node to the target, at least, when so many
 * hops are left: exact distances by hops (Bellman and Ford, layer by layer)
 * without regard to loops. They guide every search of one question; loops and
 * closed nodes only make the truth dearer, so that they are lower bounds.
 *
 * Only what can lie on a path from the source is worked out: the first layers
 * spread from the target, the last are asked of nodes near the source, and both
 * meet in the middle.
 */
import type { Space } from './space';

/** remaining[j][node]: least weight of a walk to the target in at most j hops; Infinity when there is none, or when the node is too far from the source to need it. */
export type Remaining = readonly Float64Array[];

/** Nodes around the source, nearest first; ends[d] is how many are within d hops. */
function ball(space: Space, source: number, target: number, depth: number): { nodes: number[]; ends: number[] } {
  const { start, neighbour } = space.graph.bonds;
  const seen = new Uint8Array(space.graph.size);
  const nodes = [source];
  const ends = [1];
  seen[source] = 1;
  let head = 0;
  for (let d = 1; d <= depth; d += 1) {
    const end = nodes.length;
    for (; head < end; head += 1) {
      const node = nodes[head]!;
      if (node === target) continue;
      for (let entry = start[node]!; entry < start[node + 1]!; entry += 1) {
        const other = neighbour[entry]!;
        if (seen[other] || space.closed[other] || !space.allows(node, entry)) continue;
        seen[other] = 1;
        nodes.push(other);
      }
    }
    ends.push(nodes.length);
  }
  return { nodes, ends };
}

/** One layer more, from the nodes that the last one made cheaper. Walks through the source are of no use; −1 when there is none. */
export function spread(space: Space, source: number, before: Float64Array, layer: Float64Array, frontier: readonly number[]): number[] {
  const { start, neighbour, weight } = space.graph.bonds;
  const improved: number[] = [];
  for (const node of frontier) {
    if (node === source) continue;
    const cost = before[node]!;
    for (let entry = start[node]!; entry < start[node + 1]!; entry += 1) {
      const other = neighbour[entry]!;
      const sum = cost + weight[entry]!;
      if (sum >= layer[other]! || space.closed[other] || !space.allows(node, entry)) continue;
      if (layer[other] === before[other]) improved.push(other);
      layer[other] = sum;
    }
  }
  return improved;
}

/** The same for these nodes only, asked of their neighbours. */
function gather(space: Space, source: number, before: Float64Array, layer: Float64Array, nodes: readonly number[], count: number): void {
  const { start, neighbour, weight } = space.graph.bonds;
  for (let i = 0; i < count; i += 1) {
    const node = nodes[i]!;
    let least = before[node]!;
    for (let entry = start[node]!; entry < start[node + 1]!; entry += 1) {
      const other = neighbour[entry]!;
      const sum = before[other]! + weight[entry]!;
      if (sum < least && other !== source && space.allows(node, entry)) least = sum;
    }
    layer[node] = least;
  }
}

/** @param maxHops of the longest path that will be asked for */
export function remainingWeights(space: Space, source: number, target: number, maxHops: number): Remaining {
  const { scratch } = space.graph;
  const near = Math.floor(maxHops / 2);
  const { nodes, ends } = ball(space, source, target, near);
  const layers = [scratch.take()];
  layers[0]![target] = 0;
  let frontier = [target];
  for (let hops = 1; hops < maxHops - near; hops += 1) {
    const layer = scratch.take(layers[hops - 1]!);
    frontier = spread(space, source, layers[hops - 1]!, layer, frontier);
    layers.push(layer);
  }
  for (let hops = Math.max(1, maxHops - near); hops <= maxHops; hops += 1) {
    const layer = scratch.take();
    gather(space, source, layers[hops - 1]!, layer, nodes, ends[maxHops - hops]!);
    layer[target] = 0;
    layers.push(layer);
  }
  return layers;
}
