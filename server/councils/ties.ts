/** Everything said of a council and of its predecessors, from the graph in memory. */
import { toClaim, type Claim } from '../graph/claim';
import { TAKING_PART } from '../graph/collaboration';
import type { Ref, RelationshipType } from '../graph/model';
import type { Projection, RelationshipOfGraph } from '../graph/projection';

export interface CouncilTie extends Claim {
  /** Its own, or of one of its projects. */
  readonly part: 'own' | 'project';
  readonly bodyRef: Ref;
  /** Project in between. */
  readonly viaRef?: Ref;
  readonly direction: 'in' | 'out';
  readonly otherRef: Ref;
}

const OUTWARD: readonly RelationshipType[] = [
  'LEADS', 'PARTNERS_IN', 'MEMBER_OF', 'ORIGINATED', 'CONTRIBUTED_TO', 'REUSES', 'BORDERS', 'SIMILAR_TO', 'SUCCEEDED_BY', 'WITHIN',
];
const INWARD: readonly RelationshipType[] = ['AWARDED', 'SUPPLIES', 'BORDERS', 'SUCCEEDED_BY', 'WITHIN'];

/** @param refs the council, and predecessors whose history it carries on */
export function councilTies(projection: Projection, refs: readonly Ref[]): CouncilTie[] {
  return refs.flatMap((bodyRef) => {
    const own = (direction: 'in' | 'out') => (relationship: RelationshipOfGraph): CouncilTie => ({
      ...toClaim(relationship), part: 'own', bodyRef, direction, otherRef: direction === 'out' ? relationship.to : relationship.from,
    });
    const projects = new Set(projection.from(bodyRef, TAKING_PART).map(({ to }) => to));
    const around = (viaRef: Ref): CouncilTie[] => [
      ...projection.to(viaRef, TAKING_PART).filter(({ from }) => from !== bodyRef)
        .map((r) => ({ ...toClaim(r), part: 'project' as const, bodyRef, viaRef, direction: 'in' as const, otherRef: r.from })),
      ...projection.from(viaRef, ['FUNDED_BY'])
        .map((r) => ({ ...toClaim(r), part: 'project' as const, bodyRef, viaRef, direction: 'out' as const, otherRef: r.to })),
    ];
    return [
      ...projection.from(bodyRef, OUTWARD).map(own('out')), ...projection.to(bodyRef, INWARD).map(own('in')),
      ...[...projects].flatMap(around),
    ];
  });
}
