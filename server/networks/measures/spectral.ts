/** Measures that are found by repeating a step until nothing changes: eigenvector centrality and PageRank, both weighted. */
import type Graph from 'graphology';
import pagerank from 'graphology-metrics/centrality/pagerank';
import type { Adjacency } from './adjacency';

const TOLERANCE = 1e-12;
const MOST_STEPS = 20_000;
const DAMPING = 0.85;
/** Products carried along drift from the true ones by rounding; after so many steps they are computed anew. */
const STEPS_BEFORE_REFRESH = 50;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

/** a × x + b × y. */
function combine(a: number, x: Float64Array, b = 0, y = x): Float64Array {
  return x.map((value, i) => a * value + b * y[i]!);
}

const unit = (x: Float64Array) => combine(1 / (Math.sqrt(dot(x, x)) || 1), x);

function times({ size, start, neighbour, weight }: Adjacency, vector: Float64Array): Float64Array {
  const product = new Float64Array(size);
  for (let node = 0; node < size; node += 1) {
    for (let i = start[node]!; i < start[node + 1]!; i += 1) product[node]! += weight[i]! * vector[neighbour[i]!]!;
  }
  return product;
}

/**
 * Leading eigenvector of the weighted adjacency matrix on the nodes of `within`,
 * one connected part, Euclidean norm 1, no value negative. Maximises the Rayleigh
 * quotient by conjugate gradients (Bradbury and Fletcher 1966, doi
 * 10.1007/BF02162089): settles on two-sided networks and long paths, where power
 * iteration does not, and whatever the unit of the weights. It has settled when
 * |Ax − ρx| is below 1e-12 ρ. Null elsewhere, and everywhere when it does not settle.
 */
export function eigenvector(adjacency: Adjacency, within: readonly boolean[]): (number | null)[] {
  let x = unit(times(adjacency, Float64Array.from(within, Number)));
  let product = times(adjacency, x);
  let direction: Float64Array | undefined;
  let before: Float64Array | undefined;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    if (step % STEPS_BEFORE_REFRESH === 0) { x = unit(x); product = times(adjacency, x); }
    const quotient = dot(x, product);
    const gradient = combine(1, product, -quotient, x);
    if (Math.sqrt(dot(gradient, gradient)) <= TOLERANCE * quotient) return [...x].map((value, node) => (within[node] ? Math.abs(value) : null));
    const carried = before ? Math.max(0, (dot(gradient, gradient) - dot(gradient, before)) / dot(before, before)) : 0;
    const towards = direction ? combine(1, gradient, carried, direction) : gradient;
    direction = combine(1, towards, -dot(towards, x), x);
    before = gradient;
    const along = unit(direction);
    const productAlong = times(adjacency, along);
    // The largest quotient on the circle through both.
    const angle = Math.atan2(2 * dot(x, productAlong), quotient - dot(along, productAlong)) / 2;
    x = combine(Math.cos(angle), x, Math.sin(angle), along);
    product = combine(Math.cos(angle), product, Math.sin(angle), productAlong);
  }
  return within.map(() => null);
}

/** PageRank with damping 0.85, of each of `ids`; nodes without relationships share theirs among all. Sums to 1. */
export function pageRank(graph: Graph, ids: readonly string[]): number[] {
  if (ids.length === 0) return [];
  // The library's tolerance is a node's.
  const rank = pagerank(graph, { alpha: DAMPING, tolerance: TOLERANCE / ids.length, maxIterations: MOST_STEPS, getEdgeWeight: 'weight' });
  return ids.map((id) => rank[id]!);
}
