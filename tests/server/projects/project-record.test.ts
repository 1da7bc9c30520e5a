/** A record and its sentences, on one small project worked out by hand. */
import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import { toProjectRecord } from '../../../server/projects/project-record';
import { projectAnswer } from '../../../server/projects/record-page';
import type { ProjectTie } from '../../../server/projects/ties';
import type { ProjectRecord } from '../../../server/projects/schema';
import { beforeBodyWords } from '../../../server/projects/words';

const node = (ref: string, label: NodeSummary['label'], name: string, more: Partial<NodeSummary> = {}): NodeSummary =>
  ({ ref, label, id: ref.split(':')[1]!, name, ...more });

const nodes = new NodeIndex([
  node('council:north', 'Council', 'North', { tier: 'single', region: 'North East', nation: 'England' }),
  node('council:old-north', 'Council', 'Old North', { tier: 'lower', endedOn: '2020-03-31', nation: 'Scotland' }),
  node('council:young', 'Council', 'Young', { startedOn: '2020-04-01' }),
  node('council:region', 'Council', 'Region', { tier: 'strategic' }),
  node('organisation:trust', 'Organisation', 'Trust', { kind: 'charity' }),
  node('funding-round:one', 'FundingRound', 'Round One', { programme: 'some-fund' }),
  node('pattern:bins', 'Pattern', 'Bins', { summary: 'A tool' }),
  node('supplier:maker', 'Supplier', 'Maker'),
]);

const tie = (type: ProjectTie['type'], otherRef: string, more: Partial<ProjectTie> = {}): ProjectTie =>
  ({ type, otherRef, sources: ['https://example.org/'], ...more });

const own = { id: 'p', ref: 'project:p', name: 'P', kind: 'project', status: 'live', sources: ['https://example.org/'] } as const;
const context = {
  nodes, dataAsOf: '2026-11-23',
  collaboration: {
    presentDay: new Map([['council:old-north', 'council:north']]),
    successions: [{ fromRef: 'council:old-north', toRef: 'council:young', extent: 'part' as const, onDate: '2020-04-01' }],
  },
};
const toRecord = (ties: ProjectTie[], more = {}) =>
  ({ ...toProjectRecord({ ...own, sources: [...own.sources], ...more }, ties, context), conflicts: [], coverage: [], meta: {} }) as unknown as ProjectRecord;

const full = toRecord([
  tie('PARTNERS_IN', 'organisation:trust'), tie('PARTNERS_IN', 'council:old-north'), tie('LEADS', 'council:north', { since: '2019' }),
  tie('FUNDED_BY', 'funding-round:one', { since: '2019' }),
  tie('AWARDED', 'council:north', { viaRef: 'funding-round:one', amountGbp: 70_000, awardedOn: '2020-01' }),
  tie('AWARDED', 'council:old-north', { viaRef: 'funding-round:one', awardedOn: '2019-05' }),
  tie('PRODUCED', 'pattern:bins'),
  tie('REUSES', 'council:north', { viaRef: 'pattern:bins' }), tie('REUSES', 'council:north', { viaRef: 'pattern:bins' }),
  tie('REUSES', 'council:old-north', { viaRef: 'pattern:bins' }), tie('REUSES', 'council:region', { viaRef: 'pattern:bins' }),
  tie('SUPPLIES', 'supplier:maker', { role: 'build' }),
  tie('REPORTED', 'outcome:b', { measure: 'problem-delay-low', value: 3, unit: 'days', scope: 's' }),
  tie('REPORTED', 'outcome:a', { measure: 'saving-reported', value: 10, unit: 'GBP', scope: 's' }),
]);

test('leads, partners and who carries on an ended partner’s history', () => {
  expect(full.leads).toEqual([{ id: 'north', ref: 'council:north', label: 'Council', name: 'North', since: '2019', region: 'North East', sources: ['https://example.org/'] }]);
  expect(full.partners.map(({ name }) => name)).toEqual(['Old North', 'Trust']);
  expect(full.partners[0]).toMatchObject({ endedOn: '2020-03-31', today: { id: 'north' }, region: 'Scotland' });
  expect(full.partners[1]).toMatchObject({ kind: 'charity' });
  expect(full.partners[1]).not.toHaveProperty('region');
});

test('a council younger than the project is flagged, with the one that came before it', () => {
  const [lead] = toRecord([tie('LEADS', 'council:young', { since: '2019' })]).leads;
  expect(lead).toMatchObject({ name: 'Young', beforeBody: { startedOn: '2020-04-01', predecessor: { id: 'old-north', name: 'Old North' } } });
  expect(beforeBodyWords(lead!.beforeBody!)).toBe('dated before it began in April 2020; then Old North');
  const [undated, later] = toRecord([tie('LEADS', 'council:young'), tie('LEADS', 'council:young', { since: '2020' })]).leads;
  expect(undated).not.toHaveProperty('beforeBody');
  expect(later).not.toHaveProperty('beforeBody');
});

test('money: known amounts are added, an unknown one is counted apart', () => {
  expect(full).toMatchObject({ knownGbp: 70_000, unknownAwards: 1 });
  expect(full.awards.map(({ awardedOn }) => awardedOn)).toEqual(['2019-05', '2020-01']);
  expect(full.awards[0]).not.toHaveProperty('amountGbp');
});

test('users of a pattern: each council once, under its successor, without strategic authorities', () => {
  expect(full.patterns).toEqual([{ id: 'bins', name: 'Bins', summary: 'A tool', councils: 1, sources: ['https://example.org/'] }]);
});

test('figures are sorted by kind: results before the size of the problem', () => {
  expect(full.outcomes.map(({ kind }) => kind)).toEqual(['result', 'problem']);
});

test('the answer says who, what money and what became of it', () => {
  expect(projectAnswer(full)).toBe('North led it, with 2 named partners. It was paid for from Round One: £70,000 is known, in 1 award, with 1 amount not known. It is in use or maintained.');
});

test('the answer of a project of which nothing is known', () => {
  expect(projectAnswer(toRecord([], { status: 'unknown' }))).toBe('Nobody is named as lead or partner. No funding round is recorded. What became of it is not recorded.');
});

test('two leads are not said to be joint', () => {
  const record = toRecord([tie('LEADS', 'council:north'), tie('LEADS', 'council:old-north'), tie('FUNDED_BY', 'funding-round:one')]);
  expect(projectAnswer(record)).toMatch(/^North and Old North \(ended 2020\) led it, together or one after the other; no partner is named\. It was paid for from Round One; no award is on record\./);
});

test('a community has members, and its answer says what it is', () => {
  const record = toRecord([tie('MEMBER_OF', 'council:north', { confirmedOn: '2026-08' }), tie('MEMBER_OF', 'council:old-north')], { kind: 'community' });
  expect(record.members.map(({ name, status }) => [name, status])).toEqual([['North', 'confirmed'], ['Old North', 'undated']]);
  expect(projectAnswer(record)).toMatch(/^P is a programme, not a project: 2 bodies are recorded as members\. Membership is neither collaboration nor use/);
});
