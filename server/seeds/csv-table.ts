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

/** The known word nearest to a mistyped one, if one is near enough to suggest. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
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
  const missing = columns.filter((column) => !header.includes(column));
  return [
    ...header.filter((name, index) => header.indexOf(name) !== index)
      .map((name) => at(name, 'is there twice; remove one of the two columns')),
    ...header.filter((name) => !columns.includes(name))
      .map((name) => at(name || '(empty)', `is not a column of this file${didYouMean(name, missing)} The columns are: ${columns.join(', ')}`.replace('?  The', '? The'))),
    ...missing.map((name) => at(name, 'is missing; add the column, empty where unknown')),
  ];
}

/**
 * Rows of `file` below `directory`, which must have exactly `columns`.
 * @param optional a missing file is then an empty table, not a problem
 */
export function readCsvTable(
  directory: string, file: string, columns: readonly string[], problems: ImportProblem[], { optional = false } = {},
): CsvRow[] {
  const fullPath = path.join(directory, file);
  const size = fs.statSync(fullPath, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    if (!optional) problems.push({ file, message: 'is missing; put the file there, with its header row even if it has no rows' });
    return [];
  }
  if (size > LARGEST_FILE_BYTES) {
    problems.push({ file, message: 'is larger than 512 MB; split the load' });
    return [];
  }
  const text = decode(fs.readFileSync(fullPath));
  if (text === null) {
    problems.push({ file, message: 'is not UTF-8; save it again as UTF-8' });
    return [];
  }
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as never;
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
    if (record.length === header.length) {
      return [{ line: info.lines, cells: Object.fromEntries(header.map((name, i) => [name, record[i]!.trim()])) }];
    }
    problems.push({ file, line: info.lines, message: `has ${record.length} cells where the header has ${header.length}; quote cells that contain a comma` });
    return [];
  });
}
