/** Our measures beside those of NetworkX: fixtures made by tools/measures/networkx_reference.py (docs/how-to/check-measures.md). */
import fs from 'node:fs';
import path from 'node:path';
import { measure } from '../../../../server/networks/measures';
import type { MeasuredGraph } from '../../../../server/graph/network';

interface Reference {
  networkx: string;
  ids: string[];
  edges: [number, number, number][];
  nodes: Record<string, (number | boolean | null)[]>;
  network: Record<string, number | null>;
  louvain: { modularity: number; of: number[] };
  categories: { region?: (string | null)[]; type?: (string | null)[] };
}

const folder = path.join(__dirname, 'fixtures');
const names = fs.readdirSync(folder).sort();
const EXACT = 1e-9;
const ITERATED = 1e-8;

function read(name: string): { reference: Reference; graph: MeasuredGraph } {
  const reference = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Reference;
  const none = reference.ids.map(() => null);
  return {
    reference,
    graph: {
      ids: reference.ids, from: reference.edges.map(([a]) => a), to: reference.edges.map(([, b]) => b), weight: reference.edges.map(([, , w]) => w),
      categories: { region: reference.categories.region ?? none, type: reference.categories.type ?? none },
    },
  };
}

/** Σ over communities of (weight within ÷ m − (degrees ÷ 2m)²), worked out here anew. */
function modularityOf({ from, to, weight }: MeasuredGraph, of: readonly number[]): number {
  const m = weight.reduce((sum, w) => sum + w, 0);
  const [within, degrees] = [new Map<number, number>(), new Map<number, number>()];
  from.forEach((a, i) => {
    const [x, y] = [of[a]!, of[to[i]!]!];
    if (x === y) within.set(x, (within.get(x) ?? 0) + weight[i]!);
    for (const c of [x, y]) degrees.set(c, (degrees.get(c) ?? 0) + weight[i]!);
  });
  return [...degrees].reduce((sum, [c, d]) => sum + (within.get(c) ?? 0) / m - (d / (2 * m)) ** 2, 0);
}

test('five named networks and the two of the seeds', () => {
  expect(names).toEqual(['davis-southern-women.json', 'florentine-families.json', 'karate-club.json', 'les-miserables.json', 'petersen-and-path.json', 'seed-affiliation.json', 'seed-councils.json']);
});

describe.each(names)('%s', (name) => {
  const { reference, graph } = read(name);
  const ours = measure(graph);

  test.each(Object.keys(reference.nodes))('%s of every node', (id) => {
    const tolerance = id === 'eigenvector' || id === 'pageRank' ? ITERATED : EXACT;
    reference.nodes[id]!.forEach((expected, i) => {
      const value = ours.nodes[id]![i]!;
      if (typeof expected === 'number') expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(tolerance);
      else expect(value).toBe(expected);
    });
  });

  test.each(Object.keys(reference.network))('%s of the network', (id) => {
    const expected = reference.network[id]!;
    if (expected === null) expect(ours.network[id]).toBeNull();
    else expect(Math.abs(ours.network[id]! - expected)).toBeLessThanOrEqual(EXACT);
  });

  test('the modularity worked out here is that of NetworkX, for its communities', () => {
    expect(Math.abs(modularityOf(graph, reference.louvain.of) - reference.louvain.modularity)).toBeLessThanOrEqual(EXACT);
  });

  test('communities: their modularity is right, and at most 0.02 below that of NetworkX’s own', () => {
    expect(Math.abs(ours.communities.modularity! - modularityOf(graph, ours.communities.of))).toBeLessThanOrEqual(EXACT);
    expect(ours.communities.modularity!).toBeGreaterThanOrEqual(reference.louvain.modularity - 0.02);
  });
});
