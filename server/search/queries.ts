/** The statement that gives search results their short line, by record. */
import type { Ref } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore } from '../graph/store';

export interface SearchDetails {
  /** Counts that are not zero, in order of interest. */
  readonly counts: readonly { measure: 'councils' | 'projects' | 'patterns'; known: number }[];
  readonly startedOn?: string;
  readonly text?: string;
}

interface DetailRow {
  readonly ref: Ref;
  readonly measure: SearchDetails['counts'][number]['measure'];
  readonly known: number;
  readonly startedOn?: string;
  readonly text?: string;
}

export async function listDetails(store: GraphStore): Promise<Map<Ref, SearchDetails>> {
  const details = new Map<Ref, SearchDetails>();
  for (const { ref, measure, known, ...more } of rowsAs<DetailRow>(await store.read('search/list-details', {}, { timeoutMs: 30_000 }))) {
    const { counts, ...before } = details.get(ref) ?? { counts: [] };
    details.set(ref, { ...before, ...more, counts: known > 0 ? [...counts, { measure, known }] : counts });
  }
  return details;
}
