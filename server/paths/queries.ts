/** The statement that proves a path, as domain rows. */
import type { Ref, RelationshipType } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';

export interface StoredRelationship {
  readonly id: string;
  readonly type: RelationshipType;
  readonly fromRef: Ref;
  readonly toRef: Ref;
  readonly sources: readonly string[];
}

/** Those of the relationships that the store has now. */
export async function listByIds(store: GraphStore, relationships: readonly { readonly id: string; readonly from: Ref }[], options: ReadOptions): Promise<StoredRelationship[]> {
  if (relationships.length === 0) return [];
  const refs = [...new Set(relationships.map(({ from }) => from))];
  const ids = [...new Set(relationships.map(({ id }) => id))];
  return rowsAs<StoredRelationship>(await store.read('paths/list-by-ids', { refs, ids }, options));
}
