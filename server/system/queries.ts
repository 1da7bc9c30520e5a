/** Counts over the whole graph. */
import { rowsAs } from '../graph/rows';
import type { GraphStore } from '../graph/store';

export async function countLabels(store: GraphStore): Promise<Map<string, number>> {
  const rows = rowsAs<{ label: string; known: number }>(await store.read('graph/count-labels', {}, { timeoutMs: 30_000 }));
  return new Map(rows.map(({ label, known }) => [label, known]));
}

export async function countRelationshipTypes(store: GraphStore): Promise<Map<string, number>> {
  const rows = rowsAs<{ type: string; known: number }>(await store.read('graph/count-relationship-types', {}, { timeoutMs: 30_000 }));
  return new Map(rows.map(({ type, known }) => [type, known]));
}
