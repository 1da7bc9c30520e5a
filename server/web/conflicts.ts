/** Where sources disagree about a record: found in the graph's supplement, shown as a note below the answer. */
import type { Ref } from '../graph/model';
import type { GraphVersion } from '../graph/store';
import type { Footnotes } from './footnotes';

export interface Conflict {
  readonly statement: string;
  readonly sources: string[];
}

export interface ConflictView {
  /** `Sources disagree` or `Inferred`. */
  readonly lead: string;
  readonly text: string;
  readonly cite: readonly number[];
}

/** What is disputed or inferred about the record, in the order of the seeds. */
export const conflictsAbout = ({ supplement }: GraphVersion, ref: Ref): Conflict[] =>
  (supplement.conflicts ?? []).filter(({ subject }) => subject === ref).map(({ statement, sources }) => ({ statement, sources: [...sources] }));

/** The same for macros/conflicts.njk, its sources cited. */
export function conflictViews(conflicts: readonly Conflict[], footnotes: Footnotes): ConflictView[] {
  return conflicts.map(({ statement, sources }) => {
    const [lead, ...rest] = statement.split(': ');
    return { lead: lead!, text: rest.join(': '), cite: footnotes.cite(sources) };
  });
}
