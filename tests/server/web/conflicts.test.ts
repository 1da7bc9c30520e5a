import type { GraphVersion } from '../../../server/graph/store';
import { conflictsAbout, conflictViews } from '../../../server/web/conflicts';
import { Footnotes, SourceNotes } from '../../../server/web/footnotes';

const version = (supplement: object) => ({ supplement }) as unknown as GraphVersion;
const conflicts = [
  { subject: 'project:a', statement: 'Sources disagree: one says 1: the other 2. This page uses 1.', sources: ['https://example.org/1', 'https://example.org/2'] },
  { subject: 'project:b', statement: 'Inferred: nobody says.', sources: [] },
];

test('what is said of one record, and nothing from a graph without such notes', () => {
  expect(conflictsAbout(version({ conflicts }), 'project:a')).toEqual([{ statement: conflicts[0]!.statement, sources: conflicts[0]!.sources }]);
  expect(conflictsAbout(version({ conflicts }), 'project:c')).toEqual([]);
  expect(conflictsAbout(version({}), 'project:a')).toEqual([]);
});

test('the lead is cut at the first colon only; sources are cited', () => {
  const footnotes = new Footnotes(new SourceNotes([]));
  expect(conflictViews(conflicts, footnotes)).toEqual([
    { lead: 'Sources disagree', text: 'one says 1: the other 2. This page uses 1.', cite: [1, 2] },
    { lead: 'Inferred', text: 'nobody says.', cite: [] },
  ]);
});
