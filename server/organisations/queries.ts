/** The statements about organisations, as domain rows. */
import type { Ref, RelationshipType } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';
import type { OrganisationRecord } from './schema';

/** One relationship of an organisation, or an organisation without any. */
export interface OrganisationRow {
  readonly ref: Ref;
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationRecord['kind'];
  readonly aliases?: readonly string[];
  readonly type?: RelationshipType;
  readonly otherRef?: Ref;
}

/** Own properties as stored. */
export type OrganisationProperties = Pick<OrganisationRecord, 'id' | 'ref' | 'name' | 'kind' | 'aliases' | 'sources'>;

export async function listOrganisations(store: GraphStore): Promise<OrganisationRow[]> {
  return rowsAs<OrganisationRow>(await store.read('organisations/list-organisations', {}, { timeoutMs: 30_000 }));
}

/** Its own properties. */
export async function getOrganisation(store: GraphStore, ref: Ref, options: ReadOptions): Promise<OrganisationProperties | undefined> {
  const [properties] = rowsAs<OrganisationProperties>(await store.read('organisations/get-organisation', { ref }, options));
  return properties;
}
