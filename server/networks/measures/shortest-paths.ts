/**
 * All shortest paths by breadth-first search from every node, without weights:
 * betweenness by Brandes 2001 (doi 10.1080/0022250X.2001.9990249), harmonic
 * closeness and path lengths in the same pass. Time O(nodes × edges).
 */
import type { Adjacency } from './adjacency';

export interface ShortestPaths {
  /** Unordered pairs counted once, not yet normalised. */
  readonly betweenness: Float64Array;
  /** Σ 1/d over all others that can be reached. */
  readonly harmonic: Float64Array;
  /** Over ordered pairs that are joined. */
  readonly totalLength: number;
  readonly joinedPairs: number;
}

export function shortestPaths({ size, start, neighbour }: Adjacency): ShortestPaths {
  const betweenness = new Float64Array(size);
  const harmonic = new Float64Array(size);
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  const dependency = new Float64Array(size);
  const queue = new Int32Array(size);
  let [totalLength, joinedPairs] = [0, 0];
  for (let source = 0; source < size; source += 1) {
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    queue[0] = source;
    let [head, tail] = [0, 1];
    while (head < tail) {
      const node = queue[head]!;
      head += 1;
      const next = distance[node]! + 1;
      for (let i = start[node]!; i < start[node + 1]!; i += 1) {
        const other = neighbour[i]!;
        if (distance[other] === -1) { distance[other] = next; queue[tail] = other; tail += 1; }
        if (distance[other] === next) paths[other]! += paths[node]!;
      }
    }
    for (let i = tail - 1; i > 0; i -= 1) {
      const node = queue[i]!;
      harmonic[source]! += 1 / distance[node]!;
      totalLength += distance[node]!;
      for (let j = start[node]!; j < start[node + 1]!; j += 1) {
        const before = neighbour[j]!;
        if (distance[before] === distance[node]! - 1) dependency[before]! += (paths[before]! / paths[node]!) * (1 + dependency[node]!);
      }
      betweenness[node]! += dependency[node]! / 2;
    }
    joinedPairs += tail - 1;
  }
  return { betweenness, harmonic, totalLength, joinedPairs };
}
