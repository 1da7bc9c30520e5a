/** How far one node is from another, and what it costs to get anywhere: for saying why there is no path, and what is near. */
import { spread } from './remaining';
import type { Space } from './space';

/** No node that walks may not lead through. */
const NONE = -1;

/** Least weight of a path from a node to every other in at most so many hops; Infinity where there is none. */
export function weightsFrom(space: Space, start: number, maxHops: number): Float64Array {
  const { scratch } = space.graph;
  let layer = scratch.take();
  layer[start] = 0;
  let frontier = [start];
  for (let hops = 1; hops <= maxHops && frontier.length > 0; hops += 1) {
    const next = scratch.take(layer);
    frontier = spread(space, NONE, layer, next, frontier);
    layer = next;
  }
  return layer;
}

/** Fewest hops between two nodes, however many; Infinity when they are in different components. */
export function fewestHops(space: Space, source: number, target: number): number {
  const { start, neighbour } = space.graph.bonds;
  const hops = new Int32Array(space.graph.size).fill(NONE);
  hops[source] = 0;
  const nodes = [source];
  for (const node of nodes) {
    if (node === target) return hops[node]!;
    for (let entry = start[node]!; entry < start[node + 1]!; entry += 1) {
      const other = neighbour[entry]!;
      if (hops[other] !== NONE || space.closed[other] || !space.allows(node, entry)) continue;
      hops[other] = hops[node]! + 1;
      nodes.push(other);
    }
  }
  return Infinity;
}
