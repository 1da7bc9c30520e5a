/**
 * The whole graph as a script for cypher-shell: the same statements that load
 * Neo4j here, with their rows as texts. Run twice it changes nothing;
 * afterwards `patternbook serve` with NEO4J_URI shows that very graph.
 */
import type { GraphContent, PropertyValue, PropertyValues } from '../graph/content';
import { Statements } from '../graph/cypher-files';
import { cypherLiteral } from '../graph/cypher-text';
import { labels, relationshipTypes } from '../graph/model';
import type { Properties, StorageType } from '../graph/properties';
import type { BundleMeta } from './package-files';

/**
 * Rows a statement. Neo4j takes texts out of a statement before it plans it: since
 * a batch is one text, all batches of a section share one plan, where a list of
 * maps would be planned anew each time.
 */
const BATCH_ROWS = 1_000;

/** Between rows, cells and the elements of a list: line breaks, which no value holds (graph/properties.ts). */
const [ROW, CELL, ELEMENT] = ['\n', '\r', '\u2028'] as const;

const cellOf = (value: PropertyValue | undefined): string => (value === undefined ? '' : Array.isArray(value) ? value.join(ELEMENT) : String(value));

/** How a cell becomes what was written; an empty one is no value. */
const readers: Readonly<Record<StorageType, (cell: string) => string>> = {
  STRING: (cell) => `CASE ${cell} WHEN '' THEN null ELSE ${cell} END`, INT64: (cell) => `toInteger(${cell})`, DOUBLE: (cell) => `toFloat(${cell})`,
  'STRING[]': (cell) => `CASE ${cell} WHEN '' THEN null ELSE split(${cell}, ${cypherLiteral(ELEMENT)}) END`,
};

/** What a section's rows are made of: cells that stand for themselves, then the properties. */
interface Columns {
  readonly plain: readonly string[];
  readonly properties: Properties;
}

const namesOf = ({ plain, properties }: Columns) => [...plain, ...Object.keys(properties)];

/** The rows as an expression: one text, cut into lines and cells, each cell read as its column is stored. */
function rowsExpression(lines: readonly string[], { plain, properties }: Columns): string {
  const [key] = plain as [string, ...string[]];
  const values = [`${key}: c[0]`, ...Object.entries(properties).map(([name, { storage }], i) => `${name}: ${readers[storage](`c[${plain.length + i}]`)}`)];
  const row = `{${plain.map((name, i) => `${name}: c[${i}]`).join(', ')}, values: {${values.join(', ')}}}`;
  return `[c IN [line IN split('\n${lines.join('\n')}\n', ${cypherLiteral(ROW)}) WHERE line <> '' | split(line, ${cypherLiteral(CELL)})] |\n  ${row}]`;
}

/** A row's cells as the inside of a literal; the last cell has its end, too, so that no line ends a statement. */
const lineOf = (cells: readonly (PropertyValue | undefined)[]) => cypherLiteral(cells.map((cell) => cellOf(cell) + CELL).join('')).slice(1, -1);

/** Every `$name` of the statement as a literal; a replacing function, since `$` means something in a replacing text. */
const filled = (statement: string, parameters: Readonly<Record<string, string>>) =>
  statement.replace(/\$(\w+)/g, (whole, name: string) => parameters[name] ?? whole);

interface Section {
  readonly columns: Columns;
  readonly rows: { key: string; line: string }[];
}

/** Sections of load/rows by name, with their rows in the order of their keys. */
function sectionsOf({ nodes, relationships }: GraphContent): Map<string, Section> {
  const sections = new Map<string, Section>();
  const add = (name: string, columns: Columns, key: string, plain: readonly string[], values: PropertyValues) => {
    const section = sections.get(name) ?? { columns, rows: [] };
    sections.set(name, section);
    section.rows.push({ key, line: lineOf([...plain, ...Object.keys(columns.properties).map((property) => values[property])]) });
  };
  for (const { label, ref, values } of nodes) add(label, { plain: ['ref'], properties: labels[label].properties }, ref, [ref], values);
  for (const { type, id, fromLabel, toLabel, from, to, values } of relationships) {
    add(`${type}.${fromLabel}.${toLabel}`, { plain: ['id', 'fromRef', 'toRef'], properties: relationshipTypes[type].properties }, id, [id, from, to], values);
  }
  for (const { rows } of sections.values()) rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  return sections;
}

function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += BATCH_ROWS) yield items.slice(at, at + BATCH_ROWS);
}

/** @param loadedAt when the graph was loaded, for its version node */
export function toCypherScript(content: GraphContent, { graphVersion, graphHash, dataAsOf }: BundleMeta, loadedAt: string): string {
  const statements = new Statements('neo4j');
  const sections = sectionsOf(content);
  const version = {
    sequence: String(graphVersion), hash: cypherLiteral(graphHash), dataAsOf: cypherLiteral(dataAsOf), loadedAt: cypherLiteral(loadedAt), state: cypherLiteral('ready'),
    loadedRows: String(content.nodes.length + content.relationships.length), supplement: cypherLiteral(JSON.stringify(content.supplement)), changes: cypherLiteral('[]'),
  };
  return [
    `// Patternbook, graph version ${graphVersion}, hash ${graphHash}, facts as of ${dataAsOf}.`,
    '// Into an empty database: cypher-shell -u neo4j -p … -f graph.cypher',
    ...statements.split('schema/schema').map((text) => `${text};`),
    ...[...statements.sections('load/rows')].flatMap(([name, text]) => {
      const section = sections.get(name);
      if (!section) return [];
      const heading = `// ${name}: ${namesOf(section.columns).join(', ')}`;
      return [...batches(section.rows)].map((batch) => `${heading}\n${filled(text, { rows: rowsExpression(batch.map(({ line }) => line), section.columns) })};`);
    }),
    `${filled(statements.get('graph/put-version').text, version)};`, '',
  ].join('\n');
}
