/** Measures of small networks, worked out by hand, and the laws that hold for all. */
import fc from 'fast-check';
import type { MeasuredGraph } from '../../../../server/graph/network';
import { findCommunities, measure, networkMeasures, nodeMeasures } from '../../../../server/networks/measures';
import { barbell, path, star, toMeasured } from './graphs';

const nodes = (graph: MeasuredGraph, id: string) => measure(graph).nodes[id]!;
function expectClose(values: readonly (number | boolean | null)[], expected: readonly number[]): void {
  expect(values).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(values[i]).toBeCloseTo(value, 10));
}

describe('a path of five', () => {
  test('betweenness: 3 and 4 of the 6 pairs of others', () => expectClose(nodes(path, 'betweenness'), [0, 3 / 6, 4 / 6, 3 / 6, 0]));
  test('closeness is harmonic: 1 + 1/2 + 1/3 + 1/4 over 4 at the end', () => expectClose(nodes(path, 'closeness'), [25 / 48, 17 / 24, 3 / 4, 17 / 24, 25 / 48]));
  test('the inner three join parts', () => expect(nodes(path, 'articulationPoint')).toEqual([false, true, true, true, false]));
  test('core 1 throughout, two steps on average', () => {
    expect(nodes(path, 'coreNumber')).toEqual([1, 1, 1, 1, 1]);
    expect(measure(path).network).toMatchObject({ nodes: 5, relationships: 4, density: 0.4, components: 1, largestComponent: 5, averagePathLength: 2, averageClustering: 0 });
  });
});

describe('a star of four around c', () => {
  test('every shortest path leads through c', () => expectClose(nodes(star, 'betweenness'), [1, 0, 0, 0, 0]));
  test('closeness', () => expectClose(nodes(star, 'closeness'), [1, 5 / 8, 5 / 8, 5 / 8, 5 / 8]));
  test('eigenvector: 1/√2 for c, 1/√8 for the rest', () => expectClose(nodes(star, 'eigenvector'), [Math.SQRT1_2, ...new Array<number>(4).fill(1 / Math.sqrt(8))]));
  test('PageRank: c = 0.03 + 0.85 × 4 × (0.03 + 0.85 c ÷ 4)', () => {
    const c = 0.132 / 0.2775;
    expectClose(nodes(star, 'pageRank'), [c, ...new Array<number>(4).fill((1 - c) / 4)]);
  });
});

describe('two triangles, joined once', () => {
  const { nodes: ofNodes, network, communities } = measure(barbell);
  test('two communities; modularity 2 × (3/7 − 1/4)', () => {
    expect(communities.of).toEqual([1, 1, 1, 2, 2, 2]);
    expect(communities.modularity).toBeCloseTo(5 / 14, 12);
    expect(network['communities']).toBe(2);
  });
  test('all 20 runs agree', () => expect(communities).toMatchObject({ sureness: 1, sureOf: [1, 1, 1, 1, 1, 1] }));
  test('clustering: one of three pairs at the ends of the bridge', () => expectClose(ofNodes['clustering']!, [1, 1, 1 / 3, 1 / 3, 1, 1]));
  test('the ends of the bridge join parts', () => expect(ofNodes['articulationPoint']).toEqual([false, false, true, true, false, false]));
  test('assortativity: 6 of 7 within the region, half expected', () => {
    expect(network['assortativityRegion']).toBeCloseTo((6 / 7 - 1 / 2) / (1 / 2), 12);
    expect(network['assortativityType']).toBeNull();
  });
});

describe('at the edges', () => {
  test('nothing', () => {
    const { nodes: ofNodes, network, communities } = measure(toMeasured('', []));
    expect(Object.values(ofNodes)).toEqual(nodeMeasures.map(() => []));
    expect(network).toMatchObject({ nodes: 0, relationships: 0, density: null, components: 0, averagePathLength: null, modularity: null });
    expect(communities).toEqual({ of: [], count: 0, modularity: null, sureness: null, sureOf: [] });
  });
  test.each([['a', []], ['ab', ['ab']], ['abc', []]])('%s with %j: finite numbers or null', (ids, pairs) => {
    const { nodes: ofNodes, network } = measure(toMeasured(ids, pairs));
    for (const values of Object.values(ofNodes)) expect(values).toHaveLength(ids.length);
    for (const value of [...Object.values(ofNodes).flat(), ...Object.values(network)]) expect(value === null || Number.isFinite(Number(value))).toBe(true);
  });
  test('without relationships everyone is a community of its own', () => expect(findCommunities(toMeasured('ab', []))).toEqual({ of: [1, 2], count: 2, modularity: null }));
  test('parallel relationships are one, of their weights together; loops are none', () => {
    const graph = toMeasured('abc', ['ab', 'ba', 'aa', 'bc'], { weight: 0.5 });
    expect(nodes(graph, 'degree')).toEqual([1, 2, 1]);
    expect(nodes(graph, 'weightedDegree')).toEqual([1, 1.5, 0.5]);
    expect(measure(graph).network['relationships']).toBe(2);
  });
  test('eigenvector is defined on the largest part alone; of equal parts on that of the smallest id', () => {
    expect(nodes(toMeasured('abcde', ['ab', 'cd', 'de']), 'eigenvector').map((value) => value === null)).toEqual([true, true, false, false, false]);
    expect(nodes(toMeasured('dcba', ['dc', 'ba']), 'component')).toEqual([2, 2, 1, 1]);
  });
});

const anyGraph = fc.integer({ min: 2, max: 24 }).chain((size) => fc.record({
  size: fc.constant(size), pairs: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 60 }),
})).map(({ size, pairs }): MeasuredGraph => ({
  ids: Array.from({ length: size }, (_, i) => `n${String(i).padStart(2, '0')}`), from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b), weight: pairs.map(([, , w]) => w / 4),
  categories: { region: Array.from({ length: size }, (_, i) => ['north', 'south', null][i % 3]!), type: new Array<null>(size).fill(null) },
}));

/** The same network, read from its other end. */
function reversed({ ids, from, to, weight, categories }: MeasuredGraph): MeasuredGraph {
  const last = ids.length - 1;
  return {
    ids: [...ids].reverse(), from: [...to].reverse().map((i) => last - i), to: [...from].reverse().map((i) => last - i), weight: [...weight].reverse(),
    categories: { region: [...categories.region].reverse(), type: [...categories.type].reverse() },
  };
}

function expectSame(a: readonly (number | boolean | null)[], b: readonly (number | boolean | null)[]): void {
  a.forEach((value, i) => {
    if (typeof value === 'number') expect(b[i]).toBeCloseTo(value, 8);
    else expect(b[i]).toBe(value);
  });
}

describe('of any network', () => {
  test('the order of nodes and relationships makes no difference', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const [one, other] = [measure(graph), measure(reversed(graph))];
      for (const { id } of nodeMeasures) expectSame(one.nodes[id]!, [...other.nodes[id]!].reverse());
      for (const { id } of networkMeasures) expectSame([one.network[id]!], [other.network[id]!]);
      expect(other.communities.sureOf).toEqual([...one.communities.sureOf].reverse());
    }), { numRuns: 60 });
  });
  test('the unit of the weights makes no difference, except to weighted degree', () => {
    fc.assert(fc.property(anyGraph, fc.constantFrom(1e-6, 1e-3, 1e4), (graph, unit) => {
      const [one, other] = [measure(graph), measure({ ...graph, weight: graph.weight.map((w) => w * unit) })];
      for (const id of ['eigenvector', 'pageRank', 'betweenness']) expectSame(one.nodes[id]!, other.nodes[id]!);
    }), { numRuns: 60 });
  });
  test('PageRank adds up to 1, eigenvectors have length 1', () => {
    fc.assert(fc.property(anyGraph, (graph) => {
      const { pageRank, eigenvector } = measure(graph).nodes;
      expect(pageRank!.reduce<number>((sum, value) => sum + Number(value), 0)).toBeCloseTo(1, 9);
      const length = eigenvector!.reduce<number>((sum, value) => sum + Number(value) ** 2, 0);
      expect(graph.from.every((a, i) => a === graph.to[i]) ? length === 0 : Math.abs(length - 1) < 1e-9).toBe(true);
    }), { numRuns: 60 });
  });
  test('what comes out can be sent between threads', () => expect(structuredClone(measure(barbell))).toEqual(measure(barbell)));
});

test('every measure says what it means, how it is worked out and what to beware of', () => {
  for (const { id, title, meaning, formula, caution, decimals } of [...nodeMeasures, ...networkMeasures]) {
    expect([id, [title, meaning, formula, caution].every(Boolean), decimals >= 0]).toEqual([id, true, true]);
    expect([meaning, caution].join(' ')).not.toMatch(/because|best|worst|rank(ed|ing)?\b/i);
  }
  for (const list of [nodeMeasures, networkMeasures]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
});
