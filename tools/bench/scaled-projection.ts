/**
 * The projection of the seeds, N times over, straight from their rows: a store
 * is not what is measured, and loading one of this size takes minutes. The same
 * rows as writeScaledSeeds, without likeness, borders and reported figures.
 */
import { labelNames, labels, relationshipTypeNames, relationshipTypes, toRef, type RelationshipDescriptor, type RelationshipType } from '../../server/graph/model';
import { relationshipId } from '../../server/graph/content';
import type { NodeSummary } from '../../server/graph/node-index';
import { addRelationship, emptyProjectionGraph, Projection, type RelationshipOfGraph } from '../../server/graph/projection';
import { liftRows } from './random-lift';
import { readTable } from './scaled-seeds';

const LEFT_OUT: ReadonlySet<RelationshipType> = new Set(['SIMILAR_TO', 'BORDERS', 'REPORTED']);
const NODE_COLUMNS = ['name', 'shortName', 'kind', 'type', 'tier', 'region', 'nation', 'startedOn', 'endedOn', 'programme'] as const;
const RELATIONSHIP_COLUMNS = ['since', 'until', 'confirmedOn', 'awardedOn', 'projectId', 'extent', 'onDate'] as const;

function* records(directory: string, file: string, scale: number): Generator<Record<string, string>> {
  const table = readTable(directory, file);
  const rows = scale === 1 ? table.rows : liftRows(file, table, scale);
  for (const row of rows) yield Object.fromEntries(table.columns.flatMap((column, i) => (row[i] === '' ? [] : [[column, row[i]!]])));
}

const only = <C extends string>(cells: Record<string, string>, columns: readonly C[]) =>
  Object.fromEntries(columns.flatMap((column) => (cells[column] === undefined ? [] : [[column, cells[column]]])));

/** @param scale 1 for the shipped seeds as they are, though without borders and likeness too unless `whole` */
export function scaledProjection(directory: string, scale: number, whole = false): Projection {
  const graph = emptyProjectionGraph();
  for (const label of labelNames.filter((name) => name !== 'Outcome')) {
    for (const cells of records(directory, `nodes/${labels[label].file}`, scale)) {
      const ref = toRef(label, cells['id']!);
      graph.addNode(ref, { ref, label, id: cells['id']!, ...only(cells, NODE_COLUMNS) } as NodeSummary);
    }
  }
  const lists = new Map<string, readonly string[]>();
  for (const type of relationshipTypeNames.filter((name) => !LEFT_OUT.has(name) || (whole && name !== 'REPORTED'))) {
    const { file } = relationshipTypes[type] as RelationshipDescriptor;
    for (const cells of records(directory, `relationships/${file}`, scale)) {
      const detail = cells['stage'] ?? cells['role'] ?? cells['model'];
      const sources = lists.get(cells['sources']!) ?? cells['sources']!.split('; ');
      lists.set(cells['sources']!, sources);
      addRelationship(graph, {
        id: relationshipId(type, cells['from']!, cells['to']!, cells), from: cells['from']!, to: cells['to']!, type, ...only(cells, RELATIONSHIP_COLUMNS), ...(detail && { detail }), ...(cells['amountGbp'] && { amountGbp: Number(cells['amountGbp']) }), sources,
      } as RelationshipOfGraph);
    }
  }
  return new Projection(graph);
}
