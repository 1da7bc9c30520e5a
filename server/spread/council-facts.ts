/**
 * The principal councils of today as numbers, with the facts by which one may be
 * linked to another. History is rolled up to the sole whole successor.
 */
import type { Collaboration } from '../graph/collaboration';
import { isPrincipal } from '../graph/council-kinds';
import { toRef, type Ref, type RelationshipType } from '../graph/model';
import type { NodeIndex, NodeSummary } from '../graph/node-index';
import type { Projection, RelationshipOfGraph } from '../graph/projection';

export interface CouncilFacts {
  /** Councils in order of ref; a council's number is its place here. */
  readonly councils: readonly NodeSummary[];
  readonly numberOf: ReadonlyMap<Ref, number>;
  /** The county council over a district. */
  readonly countyOf: ReadonlyMap<Ref, Ref>;
  readonly presentDay: ReadonlyMap<Ref, Ref>;
  readonly ofTypes: (types: readonly RelationshipType[]) => RelationshipOfGraph[];
  readonly node: (ref: Ref) => NodeSummary | undefined;
}

interface Sources {
  readonly nodes: NodeIndex;
  readonly projection: Projection;
  readonly collaboration: Pick<Collaboration, 'presentDay'>;
}

export function toCouncilFacts({ nodes, projection, collaboration: { presentDay } }: Sources): CouncilFacts {
  const councils = nodes.all.filter(isPrincipal)
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  return {
    councils, numberOf: new Map(councils.map(({ ref }, i) => [ref, i])), presentDay,
    countyOf: new Map(councils.flatMap(({ ref, countyId }) => (countyId ? [[ref, toRef('Council', countyId)] as const] : []))),
    ofTypes: (types) => projection.ofTypes(types), node: (ref) => projection.node(ref),
  };
}

/** The number under which a body is counted today; undefined for what is no council of today. */
export const councilNumber = ({ numberOf, presentDay }: CouncilFacts, ref: Ref): number | undefined => numberOf.get(presentDay.get(ref) ?? ref);

/** English region, else nation. */
export const placeOf = ({ region, nation }: Pick<NodeSummary, 'region' | 'nation'>): string => region ?? nation ?? '';
