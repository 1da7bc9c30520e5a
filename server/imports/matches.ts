/**
 * The matches file: what a person decided about doubtful names. Read strictly
 * and replayed at each import; written as a form with the open questions.
 */
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { cell } from '../exchange/csv-table';
import type { ImportProblem } from '../errors';
import { parseRef, type Ref } from '../graph/model';
import { impreciseDate, SLUG } from '../graph/properties';
import { didYouMean, quoted } from '../seeds/csv-table';
import { familyOf, type Family } from './identifiers';

export const DECISIONS = ['same', 'not-same', 'new'] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Match {
  readonly sourceName: string;
  /** `GB-COH:01234567`; empty stands for every record of that name in the file. */
  readonly sourceId: string;
  readonly ref: Ref;
  readonly decision: Decision;
  readonly who: string;
  readonly when: string;
  readonly file: string;
  readonly line: number;
}

const REQUIRED = ['sourceName', 'ref', 'decision', 'who', 'when'];
const COLUMNS = ['sourceName', 'sourceId', 'ref', 'decision', 'who', 'when', 'note'];
const MOST_PROBLEMS = 1_000;

/** Our exports and forms put an apostrophe before what a spreadsheet would run. */
export const withoutApostrophe = (text: string) => text.replace(/^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '');

function headerProblem(file: string, header: readonly string[]): ImportProblem | undefined {
  const unknown = header.find((name) => !COLUMNS.includes(name));
  const twice = header.find((name, i) => header.indexOf(name) !== i);
  const missing = REQUIRED.find((name) => !header.includes(name));
  const at = (column: string, message: string) => ({ file, line: 1, column, message });
  if (twice !== undefined) return at(quoted(twice).slice(1, -1), 'is there twice; remove one of the two columns');
  if (unknown !== undefined) return at(quoted(unknown).slice(1, -1) || '(empty)', `is not a column of a matches file; the columns are ${COLUMNS.join(', ')}${didYouMean(unknown, COLUMNS)}`);
  return missing === undefined ? undefined : at(missing, `is missing; the columns are ${COLUMNS.join(', ')}`);
}

/** Matches of the file, and everything that is wrong with it. Rows without a decision are open questions. */
export function readMatches(text: string, file: string): { matches: Match[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true }) as never;
  } catch (error) {
    return { matches: [], problems: [{ file, line: (error as { lines?: number }).lines, message: `is not well-formed CSV (${(error as Error).message}); close the quotation mark or double it` }] };
  }
  const header = (records[0]?.record ?? []).map((name) => name.trim());
  const wrong = headerProblem(file, header);
  if (wrong) return { matches: [], problems: [wrong] };
  const decided = new Map<string, Match>();
  for (const { record, info } of records.slice(1)) {
    if (problems.length >= MOST_PROBLEMS) break;
    const value = (name: string) => withoutApostrophe((record[header.indexOf(name)] ?? '').trim());
    const report = (column: string, message: string) => problems.push({ file, line: info.lines, column, message });
    const decision = value('decision') as Decision;
    if ((decision as string) === '') continue;
    const match: Match = { sourceName: value('sourceName'), sourceId: value('sourceId'), ref: value('ref'), decision, who: value('who'), when: value('when'), file, line: info.lines };
    const before = problems.length;
    if (record.length > header.length) report('sourceName', `the row has ${record.length} cells where the header has ${header.length}; quote cells that contain a comma`);
    if (!match.sourceName) report('sourceName', 'is empty; write the name as the imported file has it');
    const parts = parseRef(match.ref);
    if (!parts || !SLUG.test(parts.id)) report('ref', `${quoted(match.ref)} is not a ref; write it as council:croydon`);
    if (!DECISIONS.includes(decision)) report('decision', `${quoted(decision)} is not allowed; write same, not-same or new, or leave it empty while it is open`);
    if (!match.who) report('who', 'is empty; say who decided');
    if (!impreciseDate.safeParse(match.when).success) report('when', `${quoted(match.when)} must be a real date written 2026-11-23`);
    if (problems.length > before) continue;
    checkAgainst(decided, match, report);
  }
  return { matches: [...new Set(decided.values())], problems };
}

/** One name may be one record only, and never be the same and not the same. */
function checkAgainst(decided: Map<string, Match>, match: Match, report: (column: string, message: string) => void): void {
  const who = JSON.stringify([match.sourceName, match.sourceId, familyOf(parseRef(match.ref)!.label)]);
  const keys = [`${who} ${match.ref}`, ...(match.decision === 'not-same' ? [] : [`${who} is`])];
  const other = keys.map((key) => decided.get(key)).find((found) => found && (found.decision !== match.decision || found.ref !== match.ref));
  if (other) report('decision', `line ${other.line} says ${other.decision} of ${quoted(other.ref)}; keep one of the two`);
  else for (const key of keys) decided.set(key, match);
}

export interface Decided {
  readonly is?: Match;
  readonly isNot: ReadonlySet<Ref>;
}

/** Decisions by name and number. */
export class MatchBook {
  private readonly byName = new Map<string, Match[]>();

  constructor(matches: readonly Match[]) {
    for (const match of new Set(matches)) this.byName.set(match.sourceName, [...(this.byName.get(match.sourceName) ?? []), match]);
  }

  /** What was decided about a record of that family, those names and numbers. */
  about(family: Family, names: readonly string[], identifiers: readonly string[]): Decided {
    const all = names.flatMap((name) => this.byName.get(name.trim()) ?? [])
      .filter(({ sourceId, ref }) => familyOf(parseRef(ref)!.label) === family && (sourceId === '' || identifiers.includes(sourceId)))
      // What names a number is said of it alone.
      .sort((a, b) => Number(b.sourceId !== '') - Number(a.sourceId !== '') || a.line - b.line);
    const is = all.find(({ decision }) => decision !== 'not-same');
    return { ...(is && { is }), isNot: new Set(all.filter(({ decision }) => decision === 'not-same').map(({ ref }) => ref)) };
  }
}

export interface Question {
  readonly sourceName: string;
  readonly sourceId: string;
  readonly ref: Ref;
  /** Pre-filled only where there is nothing to choose between. */
  readonly note: string;
}

/** A matches file to fill in: a row a candidate, decision, who and when empty. */
export function writeQuestions(questions: readonly Question[]): string {
  const rows = questions.map(({ sourceName, sourceId, ref, note }) => [sourceName, sourceId, ref, '', '', '', note].map(cell));
  return stringify([COLUMNS, ...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
