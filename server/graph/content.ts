/**
 * A whole graph as validated rows, before it is in a store, and its content
 * hash: the same rows give the same hash whatever their order or the engine.
 */
import { createHash } from 'node:crypto';
import {
  relationshipTypes, type Label, type Ref, type RelationshipType,
} from './model';
import { inBlocks, jsonParts } from './json-parts';

/** Joins list elements where a store takes text; no value may contain it. */
export const LIST_SEPARATOR = '\u241F';

export type PropertyValue = string | number | readonly string[];
export type PropertyValues = Readonly<Record<string, PropertyValue>>;

export interface NodeRow {
  readonly label: Label;
  readonly ref: Ref;
  /** Properties by name, without absent ones. Includes `id`. */
  readonly values: PropertyValues;
}

export interface RelationshipRow {
  readonly type: RelationshipType;
  readonly id: string;
  readonly fromLabel: Label;
  readonly toLabel: Label;
  readonly from: Ref;
  readonly to: Ref;
  readonly values: PropertyValues;
}

/** A total published somewhere, and the rule that counts what is held of it. */
export interface CoverageFact {
  readonly topic: string;
  /** A counting rule of server/coverage with its arguments; empty when nothing held can be counted. */
  readonly counts: string;
  readonly total?: number;
  readonly qualifier?: string;
  readonly unit: string;
  readonly asOf?: string;
  readonly sources: readonly string[];
}

/** What is known about an address that claims rest on. */
export interface SourceNote {
  /** The address, or the beginning of all addresses it stands for. */
  readonly prefix: string;
  readonly publisher: string;
  readonly title?: string;
  readonly statedOn?: string;
  /** As far as stated. */
  readonly licence?: string;
}

/** Where sources disagree about a record, or a claim of it is inferred. */
export interface ConflictNote {
  readonly subject: Ref;
  /** What differs and which is used, after `Sources disagree:` or `Inferred:`. */
  readonly statement: string;
  readonly sources: readonly string[];
}

/** A body recorded twice: as an organisation where it is a partner, as a supplier where it supplies. */
export interface SameBody {
  readonly supplier: Ref;
  readonly organisation: Ref;
  /** How we know. */
  readonly reason: string;
}

/** What a recorded use of a pattern means, where one rule read its users from a register, a list or a code repository. */
export interface ClaimMeaning {
  readonly pattern: Ref;
  /** Who is counted, for lists. */
  readonly short?: string;
  readonly meaning: string;
}

/** A file whose claims were loaded. */
export interface ImportRecord {
  readonly fileName: string;
  readonly sha256: string;
  /** Day of the import. */
  readonly importedOn: string;
  readonly format: string;
  readonly counts: Readonly<Record<'new' | 'changed' | 'unchanged' | 'unplaced', number>>;
  /** Refs and relationship ids that it added or changed; absent when there are too many to list. */
  readonly touched?: readonly string[];
}

/** What imported files say of a record or relationship beyond the model's properties. */
export interface ImportedNote {
  /** A ref, or a relationship's id. */
  readonly subject: string;
  /** Numbers in registers, `GB-COH:01234567`: the next file is placed by them. */
  readonly identifiers?: readonly string[];
  /** What is odd and was kept as stated. */
  readonly flags?: readonly string[];
  /** Fields by the file's own names, given back on export. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Facts that travel with the graph but are no nodes of it. */
export interface Supplement {
  readonly coverage: readonly CoverageFact[];
  readonly sourceNotes: readonly SourceNote[];
  /** Absent from graphs without seeds/conflicts.csv. */
  readonly conflicts?: readonly ConflictNote[];
  /** Absent from graphs without seeds/same-bodies.csv. */
  readonly sameBodies?: readonly SameBody[];
  /** Absent from graphs without seeds/claim-meanings.csv. */
  readonly claimMeanings?: readonly ClaimMeaning[];
  /** Absent until a file was imported; in order of import. */
  readonly imports?: readonly ImportRecord[];
  /** Absent until an import had any; in order of subjects. */
  readonly importedNotes?: Rows<ImportedNote>;
}

/** Rows that can be gone through again and again: an array, or made as they are asked for (lazy-rows.ts). */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number;
  at(index: number): Row | undefined;
}

/** What can be loaded: a graph whose rows may be more than fit as objects. */
export interface LoadableContent extends Omit<GraphContent, 'nodes' | 'relationships'> {
  readonly nodes: Rows<NodeRow>;
  readonly relationships: Rows<RelationshipRow>;
}

export interface GraphContent {
  /** The date of the facts. */
  readonly dataAsOf: string;
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
  readonly supplement: Supplement;
}

/**
 * A relationship's stable id: type, endpoints and what tells it from others of
 * the same endpoints, so that importing twice changes nothing.
 */
export function relationshipId(type: RelationshipType, from: Ref, to: Ref, values: PropertyValues): string {
  const parts = relationshipTypes[type].discriminator.map((name) => String(values[name as string] ?? ''));
  const base = `${type.toLowerCase().replaceAll('_', '-')}:${from}>${to}`;
  return parts.length === 0 ? base : `${base}:${parts.join(':')}`;
}

function canonical(values: PropertyValues): string {
  return JSON.stringify(Object.keys(values).sort().map((key) => [key, values[key]]));
}

/** SHA-256 over the sorted rows, the supplement and the date, in hexadecimal. */
export function contentHash({ nodes, relationships, ...content }: LoadableContent): string {
  // Only the beginnings of the lines are held and sorted; a row's values follow when its turn comes.
  const beginnings = Array.from(nodes, ({ label, ref }) => `${label} ${ref} [`);
  for (const { type, id } of relationships) beginnings.push(`${type} ${id} [`);
  const order = Uint32Array.from(beginnings.keys()).sort((a, b) => (beginnings[a]! < beginnings[b]! ? -1 : 1));
  const hash = createHash('sha256');
  for (const index of order) {
    const { values } = (index < nodes.length ? nodes.at(index) : relationships.at(index - nodes.length))!;
    hash.update(beginnings[index]!).update(canonical(values).slice(1)).update('\n');
  }
  for (const block of inBlocks(jsonParts([content.dataAsOf, Object.entries(content.supplement).sort(([a], [b]) => (a < b ? -1 : 1))]))) hash.update(block);
  return hash.digest('hex');
}
