/** The columns of nodes and relationships that every format writes, in one order. */
import type { NetworkDocument, NetworkNode, NetworkRelationship } from '../graph/network';

export type Value = string | number | boolean | undefined;
export type ValueType = 'string' | 'double' | 'boolean';

export interface ExportColumn<Item> {
  readonly id: string;
  readonly type: ValueType;
  readonly value: (item: Item, index: number) => Value;
}

/** Joins list values in one cell, as the seeds do. */
export const JOINED = '; ';

const nodeText = (id: keyof NetworkNode): ExportColumn<NetworkNode> => ({ id, type: 'string', value: (node) => node[id] as Value });

export function nodeColumns({ columns }: NetworkDocument): ExportColumn<NetworkNode>[] {
  return [
    { id: 'kind', type: 'string', value: ({ label }) => label },
    nodeText('name'), nodeText('region'), nodeText('nation'), nodeText('type'), nodeText('startedOn'), nodeText('endedOn'), nodeText('plannedEndOn'),
    ...columns.map(({ id, values }): ExportColumn<NetworkNode> => ({
      id, type: values.some((value) => typeof value === 'boolean') ? 'boolean' : 'double', value: (_, index) => values[index] ?? undefined,
    })),
  ];
}

/** `since` is as precise as the source: 2019, 2019-10 or 2019-10-22. */
export const relationshipColumns: readonly ExportColumn<NetworkRelationship>[] = [
  { id: 'relationshipType', type: 'string', value: ({ type }) => type },
  { id: 'since', type: 'string', value: ({ since }) => since },
  { id: 'until', type: 'string', value: ({ until }) => until },
  { id: 'detail', type: 'string', value: ({ detail }) => detail },
  { id: 'projects', type: 'string', value: ({ projects }) => projects?.join(JOINED) },
  { id: 'sources', type: 'string', value: ({ sources }) => sources.join(JOINED) },
];
