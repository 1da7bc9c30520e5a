/** The statement about suggestions, as domain rows. */
import type { Ref } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore } from '../graph/store';

/** Of councils, patterns and suppliers. */
export interface RecordFacts {
  readonly ref: Ref;
  readonly licence?: string;
  readonly maturity?: string;
  readonly repositoryUrl?: string;
  readonly sources: readonly string[];
}

const READ_TIMEOUT_MS = 30_000;

export async function listRecordFacts(store: GraphStore): Promise<RecordFacts[]> {
  return rowsAs<RecordFacts>(await store.read('suggestions/list-record-facts', {}, { timeoutMs: READ_TIMEOUT_MS }));
}
