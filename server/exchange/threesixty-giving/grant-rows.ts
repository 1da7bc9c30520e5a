/**
 * Rows of a 360Giving spreadsheet as grants. Rows of one identifier that follow
 * each other are one grant: they add to its lists and fill its empty fields.
 */
import { withoutApostrophe } from '../csv-read/cells';
import { csvRows } from '../csv-rows';
import { problem, quoted, Unreadable } from '../reading';
import type { ReadProblem } from '../claims';
import { isObject } from '../stated-values';
import { LIST_JOINT, setAt, toColumn, type GrantColumn } from './columns';

export interface GrantRow { readonly grant: Record<string, unknown>; readonly line: number }

const NUMBER = /^-?\d+(\.\d+)?$/;

function columnsOf(header: readonly string[]): GrantColumn[] {
  const columns = header.map((name) => toColumn(withoutApostrophe(name.trim())));
  const named = new Map<string, string>();
  for (const [i, { header: name, path }] of columns.entries()) {
    const key = JSON.stringify(path);
    const other = named.get(key);
    if (name === '') throw new Unreadable(`has no name over column ${i + 1}; give it one or take the column out`, { line: 1 });
    if (other !== undefined) throw new Unreadable(`has the field ${path.join('/')} twice, as ${quoted(other)} and ${quoted(name)}; remove one column`, { line: 1 });
    named.set(key, name);
  }
  if (!columns.some(({ path }) => path.join('/') === 'id')) {
    throw new Unreadable(`is no 360Giving table: it has no column Identifier (or id). Its columns are ${columns.slice(0, 8).map(({ header: name }) => quoted(name)).join(', ')}`, { line: 1 });
  }
  return columns;
}

const EMPTY: ReadonlyMap<string, () => unknown> = new Map([['{}', () => ({})], ['[]', () => []]]);

function valueOf({ type, isList, extra }: GrantColumn, cell: string): unknown {
  if (isList) return cell.split(LIST_JOINT).map((own) => own.trim()).filter((own) => own !== '');
  // As our own tables write them.
  if (extra) return EMPTY.get(cell)?.() ?? cell;
  // What is no number stays text, and the schema's check says so in words.
  return type === 'number' && NUMBER.test(cell) ? Number(cell) : cell;
}

/** Lists without the elements that no cell of the row has. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((element) => element !== undefined).map(compact);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, own]) => [name, compact(own)])) : value;
}

/** One row as a grant, cells that are empty saying nothing; or the header of a cell that stands where another says something else. */
function toGrant(columns: readonly GrantColumn[], cells: readonly string[]): Record<string, unknown> | string {
  const grant: Record<string, unknown> = {};
  for (const [i, column] of columns.entries()) {
    const cell = withoutApostrophe(cells[i]!.trim());
    if (cell !== '' && !setAt(grant, column.path, valueOf(column, cell))) return column.header;
  }
  return compact(grant) as Record<string, unknown>;
}

/** Adds a further row to its grant; the name of a field that it contradicts, or null. */
function merge(grant: Record<string, unknown>, more: Readonly<Record<string, unknown>>): string | null {
  for (const [field, value] of Object.entries(more)) {
    const own = grant[field];
    if (own === undefined) grant[field] = value;
    else if (Array.isArray(own) && Array.isArray(value)) own.push(...value.filter((element) => !own.some((known) => JSON.stringify(known) === JSON.stringify(element))));
    else if (JSON.stringify(own) !== JSON.stringify(value)) return field;
  }
  return null;
}

/** @throws Unreadable where the header is not one of a 360Giving table */
export async function* grantRows(text: AsyncIterable<string>, file: string): AsyncIterable<GrantRow | ReadProblem> {
  let columns: GrantColumn[] | null = null;
  let open: GrantRow | null = null;
  for await (const { cells, line } of csvRows(text)) {
    if (!columns) {
      columns = columnsOf(cells);
      continue;
    }
    if (cells.length !== columns.length) {
      yield problem(file, `has ${cells.length} cells where the header has ${columns.length}; quote cells that contain a comma`, { line });
      continue;
    }
    const grant = toGrant(columns, cells);
    if (typeof grant === 'string') {
      yield problem(file, `says two things of one field: ${quoted(grant)} is filled in beside another column of that name; a field is a text, a list or an object. Empty one of the two cells`, { line });
      continue;
    }
    if (open && grant['id'] !== undefined && grant['id'] === open.grant['id']) {
      const field = merge(open.grant, grant);
      if (field) yield problem(file, `contradicts line ${open.line}, which has the same identifier: ${field} is ${quoted(grant[field])} here and ${quoted(open.grant[field])} there; correct one, or give it an identifier of its own`, { line });
      continue;
    }
    if (open) yield open;
    open = { grant, line };
  }
  if (open) yield open;
}
