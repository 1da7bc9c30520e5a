/** The statements about councils, as domain rows. */
import type { Label, Ref, RelationshipType } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';
import type { CouncilRecord, CouncilSummary } from './schema';

export type CouncilRow = Omit<CouncilSummary, 'collaborators' | 'projects'> & { readonly aliases?: readonly string[] };

/** Own properties as stored. */
export type CouncilProperties = Pick<CouncilRecord,
  | 'id' | 'ref' | 'name' | 'shortName' | 'type' | 'tier' | 'region' | 'nation' | 'gssCode' | 'startedOn' | 'endedOn' | 'plannedEndOn'
  | 'hexQ' | 'hexR' | 'population' | 'populationYear' | 'website' | 'latitude' | 'longitude' | 'declarationSignedOn'
  | 'declarationEvidence' | 'clusters' | 'sources'> & { readonly countyId?: string; readonly plannedSuccessors?: string[] };

export interface CouncilTie {
  readonly part: 'own' | 'project';
  readonly bodyRef: Ref;
  readonly viaRef: Ref;
  readonly direction: 'in' | 'out';
  readonly type: RelationshipType;
  readonly otherRef: Ref;
  readonly otherLabel: Label;
  readonly otherName: string;
  readonly otherKind?: string;
  readonly otherStatus?: string;
  readonly otherStartedOn?: string;
  readonly otherEndedOn?: string;
  readonly since?: string;
  readonly confirmedOn?: string;
  readonly stage?: 'piloted' | 'adopted' | 'adapted';
  readonly role?: string;
  readonly roleAsStated?: string;
  readonly amountGbp?: number;
  readonly awardedOn?: string;
  readonly projectId?: string;
  readonly model?: 'global' | 'economic' | 'demographic';
  readonly rank?: number;
  readonly extent?: 'whole' | 'part';
  readonly onDate?: string;
  readonly crossing?: 'land' | 'water';
  readonly basis?: string;
  readonly sources: string[];
}

export async function listCouncils(store: GraphStore): Promise<CouncilRow[]> {
  return rowsAs<CouncilRow>(await store.read('councils/list-councils', {}, { timeoutMs: 30_000 }));
}

/** The council and everything said of it and of its predecessors, read side by side. */
export async function getCouncil(store: GraphStore, refs: readonly Ref[], options: ReadOptions) {
  const [[properties], ties] = await Promise.all([
    store.read('councils/get-council', { ref: refs[0]! }, options),
    store.read('councils/list-council-ties', { refs }, options),
  ]);
  return { properties: rowsAs<CouncilProperties>(properties ? [properties] : [])[0], ties: rowsAs<CouncilTie>(ties) };
}
