/** Everything said of a project, from the graph in memory. */
import { toClaim, type Claim } from '../graph/claim';
import { parseRef, type Ref } from '../graph/model';
import type { Projection } from '../graph/projection';
import type { Reported } from '../graph/reported';

export interface ProjectTie extends Claim {
  readonly otherRef: Ref;
  /** Round of an award, pattern of a use. */
  readonly viaRef?: Ref;
  readonly measure?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly statedOn?: string;
  readonly scope?: string;
}

export function projectTies(projection: Projection, reported: Reported, ref: Ref): ProjectTie[] {
  const { id } = parseRef(ref)!;
  const rounds = new Set(projection.from(ref, ['FUNDED_BY']).map(({ to }) => to));
  const patterns = new Set(projection.from(ref, ['PRODUCED']).map(({ to }) => to));
  return [
    ...projection.to(ref, ['LEADS', 'PARTNERS_IN', 'MEMBER_OF', 'SUPPLIES']).map((r) => ({ ...toClaim(r), otherRef: r.from })),
    ...projection.from(ref, ['FUNDED_BY', 'PRODUCED', 'ADDRESSES']).map((r) => ({ ...toClaim(r), otherRef: r.to })),
    ...[...rounds].flatMap((viaRef) => projection.from(viaRef, ['AWARDED']).filter(({ projectId }) => projectId === id)
      .map((r) => ({ ...toClaim(r), otherRef: r.to, viaRef }))),
    ...[...patterns].flatMap((viaRef) => projection.to(viaRef, ['REUSES']).map((r) => ({ ...toClaim(r), otherRef: r.from, viaRef }))),
    ...(reported.get(ref) ?? []).map(({ aboutRef: _, outcomeRef, ...figure }) => ({ ...figure, type: 'REPORTED' as const, otherRef: outcomeRef })),
  ];
}
