/**
 * A folder of seed files as one graph. Every row is checked; if anything is
 * wrong the whole load is refused with the full list, and nothing is loaded.
 */
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ImportRefused, type ImportProblem } from '../errors';
import { relationshipId, type GraphContent, type RelationshipRow, type SourceNote } from '../graph/content';
import {
  labelNames, labels, parseRef, relationshipTypeNames, relationshipTypes,
  type Label, type RelationshipDescriptor, type RelationshipType,
} from '../graph/model';
import { impreciseDate, webAddress } from '../graph/properties';
import { didYouMean, quoted, readBytes, readCsvTable } from './csv-table';
import { readNodes, type Nodes } from './read-nodes';
import { readFurther, readSupplement, supplementFiles } from './read-supplement';
import { parseValues, type SourceResolver } from './row-parsers';

const packageFile = z.object({ dataAsOf: z.iso.date() });

const DAY_MS = 86_400_000;
/** Clocks and time zones part by a day or two; facts from further ahead are a mistyped date, and would age every claim. */
const MOST_DAYS_AHEAD = 2;

function readDataAsOf(directory: string, today: Date, problems: ImportProblem[]): string {
  const file = 'datapackage.json';
  try {
    const bytes = readBytes(directory, file, problems);
    if (bytes === null) return '';
    const parsed = packageFile.safeParse(JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')));
    const latest = new Date(today.getTime() + MOST_DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);
    if (parsed.success && parsed.data.dataAsOf <= latest) return parsed.data.dataAsOf;
    if (parsed.success) problems.push({ file, column: 'dataAsOf', message: `"${parsed.data.dataAsOf}" lies ahead: today is ${today.toISOString().slice(0, 10)}; write the day on which the facts were true, or set this computer's clock` });
    else problems.push({ file, column: 'dataAsOf', message: 'must be the date of the facts, such as 2026-11-23' });
  } catch (error) {
    problems.push({ file, message: `cannot be read (${(error as Error).message}); it must be a JSON file with dataAsOf` });
  }
  return '';
}

const SOURCE_COLUMNS = ['key', 'address', 'publisher', 'title', 'statedOn', 'licence'];

/** Named sources: what their keys stand for, and what is known of them. */
function readSources(directory: string, problems: ImportProblem[]): { notes: SourceNote[]; resolve: SourceResolver } {
  const byKey = new Map<string, string>();
  const notes: SourceNote[] = [];
  for (const { line, cells } of readCsvTable(directory, 'sources.csv', SOURCE_COLUMNS, problems)) {
    const { key, address, publisher, title, statedOn, licence } = cells as Record<string, string>;
    const report = (column: string, message: string) => problems.push({ file: 'sources.csv', line, column, message });
    if (!webAddress.safeParse(address).success) report('address', `${quoted(address!)} is not a web address`);
    if (statedOn && !impreciseDate.safeParse(statedOn).success) report('statedOn', `${quoted(statedOn)} must be a real date written 2019, 2019-10 or 2019-10-22`);
    if (key && byKey.has(key)) report('key', `${quoted(key)} is there twice; remove one`);
    if (key) byKey.set(key, address!);
    notes.push({ prefix: address!, publisher: publisher!, ...(title && { title }), ...(statedOn && { statedOn }), ...(licence && { licence }) });
  }
  for (const { line, cells } of readCsvTable(directory, 'publishers.csv', ['prefix', 'publisher'], problems)) {
    if (!/^https?:\/\//.test(cells['prefix']!)) problems.push({ file: 'publishers.csv', line, column: 'prefix', message: `"${cells['prefix']}" must begin with http:// or https://` });
    notes.push({ prefix: cells['prefix']!, publisher: cells['publisher']! });
  }
  const resolve: SourceResolver = (cell) => {
    const words = cell.split(/;\s+/);
    const addresses = words.map((word) => byKey.get(word) ?? word);
    return { addresses: [...new Set(addresses)], unknown: addresses.filter((address) => !/^https?:\/\//.test(address)) };
  };
  return { notes, resolve };
}

interface Endpoint { readonly label: Label; readonly ref: string }

/** Checks both ends of a relationship; null when one is unknown or of the wrong kind. */
function readEndpoints(
  type: RelationshipType, cells: Readonly<Record<string, string>>, { byRef, unread }: Nodes, idsByLabel: Map<Label, string[]>,
  report: (column: string, message: string) => void,
): { from: Endpoint; to: Endpoint } | null {
  const find = (column: 'from' | 'to'): Endpoint | null => {
    const ref = cells[column]!;
    const label = parseRef(ref)?.label;
    if (!label) {
      report(column, `${quoted(ref)} is not a ref; write it as council:croydon`);
      return null;
    }
    if (byRef.has(ref)) return { label, ref };
    if (unread.has(label)) return null;
    report(column, `${quoted(ref)} is not in nodes/${labels[label].file}${didYouMean(ref, idsByLabel.get(label) ?? [])}`);
    return null;
  };
  const from = find('from');
  const to = find('to');
  if (!from || !to) return null;
  const { endpoints } = relationshipTypes[type] as RelationshipDescriptor;
  if (endpoints.some(([f, t]) => f === from.label && t === to.label)) return { from, to };
  report('from', `${type} does not join ${from.label} to ${to.label}; it joins ${endpoints.map(([f, t]) => `${f} to ${t}`).join(', ')}`);
  return null;
}

function readRelationships(
  directory: string, nodes: Nodes, resolve: SourceResolver, problems: ImportProblem[],
): RelationshipRow[] {
  const idsByLabel = new Map<Label, string[]>(labelNames.map((label) => [label, []]));
  for (const { label, ref } of nodes.byRef.values()) idsByLabel.get(label)!.push(ref);
  const rows: RelationshipRow[] = [];
  for (const type of relationshipTypeNames) {
    const { properties, file: name } = relationshipTypes[type];
    const file = `relationships/${name}`;
    const lines = new Map<string, number>();
    for (const row of readCsvTable(directory, file, ['from', 'to', ...Object.keys(properties)], problems)) {
      const report = (column: string, message: string) => problems.push({ file, line: row.line, column, message });
      const ends = readEndpoints(type, row.cells, nodes, idsByLabel, report);
      const values = parseValues(file, row, properties, resolve, problems);
      if (!ends) continue;
      const id = relationshipId(type, ends.from.ref, ends.to.ref, values);
      const other = lines.get(id);
      if (other !== undefined) report('from', `says the same as line ${other}; remove one of the two, or give what tells them apart`);
      lines.set(id, row.line);
      if (type === 'BORDERS' && ends.from.ref >= ends.to.ref) report('from', 'a border is stored once, the smaller id first; swap from and to');
      rows.push({ type, id, fromLabel: ends.from.label, toLabel: ends.to.label, from: ends.from.ref, to: ends.to.ref, values });
    }
  }
  return rows;
}

const TOP_FILES = ['sources.csv', 'publishers.csv', ...supplementFiles];

/** What a folder holds; nothing where there is none to read, which is reported file by file. */
function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** CSV files that nothing reads: a misspelt name would leave their facts out unsaid. */
function reportUnknownFiles(directory: string, problems: ImportProblem[]): void {
  const known = {
    '': TOP_FILES,
    'nodes/': labelNames.map((label) => labels[label].file),
    'relationships/': relationshipTypeNames.map((type) => relationshipTypes[type].file),
  };
  for (const [folder, files] of Object.entries(known)) {
    for (const name of namesIn(path.join(directory, folder))) {
      if (!/\.csv$/i.test(name) || (files as readonly string[]).includes(name)) continue;
      problems.push({ file: `${folder}${quoted(name).slice(1, -1)}`, message: `is not read, for no file of the seeds has that name; rename it or take it out of the folder${didYouMean(name, files)}` });
    }
  }
}

/**
 * The graph that the folder holds.
 * @param today decides which date of the facts lies ahead
 * @throws ImportRefused with every problem found, in file order
 */
export function readSeeds(directory: string, today = new Date()): GraphContent {
  const problems: ImportProblem[] = [];
  if (!fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ImportRefused([{ file: directory, message: 'is not a folder; give the folder that holds nodes/ and relationships/' }]);
  }
  if (!['datapackage.json', 'nodes', 'relationships'].some((part) => fs.existsSync(path.join(directory, part)))) {
    throw new ImportRefused([{ file: directory, message: 'holds no graph: neither datapackage.json nor nodes/ nor relationships/ is in it' }]);
  }
  const dataAsOf = readDataAsOf(directory, today, problems);
  reportUnknownFiles(directory, problems);
  const { notes, resolve } = readSources(directory, problems);
  const nodes = readNodes(directory, resolve, problems);
  const relationships = readRelationships(directory, nodes, resolve, problems);
  const supplement = { ...readSupplement({ directory, nodes, resolve, problems }), sourceNotes: notes, ...readFurther(directory, problems) };
  if (problems.length > 0) throw new ImportRefused(problems);
  return { dataAsOf, nodes: [...nodes.byRef.values()], relationships, supplement };
}
