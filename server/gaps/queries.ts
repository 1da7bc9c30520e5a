/** Reads what the projection does not hold of patterns and projects. */
import { rowsAs } from '../graph/rows';
import type { GraphStore } from '../graph/store';
import type { OutputFacts } from './facts';

export async function listOutputs(store: GraphStore): Promise<OutputFacts[]> {
  return rowsAs<OutputFacts>(await store.read('gaps/list-outputs', {}));
}
