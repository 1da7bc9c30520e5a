/** Counting users: a body once, at its strongest stage, ended councils under their successor. */
import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import { countRecent, countUsers, usesByBody, type UseClaim } from '../../../server/graph/reuse';

const node = (id: string, more: Partial<NodeSummary> = {}): NodeSummary => ({ ref: `council:${id}`, label: 'Council', id, name: id, tier: 'single', ...more });
const nodes = new NodeIndex([
  node('north'), node('south'), node('old', { endedOn: '2020-03-31' }), node('city-region', { tier: 'strategic' }),
  { ref: 'organisation:lab', label: 'Organisation', id: 'lab', name: 'lab' },
]);
const use = (bodyId: string, stage: UseClaim['stage'], since?: string, confirmedOn?: string): UseClaim => ({
  bodyRef: bodyId.includes(':') ? bodyId : `council:${bodyId}`, stage, since, confirmedOn,
});
const dataAsOf = '2026-11-23';
const none = new Map<string, string>();

test('a body at several stages is one use: in use before piloted, confirmed before the rest', () => {
  const [only, ...rest] = usesByBody([
    use('north', 'piloted', '2018', '2018'), use('north', 'adapted', '2019', '2019'), use('north', 'adopted', undefined, '2026-05'),
  ], none, dataAsOf);
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ ref: 'council:north', status: 'confirmed', strongest: { stage: 'adopted' }, takenUp: { stage: 'adapted', since: '2019' } });
});

test('a pilot’s date serves only when no stronger claim is dated', () => {
  expect(usesByBody([use('north', 'adopted'), use('north', 'piloted', '2018')], none, dataAsOf)[0]?.takenUp?.since).toBe('2018');
  expect(usesByBody([use('north', 'adopted')], none, dataAsOf)[0]).not.toHaveProperty('takenUp');
});

test('an ended council counts under its successor, once', () => {
  const uses = usesByBody([use('old', 'adopted', '2016', '2016'), use('north', 'adopted', '2022', '2026-08')], new Map([['council:old', 'council:north']]), dataAsOf);
  expect(uses).toHaveLength(1);
  expect(uses[0]).toMatchObject({ ref: 'council:north', takenUp: { since: '2016' }, status: 'confirmed' });
});

test('three states are never merged; strategic authorities and organisations are counted apart', () => {
  const uses = usesByBody([
    use('north', 'adopted', '2020', '2026-08'), use('south', 'adopted', '2020', '2020'), use('old', 'piloted'),
    use('city-region', 'adopted', '2020', '2026-08'), use('organisation:lab', 'adopted', '2020', '2026-08'),
  ], none, dataAsOf);
  expect(countUsers(uses, nodes)).toEqual({ confirmed: 1, unconfirmed: 1, undated: 1, other: 2 });
});

test('recent is 24 months to the day; undated and later uses are not recent', () => {
  const recent = (since?: string) => countRecent(usesByBody([use('north', 'adopted', since)], none, dataAsOf), nodes, dataAsOf);
  expect([recent('2024-11-23'), recent('2024-11-22'), recent('2024-11'), recent('2024-12'), recent('2025'), recent(), recent('2026-12')])
    .toEqual([1, 0, 0, 1, 1, 0, 0]);
});
