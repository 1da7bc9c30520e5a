/** Everything about a service area, from the graph in memory. */
import { toClaim, type Claim } from '../graph/claim';
import { TAKING_PART } from '../graph/collaboration';
import type { Ref } from '../graph/model';
import type { Projection } from '../graph/projection';

export interface ServiceAreaTie extends Claim {
  readonly part: 'pattern' | 'project' | 'use' | 'participation';
  /** Pattern or project of a body. */
  readonly viaRef?: Ref;
  readonly otherRef: Ref;
  readonly otherKind?: string;
  /** Status of a project, phase of a pattern. */
  readonly otherStatus?: string;
  readonly otherStartedOn?: string;
}

export function serviceAreaTies(projection: Projection, ref: Ref): ServiceAreaTie[] {
  const addressing = projection.to(ref, ['ADDRESSES']).map((r) => {
    const { label, kind, status, maturity, startedOn } = projection.node(r.from)!;
    const state = label === 'Pattern' ? maturity : status;
    return {
      ...toClaim(r), part: label === 'Pattern' ? 'pattern' as const : 'project' as const, otherRef: r.from,
      ...(kind && { otherKind: kind }), ...(state && { otherStatus: state }), ...(startedOn && { otherStartedOn: startedOn }),
    };
  });
  return addressing.flatMap((tie): ServiceAreaTie[] => {
    const isPattern = tie.part === 'pattern';
    const bodies = projection.to(tie.otherRef, isPattern ? ['REUSES'] : TAKING_PART);
    return [tie, ...bodies.map((r) => ({ ...toClaim(r), part: isPattern ? 'use' as const : 'participation' as const, viaRef: tie.otherRef, otherRef: r.from }))];
  });
}
