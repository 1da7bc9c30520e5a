/** What counts as an event, and on which day. */
import { pairKey } from '../../../server/method/events';
import { historyBefore } from '../../../server/method/history';
import { splitYear } from '../../../server/method/split';
import { smallFacts } from './small-facts';

// Councils in order of ref: a 0, b 1, c 2; old was followed by c.
const councils = { a: {}, b: {}, c: { startedOn: '2023-04-01' }, old: { startedOn: '1974-04-01', endedOn: '2023-04-01' }, mayor: { tier: 'strategic' } };
const facts = smallFacts(councils, [
  ['council:old', 'SUCCEEDED_BY', 'council:c', { extent: 'whole', on: '2023-04-01', onDate: '2023-04-01' }],
  ['council:a', 'REUSES', 'pattern:p', { since: '2023', stage: 'adopted' }],
  ['council:a', 'REUSES', 'pattern:p', { since: '2022-06', stage: 'piloted' }],
  ['council:old', 'REUSES', 'pattern:p', { since: '2019', stage: 'adopted' }],
  ['council:b', 'REUSES', 'pattern:p', { since: '2024-03', stage: 'adopted' }],
  ['council:b', 'REUSES', 'pattern:q', { stage: 'adopted' }],
  ['council:mayor', 'REUSES', 'pattern:q', { since: '2020', stage: 'adopted' }],
  ['council:c', 'ORIGINATED', 'pattern:q', { since: '2018' }],
  ['council:a', 'LEADS', 'project:x', { since: '2020-05' }],
  ['council:old', 'PARTNERS_IN', 'project:x', { since: '2021-01' }],
  ['council:mayor', 'PARTNERS_IN', 'project:x', { since: '2020-05' }],
  ['council:a', 'LEADS', 'project:y', { since: '2024-02' }],
  ['council:c', 'PARTNERS_IN', 'project:y', { since: '2024-02' }],
  ['council:b', 'PARTNERS_IN', 'project:y', { since: '2024-02' }],
  ['council:b', 'LEADS', 'project:z'],
  ['council:c', 'PARTNERS_IN', 'project:z'],
  ['council:a', 'MEMBER_OF', 'project:odp', { since: '2022' }],
  ['council:b', 'MEMBER_OF', 'project:odp'],
], { 'project:odp': { kind: 'community' } });
const { dated, masked, standing } = facts;
const [p, q] = [standing.patterns.indexOf('pattern:p'), standing.patterns.indexOf('pattern:q')];

test('uses: the earliest date of a pair, years from their first day, history under the council of today', () => {
  expect(dated.uses).toEqual([
    { council: 2, pattern: p, day: '2019-01-01' }, { council: 0, pattern: p, day: '2022-06-01' }, { council: 1, pattern: p, day: '2024-03-01' },
  ]);
  expect([...masked.patterns]).toEqual([pairKey(1, q)]);
});

test('ties: the day on which the later of the two is recorded; no strategic authority; a pair once', () => {
  expect(dated.ties).toEqual([
    { a: 0, b: 2, project: 'project:x', day: '2021-01-01' }, { a: 0, b: 1, project: 'project:y', day: '2024-02-01' }, { a: 1, b: 2, project: 'project:y', day: '2024-02-01' },
  ]);
  // Of b and c one project has a date and one has none: the date is known, nothing is masked.
  expect(masked.partners.size).toBe(0);
});

test('memberships with a date; patterns known through a body of any kind', () => {
  expect(dated.memberships).toEqual([{ council: 0, programme: 'project:odp', day: '2022-01-01' }]);
  expect(dated.known).toEqual([{ pattern: q, day: '2018-01-01' }, { pattern: p, day: '2019-01-01' }]);
});

test('a council is there since it or its sole predecessor began', () => {
  expect(dated.began).toEqual([undefined, undefined, '1974-04-01']);
  expect(historyBefore(standing, dated, '2020-01-01').isThere(2)).toBe(true);
});

test('2024: candidates are known, not in use, not begun, not masked; b took p up', () => {
  const { candidates, positives, isNewcomer, happened, reachable, masked: left } = splitYear(facts, 'patterns', 2024);
  expect(candidates).toEqual([[q], [p], []]);
  expect(positives.map((own) => [...own])).toEqual([[], [[p, p]], []]);
  expect(isNewcomer).toEqual([false, true, false]);
  expect([happened, reachable, left]).toEqual([1, 1, 1]);
});

test('2024, partners: a new tie counts for either council; a tie of before is no candidate', () => {
  const { candidates, positives, makers } = splitYear(facts, 'partners', 2024);
  expect(candidates).toEqual([[1], [0, 2], [1]]);
  const y = makers.indexOf('project:y');
  expect(positives.map((own) => [...own])).toEqual([[[1, y]], [[0, y], [2, y]], [[1, y]]]);
});
