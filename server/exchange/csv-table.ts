/** A table as CSV (RFC 4180, UTF-8 without a byte order mark), safe to open in a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import type { ExportColumn, Value } from './columns';
import { writable } from '../graph/writable-text';

/** RFC 4180 section 3 and RFC 7111: the first line is a header. */
export const CSV_MEDIA_TYPE = 'text/csv; charset=utf-8; header=present';

/** What makes a spreadsheet run a cell (OWASP, “CSV Injection”), full-width forms among them; behind apostrophes of its own, too, so that taking one away gives back the text. */
const RUN_BY_SPREADSHEETS = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A text that a spreadsheet would run gets a leading apostrophe, which makes it text; a number stays a number, negative ones too. */
export function cell(value: Value): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = writable(value);
  return RUN_BY_SPREADSHEETS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

export function csvTable<Item>(columns: readonly ExportColumn<Item>[], items: readonly Item[]): string {
  return stringify(
    [columns.map(({ id }) => cell(id)), ...items.map((item, index) => columns.map(({ value }) => cell(value(item, index))))],
    // Any line end must be quoted, not only the one between records.
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
}
