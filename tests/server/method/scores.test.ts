/** Each formula on councils few enough to count. */
import { historyBefore } from '../../../server/method/history';
import { scores } from '../../../server/method/scores';
import { fitLogistic, solve } from '../../../server/method/scores/irls';
import { smallFacts } from './small-facts';

// a and b are unitaries of London; c is a district of the North East, 111.2 km north of a. d shares a's border.
const facts = smallFacts(
  { a: {}, b: {}, c: { type: 'district', tier: 'lower', region: 'North East', latitude: 53 }, d: { region: 'South East' } },
  [
    ['council:b', 'REUSES', 'pattern:p', { since: '2023-01', stage: 'adopted' }],
    ['council:c', 'REUSES', 'pattern:p', { since: '2020', stage: 'adopted' }],
    ['council:c', 'REUSES', 'pattern:q', { since: '2020', stage: 'adopted' }],
    ['council:a', 'REUSES', 'pattern:r', { since: '2020', stage: 'adopted' }],
    ['council:c', 'REUSES', 'pattern:r', { since: '2021', stage: 'adopted' }],
    ['pattern:p', 'BUILDS_ON', 'pattern:r'], ['pattern:q', 'EXTENDS', 'pattern:s'], ['pattern:r', 'IMPLEMENTS', 'pattern:s'],
    ['project:odp', 'PRODUCED', 'pattern:q'], ['council:a', 'MEMBER_OF', 'project:odp', { since: '2021' }],
    ['council:a', 'BORDERS', 'council:d'], ['council:a', 'SIMILAR_TO', 'council:c', { model: 'global', rank: 1 }],
    ['council:a', 'LEADS', 'project:x', { since: '2020' }], ['council:d', 'PARTNERS_IN', 'project:x', { since: '2020' }],
    ['council:d', 'LEADS', 'project:y', { since: '2021' }], ['council:c', 'PARTNERS_IN', 'project:y', { since: '2021' }],
  ],
  { 'project:odp': { kind: 'community' } },
);
const history = historyBefore(facts.standing, facts.dated, '2024-01-01');
const [p, q, r] = ['p', 'q', 'r'].map((id) => facts.standing.patterns.indexOf(`pattern:${id}`)) as [number, number, number];
const of = (id: string, council = 0) => scores.find((score) => score.id === id)!.score(history, council);

test('popularity and recent popularity', () => {
  expect([of('popularity')[p], of('popularity')[q]]).toEqual([2, 1]);
  // 2023-01 counts by its first day, which is twelve months before the first of 2024.
  expect([of('recent-popularity')[p], of('recent-popularity')[q]]).toEqual([1, 0]);
});

test('recent uptake: S × (1 + R + O) by hand', () => {
  const half = (day: string) => 0.5 ** ((Date.parse('2024-01-01') - Date.parse(day)) / 86_400_000 / (365.25 / 12) / 12);
  const [pb, pc, qc] = [half('2023-01-01'), half('2020-01-01'), half('2020-01-01')];
  // Of a's tier and nation: a, b, d. All: four councils.
  const sp = (pb + 20 * (pb + pc) / 4) / (3 + 20);
  const sq = (20 * qc / 4) / (3 + 20);
  // a uses r: p builds on it (1); q and r share the parent s (½). a and q are of the programme (1).
  expect(of('cohort-uptake')[p]).toBeCloseTo(sp * (1 + 1 + 0), 12);
  expect(of('cohort-uptake')[q]).toBeCloseTo(sq * (1 + 0.5 + 1), 12);
});

test('single features, equal ones by popularity', () => {
  expect(of('region')[p]).toBeCloseTo(1, 5); // b is the only other council of London
  expect(of('similar')[q]).toBeCloseTo(1, 5);
  expect(of('borders')[p]! - of('borders')[q]!).toBeCloseTo(1e-7, 12); // d uses neither; p has one user more
  expect(of('past-partners', 3)[r]).toBeCloseTo(2, 5); // d worked with a and c, both use r
  // r's users: a, c. p's: b, c. Cosine 1/√(2 × 2); q's: c, cosine 1/√2.
  expect([of('item-item')[p], of('item-item')[q]]).toEqual([expect.closeTo(0.5, 5), expect.closeTo(Math.SQRT1_2, 5)]);
});

test('partners: network scores for a, whose partner d also worked with c', () => {
  expect([...of('degree')]).toEqual([1, 0, 1, 2]);
  expect(of('common-neighbours')[2]).toBe(1);
  expect(of('adamic-adar')[2]).toBeCloseTo(1 / Math.log(2), 12);
  expect(of('resource-allocation')[2]).toBe(0.5);
  expect([...of('ons-similarity')]).toEqual([0, 0, 10, 0]);
});

test('partners: near, next door, of its type', () => {
  expect([...of('region-border')].slice(1)).toEqual([0.5, 0, 1]);
  const far = Math.exp(-(6_371.0088 * Math.PI / 180) / 50);
  expect(of('near-same-type')[1]).toBe(1.5);
  expect(of('near-same-type')[2]).toBeCloseTo(far, 12);
  expect(of('near-region-border-type')[3]).toBe((1 + 1) * 1.5);
  expect(of('near-region-border-type')[1]).toBe((1 + 0.5) * 1.5);
});

test('random: the same for the same council and day, another for another', () => {
  expect(of('partners-random')).toEqual(of('partners-random'));
  expect(of('partners-random')).not.toEqual(of('partners-random', 1));
});

test('least squares: solves, and finds the log odds of a yes in three and in two', () => {
  expect(solve([[2, 1], [1, 3]], [5, 10])).toEqual([1, 3]);
  // x = 0: 250 of 1,000 yes; x = 1: 500 of 1,000. Log odds −ln 3 and 0; a ridge of 1 on so many rows hardly matters.
  const rows = Array.from({ length: 2_000 }, (_, i) => Float64Array.of(i < 1_000 ? 0 : 1));
  const outcomes = rows.map((_, i) => ((i < 1_000 ? i < 250 : i < 1_500) ? 1 : 0) as 0 | 1);
  const { intercept, weights } = fitLogistic(rows, outcomes);
  expect(intercept).toBeCloseTo(-Math.log(3), 1);
  expect(intercept + weights[0]!).toBeCloseTo(0, 1);
});
