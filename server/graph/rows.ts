/**
 * Rows as the engines give them, made alike: absent is undefined, a list of
 * one label is the label.
 */
import type { Row } from './store';

const LABEL_COLUMNS = new Set(['label', 'fromLabel', 'toLabel', 'otherLabel', 'viaLabel']);

/** Drops nulls and unwraps Neo4j's one-element label lists. Changes the row in place. */
export function normaliseRow(row: Row): Row {
  for (const key in row) {
    const value = row[key];
    if (value === null) delete row[key];
    else if (LABEL_COLUMNS.has(key) && Array.isArray(value)) row[key] = value[0];
  }
  return row;
}

/** Above this, order costs more than it is worth: whoever reads a whole label sorts by its key. */
const MOST_SORTED = 5_000;

/**
 * Rows of a statement without ORDER BY in one fixed order, since engines give
 * them in whichever order their threads end: so that what sorting by name or
 * date leaves equal stands alike on every page and every copy.
 */
export function inFixedOrder(rows: Row[], statement: string): Row[] {
  if (rows.length < 2 || rows.length > MOST_SORTED || /\bORDER BY\b/.test(statement)) return rows;
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ row }) => row);
}

/** The rows as `T`, which the statement's header promises and the parity suite checks. */
export function rowsAs<T>(rows: readonly Row[]): T[] {
  return rows as T[];
}
