/** Everything said of a funding round, from the graph in memory. */
import { toClaim, type Claim } from '../graph/claim';
import type { Ref } from '../graph/model';
import type { Projection } from '../graph/projection';
import type { FundingRoundRecord } from './schema';

type RoundProject = FundingRoundRecord['projects'][number];

export interface FundingRoundTie extends Claim {
  readonly otherRef: Ref;
  /** Project that a body leads. */
  readonly viaRef?: Ref;
  /** Kind and status of a project. */
  readonly otherKind?: RoundProject['kind'];
  readonly otherStatus?: RoundProject['status'];
}

export function fundingRoundTies(projection: Projection, ref: Ref): FundingRoundTie[] {
  const funded = projection.to(ref, ['FUNDED_BY']);
  return [
    ...funded.map((r) => {
      const { kind, status } = projection.node(r.from)!;
      return { ...toClaim(r), otherRef: r.from, otherKind: kind as RoundProject['kind'], otherStatus: status as RoundProject['status'] };
    }),
    ...[...new Set(funded.map(({ from }) => from))].flatMap((viaRef) => projection.to(viaRef, ['LEADS']).map((r) => ({ ...toClaim(r), otherRef: r.from, viaRef }))),
    ...projection.from(ref, ['AWARDED']).map((r) => ({ ...toClaim(r), otherRef: r.to })),
  ];
}
