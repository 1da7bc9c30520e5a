/** Why there is none, and who is near: each reason once, by hand. */
import { allFamilies, defaultFamilies, type PathFamilyId } from '../../../server/paths/families';
import type { PathQuestion } from '../../../server/paths/k-shortest';
import { nearestReachable, noPathReasons, whyNoPath } from '../../../server/paths/no-path';
import { graphOf, says, type Relationship } from './graphs';

const took = (body: string, project: string, since = '2020') => says(`${body.includes(':') ? body : `council:${body}`} PARTNERS_IN project:${project}`, { since });
/** a–b–c–d–e: each pair of neighbours shares a project. */
const chain = ['ab', 'bc', 'cd', 'de'].flatMap(([x, y]) => [took(x!, `${x}${y}`), took(y!, `${x}${y}`)]);
const facts: Relationship[] = [
  ...chain, took('z', 'zz'), took('y', 'zz'),
  says('supplier:s SUPPLIES council:a'), says('supplier:s SUPPLIES council:z'),
  says('project:zz ADDRESSES service-area:x'), says('pattern:lone ADDRESSES service-area:x'),
  says('council:old PARTNERS_IN project:ab', { since: '2010' }), says('council:old SUCCEEDED_BY council:a'),
  took('island', 'island-1'), took('late', 'ab', '2024'),
];
const bodies = [{ ref: 'council:old', endedOn: '2020-03-31' }, { ref: 'council:new-born', startedOn: '2023' }];
const graph = graphOf(facts, bodies);
const ask = (from: string, to: string, more: Partial<PathQuestion> = {}): PathQuestion => ({ from, to, k: 5, maxHops: 6, families: defaultFamilies, ...more });
const why = (from: string, to: string, more: Partial<PathQuestion> = {}) => whyNoPath(graph, ask(from, to, more));

test('undefined where there is a path', () => {
  expect(why('council:a', 'council:c')).toBeUndefined();
});

test('the same body, also when it is one today', () => {
  expect(why('council:a', 'council:a')).toEqual({ reason: 'same-body' });
  expect(why('council:a', 'council:old')).toEqual({ reason: 'same-body' });
});

test('a body that did not exist then', () => {
  expect(whyNoPath(graphOf(facts, bodies, '2022'), ask('council:a', 'council:new-born'), graph)).toEqual({ reason: 'not-then', missing: ['council:new-born'] });
  expect(why('council:a', 'council:nowhere')).toEqual({ reason: 'not-then', missing: ['council:nowhere'] });
});

test('avoided: the path that there would be', () => {
  expect(why('council:a', 'council:c', { avoid: new Set(['council:b']) })).toMatchObject({ reason: 'avoided', path: { nodes: ['council:a', 'project:ab', 'council:b', 'project:bc', 'council:c'] } });
  expect(why('council:a', 'council:c', { via: 'council:late' })).toMatchObject({ reason: 'avoided' });
});

test('longer than allowed: with the path up to six hops, with the hops beyond', () => {
  expect(why('council:a', 'council:d', { maxHops: 4 })).toMatchObject({ reason: 'beyond-hops', hops: 6, path: { hops: 6 } });
  expect(why('council:a', 'council:e')).toEqual({ reason: 'beyond-hops', hops: 8 });
});

test('only through families that are off: the fewest, with the path', () => {
  expect(why('council:b', 'council:z')).toMatchObject({ reason: 'only-excluded-types', families: ['supplier'], path: { nodes: ['council:b', 'project:ab', 'council:a', 'supplier:s', 'council:z'] } });
  const off = new Set<PathFamilyId>(['geography']);
  // Ends without a border are open; the project between them is not.
  expect(why('council:b', 'council:y', { families: off })).toMatchObject({ reason: 'only-excluded-types', families: ['worked-together', 'supplier'], path: { hops: 6 } });
});

test('there is one today, none then', () => {
  const then = graphOf(facts, bodies, '2022');
  expect(whyNoPath(then, ask('council:late', 'council:a'), graph)).toMatchObject({ reason: 'ended-before', path: { nodes: ['council:late', 'project:ab', 'council:a'] } });
  expect(whyNoPath(then, ask('council:late', 'council:a'))).toEqual({ reason: 'different-components' });
  expect(whyNoPath(then, ask('council:b', 'council:a'), graph)).toBeUndefined();
});

test('no connection whatever', () => {
  expect(why('council:a', 'council:island')).toEqual({ reason: 'different-components' });
  expect(why('council:a', 'council:new-born', { families: allFamilies })).toEqual({ reason: 'different-components' });
});

test('too long, and through families that are off', () => {
  const far = graphOf([...chain, says('supplier:s SUPPLIES council:e'), says('supplier:s SUPPLIES council:f'), took('f', 'fg'), took('g', 'fg')]);
  expect(whyNoPath(far, ask('council:a', 'council:g'))).toEqual({ reason: 'beyond-hops', hops: 12, families: ['supplier'] });
});

test('every reason is tested here', () => {
  expect([...noPathReasons].sort()).toEqual(['avoided', 'beyond-hops', 'different-components', 'ended-before', 'not-then', 'only-excluded-types', 'same-body']);
});

describe('the nearest that can be reached', () => {
  const region = (ref: string, name: string) => ({ ref, region: name });
  const near = graphOf([...facts, took('organisation:lab', 'ab')], [
    ...bodies, region('council:d', 'North'), region('council:island', 'North'), region('council:b', 'South'), region('council:a', 'South'), { ref: 'council:gone', endedOn: '2019' },
  ]);
  test('same region first, then the cheapest; equal ones by ref; no project, not itself', () => {
    expect(nearestReachable(near, 'council:a', 'council:island').map(({ ref, sameRegion, hops }) => [ref, sameRegion, hops])).toEqual([
      ['council:d', true, 6], ['council:late', false, 2], ['council:b', false, 2], ['organisation:lab', false, 2], ['council:c', false, 4],
    ]);
  });
  test('costs are those of the best path', () => {
    const [first] = nearestReachable(near, 'council:e', 'council:nowhere');
    // Two takings part, since 2020, in a project of two: 2 × (1 + ln 2 + 0.25).
    expect(first).toEqual({ ref: 'council:d', hops: 2, cost: 3.886294362, sameRegion: false });
  });
  test('within the hops, the families and without what is avoided', () => {
    expect(nearestReachable(near, 'council:a', 'council:island', { maxHops: 1 })).toEqual([]);
    expect(nearestReachable(near, 'council:a', 'council:island', { avoid: new Set(['project:ab']) })).toEqual([]);
    expect(nearestReachable(near, 'council:z', 'council:a', { families: new Set(['supplier']) })).toEqual([]);
    expect(nearestReachable(near, 'council:nowhere', 'council:a')).toEqual([]);
  });
});
