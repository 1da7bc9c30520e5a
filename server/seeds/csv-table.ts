/**
 * One CSV file as rows with line numbers. Every fault of form becomes a
 * problem; a file that cannot be read as a table gives no rows.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { closest, distance } from 'fastest-levenshtein';
import type { ImportProblem } from '../errors';

export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A seed file larger than this is not a seed file. */
const LARGEST_FILE_BYTES = 512 * 2 ** 20;

/** A cell longer than this is no fact; the longest of the real ones has some 600 characters. */
const LONGEST_CELL = 20_000;
/** Longer words are no name that anyone mistyped, and take long to compare. */
const LONGEST_MISTYPED = 120;
const LONGEST_QUOTED = 100;

/** A cell as problems quote it: cut short, and without what a terminal would obey. */
export function quoted(cell: string): string {
  const short = cell.length > LONGEST_QUOTED ? `${cell.slice(0, LONGEST_QUOTED)}…` : cell;
  return `"${short.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')}"`;
}

/** The known word nearest to a mistyped one, if one is near enough to suggest. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0 || word.length > LONGEST_MISTYPED) return '';
  const near = closest(word, known as string[]);
  return distance(word, near) <= Math.max(2, word.length / 3) ? `; did you mean "${near}"?` : '';
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function headerProblems(file: string, header: readonly string[], columns: readonly string[]): ImportProblem[] {
  const at = (column: string, message: string): ImportProblem => ({ file, line: 1, column, message });
  const shown = (name: string) => quoted(name).slice(1, -1);
  const missing = columns.filter((column) => !header.includes(column));
  return [
    ...header.filter((name, index) => header.indexOf(name) !== index)
      .map((name) => at(shown(name), 'is there twice; remove one of the two columns')),
    ...header.filter((name) => !columns.includes(name))
      .map((name) => at(shown(name) || '(empty)', `is not a column of this file${didYouMean(name, missing)} The columns are: ${columns.join(', ')}`.replace('?  The', '? The'))),
    ...missing.map((name) => at(name, 'is missing; add the column, empty where unknown')),
  ];
}

/** The file's bytes; null when there is none to read, which is a problem unless it is optional. */
export function readBytes(directory: string, file: string, problems: ImportProblem[], optional = false): Buffer | null {
  const fullPath = path.join(directory, file);
  const report = (message: string) => { problems.push({ file, message }); return null; };
  try {
    const stat = fs.statSync(fullPath);
    // A device or a pipe has no end.
    if (!stat.isFile()) return report('is not a file; put an ordinary file there');
    if (stat.size > LARGEST_FILE_BYTES) return report('is larger than 512 MB; split the load');
    return fs.readFileSync(fullPath);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return report(`cannot be read (${code}); put a file there that this user may read`);
    return optional ? null : report('is missing; put the file there, with its header row even if it has no rows');
  }
}

/**
 * Rows of `file` below `directory`, which must have exactly `columns`.
 * @param optional a missing file is then an empty table, not a problem
 */
export function readCsvTable(
  directory: string, file: string, columns: readonly string[], problems: ImportProblem[], { optional = false } = {},
): CsvRow[] {
  const bytes = readBytes(directory, file, problems, optional);
  if (bytes === null) return [];
  const text = decode(bytes);
  if (text === null) {
    problems.push({ file, message: 'is not UTF-8; save it again as UTF-8' });
    return [];
  }
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true }) as never;
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number };
    problems.push({ file, line: lines, message: `is not well-formed CSV (${message}); close the quotation mark or double it` });
    return [];
  }
  const header = records[0]?.record ?? [];
  const wrongHeader = headerProblems(file, header, columns);
  problems.push(...wrongHeader);
  if (wrongHeader.length > 0) return [];
  return records.slice(1).flatMap(({ record, info }) => {
    const long = record.findIndex((cell) => cell.length > LONGEST_CELL);
    if (long >= 0) {
      problems.push({ file, line: info.lines, ...(header[long] && { column: header[long] }), message: `is longer than ${LONGEST_CELL.toLocaleString('en-GB')} characters; shorten it, or close the quotation mark before it` });
      return [];
    }
    if (record.length === header.length) {
      return [{ line: info.lines, cells: Object.fromEntries(header.map((name, i) => [name, record[i]!.trim()])) }];
    }
    problems.push({ file, line: info.lines, message: `has ${record.length} cells where the header has ${header.length}; quote cells that contain a comma` });
    return [];
  });
}
