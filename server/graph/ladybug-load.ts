/**
 * Writes a whole graph into a fresh Ladybug file: our own CSV files, then one
 * COPY a table. Seconds for a hundred thousand rows, where MERGE takes minutes.
 */
import fs from 'node:fs';
import path from 'node:path';
import { LIST_SEPARATOR, type LoadableContent, type PropertyValue, type PropertyValues } from './content';
import { relationshipTypes, labels } from './model';
import type { Properties } from './properties';
import type { GraphVersion, LoadOptions } from './store';
import type { Statements } from './cypher-files';
import { collectGarbage } from './collect-garbage';
import { SCRATCH_PREFIX } from './ladybug-files';
import { LadybugHandle } from './ladybug-handle';
import { toSupplementText } from './supplement-text';

function cell(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  const text = Array.isArray(value) ? value.join(LIST_SEPARATOR) : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

function line(keys: readonly string[], properties: Properties, values: PropertyValues): string {
  return [...keys, ...Object.keys(properties).map((name) => values[name])].map(cell).join(',');
}

/** So many lines go to the disk at a time. */
const LINES_AT_ONCE = 5_000;

/** Writes a CSV file a table (`Council`, `LEADS.Council.Project`) into `scratch`. @returns rows by table */
export function writeTables(scratch: string, { nodes, relationships }: LoadableContent): Map<string, number> {
  const counts = new Map<string, number>();
  const waiting = new Map<string, string[]>();
  const flush = (table: string, lines: string[]) => {
    if (lines.length > 0) fs.appendFileSync(path.join(scratch, `${table}.csv`), `${lines.join('\n')}\n`);
    lines.length = 0;
  };
  const add = (table: string, text: string) => {
    const lines = waiting.get(table) ?? [];
    if (lines.push(text) === 1) waiting.set(table, lines);
    counts.set(table, (counts.get(table) ?? 0) + 1);
    if (lines.length >= LINES_AT_ONCE) flush(table, lines);
  };
  for (const node of nodes) {
    add(node.label, line([node.ref], labels[node.label].properties, node.values));
  }
  for (const r of relationships) {
    add(`${r.type}.${r.fromLabel}.${r.toLabel}`, line([r.from, r.to, r.id], relationshipTypes[r.type].properties, r.values));
  }
  for (const [table, lines] of waiting) flush(table, lines);
  return counts;
}

/** A graph written out as tables. */
export interface Tables {
  readonly version: GraphVersion;
  /** Rows by table. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Of more rows, what they took as objects is given back before the engine takes them in. */
export const MANY_ROWS = 50_000;

/**
 * Writes a graph and its version to `file`, which must not exist.
 * @param toTables writes the tables into the folder it is given
 * @throws when the disk refuses; the caller removes what was written
 */
export async function writeLadybugFile(
  file: string, toTables: (scratch: string) => Promise<Tables>, statements: Statements, options: LoadOptions = {},
): Promise<GraphVersion> {
  const directory = path.dirname(file);
  const scratch = fs.mkdtempSync(path.join(directory, SCRATCH_PREFIX));
  try {
    const tables = await toTables(scratch);
    if (tables.version.loadedRows > MANY_ROWS) collectGarbage({ compact: true });
    await fill(file, scratch, tables, statements, options);
    return tables.version;
  } catch (error) {
    throw freeBytes(directory) < LEAST_FREE_BYTES ? noSpace(error) : error;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

/** With less than this left, a load that failed failed for want of it: Ladybug words that in many ways. */
const LEAST_FREE_BYTES = 2 ** 20;

/** A graph's file takes 3.3 times its tables. Ladybug may crash on a full disk, so that it is asked only where there is room. */
const FILE_BYTES_PER_TABLE_BYTE = 3;

const noSpace = (cause?: unknown) => Object.assign(new Error('no space left on the disk', { cause }), { code: 'ENOSPC' });

function freeBytes(directory: string): number {
  const { bavail, bsize } = fs.statfsSync(directory);
  return bavail * bsize;
}

/** @throws ENOSPC when the graph of the tables in `scratch` would not fit on the disk */
function checkRoom(scratch: string): void {
  const tableBytes = fs.readdirSync(scratch).reduce((sum, name) => sum + fs.statSync(path.join(scratch, name)).size, 0);
  if (freeBytes(scratch) < tableBytes * FILE_BYTES_PER_TABLE_BYTE) throw noSpace();
}

async function fill(
  file: string, scratch: string, { version, counts }: Tables, statements: Statements, options: LoadOptions,
): Promise<void> {
  const handle = new LadybugHandle(file, false);
  try {
    await handle.open();
    await handle.runAll(statements.split('schema/schema'));
    const copies = [...statements.sections('load/rows')].filter(([table]) => counts.has(table));
    let done = 0;
    checkRoom(scratch);
    await handle.runAll(copies.map(([, text]) => text.replace('{directory}', scratch.replaceAll("'", "\\'"))), (index) => {
      done += counts.get(copies[index]![0])!;
      options.onProgress?.(done, version.loadedRows);
    });
    const { supplement, changes = [], ...rest } = version;
    await handle.run(statements.get('graph/put-version').text, { ...rest, supplement: await toSupplementText(supplement), changes: JSON.stringify(changes) }, 60_000);
  } finally {
    await handle.close();
  }
}
