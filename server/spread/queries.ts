/** The one statement of this slice: everything else stands in the projection. */
import { toRef, type Ref } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore } from '../graph/store';

/** The county council over each district, by ref. */
export async function listCounties(store: GraphStore): Promise<ReadonlyMap<Ref, Ref>> {
  const rows = rowsAs<{ ref: Ref; countyId: string }>(await store.read('spread/list-counties', {}, { timeoutMs: 30_000 }));
  return new Map(rows.map(({ ref, countyId }) => [ref, toRef('Council', countyId)]));
}
