/** The graph of paths today and as of a day. */
import { pathFamilyIds } from '../../../server/paths/families';
import type { PathGraph } from '../../../server/paths/path-graph';
import { graphOf, says } from './graphs';

const told = (graph: PathGraph) => Array.from({ length: graph.bonds.relationships.ids.length }, (_, i) => graph.relationship(i));
const ids = (graph: PathGraph) => told(graph).map(({ id }) => id).sort();
/** `a-b family` of every entry of a node. */
function around(graph: PathGraph, ref: string): string[] {
  const { start, neighbour, family } = graph.bonds;
  const node = graph.numberOf(ref);
  return Array.from({ length: start[node + 1]! - start[node]! }, (_, i) => start[node]! + i).map((entry) => `${graph.refs[neighbour[entry]!]} ${pathFamilyIds[Math.log2(family[entry]!)]}`);
}

test('nodes are numbered in the order of their refs, neighbours come in that order', () => {
  const graph = graphOf([says('council:b LEADS project:p'), says('council:a-b PARTNERS_IN project:p'), says('council:a PARTNERS_IN project:p'), says('project:p ADDRESSES service-area:x')]);
  expect(graph.refs).toEqual(['council:a', 'council:a-b', 'council:b', 'project:p', 'service-area:x']);
  expect(around(graph, 'project:p')).toEqual(['council:a worked-together', 'council:a-b worked-together', 'council:b worked-together', 'service-area:x service-area']);
  expect(around(graph, 'council:b')).toEqual(['project:p worked-together']);
});

test('a bond is of one family between the same two, whichever way its relationships lead', () => {
  const graph = graphOf([says('council:a LEADS project:p'), says('council:a PARTNERS_IN project:p'), says('council:a BORDERS council:b'), says('council:a WITHIN council:b'), says('pattern:m BUILDS_ON pattern:n'), says('pattern:n EXTENDS pattern:m')]);
  expect(around(graph, 'council:a')).toEqual(['council:b geography', 'project:p worked-together']);
  expect(around(graph, 'pattern:m')).toEqual(['pattern:n reuse']);
});

test('the empty graph', () => {
  const graph = graphOf([]);
  expect(graph.size).toBe(0);
  expect(graph.has('council:a')).toBe(false);
});

describe('today', () => {
  const graph = graphOf([
    says('council:old-a WITHIN council:x'), says('council:old-a BORDERS council:old-b'), says('council:old-a SUCCEEDED_BY council:new'), says('council:old-b SUCCEEDED_BY council:new'),
    says('council:half PARTNERS_IN project:p'), says('council:half SUCCEEDED_BY council:new', { extent: 'part' }), says('council:old-b PARTNERS_IN project:p', { since: '2018' }),
  ]);
  test('whole successors stand for the ended; parts do not; two that are one have no bond', () => {
    expect(graph.refs).toEqual(['council:half', 'council:new', 'council:x', 'project:p']);
    expect(graph.numberOf('council:old-a')).toBe(graph.numberOf('council:new'));
    expect(around(graph, 'council:new')).toEqual(['council:x geography', 'project:p worked-together']);
    expect(graph.omitted).toEqual({ undated: 0 });
  });
  test('relationships keep their ends and say whose they were', () => {
    expect(told(graph).find(({ from }) => from === 'council:old-b')).toMatchObject({ id: 'partners-in:council:old-b>project:p', to: 'project:p', as: 'council:old-b', since: '2018', family: 'worked-together', sources: ['https://example.org/'] });
    expect(told(graph).find(({ from }) => from === 'council:half')).not.toHaveProperty('as');
  });
});

describe('as of a day', () => {
  const relationships = [
    says('council:old PARTNERS_IN project:p', { since: '2018' }), says('council:b LEADS project:p', { since: '2019-06' }), says('council:c PARTNERS_IN project:p'),
    says('council:old SUCCEEDED_BY council:new'), says('council:new PARTNERS_IN project:q', { since: '2018' }),
    says('council:b REUSES pattern:m', { since: '2017', until: '2018-06', detail: 'piloted' }), says('council:b REUSES pattern:m', { confirmedOn: '2019-02', detail: 'adopted' }), says('council:c REUSES pattern:m', { confirmedOn: '2026-08' }),
    says('project:p PRODUCED pattern:m'), says('project:p PRODUCED pattern:unheard'), says('pattern:m BUILDS_ON pattern:n'),
    says('project:p ADDRESSES service-area:x'), says('council:b BORDERS council:old'), says('council:b BORDERS council:new'),
    says('funding-round:r AWARDED council:b', { awardedOn: '2019-12-31' }),
  ];
  const bodies = [{ ref: 'council:old', endedOn: '2023-03-31' }, { ref: 'council:new', startedOn: '2023-04-01' }, { ref: 'project:q', startedOn: '2018' }];
  const asOf = (date: string) => graphOf(relationships, bodies, date);

  test('bodies of that day, nothing rolled up', () => {
    expect(asOf('2019').has('council:new')).toBe(false);
    expect(asOf('2019').has('council:old')).toBe(true);
    expect(asOf('2023-03-31').has('council:old')).toBe(true);
    expect(asOf('2023-03').has('council:new')).toBe(false);
    expect(asOf('2023').has('council:old')).toBe(false);
  });
  test('2019, to its last day: begun by then, not over, dated; undated counted', () => {
    const graph = asOf('2019');
    expect(graph.day).toBe('2019-12-31');
    expect(ids(graph)).toEqual([
      'addresses:project:p>service-area:x', 'awarded:funding-round:r>council:b::2019-12-31:', 'borders:council:b>council:old', 'leads:council:b>project:p',
      'partners-in:council:old>project:p', 'produced:project:p>pattern:m', 'reuses:council:b>pattern:m:adopted',
    ]);
    // council:c in p, PRODUCED pattern:unheard, BUILDS_ON.
    expect(graph.omitted).toEqual({ undated: 3 });
  });
  test('an imprecise beginning counts by its first day, an end by its last', () => {
    expect(ids(asOf('2019-05'))).not.toContain('leads:council:b>project:p');
    expect(ids(asOf('2019-06-01'))).toContain('leads:council:b>project:p');
    expect(ids(asOf('2018-01-01'))).toEqual(expect.arrayContaining(['partners-in:council:old>project:p', 'reuses:council:b>pattern:m:piloted']));
    expect(ids(asOf('2018-06'))).toContain('reuses:council:b>pattern:m:piloted');
    expect(ids(asOf('2018-07'))).not.toContain('reuses:council:b>pattern:m:piloted');
  });
  test('hubs and ages are those of the day', () => {
    const led = (date: string) => told(asOf(date)).find(({ type }) => type === 'LEADS')!.cost;
    expect(led('2019-06-30')).toMatchObject({ degree: 2, age: 0 });
    expect(led('2021-07')).toMatchObject({ degree: 2, age: 0.1 });
  });
});
