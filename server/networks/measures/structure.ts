/** Measures of how nodes hang together: cores, clustering, articulation points, assortativity. */
import type Graph from 'graphology';
import { coreNumber as coreNumberOf } from 'graphology-cores';
import type { Adjacency } from './adjacency';

/** The types of graphology-cores 0.0.1 name a first argument that it does not take. */
const coreNumber = coreNumberOf as unknown as (graph: Graph) => Record<string, number>;

/** Largest k such that the node belongs to a part where all have k neighbours or more (Batagelj and Zaveršnik 2003, arXiv cs/0310049), of each of `ids`. */
export function coreNumbers(graph: Graph, ids: readonly string[]): number[] {
  if (ids.length === 0) return [];
  const core = coreNumber(graph);
  return ids.map((id) => core[id]!);
}

/** Share of a node's pairs of neighbours that are neighbours themselves (Watts and Strogatz 1998); 0 below two neighbours, as is usual. */
export function clustering({ size, start, neighbour }: Adjacency): number[] {
  const mark = new Int32Array(size).fill(-1);
  return Array.from({ length: size }, (_, node) => {
    const degree = start[node + 1]! - start[node]!;
    if (degree < 2) return 0;
    for (let i = start[node]!; i < start[node + 1]!; i += 1) mark[neighbour[i]!] = node;
    let links = 0;
    for (let i = start[node]!; i < start[node + 1]!; i += 1) {
      const other = neighbour[i]!;
      for (let j = start[other]!; j < start[other + 1]!; j += 1) if (mark[neighbour[j]!] === node) links += 1;
    }
    return links / (degree * (degree - 1));
  });
}

/** Nodes without which their part would fall apart (Hopcroft and Tarjan 1973, doi 10.1145/362248.362272), without recursion. */
export function articulationPoints({ size, start, neighbour }: Adjacency): boolean[] {
  const entered = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const next = Int32Array.from(start);
  const found: boolean[] = new Array<boolean>(size).fill(false);
  let time = 0;
  for (let root = 0; root < size; root += 1) {
    if (entered[root] !== -1) continue;
    const stack = [root];
    entered[root] = low[root] = time; time += 1;
    let children = 0;
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      if (next[node]! < start[node + 1]!) {
        const other = neighbour[next[node]!]!;
        next[node]! += 1;
        if (entered[other] === -1) {
          parent[other] = node;
          entered[other] = low[other] = time; time += 1;
          if (node === root) children += 1;
          stack.push(other);
        } else if (other !== parent[node]) low[node] = Math.min(low[node]!, entered[other]!);
      } else {
        stack.pop();
        const above = parent[node]!;
        if (above === -1) continue;
        low[above] = Math.min(low[above]!, low[node]!);
        if (above !== root && low[node]! >= entered[above]!) found[above] = true;
      }
    }
    if (children > 1) found[root] = true;
  }
  return found;
}

/**
 * How far relationships stay within a category (Newman 2003, doi 10.1103/PhysRevE.67.026126,
 * eq. 2): 1 when all do, 0 as by chance. Relationships with an end that has no
 * category are left out. Null when fewer than two categories are joined.
 */
export function assortativity({ size, start, neighbour }: Adjacency, categories: readonly (string | null)[]): number | null {
  const ends = new Map<string, number>();
  let [within, total] = [0, 0];
  for (let node = 0; node < size; node += 1) {
    const own = categories[node] ?? null;
    if (own === null) continue;
    for (let i = start[node]!; i < start[node + 1]!; i += 1) {
      const other = categories[neighbour[i]!] ?? null;
      if (other === null) continue;
      ends.set(own, (ends.get(own) ?? 0) + 1);
      total += 1;
      if (own === other) within += 1;
    }
  }
  if (total === 0) return null;
  const expected = [...ends.values()].reduce((sum, count) => sum + (count / total) ** 2, 0);
  return 1 - expected < 1e-12 ? null : (within / total - expected) / (1 - expected);
}
