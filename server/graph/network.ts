/**
 * What every part of the explorer speaks of: a network is nodes and
 * relationships, drawn from records. Types, and what columns stand for; filters make smaller
 * networks, reduction makes pictures, exports write them down.
 */
import { relationshipTypes, type Label, type Ref, type RelationshipType } from './model';

export interface NetworkNode {
  readonly id: Ref;
  readonly label: Label;
  readonly name: string;
  /** What is drawn beside the mark. */
  readonly caption: string;
  readonly region?: string;
  readonly nation?: string;
  /** A council's type, an organisation's kind. */
  readonly type?: string;
  /** A strategic authority: drawn, never counted as a council. */
  readonly strategic?: boolean;
  readonly startedOn?: string;
  readonly endedOn?: string;
  readonly plannedEndOn?: string;
  /** Place in the hexagon layout. */
  readonly hexQ?: number;
  readonly hexR?: number;
}

/** COLLABORATES is the tie of the one-mode projection; all others are the model's. */
export type NetworkRelationshipType = RelationshipType | 'COLLABORATES';

export interface NetworkRelationship {
  readonly id: string;
  readonly type: NetworkRelationshipType;
  readonly from: Ref;
  readonly to: Ref;
  /** Of a tie: Σ 1/(n−1) over shared projects. */
  readonly weight?: number;
  /** As precise as the source. */
  readonly since?: string;
  readonly until?: string;
  /** Of a tie: the projects both took part in. */
  readonly projects?: readonly Ref[];
  /** Stage of a reuse, role of a supplier. */
  readonly detail?: string;
  readonly sources: readonly string[];
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly relationships: readonly NetworkRelationship[];
}

/** A network as arrays, to be sent to a worker: relationship i joins ids[from[i]] and ids[to[i]], undirected. */
export interface MeasuredGraph {
  readonly ids: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
  /** For assortativity: a category of each node, null where it has none. */
  readonly categories: Readonly<Record<'region' | 'type', readonly (string | null)[]>>;
}

/** Exactly one view, ready to be written as a file. */
export interface NetworkDocument extends Network {
  readonly title: string;
  /** Of the page that shows it; whole where the service knows its own address. */
  readonly address: string;
  readonly meta: { readonly graphVersion: number; readonly graphHash: string; readonly dataAsOf: string };
  /** Measures, a value a node in their order; null where it is not defined. */
  readonly columns: readonly { readonly id: string; readonly title: string; readonly values: readonly (number | boolean | string | null)[] }[];
  /** Where each node is drawn, in their order, y growing downwards as in SVG. */
  readonly positions?: readonly ({ readonly x: number; readonly y: number } | null)[];
  readonly coverage: readonly { readonly statement: string }[];
}

const COLUMN_PROPERTIES = { since: ['since', 'awardedOn', 'onDate'], detail: ['stage', 'role', 'model', 'extent', 'basis', 'crossing'] } as const;

/** Which property of a type stands in a network's column `since` or `detail`; undefined where the type has none for it. */
export const propertyBehind = (type: RelationshipType, column: keyof typeof COLUMN_PROPERTIES): string | undefined =>
  COLUMN_PROPERTIES[column].find((name) => Object.hasOwn(relationshipTypes[type].properties, name));
