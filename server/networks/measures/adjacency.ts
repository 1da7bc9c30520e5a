/** Neighbours of every node in two flat arrays (compressed rows): undirected, parallel relationships merged, their weights added, loops left out. */
import type { MeasuredGraph } from '../../graph/network';

export interface Adjacency {
  readonly size: number;
  /** Number of distinct pairs. */
  readonly edges: number;
  /** Neighbours of node i stand at start[i] to start[i + 1]. */
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
}

export function toAdjacency({ ids, from, to, weight }: MeasuredGraph): Adjacency {
  const size = ids.length;
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  from.forEach((a, i) => {
    const b = to[i]!;
    if (a === b) return;
    rows[a]!.set(b, (rows[a]!.get(b) ?? 0) + weight[i]!);
    rows[b]!.set(a, (rows[b]!.get(a) ?? 0) + weight[i]!);
  });
  const start = new Int32Array(size + 1);
  rows.forEach((row, i) => { start[i + 1] = start[i]! + row.size; });
  const neighbour = new Int32Array(start[size]!);
  const weights = new Float64Array(start[size]!);
  rows.forEach((row, i) => {
    let at = start[i]!;
    for (const [other, value] of [...row].sort(([a], [b]) => a - b)) { neighbour[at] = other; weights[at] = value; at += 1; }
  });
  return { size, edges: start[size]! / 2, start, neighbour, weight: weights };
}

/** Joined part of each node, as numbers without meaning; `numbered` gives them one. */
export function componentsOf({ size, start, neighbour }: Adjacency): Int32Array {
  const part = new Int32Array(size).fill(-1);
  for (let first = 0; first < size; first += 1) {
    if (part[first] !== -1) continue;
    const stack = [first];
    part[first] = first;
    while (stack.length > 0) {
      const node = stack.pop()!;
      for (let i = start[node]!; i < start[node + 1]!; i += 1) {
        const other = neighbour[i]!;
        if (part[other] === -1) { part[other] = first; stack.push(other); }
      }
    }
  }
  return part;
}
