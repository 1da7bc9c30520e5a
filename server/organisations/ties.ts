/** Everything said of an organisation, from the graph in memory. */
import { toClaim, type Claim } from '../graph/claim';
import { TAKING_PART } from '../graph/collaboration';
import type { Ref } from '../graph/model';
import type { Projection } from '../graph/projection';

export interface OrganisationTie extends Claim {
  /** Its own, or of one of its projects. */
  readonly part: 'own' | 'project';
  /** Project in between. */
  readonly viaRef?: Ref;
  readonly otherRef: Ref;
  /** Status of a project. */
  readonly otherStatus?: string;
}

export function organisationTies(projection: Projection, ref: Ref): OrganisationTie[] {
  const projects = new Set(projection.from(ref, TAKING_PART).map(({ to }) => to));
  return [
    ...projection.from(ref, [...TAKING_PART, 'MEMBER_OF', 'ORIGINATED', 'CONTRIBUTED_TO', 'REUSES']).map((r) => {
      const status = projection.node(r.to)?.status;
      return { ...toClaim(r), part: 'own' as const, otherRef: r.to, ...(status && { otherStatus: status }) };
    }),
    ...projection.to(ref, ['AWARDED']).map((r) => ({ ...toClaim(r), part: 'own' as const, otherRef: r.from })),
    ...[...projects].flatMap((viaRef) => projection.to(viaRef, TAKING_PART).filter(({ from }) => from !== ref)
      .map((r) => ({ ...toClaim(r), part: 'project' as const, viaRef, otherRef: r.from }))),
  ];
}
