/** The k best paths: small graphs by hand, and equal to plain enumeration on thousands of random ones. */
import fc from 'fast-check';
import type { RelationshipType } from '../../../server/graph/model';
import { allFamilies, defaultFamilies, pathFamilyIds, type PathFamilyId } from '../../../server/paths/families';
import { kShortest, type PathQuestion } from '../../../server/paths/k-shortest';
import { bruteForce } from './brute-force';
import { evenOf, graphOf, says, type Relationship } from './graphs';

const ask = (relationships: readonly Relationship[], from: string, to: string, more: Partial<PathQuestion> = {}) =>
  kShortest(graphOf(relationships), { from, to, k: 5, maxHops: 6, families: defaultFamilies, ...more });
const routes = (answer: ReturnType<typeof kShortest>) => answer.paths.map(({ nodes }) => nodes.join(' '));

/** Took part lately, so that nothing is added for age. */
const took = (body: string, project: string) => says(`council:${body} PARTNERS_IN project:${project}`, { since: '2026' });
const uses = (body: string, pattern: string) => says(`council:${body} REUSES pattern:${pattern}`, { since: '2026', confirmedOn: '2026-08', detail: 'adopted' });

describe('by hand', () => {
  test('one project of two: two steps of 1 + ln 2', () => {
    const { paths: [path, ...others] } = ask([took('a', 'p'), took('b', 'p')], 'council:a', 'council:b');
    expect(others).toEqual([]);
    expect(path).toMatchObject({ nodes: ['council:a', 'project:p', 'council:b'], hops: 2, steps: [{ family: 'worked-together' }, { from: 'project:p', to: 'council:b' }] });
    expect(path!.cost).toBeCloseTo(2 * (1 + Math.log(2)), 8);
    expect(path!.steps[0]!.relationships).toEqual([expect.objectContaining({ id: 'partners-in:council:a>project:p', from: 'council:a', to: 'project:p', since: '2026' })]);
  });

  test('a project of three says more than a pattern of fifty users, and four close steps more than two far ones', () => {
    const crowd = Array.from({ length: 48 }, (_, i) => uses(`x${i}`, 'wide'));
    const shared = [uses('a', 'wide'), uses('b', 'wide'), ...crowd];
    const three = [took('a', 'p'), took('b', 'p'), took('c', 'p')];
    expect(routes(ask([...shared, ...three], 'council:a', 'council:b', { k: 2 }))).toEqual(['council:a project:p council:b', 'council:a pattern:wide council:b']);
    // 4 × (1 + ln 2) = 6.8; 2 × (1 + ln 50) = 9.8
    const chain = [took('a', 'p'), took('m', 'p'), took('m', 'q'), took('b', 'q')];
    expect(routes(ask([...shared, ...chain], 'council:a', 'council:b', { k: 1 }))).toEqual(['council:a project:p council:m project:q council:b']);
    expect(routes(ask([...shared, ...chain], 'council:a', 'council:b', { k: 1, maxHops: 3 }))).toEqual(['council:a pattern:wide council:b']);
  });

  test('parallel relationships are one path; the cheapest decides, all are told', () => {
    const { paths } = ask([uses('a', 's'), says('council:a ORIGINATED pattern:s', { since: '2016' }), uses('b', 's')], 'council:a', 'council:b');
    expect(paths).toHaveLength(1);
    expect(paths[0]!.steps[0]!.relationships.map(({ type }) => type)).toEqual(['REUSES', 'ORIGINATED']);
    expect(paths[0]!.steps[0]!.cost).toBe(paths[0]!.steps[0]!.relationships[0]!.cost.total);
  });

  test('equal costs: by the refs of the nodes', () => {
    const square = ['z', 'y', 'x'].flatMap((p) => [took('a', p), took('b', p)]);
    expect(routes(ask(square, 'council:a', 'council:b', { k: 2 }))).toEqual(['council:a project:x council:b', 'council:a project:y council:b']);
  });

  test('equal costs, four hops: the first is found although another reaches the end before it', () => {
    const steps = ['s b', 's c', 's d', 'b e', 'b g', 'b h', 'c e', 'c g', 'd e', 'e i', 'f j', 'g j', 'h j', 'i t', 'j t'].map((pair) => says(pair.replace(/(.+) (.+)/, 'council:$1 BORDERS council:$2')));
    const { paths } = kShortest(evenOf(graphOf(steps)), { from: 'council:s', to: 'council:t', k: 1, maxHops: 6, families: allFamilies });
    expect(paths.map(({ nodes }) => nodes.map((ref) => ref.slice('council:'.length)).join(' '))).toEqual(['s b e i t']);
  });

  test('nothing to walk: no record, the same one twice, an end avoided, no family', () => {
    const pair = [took('a', 'p'), took('b', 'p')];
    expect(ask(pair, 'council:a', 'council:nowhere').paths).toEqual([]);
    expect(ask(pair, 'council:a', 'council:a').paths).toEqual([]);
    expect(ask(pair, 'council:a', 'council:b', { avoid: new Set(['council:b']) }).paths).toEqual([]);
    expect(ask([], 'council:a', 'council:b').paths).toEqual([]);
    expect(ask(pair, 'council:a', 'council:b', { via: 'council:nowhere' }).paths).toEqual([]);
  });

  test.each([{ k: 0 }, { k: 11 }, { k: 1.5 }, { maxHops: 0 }, { maxHops: 7 }])('out of bounds: %j', (bounds) => {
    expect(() => ask([took('a', 'p')], 'council:a', 'project:p', bounds)).toThrow(RangeError);
  });

  test('through a record, without walking back over its own steps', () => {
    // m hangs on p alone: from a to it and on to b would lead through p twice.
    const star = [took('a', 'p'), took('b', 'p'), took('m', 'p')];
    expect(routes(ask(star, 'council:a', 'council:b', { via: 'council:m' }))).toEqual([]);
    const bridge = [...star, took('m', 'q'), took('b', 'q')];
    expect(routes(ask(bridge, 'council:a', 'council:b', { via: 'council:m' }))).toEqual(['council:a project:p council:m project:q council:b']);
    expect(routes(ask(bridge, 'council:a', 'council:b', { via: 'council:a', k: 1 }))).toEqual(['council:a project:p council:b']);
  });

  test('an end that no chosen family reaches is opened for its own first hop', () => {
    const firm = [says('supplier:s SUPPLIES council:m', { confirmedOn: '2026-08' }), says('supplier:t SUPPLIES council:m', { confirmedOn: '2026-08' }), took('m', 'p'), took('b', 'p'), says('supplier:t SUPPLIES council:b')];
    const answer = ask(firm, 'supplier:s', 'council:b');
    expect(routes(answer)).toEqual(['supplier:s council:m project:p council:b']);
    expect(answer.openAtEnds).toEqual({ from: ['supplier'], to: [] });
    expect(ask(firm, 'council:m', 'council:b').openAtEnds).toEqual({ from: [], to: [] });
  });

  test('ended councils are walked as their successor and named as they are recorded', () => {
    const { paths } = ask([
      took('old', 'p'), took('b', 'p'), took('new', 'p'), says('council:old SUCCEEDED_BY council:new', { extent: 'whole' }),
    ], 'council:old', 'council:b');
    expect(paths).toHaveLength(1);
    expect(paths[0]).toMatchObject({ nodes: ['council:new', 'project:p', 'council:b'] });
    // Two bodies, for the ended one and its successor are one.
    expect(paths[0]!.cost).toBeCloseTo(2 * (1 + Math.log(2)), 8);
    expect(paths[0]!.steps[0]!.relationships.map(({ id, from, as }) => [id, from, as])).toEqual([
      ['partners-in:council:new>project:p', 'council:new', undefined], ['partners-in:council:old>project:p', 'council:old', 'council:old'],
    ]);
  });
});

const TYPES: readonly RelationshipType[] = ['LEADS', 'PARTNERS_IN', 'REUSES', 'ORIGINATED', 'CONTRIBUTED_TO', 'PRODUCED', 'BUILDS_ON', 'REPLACES', 'SUPPLIES', 'FUNDED_BY', 'AWARDED', 'BORDERS', 'WITHIN', 'ADDRESSES', 'MEMBER_OF', 'SIMILAR_TO'];
const NODES = ['council:a', 'council:b', 'council:c-d', 'council:c', 'organisation:e', 'project:p', 'pattern:q', 'supplier:s', 'funding-round:r'];

const node = fc.constantFrom(...NODES);
const date = fc.constantFrom(undefined, '2016', '2019-10', '2024-11-22', '2024-11-23', '2026-08');
const relationship: fc.Arbitrary<Relationship> = fc.record({ type: fc.constantFrom(...TYPES), from: node, to: node, since: date, confirmedOn: date })
  .map(({ since, confirmedOn, ...r }) => ({ ...r, ...(since && { since }), ...(confirmedOn && { confirmedOn }) }));
/** Undated takings part alone: every cost is of a few values, so that many paths tie. */
const plain: fc.Arbitrary<Relationship> = fc.record({ type: fc.constantFrom<RelationshipType>('PARTNERS_IN', 'BORDERS', 'BUILDS_ON'), from: node, to: node });
const distinct = (list: Relationship[]) => [...new Map(list.map((r) => [`${r.type} ${r.from} ${r.to}`, r])).values()];
const multigraph = fc.oneof(
  fc.array(relationship, { minLength: 4, maxLength: 28 }), fc.array(plain, { minLength: 8, maxLength: 34 }),
  fc.array(relationship, { minLength: 35, maxLength: 60, size: 'max' }),
).map(distinct);
const question = fc.record({
  from: node, to: node, k: fc.integer({ min: 1, max: 10 }), maxHops: fc.integer({ min: 1, max: 6 }),
  families: fc.oneof(fc.constant(allFamilies), fc.constant(allFamilies), fc.constant(defaultFamilies), fc.subarray([...pathFamilyIds]).map((ids): ReadonlySet<PathFamilyId> => new Set(ids))),
  avoid: fc.oneof(fc.constant(new Set<string>()), fc.subarray(NODES, { maxLength: 2 }).map((refs) => new Set(refs))),
});
const withVia = (asked: PathQuestion, via: string | undefined): PathQuestion => ({ ...asked, ...(via && { via }) });

describe('equals the enumeration of all loopless paths', () => {
  const same = (relationships: readonly Relationship[], asked: PathQuestion) => {
    const expected = bruteForce(relationships, asked);
    const { paths } = kShortest(graphOf(relationships, NODES.map((ref) => ({ ref }))), asked);
    expect(paths.map(({ nodes, cost }) => ({ nodes, cost }))).toEqual(expected.slice(0, asked.k));
    for (const { steps, nodes, hops, cost } of paths) {
      expect(steps).toHaveLength(hops);
      expect(steps.map(({ from }) => from)).toEqual(nodes.slice(0, -1));
      expect(steps.reduce((sum, step) => sum + step.cost, 0)).toBeCloseTo(cost, 7);
    }
    return expected.length;
  };

  test('of random multigraphs: k, hops, families, avoided records', () => {
    const counts: number[] = [];
    fc.assert(fc.property(multigraph, question, (relationships, asked) => { counts.push(same(relationships, asked)); }), { numRuns: 2_000, seed: 5 });
    // Not a law of empty answers: enough questions have more paths than were asked for.
    expect(counts.filter((count) => count > 10).length).toBeGreaterThan(220);
  });

  test('and through a record', () => {
    const counts: number[] = [];
    fc.assert(fc.property(multigraph, question, node, (relationships, asked, via) => { counts.push(same(relationships, withVia(asked, via))); }), { numRuns: 2_000, seed: 6 });
    expect(counts.filter((count) => count > 10).length).toBeGreaterThan(100);
  });

  test('where every step costs the same, so that the order of refs decides', () => {
    // Three layers between the ends, most steps between layers there: dozens of paths of one cost.
    const layers = [['council:a'], ['council:b', 'council:c', 'council:c-d'], ['organisation:e', 'pattern:q', 'project:p'], ['funding-round:r', 'supplier:s']];
    const steps = layers.slice(1).flatMap((layer, i) => layers[i]!.flatMap((from) => layer.map((to) => says(`${from} BORDERS ${to}`))));
    const layered = fc.subarray(steps, { minLength: steps.length - 5 });
    fc.assert(fc.property(fc.oneof(layered, fc.array(plain, { minLength: 8, maxLength: 34 }).map(distinct)), question, fc.option(node, { nil: undefined }), (relationships, asked, via) => {
      const { paths } = kShortest(evenOf(graphOf(relationships, NODES.map((ref) => ({ ref })))), withVia(asked, via));
      const expected = bruteForce(relationships, withVia(asked, via), true).slice(0, asked.k);
      expect(paths.map(({ nodes, cost }) => ({ nodes, cost }))).toEqual(expected);
    }), { numRuns: 2_000, seed: 8 });
  });

  test('whatever the order in which relationships are read', () => {
    fc.assert(fc.property(multigraph.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), question, fc.option(node, { nil: undefined }), ([list, shuffled], asked, via) => {
      expect(kShortest(graphOf(shuffled), withVia(asked, via))).toEqual(kShortest(graphOf(list), withVia(asked, via)));
    }), { numRuns: 500, seed: 7 });
  });
});
