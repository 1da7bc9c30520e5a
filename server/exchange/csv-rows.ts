/** Rows of a CSV file of any size, with line numbers (csv-parse does the parsing). */
import { parse } from 'csv-parse';
import { Unreadable } from './reading';

/** A row longer than this is an unclosed quotation mark. */
const LARGEST_ROW_BYTES = 2 * 2 ** 20;

export interface CsvRecord { readonly cells: readonly string[]; readonly line: number }

/** The separator that the first line has most of: comma, semicolon or tab. */
export function separatorOf(firstLine: string): string {
  const count = (sign: string) => firstLine.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

/** The text in pieces, of which the first holds the whole first line, unless that is no line at all. */
async function* pieces(text: AsyncIterable<string>): AsyncIterable<{ piece: string; first: boolean }> {
  let begin: string | null = '';
  for await (const piece of text) {
    if (begin === null) {
      yield { piece, first: false };
      continue;
    }
    begin += piece;
    if (!/[\r\n]/.test(begin) && begin.length < LARGEST_ROW_BYTES) continue;
    yield { piece: begin, first: true };
    begin = null;
  }
  if (begin) yield { piece: begin, first: true };
}

/**
 * Header and rows as they come. Any mix of line ends.
 * @throws Unreadable where a row is too long or a quotation mark stays open
 */
export async function* csvRows(text: AsyncIterable<string>): AsyncIterable<CsvRecord> {
  let done: CsvRecord[] = [];
  let failed: { message: string; lines?: number } | null = null;
  let parser: ReturnType<typeof parse> | null = null;
  const take = () => { const out = done; done = []; return out; };
  const check = () => {
    if (failed) throw new Unreadable(`is not well-formed CSV (${failed.message.split('\n')[0]!.slice(0, 160)}); close the quotation mark or double it`, failed.lines === undefined ? {} : { line: failed.lines });
  };
  for await (const { piece, first } of pieces(text)) {
    if (first) {
      parser = parse({
        info: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true, max_record_size: LARGEST_ROW_BYTES,
        delimiter: separatorOf(piece.split(/\r\n|\n|\r/, 1)[0]!), record_delimiter: ['\r\n', '\n', '\r'],
      });
      parser.on('data', ({ record, info }: { record: string[]; info: { lines: number } }) => done.push({ cells: record, line: info.lines }));
      parser.on('error', (error: Error & { lines?: number }) => { failed ??= error; });
    }
    await new Promise<void>((resolve) => { parser!.write(piece, () => resolve()); });
    yield* take();
    check();
  }
  if (!parser) return;
  await new Promise<void>((resolve) => { parser.once('end', resolve); parser.once('error', () => resolve()); parser.end(); });
  yield* take();
  check();
}
