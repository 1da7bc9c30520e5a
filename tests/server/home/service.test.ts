/** The front page's examples and coverage, from rows made by hand. */
import { NodeIndex } from '../../../server/graph/node-index';
import { shortRoundName } from '../../../server/home/page';
import { toExamplePattern, toExampleProject, toFundCoverage } from '../../../server/home/service';

const nodes = new NodeIndex([
  ...['a', 'b', 'c'].map((id) => ({ ref: `council:${id}`, label: 'Council' as const, id, name: `${id} Council`, shortName: id.toUpperCase(), tier: 'single' })),
  { ref: 'organisation:uni', label: 'Organisation', id: 'uni', name: 'University' },
  { ref: 'pattern:p', label: 'Pattern', id: 'p', name: 'Pattern P' },
]);
const sources = ['https://example.org/1'];

test('a council at two stages counts once, at the stronger; money unknown is not nothing', () => {
  const use = (bodyRef: string, stage: 'piloted' | 'adopted', since?: string) => ({ fact: 'use' as const, bodyRef, stage, confirmedOn: '2026-08', sources, ...(since && { since }) });
  const facts = [use('council:a', 'piloted', '2019'), use('council:a', 'adopted', '2021-05'), use('council:b', 'piloted')];
  expect(toExamplePattern('pattern:p', facts, nodes)).toEqual({
    pattern: { id: 'p', name: 'Pattern P' }, adopted: 1, piloted: 1, firstSince: '2019', lastShownOn: '2026-08', useSources: sources, fundingSources: [],
  });
  const award = (amountGbp?: number) => ({ fact: 'award' as const, bodyRef: 'council:a', sources: ['https://example.org/2'], ...(amountGbp && { amountGbp }) });
  expect(toExamplePattern('pattern:p', [...facts, award(100), award(50), award()], nodes)).toMatchObject({ knownFundingGbp: 150 });
  expect(toExamplePattern('pattern:p', [award(100)], nodes)).toBeUndefined();
});

test('the example project is the newest with two councils', () => {
  const row = (projectRef: string, startedOn: string, bodyRef: string) => ({ projectRef, startedOn, bodyRef, sources });
  const rows = [row('project:new', '2026', 'council:a'), row('project:new', '2026', 'organisation:uni'), row('project:older', '2025-03', 'council:b'), row('project:older', '2025-03', 'council:a')];
  expect(toExampleProject(rows, nodes)).toMatchObject({ project: { id: 'older' }, startedOn: '2025-03', councils: [{ name: 'A' }, { name: 'B' }] });
  expect(toExampleProject([], nodes)).toBeUndefined();
});

test('rounds come by date, with what other sources count; without a published total there is nothing to say', () => {
  const statement = (rule: string, argument: string, known: number, total?: number) => ({ rule, argument, statement: '', known, ...(total && { total }) });
  const rounds = [
    { id: 'r2', name: 'Local Digital Fund Round 2 (follow-on)', programme: 'local-digital-fund', announcedOn: '2020-01' },
    { id: 'r1', name: 'Local Digital Fund Round 1', programme: 'local-digital-fund', announcedOn: '2018' },
    { id: 'x', name: 'Other', programme: 'other' },
  ];
  const statements = [statement('projects-of-programme', 'local-digital-fund', 3, 9), statement('projects-of-round', 'r2', 1, 4), statement('projects-of-round', 'r2', 1, 5), statement('projects-of-round', 'r1', 2), statement('projects-of-round', 'x', 7, 8)];
  expect(toFundCoverage(rounds, statements)).toMatchObject({
    known: 3, total: 9, rounds: [{ id: 'r1', known: 2, otherTotals: [] }, { id: 'r2', known: 1, total: 4, otherTotals: [5] }],
  });
  expect(toFundCoverage(rounds, statements.slice(1))).toBeUndefined();
});

test('short names of rounds', () => {
  expect(['Local Digital Fund Round 2 (follow-on for Round 1 projects)', 'Local Digital C-19 Challenge', 'Other'].map(shortRoundName)).toEqual(['Round 2', 'C-19 Challenge', 'Other']);
});
