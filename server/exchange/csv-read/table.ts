/**
 * A CSV file as a stream of rows: encoding and delimiter found out, header
 * checked by the caller, every fault of form with its line. Holds one record at
 * a time, and no record longer than a megabyte.
 */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { didYouMean, quoted } from '../../seeds/csv-table';
import type { Place, Reading, ReadProblem, ReadSource } from '../claims';
import { decoded, detectEncoding, headText } from './encoding';

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a row says. */
export type RowReader = (row: Row) => readonly Reading[];

/** A longer record is no row: a quotation mark was left open, or it is another kind of file. */
const LONGEST_RECORD = 2 ** 20;
const LONGEST_CELL = 20_000;
/** After so many faulty rows reading stops: they will have one cause. */
const MOST_FAULTS = 1_000;
const DELIMITERS = [',', ';', '\t', '|'] as const;

export const problem = (where: Place, message: string): ReadProblem => ({ kind: 'problem', where, message });

/** Cells of the first line, as far as sniffing needs them. */
export function headerOf(head: Buffer): { names: string[]; delimiter: string } {
  const text = headText(head).replace(/^\ufeff/, '');
  let inQuotes = false;
  let end = 0;
  const counts = new Map<string, number>();
  for (; end < text.length; end += 1) {
    const sign = text[end]!;
    if (sign === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (sign === '\n' || sign === '\r')) break;
    else if (!inQuotes && (DELIMITERS as readonly string[]).includes(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const delimiter = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
  const names = text.slice(0, end).split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/s, '$1').replaceAll('""', '"').trim());
  return { names, delimiter };
}

const shown = (name: string) => quoted(name).slice(1, -1) || '(empty)';

/** What is wrong with a header that must have `required` and may have `optional` columns. */
export function headerProblems(file: string, header: readonly string[], required: readonly string[], optional: readonly string[] | 'any' = []): ReadProblem[] {
  const at = (column: string, message: string) => problem({ file, line: 1, path: `column ${column}` }, message);
  const known = optional === 'any' ? required : [...required, ...optional];
  const missing = required.filter((name) => !header.includes(name));
  const unknown = optional === 'any' ? [] : header.filter((name) => !known.includes(name));
  const nearest = (name: string) => didYouMean(name, optional === 'any' ? header.filter((other) => !required.includes(other)) : unknown);
  return [
    ...header.filter((name, index) => name !== '' && header.indexOf(name) !== index).map((name) => at(shown(name), 'is there twice; remove or rename one of the two columns')),
    ...header.flatMap((name, index) => (name === '' && optional !== 'any' ? [at(String(index + 1), 'has no name; name it or remove it')] : [])),
    ...unknown.filter((name) => name !== '').map((name) => at(shown(name), `is not a column of this table${didYouMean(name, missing) || `; the columns are: ${known.join(', ')}`}`)),
    ...missing.map((name) => at(shown(name), `is missing${nearest(name) || '; add the column, empty where unknown'}`)),
  ];
}

function explain(error: Error & { code?: string; lines?: number }, file: string): ReadProblem {
  const where = { file, ...(error.lines !== undefined && { line: error.lines }) };
  if (error.code === 'CSV_MAX_RECORD_SIZE') return problem(where, 'has a row longer than a megabyte: close the quotation mark before it, or save the file with line ends');
  if (error.code?.startsWith('CSV_')) return problem(where, `is not well-formed CSV (${error.message.slice(0, 200)}); close the quotation mark or double it`);
  return problem(where, `cannot be read to its end (${(error.code ?? error.message).slice(0, 200)})`);
}

/** Faults of one row's form, or null. */
function rowFault(file: string, { cells, line }: Row, header: readonly string[]): ReadProblem | null {
  if (cells.length !== header.length) {
    return problem({ file, line }, `has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the header has ${header.length}; quote cells that contain the delimiter, or look whether the file was cut off here`);
  }
  const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
  return long < 0 ? null : problem({ file, line, path: `column ${shown(header[long]!)}` }, `is longer than ${LONGEST_CELL.toLocaleString('en-GB')} characters; shorten it, or close the quotation mark before it`);
}

export interface TableOptions {
  /** Instead of the one found out. */
  readonly delimiter?: string;
}

/**
 * What the rows say.
 * @param bind from the header to how rows are read, or what is wrong with it
 */
export async function* readTable(
  source: ReadSource, bind: (header: readonly string[]) => { read: RowReader; notes?: readonly string[] } | readonly ReadProblem[], options: TableOptions = {},
): AsyncGenerator<Reading> {
  const { fileName: file } = source;
  const { encoding, note, problem: unreadable } = await detectEncoding(source);
  if (unreadable !== undefined) { yield problem({ file }, unreadable); return; }
  if (note !== undefined) yield { kind: 'note', where: { file }, message: note };
  const delimiter = options.delimiter ?? headerOf(source.head).delimiter;
  const parser = parse({
    bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true,
    max_record_size: LONGEST_RECORD, record_delimiter: ['\r\n', '\n', '\r'],
  });
  const text = Readable.from(decoded(source, encoding), { objectMode: true, highWaterMark: 1 });
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let header: string[] | undefined;
  let reader: RowReader | undefined;
  let faults = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!header) {
        header = record.map((name) => name.trim());
        const bound = bind(header);
        if (!('read' in bound)) { yield* bound; return; }
        reader = bound.read;
        for (const message of bound.notes ?? []) yield { kind: 'note', where: { file, line: 1 }, message };
        continue;
      }
      const row = { line: info.lines, cells: record.map((cell) => cell.trim()) };
      const fault = rowFault(file, row, header);
      const readings = fault ? [fault] : reader!(row);
      for (const reading of readings) {
        if (reading.kind === 'problem') faults += 1;
        yield reading;
      }
      if (faults >= MOST_FAULTS) { yield problem({ file, line: row.line }, 'reading stopped here after 1,000 problems; correct those first'); return; }
    }
    if (!header) yield problem({ file }, 'has no header row; give the columns’ names in its first line');
  } catch (error) {
    yield explain(error as Error, file);
  } finally {
    text.destroy();
    parser.destroy();
  }
}
