/**
 * Communities by the Louvain method (Blondel, Guillaume, Lambiotte and
 * Lefebvre 2008, doi 10.1088/1742-5468/2008/10/P10008), resolution 1, weighted,
 * with a fixed seed, so that the same network has the same communities
 * everywhere. How sure they are: the same with 20 seeds.
 */
import type Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { MeasuredGraph } from '../../graph/network';
import { numbered } from './numbering';
import { toGraph } from './to-graph';
import { seededRandom } from '../../graph/seeded-random';

export interface Communities {
  /** Community of each node: 1 is the largest, equal ones by their smallest id. */
  readonly of: readonly number[];
  readonly count: number;
  /** Null where there are no relationships. */
  readonly modularity: number | null;
}

export interface Sureness {
  /** Mean adjusted Rand index over all pairs of runs: 1 when all agree; null below two nodes or without relationships. */
  readonly sureness: number | null;
  /** Of each node: share of the runs in which it is with most of its community. */
  readonly sureOf: readonly number[];
}

export const SEEDS = 20;

function run(graph: Graph, ids: readonly string[], seed: number): { of: number[]; modularity: number | null } {
  if (graph.size === 0) return { of: ids.map((_, i) => i), modularity: null };
  const { communities, modularity } = louvain.detailed(graph, { rng: seededRandom(seed), resolution: 1, getEdgeWeight: 'weight' });
  return { of: ids.map((id) => communities[id]!), modularity };
}

/** Communities alone, for grouping: fast, and numbered as in all measures. The order of nodes and relationships makes no difference. */
export function findCommunities(measured: MeasuredGraph): Communities {
  const { of, modularity } = run(toGraph(measured), measured.ids, 1);
  return { of: numbered(of, measured.ids), count: new Set(of).size, modularity };
}

const pairs = (n: number) => (n * (n - 1)) / 2;

/** Adjusted Rand index of two partitions (Hubert and Arabie 1985, doi 10.1007/BF01908075): 1 when equal, about 0 by chance. */
export function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const [rows, columns, cells] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()];
  a.forEach((x, i) => {
    const y = b[i]!;
    rows.set(x, (rows.get(x) ?? 0) + 1);
    columns.set(y, (columns.get(y) ?? 0) + 1);
    cells.set(`${x} ${y}`, (cells.get(`${x} ${y}`) ?? 0) + 1);
  });
  const sum = (counts: Map<unknown, number>) => [...counts.values()].reduce((total, n) => total + pairs(n), 0);
  const [both, inRows, inColumns, all] = [sum(cells), sum(rows), sum(columns), pairs(a.length)];
  const expected = all === 0 ? 0 : (inRows * inColumns) / all;
  const most = (inRows + inColumns) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/** Of each node of the reference: the share of runs that put it with most of its community. */
function shares(reference: readonly number[], runs: readonly (readonly number[])[]): number[] {
  const together = reference.map(() => 0);
  for (const of of runs) {
    const counts = new Map<number, Map<number, number>>();
    reference.forEach((community, i) => {
      const own = counts.get(community) ?? new Map<number, number>();
      counts.set(community, own.set(of[i]!, (own.get(of[i]!) ?? 0) + 1));
    });
    const most = new Map([...counts].map(([community, own]) => [community, [...own].sort(([x, m], [y, n]) => n - m || x - y)[0]![0]]));
    reference.forEach((community, i) => { if (of[i] === most.get(community)) together[i]! += 1; });
  }
  return together.map((count) => count / runs.length);
}

export function sureness(measured: MeasuredGraph, reference: Communities): Sureness {
  const graph = toGraph(measured);
  if (graph.size === 0 || measured.ids.length < 2) return { sureness: null, sureOf: measured.ids.map(() => 1) };
  const runs = Array.from({ length: SEEDS }, (_, i) => run(graph, measured.ids, i + 1).of);
  let total = 0;
  for (let i = 0; i < SEEDS; i += 1) for (let j = i + 1; j < SEEDS; j += 1) total += adjustedRand(runs[i]!, runs[j]!);
  return { sureness: total / pairs(SEEDS), sureOf: shares(reference.of, runs) };
}
