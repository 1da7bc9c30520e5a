/**
 * A graph as the files of a seeds folder, exactly: loaded again they give the
 * same hash. For programs; what people open in a spreadsheet is written by
 * server/exchange/csv-table.ts, which neutralises formulas and so changes text.
 */
import { stringify } from 'csv-stringify/sync';
import type { GraphContent, PropertyValue, SourceNote, Supplement } from '../graph/content';
import { labelNames, labels, relationshipTypeNames, relationshipTypes } from '../graph/model';
import type { Properties } from '../graph/properties';
import { plainTables } from './plain-tables';

/** A file of a bundle: its path with forward slashes, and what is in it. */
export interface BundleFile {
  readonly path: string;
  readonly data: string | Uint8Array;
}

const LIST_JOINT = '; ';

/** Decimal notation without an exponent, which is all that the reader of seeds takes. */
export function plainNumber(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  if (Number(exponent) > 0) return BigInt(value).toString();
  const digits = mantissa.replace(/[-.]/g, '');
  return `${value < 0 ? '-' : ''}0.${'0'.repeat(-Number(exponent) - 1)}${digits}`;
}

/** Joined as the seeds do; written out as JSON where an element holds the joint itself. */
function listCell(list: readonly string[]): string {
  const joined = list.join(LIST_JOINT);
  const isPlain = !joined.startsWith('["') && joined.split(/;\s+/).length === list.length && list.every((element) => element.trim() === element);
  return isPlain ? joined : JSON.stringify(list);
}

function cell(value: PropertyValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return plainNumber(value);
  return typeof value === 'string' ? value : listCell(value);
}

type CellRow = Readonly<Record<string, PropertyValue | undefined>>;

const table = (path: string, columns: readonly string[], rows: readonly CellRow[]): BundleFile => ({
  path, data: stringify([[...columns], ...rows.map((row) => columns.map((name) => cell(row[name])))], { record_delimiter: '\n', quoted_match: /[\r\n]/ }),
});

const byKey = <Item>(key: (item: Item) => string) => (a: Item, b: Item) => (key(a) < key(b) ? -1 : 1);

/** Groups without losing order. */
function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const columnsOf = (properties: Properties) => Object.keys(properties);

function graphTables({ nodes, relationships }: GraphContent): BundleFile[] {
  const nodesOf = grouped(nodes, ({ label }) => label);
  const relationshipsOf = grouped(relationships, ({ type }) => type);
  return [
    ...labelNames.map((label) => table(`nodes/${labels[label].file}`, columnsOf(labels[label].properties),
      (nodesOf.get(label) ?? []).sort(byKey(({ ref }) => ref)).map(({ values }) => values))),
    ...relationshipTypeNames.map((type) => table(`relationships/${relationshipTypes[type].file}`, ['from', 'to', ...columnsOf(relationshipTypes[type].properties)],
      (relationshipsOf.get(type) ?? []).sort(byKey(({ id }) => id)).map(({ from, to, values }) => ({ ...values, from, to })))),
  ];
}

/** Notes of whole publishers come last and have a table of their own; their order with the others is part of the hash. */
function splitNotes(notes: readonly SourceNote[]): { sources: readonly SourceNote[]; publishers: readonly SourceNote[] } {
  const last = notes.findLastIndex(({ title, statedOn, licence }) => title || statedOn || licence);
  return { sources: notes.slice(0, last + 1), publishers: notes.slice(last + 1) };
}

function supplementRows({ coverage, sourceNotes, conflicts = [], sameBodies = [], claimMeanings = [] }: Supplement): Record<string, readonly CellRow[]> {
  const { sources, publishers } = splitNotes(sourceNotes);
  const rows = (items: readonly object[]) => items as readonly CellRow[];
  return {
    'sources.csv': rows(sources.map(({ prefix, ...rest }) => ({ address: prefix, ...rest }))), 'publishers.csv': rows(publishers),
    'coverage.csv': rows(coverage), 'conflicts.csv': rows(conflicts), 'same-bodies.csv': rows(sameBodies), 'claim-meanings.csv': rows(claimMeanings),
  };
}

/** Every table, sorted by key where order means nothing; the date of the facts is not among them: datapackage.json has it. */
export function toTables(content: GraphContent): BundleFile[] {
  const { coverage, sourceNotes, conflicts, sameBodies, claimMeanings, ...further } = content.supplement;
  const rows = supplementRows(content.supplement);
  return [
    ...graphTables(content),
    ...plainTables.map(({ file, fields }) => table(file, fields.map(({ name }) => name), rows[file] ?? [])),
    ...(Object.keys(further).length > 0 ? [{ path: 'supplement.json', data: `${JSON.stringify(further)}\n` }] : []),
  ];
}
