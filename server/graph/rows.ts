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

/** The rows as `T`, which the statement's header promises and the parity suite checks. */
export function rowsAs<T>(rows: readonly Row[]): T[] {
  return rows as T[];
}
