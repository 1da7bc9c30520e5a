/**
 * Schema and load statements of both engines, and those that read the whole
 * graph back, derived from the model. Written to cypher/ by `npm run derive`; a
 * test holds the files to this.
 */
import {
  labelNames, labels, relationshipTypeNames, relationshipTypes, type RelationshipDescriptor,
} from '../server/graph/model';
import type { Properties, StorageType } from '../server/graph/properties';
import { nodeStatement, relationshipStatement } from '../server/graph/read-content';

/** The one node that is no record: what was loaded, when, and what goes with it. */
const versionColumns = 'ref STRING PRIMARY KEY, sequence INT64, hash STRING, dataAsOf STRING, loadedAt STRING, '
  + 'state STRING, loadedRows INT64, supplement STRING, changes STRING';

const columns = (properties: Properties) =>
  Object.entries(properties).map(([name, property]) => `${name} ${property.storage}`);

const header = (answers: string) => `// ${answers}\n// Derived from server/graph/model.ts by npm run derive; do not edit.\n`;

const descriptor = (type: (typeof relationshipTypeNames)[number]): RelationshipDescriptor => relationshipTypes[type];

export function ladybugSchema(): string {
  const nodes = labelNames.map((label) =>
    `CREATE NODE TABLE IF NOT EXISTS ${label} (ref STRING PRIMARY KEY, ${columns(labels[label].properties).join(', ')});`);
  const relationships = relationshipTypeNames.map((type) => {
    const pairs = descriptor(type).endpoints.map(([from, to]) => `FROM ${from} TO ${to}`);
    return `CREATE REL TABLE IF NOT EXISTS ${type} (${[...pairs, 'id STRING', ...columns(descriptor(type).properties)].join(', ')});`;
  });
  return [
    header('Tables of the embedded store. The macro makes type(r) mean the same on both engines.'),
    `CREATE NODE TABLE IF NOT EXISTS GraphVersion (${versionColumns});`,
    ...nodes, ...relationships,
    'CREATE MACRO type(r) AS label(r);', '',
  ].join('\n');
}

export function neo4jSchema(): string {
  const unique = (label: string) =>
    `CREATE CONSTRAINT ${label.toLowerCase()}_ref IF NOT EXISTS FOR (n:${label}) REQUIRE n.ref IS UNIQUE;`;
  return [
    header('Uniqueness of refs, and with it the index that every look-up uses. Community edition is enough.'),
    unique('GraphVersion'), unique('GraphSwitch'), ...labelNames.map(unique), '',
  ].join('\n');
}

/** One COPY a table from a CSV that we wrote; lists are cut at the unit separator. */
export function ladybugLoad(): string {
  const copy = (table: string, file: string, properties: Properties, keys: string[], options: string) => {
    const typed = [...keys.map((key) => `${key} STRING`), ...Object.entries(properties)
      .map(([name, p]) => `${name} ${p.storage === 'STRING[]' ? 'STRING' : p.storage}`)];
    const values = [...keys, ...Object.entries(properties)
      .map(([name, p]) => (p.storage === 'STRING[]' ? `string_split(${name}, '\u241F')` : name))];
    return `// ${file}\nCOPY ${table} FROM (LOAD WITH HEADERS (${typed.join(', ')}) FROM '{directory}/${file}.csv' `
      + `(HEADER=false, PARALLEL=false, ESCAPE='"') RETURN ${values.join(', ')})${options};`;
  };
  const nodes = labelNames.map((label) => copy(label, label, labels[label].properties, ['ref'], ''));
  const relationships = relationshipTypeNames.flatMap((type) => descriptor(type).endpoints.map(([from, to]) =>
    copy(type, `${type}.${from}.${to}`, descriptor(type).properties, ['fromRef', 'toRef', 'id'], ` (FROM='${from}', TO='${to}')`)));
  return [header('Fills a fresh embedded store. {directory} is our own scratch folder.'), ...nodes, ...relationships, ''].join('\n');
}

/** One upsert a label and a pair of endpoints; run in batches of rows. */
export function neo4jLoad(): string {
  const nodes = labelNames.map((label) =>
    `// ${label}\nUNWIND $rows AS row MERGE (n:${label} {ref: row.ref}) SET n = row.values;`);
  const relationships = relationshipTypeNames.flatMap((type) => descriptor(type).endpoints.map(([from, to]) =>
    `// ${type}.${from}.${to}\nUNWIND $rows AS row MATCH (a:${from} {ref: row.fromRef}), (b:${to} {ref: row.toRef}) `
    + `MERGE (a)-[r:${type} {id: row.id}]->(b) SET r = row.values;`));
  return [header('Puts rows into Neo4j; the same rows twice change nothing.'), ...nodes, ...relationships, ''].join('\n');
}

const columnTypes: Readonly<Record<StorageType, string>> = { STRING: 'string', INT64: 'integer', DOUBLE: 'number', 'STRING[]': 'strings' };

/** A statement that gives every property of one label or type; one text for both engines. */
function contentReader(answers: string, match: string, variable: string, keys: readonly (readonly [string, string, string])[], properties: Properties): string {
  const columns = Object.entries(properties).map(([name, { storage, description }]) => [`${variable}.${name}`, name, columnTypes[storage], description] as const);
  return [
    `// ${answers}`, '// Derived from server/graph/model.ts by npm run derive; do not edit.',
    ...keys.map(([, name, meaning]) => `// @column ${name} string  ${meaning}`),
    ...columns.map(([, name, type, meaning]) => `// @column ${name} ${type}  ${meaning}`),
    '// @example {}', match,
    `RETURN ${[...keys, ...columns].map(([value, name]) => `${value} AS ${name}`).join(', ')}`, '',
  ].join('\n');
}

const nodeReader = (label: (typeof labelNames)[number]) => () => contentReader(
  `Every ${labels[label].singular} with all that is stored of it.`, `MATCH (n:${label})`, 'n',
  [['n.ref', 'ref', 'name of the node over the whole graph']], labels[label].properties,
);

function relationshipReader(type: (typeof relationshipTypeNames)[number]): string {
  const ends = (side: 0 | 1) => [...new Set(descriptor(type).endpoints.map((pair) => pair[side]))].join('|');
  return contentReader(
    `Every relationship of type ${type} with all that is stored of it.`, `MATCH (a:${ends(0)})-[r:${type}]->(b:${ends(1)})`, 'r',
    [['r.id', 'id', 'the relationship’s id'], ['a.ref', 'fromRef', 'where it starts'], ['b.ref', 'toRef', 'where it ends']], descriptor(type).properties,
  );
}

export const derivedCypher: Readonly<Record<string, () => string>> = {
  'schema/schema.ladybug.cypher': ladybugSchema,
  'schema/schema.neo4j.cypher': neo4jSchema,
  'load/rows.ladybug.cypher': ladybugLoad,
  'load/rows.neo4j.cypher': neo4jLoad,
  ...Object.fromEntries([
    ...labelNames.map((label) => [`${nodeStatement(label)}.cypher`, nodeReader(label)] as const),
    ...relationshipTypeNames.map((type) => [`${relationshipStatement(type)}.cypher`, () => relationshipReader(type)] as const),
  ]),
};
