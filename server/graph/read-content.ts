/**
 * The whole stored graph back as content: what was loaded, row for row, so that
 * its hash is the stored version's. One statement a label and a type, derived
 * from the model; holds the whole graph in memory.
 */
import { GraphMoved, GraphUnavailable } from '../errors';
import type { GraphContent, ImportedNote, LoadableContent, NodeRow, PropertyValues, RelationshipRow } from './content';
import { labelNames, parseRef, relationshipTypeNames, type Label, type Ref, type RelationshipType } from './model';
import { PackedContent } from './packed-content';
import { PackedRows } from './packed-rows';
import type { GraphStore, GraphVersion, Row } from './store';

/** Reading a large label whole takes longer than a page's question may. */
const READ_TIMEOUT_MS = 120_000;
/** A load that ends while the graph is being read makes what was read worthless; twice in a row is chance, more is not. */
const MOST_ATTEMPTS = 3;

const kebab = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase().replaceAll('_', '-');

/** Names of the statements, below cypher/. */
export const nodeStatement = (label: Label) => `content/list-node-${kebab(label)}`;
export const relationshipStatement = (type: RelationshipType) => `content/list-relationship-${kebab(type)}`;

export interface ReadContentOptions {
  /** The version that the content must be of; without it, whichever is in the store. */
  readonly version?: GraphVersion;
  /** An abort ends the reading. */
  readonly signal?: AbortSignal;
}

const toNode = (label: Label) => ({ ref, ...values }: Row): NodeRow => ({ label, ref: ref as Ref, values: values as PropertyValues });

const toRelationship = (type: RelationshipType) => ({ id, fromRef, toRef, ...values }: Row): RelationshipRow => {
  const [from, to] = [fromRef as Ref, toRef as Ref];
  return { type, id: id as string, from, to, fromLabel: parseRef(from)!.label, toLabel: parseRef(to)!.label, values: values as PropertyValues };
};

async function readVersion(store: GraphStore, version: GraphVersion, signal: AbortSignal | undefined): Promise<GraphContent> {
  const read = (statement: string) => store.read(statement, {}, { timeoutMs: READ_TIMEOUT_MS, sequence: version.sequence, ...(signal && { signal }) });
  const nodes: NodeRow[][] = [];
  const relationships: RelationshipRow[][] = [];
  for (const label of labelNames) nodes.push((await read(nodeStatement(label))).map(toNode(label)));
  for (const type of relationshipTypeNames) relationships.push((await read(relationshipStatement(type))).map(toRelationship(type)));
  return { dataAsOf: version.dataAsOf, nodes: nodes.flat(), relationships: relationships.flat(), supplement: version.supplement };
}

/**
 * Every node and relationship of one graph version, with what travels beside
 * them. Rows are in no order that may be relied on; `contentHash` of the result
 * is the version's hash.
 * @throws GraphUnavailable when no graph is loaded or one is being loaded in batches
 * @throws GraphMoved when the graph is not, or no longer, the version asked for
 */
export async function readContent(store: GraphStore, { version, signal }: ReadContentOptions = {}): Promise<GraphContent> {
  for (let attempt = 1; ; attempt += 1) {
    const wanted = version ?? await store.version();
    if (!wanted) throw new GraphUnavailable('empty', 'No graph is loaded yet. Run: patternbook load');
    if (wanted.state === 'loading') throw new GraphUnavailable('busy', `A new graph is being loaded: ${wanted.loadedRows} rows so far. Try again when it is in place.`);
    try {
      return await readVersion(store, wanted, signal);
    } catch (error) {
      if (!(error instanceof GraphMoved) || version !== undefined || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

/**
 * The same of one version, packed: for an import, which looks at few rows and
 * holds them all for minutes.
 * @throws GraphMoved when the graph is no longer that version
 */
export async function readPackedContent(store: GraphStore, { sequence, dataAsOf, supplement }: GraphVersion): Promise<LoadableContent> {
  const packed = new PackedContent();
  const each = (statement: string, take: (row: Row) => void) => store.readEach(statement, take, { timeoutMs: READ_TIMEOUT_MS, sequence });
  const notes = new PackedRows<ImportedNote>();
  for (const note of supplement.importedNotes ?? []) notes.push(note);
  for (const label of labelNames) await each(nodeStatement(label), (row) => packed.addNode(toNode(label)(row)));
  for (const type of relationshipTypeNames) await each(relationshipStatement(type), (row) => packed.addRelationship(toRelationship(type)(row)));
  return { dataAsOf, ...packed.toRows(), supplement: { ...supplement, ...(supplement.importedNotes && { importedNotes: notes.inTurn() }) } };
}
