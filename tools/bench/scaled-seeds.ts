/**
 * A folder of synthetic seeds, N times the shipped ones, for measurement only.
 * Equal seeds and scale give equal bytes.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { labels, relationshipTypes } from '../../server/graph/model';
import { liftRows, type SeedTable } from './random-lift';
import { syntheticAddress, syntheticCell, syntheticId, syntheticRef } from './synthetic-cells';

/** Rows put into text at a time; a file of a million rows is never one text. */
const CHUNK_ROWS = 5_000;

/** Counting rules whose argument names records or programmes, joined by commas. */
const RULES_WITH_IDS = /^(projects-of|money-of|councils-in|councils-using|users-of)/;

const NOTICE = 'Synthetic data for measurement only. Nothing in this folder is a fact about any council, company or project.';

export const nodeFiles = Object.values(labels).map(({ file }) => `nodes/${file}`);
export const relationshipFiles = Object.values(relationshipTypes).map(({ file }) => `relationships/${file}`);

export function readTable(directory: string, file: string): SeedTable {
  const [columns = [], ...rows] = parse(fs.readFileSync(path.join(directory, file)), { bom: true }) as string[][];
  return { columns, rows };
}

function writeTable(directory: string, file: string, columns: readonly string[], rows: Iterable<readonly string[]>): number {
  const target = path.join(directory, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const handle = fs.openSync(target, 'w');
  let written = 0;
  try {
    let chunk: (readonly string[])[] = [columns];
    const flush = () => { fs.writeSync(handle, stringify(chunk as string[][], { record_delimiter: '\n' })); chunk = []; };
    for (const row of rows) {
      chunk.push(row);
      written += 1;
      if (chunk.length >= CHUNK_ROWS) flush();
    }
    flush();
  } finally {
    fs.closeSync(handle);
  }
  return written;
}

/** Changes the named columns of every row; other cells are those of the copy, addresses lead nowhere. */
function changed({ columns, rows }: SeedTable, change: Readonly<Record<string, (cell: string) => string>>, copy = 1): string[][] {
  return rows.map((row) => row.map((cell, i) => (cell === '' ? '' : change[columns[i]!]?.(cell) ?? syntheticCell(columns[i]!, cell, copy))));
}

/** Coverage is told once, of the first copy: a larger graph does not have more published totals. */
function coverageRows({ columns, rows }: SeedTable, scale: number): string[][] {
  const [counts, total] = [columns.indexOf('counts'), columns.indexOf('total')];
  return changed({ columns, rows }, {
    topic: (topic) => `Synthetic. ${topic}`,
    counts: (rule) => {
      const [name, argument] = rule.split(':');
      return argument && RULES_WITH_IDS.test(rule) ? `${name}:${argument.split(',').map((id) => syntheticId(id, 1)).join(',')}` : rule;
    },
  }).map((row) => (RULES_WITH_IDS.test(row[counts]!) || row[total] === '' ? row : row.with(total, String(Number(row[total]) * scale))));
}

function writeNotices(directory: string, dataAsOf: string, scale: number): void {
  const dataPackage = { name: 'patternbook-synthetic', title: `Synthetic graph, ${scale} times the seeds`, description: NOTICE, dataAsOf };
  fs.writeFileSync(path.join(directory, 'datapackage.json'), `${JSON.stringify(dataPackage, null, 2)}\n`);
  fs.writeFileSync(path.join(directory, 'README.md'), `# Synthetic\n\n${NOTICE}\n\nMade by \`npm run bench:data -- --scale ${scale}\` from the shipped seeds (tools/bench/random-lift.ts says how).\n`);
}

export interface ScaledCounts {
  readonly nodes: number;
  readonly relationships: number;
}

/** Writes the seeds of `from`, `scale` times, to the folder `to`, which must be empty or absent. */
export function writeScaledSeeds(from: string, to: string, scale: number): ScaledCounts {
  if (fs.existsSync(to) && fs.readdirSync(to).length > 0) throw new Error(`${to} is not empty; choose another folder, or empty it`);
  const lift = (files: readonly string[]) => files.reduce((sum, file) => {
    const table = readTable(from, file);
    return sum + writeTable(to, file, table.columns, liftRows(file, table, scale));
  }, 0);
  const counts = { nodes: lift(nodeFiles), relationships: lift(relationshipFiles) };

  const once = (file: string, rows: (table: SeedTable) => readonly string[][]) => {
    const table = readTable(from, file);
    writeTable(to, file, table.columns, rows(table));
  };
  const saysSo = (text: string) => `Synthetic: ${text}`;
  once('sources.csv', (table) => changed(table, { publisher: saysSo, title: saysSo }));
  once('publishers.csv', (table) => changed(table, { prefix: syntheticAddress, publisher: saysSo }));
  once('conflicts.csv', (table) => changed(table, { subject: (ref) => syntheticRef(ref, 1), statement: (text) => `${text} (synthetic)` }));
  once('coverage.csv', (table) => coverageRows(table, scale));
  const ofEachCopy = (table: SeedTable, refs: readonly string[], words: string) => Array.from({ length: scale }, (_, i) =>
    changed(table, { [words]: saysSo, ...Object.fromEntries(refs.map((column) => [column, (ref: string) => syntheticRef(ref, i + 1)])) }, i + 1)).flat();
  once('same-bodies.csv', (table) => ofEachCopy(table, ['supplier', 'organisation'], 'reason'));
  once('claim-meanings.csv', (table) => ofEachCopy(table, ['pattern'], 'meaning'));
  const { dataAsOf } = JSON.parse(fs.readFileSync(path.join(from, 'datapackage.json'), 'utf8')) as { dataAsOf: string };
  writeNotices(to, dataAsOf, scale);
  return counts;
}
