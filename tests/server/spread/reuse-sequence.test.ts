/** Time order, ties, facts that stood before, first users and cumulative counts, on a handful of made-up councils. */
import { Collaboration } from '../../../server/graph/collaboration';
import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import { countAt, toCumulative } from '../../../server/spread/cumulative';
import { byPlace, firstUsers } from '../../../server/spread/first-users';
import { originOf, type NamedLink } from '../../../server/spread/links-of';
import { reuseSequence, type SourcedClaim } from '../../../server/spread/reuse-sequence';

const council = (id: string, more: Partial<NodeSummary> = {}): NodeSummary =>
  ({ ref: `council:${id}`, label: 'Council', id, name: `${id} Council`, shortName: id, type: 'unitary', tier: 'single', nation: 'England', region: 'North', ...more });
const nodes = new NodeIndex([
  council('a'), council('b'), council('c', { region: 'South' }), council('d'), council('e'), council('old', { endedOn: '2020-03-31' }),
  council('mayor', { tier: 'strategic' }), { ref: 'organisation:o', label: 'Organisation', id: 'o', name: 'O' }, { ref: 'project:p', label: 'Project', id: 'p', name: 'P' },
]);
const collaboration = new Collaboration([], [{ fromRef: 'council:old', toRef: 'council:e', extent: 'whole', onDate: '2020-03-31' }]);
const claim = (id: string, since?: string, stage: SourcedClaim['stage'] = 'adopted'): SourcedClaim =>
  ({ bodyRef: id.includes(':') ? id : `council:${id}`, stage, sources: [`https://example.org/${id}`], ...(since && { since }) });

/** Everyone has every other as a linked one; `tie` links b to a from 2020 on, through project p. */
const refs = ['a', 'b', 'c', 'd', 'e'].map((id) => `council:${id}`);
const links = {
  ids: ['all', 'tie'],
  at: (circumstance: string, later: string): NamedLink[] => (circumstance === 'all' ? refs.filter((ref) => ref !== later).map((earlier) => ({ earlier }))
    : later === 'council:b' ? [{ earlier: 'council:a', since: '2020', via: 'project:p' }] : []),
};
const sequence = (claims: readonly SourcedClaim[]) => reuseSequence(claims, { nodes, collaboration, dataAsOf: '2026-11-23', links });

test('oldest first, each council once, ended ones under their successor, undated and others apart', () => {
  const { dated, undated, others } = sequence([claim('b', '2021-05'), claim('a', '2019'), claim('d'), claim('old', '2018-02'), claim('mayor', '2017'), claim('organisation:o')]);
  expect(dated.map(({ council: { id }, since }) => [id, since])).toEqual([['e', '2018-02'], ['a', '2019'], ['b', '2021-05']]);
  expect(dated[0]).toMatchObject({ as: { id: 'old', name: 'old Council' }, region: 'North', tier: 'single', type: 'unitary' });
  expect(undated.map(({ council: { id } }) => id)).toEqual(['d']);
  expect(others).toBe(2);
  expect(sequence([])).toEqual({ dated: [], undated: [], others: 0 });
});

test('periods that overlap are in the same period, and neither stood before the other', () => {
  const { dated } = sequence([claim('a', '2019'), claim('b', '2019-10'), claim('c', '2019-10-22'), claim('d', '2020-01')]);
  expect(dated.map(({ council: { id }, samePeriod }) => [id, samePeriod])).toEqual([['a', 2], ['b', 2], ['c', 2], ['d', 0]]);
  expect(dated.slice(0, 3).map(({ before }) => before)).toEqual([[], [], []]);
  expect(dated[3]!.before).toMatchObject([{ circumstance: 'all', count: 3, latest: [{ id: 'c' }, { id: 'b' }, { id: 'a' }] }]);
});

test('a link that began later stood not before; one that did names what is in between', () => {
  const ties = (since: string) => sequence([claim('a', '2018'), claim('b', since)]).dated[1]!.before.filter(({ circumstance }) => circumstance === 'tie');
  expect(ties('2019-06')).toEqual([]);
  expect(ties('2020-01')).toMatchObject([{ count: 1, latest: [{ id: 'a', via: { id: 'p', name: 'P' } }] }]);
});

test('at most three earlier users are named, the latest first', () => {
  const { dated } = sequence([claim('a', '2018-01'), claim('b', '2018-02'), claim('c', '2018-03'), claim('d', '2018-04'), claim('e', '2018-05')]);
  expect(dated[4]!.before[0]).toMatchObject({ count: 4, latest: [{ id: 'd' }, { id: 'c' }, { id: 'b' }] });
});

test('first users: all whose period may be the first', () => {
  const { dated, undated } = sequence([claim('a', '2019'), claim('b', '2019-10'), claim('d', '2020'), claim('c', '2021'), claim('e')]);
  expect(firstUsers(dated, undated, byPlace)).toMatchObject([
    { name: 'North', since: '2019', councils: [{ id: 'a' }, { id: 'b' }], dated: 3, undated: 1 },
    { name: 'South', since: '2021', councils: [{ id: 'c' }], dated: 1, undated: 0 },
  ]);
});

test('cumulative: by stage, a year at its end and never after the facts', () => {
  const steps = [{ since: '2024', stage: 'adopted' as const }, { since: '2024-03', stage: 'adopted' as const }, { since: '2024-03-09', stage: 'piloted' as const }, { since: '2026', stage: 'adopted' as const }];
  const cumulative = toCumulative(steps, '2026-11-23');
  expect(cumulative).toEqual({
    series: [
      { stage: 'adopted', points: [{ month: '2024-03', count: 1 }, { month: '2024-12', count: 2 }, { month: '2026-11', count: 3 }] },
      { stage: 'piloted', points: [{ month: '2024-03', count: 1 }] },
    ],
    from: '2024-03', to: '2026-11', coarse: 2,
  });
  expect([countAt(cumulative.series[0]!.points, '2024-02'), countAt(cumulative.series[0]!.points, '2025-07')]).toEqual([0, 2]);
  expect(toCumulative([], '2026-11-23')).toEqual({ series: [], to: '2026-11', coarse: 0 });
});

test('who stands behind an address', () => {
  expect(['https://github.com/mySociety/x/blob/1/y', 'https://www.localgov.org/a/b', 'https://example.org'].map(originOf)).toEqual(['github.com/mysociety', 'localgov.org', 'example.org']);
});
