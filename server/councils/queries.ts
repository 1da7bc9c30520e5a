/** The statements about councils, as domain rows. */
import type { Ref } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';
import type { CouncilRecord, CouncilSummary } from './schema';

export type CouncilRow = Omit<CouncilSummary, 'collaborators' | 'projects'> & { readonly aliases?: readonly string[] };

/** Own properties as stored. */
export type CouncilProperties = Pick<CouncilRecord,
  | 'id' | 'ref' | 'name' | 'shortName' | 'type' | 'tier' | 'region' | 'nation' | 'gssCode' | 'startedOn' | 'endedOn' | 'plannedEndOn'
  | 'hexQ' | 'hexR' | 'population' | 'populationYear' | 'website' | 'latitude' | 'longitude' | 'declarationSignedOn'
  | 'declarationEvidence' | 'clusters' | 'sources'> & { readonly countyId?: string; readonly plannedSuccessors?: string[] };

export async function listCouncils(store: GraphStore): Promise<CouncilRow[]> {
  return rowsAs<CouncilRow>(await store.read('councils/list-councils', {}, { timeoutMs: 30_000 }));
}

/** The council's own properties. */
export async function getCouncil(store: GraphStore, ref: Ref, options: ReadOptions): Promise<CouncilProperties | undefined> {
  const [properties] = rowsAs<CouncilProperties>(await store.read('councils/get-council', { ref }, options));
  return properties;
}
