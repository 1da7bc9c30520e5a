/** What record pages say of a relationship, under the names that the model has for it. */
import type { RelationshipType } from './model';
import type { ProjectedRelationship, RelationshipOfGraph } from './projection';
import type { ReuseStage } from './reuse';

export interface Claim extends Omit<ProjectedRelationship, 'until' | 'detail' | 'sources'> {
  readonly stage?: ReuseStage;
  readonly role?: string;
  readonly model?: string;
  readonly sources: string[];
}

const detailNames: Partial<Record<RelationshipType, 'stage' | 'role' | 'model'>> = { REUSES: 'stage', SUPPLIES: 'role', SIMILAR_TO: 'model' };

/** The claim with a list of sources of its own: the projection's are shared. */
export function toClaim({ id: _id, from: _from, to: _to, until: _until, detail, sources, ...claim }: RelationshipOfGraph): Claim {
  const name = detailNames[claim.type];
  return { ...claim, ...(name && detail && { [name]: detail }), sources: [...sources] };
}
