/** Cells of a table to values of the model. */
import type { ImportProblem } from '../../errors';
import type { PropertyValues } from '../../graph/content';
import { parseRef, type Label } from '../../graph/model';
import { SLUG, type Properties } from '../../graph/properties';
import { quoted } from '../../seeds/csv-table';
import { parseValues } from '../../seeds/row-parsers';
import type { Place, ReadProblem, Subject } from '../claims';
import { problem } from './table';

/** A day written with slashes or dots: 03/04/2020 is two days to two readers. */
export const SLASHED_DATE = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/;

/** Our exports put an apostrophe before what a spreadsheet would run. */
export const withoutApostrophe = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, '');

function advice({ message }: ImportProblem, cell: string): string {
  if (/must be a real date/.test(message) && SLASHED_DATE.test(cell)) return `${quoted(cell)} can be read as two days; write it as 2020-04-03, or name the form of the dates in a mapping file (--mapping)`;
  if (/whole number|is not a number/.test(message) && /[£$€,\s%]/.test(cell)) return `${message}, without pound signs, thousands separators or units`;
  if (/neither a web address nor a key/.test(message)) return `${quoted(cell)} is not a list of web addresses; write them out, with "; " between two`;
  return message;
}

export interface Parsed {
  readonly values: PropertyValues;
  readonly sources: readonly string[];
  /** With one of these the values are not to be used. */
  readonly problems: readonly ReadProblem[];
}

/** Values by the model's descriptors, with `sources` apart. @param isPartial takes the cells that are there, where others must not be missing */
export function toValues(
  where: Place, cells: Readonly<Record<string, string>>, properties: Properties, { isPartial = false } = {},
): Parsed {
  const problems: ImportProblem[] = [];
  const asked = isPartial ? Object.fromEntries(Object.entries(properties).filter(([name]) => Object.hasOwn(cells, name) && cells[name] !== '')) : properties;
  const parsed = parseValues(where.file, { line: where.line ?? 0, cells }, asked, (cell) => {
    const addresses = cell.split(/;\s+/);
    return { addresses, unknown: addresses.filter((address) => !/^https?:\/\//.test(address)) };
  }, problems);
  const { sources = [], ...values } = parsed as PropertyValues & { sources?: readonly string[] };
  return { values, sources, problems: problems.map((fault) => problem({ ...where, path: fault.column ?? '' }, advice(fault, cells[fault.column ?? ''] ?? ''))) };
}

/** The record that a ref names, or why it names none. */
export function toSubject(ref: string, where: Place, column: string): Subject | ReadProblem {
  const parts = parseRef(ref);
  if (parts && SLUG.test(parts.id)) return { label: parts.label, id: parts.id, identifiers: [] };
  return problem({ ...where, path: column }, `${quoted(ref)} is not a ref such as council:croydon; a table with other ids is read with a mapping file (--mapping)`);
}

export const subjectOf = (label: Label, id: string): Subject => ({ label, id, identifiers: [] });
