/**
 * Paths of the real seeds beside NetworkX, which read the seeds' files itself:
 * fixture made by tools/paths/networkx_lengths.py (docs/how-to/check-measures.md).
 */
import fs from 'node:fs';
import path from 'node:path';
import { toCollaboration } from '../../../server/graph/collaboration';
import { defaultFamilies, familyMask } from '../../../server/paths/families';
import { kShortest, MAX_HOPS } from '../../../server/paths/k-shortest';
import { toPathGraph, type PathGraph } from '../../../server/paths/path-graph';
import { fewestHops } from '../../../server/paths/reach';
import { Space } from '../../../server/paths/space';
import { evenOf } from './graphs';
import { seedProjection } from './seed-graph';

type Pair = readonly [from: string, to: string, hops: number | null, cost: number | null, hopsOfCheapest: number | null];
const fixture = JSON.parse(fs.readFileSync(path.join(__dirname, 'fixtures/networkx-lengths.json'), 'utf8')) as { nodes: number; bonds: number; pairs: Pair[] };

let graph: PathGraph;
/** The same graph where every step costs 1. */
let even: PathGraph;

beforeAll(async () => {
  const { projection, dataAsOf } = await seedProjection();
  graph = toPathGraph(projection, toCollaboration(projection), { dataAsOf });
  even = evenOf(graph);
});

const best = (of: PathGraph, from: string, to: string) => kShortest(of, { from, to, k: 1, maxHops: MAX_HOPS, families: defaultFamilies }).paths[0];

test('a thousand pairs: near, far and in other components', () => {
  expect(fixture.pairs).toHaveLength(1_000);
  const hops = new Set(fixture.pairs.map(([, , length]) => length));
  expect([...hops]).toEqual(expect.arrayContaining([null, 1, 2, 3, 4, 5, 6]));
});

test('as many records and bonds in the families that are on', () => {
  const mask = familyMask(defaultFamilies);
  const entries = [...graph.bonds.family].filter((bit) => (bit & mask) !== 0).length;
  expect(entries / 2).toBe(fixture.bonds);
  const joined = graph.refs.filter((_, node) => graph.bonds.family.subarray(graph.bonds.start[node], graph.bonds.start[node + 1]).some((bit) => (bit & mask) !== 0));
  expect(joined).toHaveLength(fixture.nodes);
});

test('fewest hops, where every step costs 1', () => {
  for (const [from, to, hops] of fixture.pairs) {
    const found = best(even, from, to);
    expect([from, to, found?.hops ?? null, found?.cost ?? null]).toEqual(hops !== null && hops <= MAX_HOPS ? [from, to, hops, hops] : [from, to, null, null]);
  }
});

test('fewest hops at any length', () => {
  for (const [from, to, hops] of fixture.pairs) {
    const [a, b] = [graph.numberOf(from), graph.numberOf(to)];
    expect([from, to, fewestHops(Space.of(graph, familyMask(defaultFamilies), a, b), a, b)]).toEqual([from, to, hops ?? Infinity]);
  }
});

test('least evidence cost, where the cheapest path has at most six hops', () => {
  const comparable = fixture.pairs.filter(([, , , , hops]) => hops !== null && hops <= MAX_HOPS);
  expect(comparable.length).toBeGreaterThan(500);
  for (const [from, to, , cost] of comparable) expect(Math.abs(best(graph, from, to)!.cost - cost!)).toBeLessThan(1e-8);
});

test('every relationship told is in the projection, with its sources', () => {
  for (const [from, to] of fixture.pairs.slice(0, 200)) {
    for (const step of best(graph, from, to)?.steps ?? []) {
      for (const told of step.relationships) {
        const [source, target] = graph.projection.graph.extremities(told.id);
        expect(told).toMatchObject({ from: source, to: target });
        expect(told.sources.length).toBeGreaterThan(0);
        expect(new Set([source, target].map((ref) => graph.presentDay.get(ref) ?? ref))).toEqual(new Set([step.from, step.to]));
      }
    }
  }
});
