/** Measures that are found by repeating a step until nothing changes: eigenvector centrality and PageRank, both weighted. */
import type { Adjacency } from './adjacency';

const TOLERANCE = 1e-12;
const MOST_STEPS = 20_000;
const DAMPING = 0.85;

/**
 * Power iteration on A + I (the same eigenvectors, and it settles on two-sided
 * networks too), Euclidean norm 1, on the nodes of `within` alone. Null elsewhere,
 * and everywhere when it does not settle.
 */
export function eigenvector({ size, start, neighbour, weight }: Adjacency, within: readonly boolean[]): (number | null)[] {
  let vector = Float64Array.from(within, (inside) => (inside ? 1 : 0));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = Float64Array.from(vector);
    for (let node = 0; node < size; node += 1) {
      for (let i = start[node]!; i < start[node + 1]!; i += 1) next[node]! += weight[i]! * vector[neighbour[i]!]!;
    }
    const norm = Math.hypot(...next) || 1;
    let change = 0;
    for (let node = 0; node < size; node += 1) { next[node]! /= norm; change += Math.abs(next[node]! - vector[node]!); }
    vector = next;
    if (change < size * TOLERANCE) return [...vector].map((value, node) => (within[node] ? value : null));
  }
  return [...vector].map(() => null);
}

/** PageRank with damping 0.85; nodes without relationships share theirs among all. Sums to 1. */
export function pageRank({ size, start, neighbour, weight }: Adjacency): (number | null)[] {
  if (size === 0) return [];
  const out = new Float64Array(size);
  for (let node = 0; node < size; node += 1) for (let i = start[node]!; i < start[node + 1]!; i += 1) out[node]! += weight[i]!;
  let rank = new Float64Array(size).fill(1 / size);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = new Float64Array(size);
    let dangling = 0;
    for (let node = 0; node < size; node += 1) if (out[node] === 0) dangling += rank[node]!;
    const base = (1 - DAMPING + DAMPING * dangling) / size;
    let change = 0;
    for (let node = 0; node < size; node += 1) {
      let sum = 0;
      for (let i = start[node]!; i < start[node + 1]!; i += 1) sum += (rank[neighbour[i]!]! * weight[i]!) / out[neighbour[i]!]!;
      next[node] = base + DAMPING * sum;
      change += Math.abs(next[node]! - rank[node]!);
    }
    rank = next;
    if (change < size * TOLERANCE) return [...rank];
  }
  return [...rank].map(() => null);
}
