/**
 * The whole graph as a script for cypher-shell: the same statements that load
 * Neo4j here, with their parameters as literals. Run twice it changes nothing;
 * afterwards `patternbook serve` with NEO4J_URI shows that very graph.
 */
import type { GraphContent, NodeRow, PropertyValues, RelationshipRow } from '../graph/content';
import { Statements } from '../graph/cypher-files';
import { cypherLiteral } from '../graph/cypher-text';
import { labels, relationshipTypes } from '../graph/model';
import type { Properties } from '../graph/properties';
import type { BundleMeta } from './package-files';

/** Rows a statement: each is a text of its own that Neo4j has to plan, and planning grows faster than the text. */
const BATCH_ROWS = 50;

/** Cypher's floats have a point; without it a whole number is an integer. */
function literal(value: unknown, properties: Properties, name: string): string {
  const text = cypherLiteral(value);
  return properties[name]?.storage === 'DOUBLE' && /^-?\d+$/.test(text) ? `${text}.0` : text;
}

const map = (entries: readonly (readonly [string, string])[]) => `{${entries.map(([name, text]) => `${name}: ${text}`).join(', ')}}`;

const values = (given: PropertyValues, properties: Properties, key: readonly [string, string]) =>
  map([[key[0], cypherLiteral(key[1])], ...Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, literal(value, properties, name)] as const)]);

const nodeRow = ({ label, ref, values: given }: NodeRow) =>
  map([['ref', cypherLiteral(ref)], ['values', values(given, labels[label].properties, ['ref', ref])]]);

const relationshipRow = ({ type, id, from, to, values: given }: RelationshipRow) =>
  map([['id', cypherLiteral(id)], ['fromRef', cypherLiteral(from)], ['toRef', cypherLiteral(to)], ['values', values(given, relationshipTypes[type].properties, ['id', id])]]);

/** Every `$name` of the statement as a literal; a replacing function, since `$` means something in a replacing text. */
const filled = (statement: string, parameters: Readonly<Record<string, string>>) =>
  statement.replace(/\$(\w+)/g, (whole, name: string) => parameters[name] ?? whole);

/** Sections of load/rows by name, with the rows of each as literals in the order of their keys. */
function rowsBySection({ nodes, relationships }: GraphContent): Map<string, { key: string; text: string }[]> {
  const sections = new Map<string, { key: string; text: string }[]>();
  const add = (section: string, key: string, text: string) => {
    const rows = sections.get(section);
    if (rows) rows.push({ key, text });
    else sections.set(section, [{ key, text }]);
  };
  for (const node of nodes) add(node.label, node.ref, nodeRow(node));
  for (const r of relationships) add(`${r.type}.${r.fromLabel}.${r.toLabel}`, r.id, relationshipRow(r));
  for (const rows of sections.values()) rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  return sections;
}

function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let at = 0; at < items.length; at += BATCH_ROWS) yield items.slice(at, at + BATCH_ROWS);
}

/** @param loadedAt when the graph was loaded, for its version node */
export function toCypherScript(content: GraphContent, { graphVersion, graphHash, dataAsOf }: BundleMeta, loadedAt: string): string {
  const statements = new Statements('neo4j');
  const rows = rowsBySection(content);
  const version = {
    sequence: String(graphVersion), hash: cypherLiteral(graphHash), dataAsOf: cypherLiteral(dataAsOf), loadedAt: cypherLiteral(loadedAt), state: cypherLiteral('ready'),
    loadedRows: String(content.nodes.length + content.relationships.length), supplement: cypherLiteral(JSON.stringify(content.supplement)), changes: cypherLiteral('[]'),
  };
  return [
    `// Patternbook, graph version ${graphVersion}, hash ${graphHash}, facts as of ${dataAsOf}.`,
    '// Into an empty database: cypher-shell -u neo4j -p … -f graph.cypher',
    ...statements.split('schema/schema').map((text) => `${text};`),
    ...[...statements.sections('load/rows')].flatMap(([name, text]) =>
      [...batches(rows.get(name) ?? [])].map((batch) => `${filled(text, { rows: `[\n${batch.map((row) => row.text).join(',\n')}\n]` })};`)),
    `${filled(statements.get('graph/put-version').text, version)};`, '',
  ].join('\n');
}
