/** The columns of nodes and relationships that every format writes, in one order. */
import type { NetworkDocument, NetworkNode, NetworkRelationship } from '../graph/network';

export type Value = string | number | boolean | undefined;
export type ValueType = 'string' | 'double' | 'boolean';

export interface ExportColumn<Item> {
  readonly id: string;
  readonly type: ValueType;
  /** Undefined where it is not known; never NaN or infinite. */
  readonly value: (item: Item, index: number) => Value;
}

/** Joins list values in one cell, as the seeds do. */
export const JOINED = '; ';

const VALUE_TYPES: Readonly<Record<string, ValueType>> = { string: 'string', number: 'double', boolean: 'boolean' };

/** One type for a whole column: text where its values disagree, a number where none is known. */
function valueType(values: readonly (number | boolean | string | null)[]): ValueType {
  const [first, ...others] = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  return first === undefined ? 'double' : others.length > 0 ? 'string' : VALUE_TYPES[first]!;
}

const known = (value: Value | null): Value => (value === null || (typeof value === 'number' && !Number.isFinite(value)) ? undefined : value);

const nodeText = (id: Exclude<keyof NetworkNode, 'strategic' | 'hexQ' | 'hexR'>): ExportColumn<NetworkNode> => ({ id, type: 'string', value: (node) => node[id] });

/** @param labelAs the name of the model's label: `label` in our own formats, `kind` where `label` is the text drawn beside a node */
export function nodeColumns({ columns }: Pick<NetworkDocument, 'columns'>, labelAs: 'label' | 'kind' = 'kind'): ExportColumn<NetworkNode>[] {
  return [
    { id: labelAs, type: 'string', value: ({ label }) => label },
    nodeText('name'), nodeText('region'), nodeText('nation'), nodeText('type'),
    { id: 'strategic', type: 'boolean', value: ({ strategic }) => strategic },
    nodeText('startedOn'), nodeText('endedOn'), nodeText('plannedEndOn'),
    ...columns.map(({ id, values }): ExportColumn<NetworkNode> => ({ id, type: valueType(values), value: (_, index) => known(values[index] ?? null) })),
  ];
}

/**
 * `since` and `until` are as precise as the source: 2019, 2019-10 or 2019-10-22.
 * @param typeAs `type` in our own formats, `relationshipType` where `type` says whether an edge is directed
 */
export function relationshipColumns(typeAs: 'type' | 'relationshipType' = 'relationshipType'): ExportColumn<NetworkRelationship>[] {
  return [
    { id: typeAs, type: 'string', value: ({ type }) => type },
    { id: 'since', type: 'string', value: ({ since }) => since },
    { id: 'until', type: 'string', value: ({ until }) => until },
    { id: 'detail', type: 'string', value: ({ detail }) => detail },
    { id: 'projects', type: 'string', value: ({ projects }) => projects?.join(JOINED) },
    { id: 'sources', type: 'string', value: ({ sources }) => sources.join(JOINED) },
  ];
}

export const weightOf = ({ weight }: NetworkRelationship): number | undefined => known(weight) as number | undefined;

/** Where a node is drawn, y growing downwards; undefined where the document does not say. */
export function positionOf({ positions }: Pick<NetworkDocument, 'positions'>, index: number): { x: number; y: number } | undefined {
  const at = positions?.[index];
  return at && Number.isFinite(at.x) && Number.isFinite(at.y) ? { x: at.x, y: at.y } : undefined;
}

/** `x` and `y` as columns, where any node has a place. */
export function positionColumns(document: Pick<NetworkDocument, 'positions'>): ExportColumn<NetworkNode>[] {
  if (!document.positions?.some((_, index) => positionOf(document, index))) return [];
  return (['x', 'y'] as const).map((id) => ({ id, type: 'double', value: (_, index) => positionOf(document, index)?.[id] }));
}
