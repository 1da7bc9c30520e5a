/** CSV as RFC 4180 writes it, with a line feed after every record. */
import { stringify } from 'csv-stringify/sync';
import type { Value } from './conversion';

/** Between the elements of a list cell (docs/architecture.md, The seeds folder). */
const LIST_JOINT = '; ';

function toCell(value: Value): string {
  if (value === undefined) return '';
  return Array.isArray(value) ? value.join(LIST_JOINT) : String(value);
}

/** A header and a record per row, in the order given. */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, Value>>[]): string {
  const records = rows.map((row) => columns.map((column) => toCell(row[column])));
  return stringify([[...columns], ...records], { record_delimiter: '\n' });
}
