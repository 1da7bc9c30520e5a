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

export interface OrganisationTie {
  /** Its own, or of one of its projects. */
  readonly part: 'own' | 'project';
  readonly viaRef: Ref;
  readonly type: RelationshipType;
  readonly otherRef: Ref;
  readonly otherStatus?: string;
  readonly since?: string;
  readonly confirmedOn?: string;
  readonly stage?: 'piloted' | 'adopted' | 'adapted';
  readonly amountGbp?: number;
  readonly awardedOn?: string;
  readonly projectId?: string;
  readonly sources: string[];
}

export async function listOrganisations(store: GraphStore): Promise<OrganisationRow[]> {
  return rowsAs<OrganisationRow>(await store.read('organisations/list-organisations', {}, { timeoutMs: 30_000 }));
}

/** The organisation and everything said of it, read side by side. */
export async function getOrganisation(store: GraphStore, ref: Ref, options: ReadOptions) {
  const [[properties], ties] = await Promise.all([
    store.read('organisations/get-organisation', { ref }, options),
    store.read('organisations/list-organisation-ties', { ref }, options),
  ]);
  return { properties: rowsAs<OrganisationProperties>(properties ? [properties] : [])[0], ties: rowsAs<OrganisationTie>(ties) };
}
