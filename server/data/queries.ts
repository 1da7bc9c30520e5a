/** Counts of the whole graph. */
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';

export interface Counts {
  readonly labels: ReadonlyMap<string, number>;
  readonly types: ReadonlyMap<string, number>;
}

export async function countAll(store: GraphStore, reading: ReadOptions): Promise<Counts> {
  const labels = rowsAs<{ label: string; known: number }>(await store.read('graph/count-labels', {}, reading));
  const types = rowsAs<{ type: string; known: number }>(await store.read('graph/count-relationship-types', {}, reading));
  return { labels: new Map(labels.map(({ label, known }) => [label, known])), types: new Map(types.map(({ type, known }) => [type, known])) };
}
