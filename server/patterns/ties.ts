/**
 * Everything said of a pattern, from the graph in memory: of itself (who
 * started, paid for, uses or supplies it, other patterns, service areas,
 * figures), and of the projects that produced it. A programme's awards to its
 * members are left out: they are not the price of a pattern.
 */
import { toClaim, type Claim } from '../graph/claim';
import { TAKING_PART } from '../graph/collaboration';
import { parseRef, type Ref, type RelationshipType } from '../graph/model';
import type { Projection, RelationshipOfGraph } from '../graph/projection';
import type { Reported } from '../graph/reported';

export interface PatternTie extends Claim {
  readonly part: 'body' | 'supplier' | 'out' | 'in' | 'area' | 'outcome' | 'project' | 'round' | 'award' | 'participant' | 'also' | 'members';
  /** Project in between. */
  readonly viaRef?: Ref;
  readonly otherRef: Ref;
  /** Kind, status and start of a project. */
  readonly otherKind?: string;
  readonly otherStatus?: string;
  readonly otherStartedOn?: string;
  /** Funding round of an award. */
  readonly roundRef?: Ref;
  readonly measure?: string;
  readonly figure?: number;
  readonly unit?: string;
  readonly statedOn?: string;
  readonly scope?: string;
  /** Members of a programme. */
  readonly members?: number;
}

const LINEAGE: readonly RelationshipType[] = ['BUILDS_ON', 'EXTENDS', 'IMPLEMENTS', 'REPLACES'];

const towards = (part: PatternTie['part'], more: Partial<PatternTie> = {}) => (r: RelationshipOfGraph): PatternTie => ({ ...toClaim(r), part, otherRef: r.to, ...more });
const backwards = (part: PatternTie['part'], more: Partial<PatternTie> = {}) => (r: RelationshipOfGraph): PatternTie => ({ ...toClaim(r), part, otherRef: r.from, ...more });

function figuresOf(reported: Reported, ref: Ref, via: Pick<PatternTie, 'viaRef'> = {}): PatternTie[] {
  return (reported.get(ref) ?? []).map(({ aboutRef: _, outcomeRef, value, ...figure }) => ({
    ...figure, part: 'outcome' as const, type: 'REPORTED' as const, otherRef: outcomeRef, figure: value, ...via,
  }));
}

function projectTies(projection: Projection, reported: Reported, produced: RelationshipOfGraph): PatternTie[] {
  const { from: viaRef, to: pattern } = produced;
  const { kind, status, startedOn } = projection.node(viaRef)!;
  const { id } = parseRef(viaRef)!;
  const rounds = projection.from(viaRef, ['FUNDED_BY']);
  const awards = kind !== 'project' ? [] : [...new Set(rounds.map(({ to }) => to))].flatMap((roundRef) => (
    projection.from(roundRef, ['AWARDED']).filter(({ projectId }) => projectId === id).map(towards('award', { viaRef, roundRef }))));
  const members = new Set(projection.to(viaRef, ['MEMBER_OF']).map(({ from }) => from)).size;
  return [
    ...figuresOf(reported, viaRef, { viaRef }),
    backwards('project', { ...(kind && { otherKind: kind }), ...(status && { otherStatus: status }), ...(startedOn && { otherStartedOn: startedOn }) })(produced),
    ...rounds.map(towards('round', { viaRef })),
    ...awards,
    ...projection.to(viaRef, TAKING_PART).map(backwards('participant', { viaRef })),
    ...projection.from(viaRef, ['PRODUCED']).filter(({ to }) => to !== pattern).map(towards('also', { viaRef })),
    ...(members > 0 ? [{ part: 'members' as const, type: 'MEMBER_OF' as const, otherRef: viaRef, members, sources: [] }] : []),
  ];
}

export function patternTies(projection: Projection, reported: Reported, ref: Ref): PatternTie[] {
  return [
    ...projection.to(ref, ['ORIGINATED', 'CONTRIBUTED_TO', 'REUSES']).map(backwards('body')),
    ...projection.to(ref, ['SUPPLIES']).map(backwards('supplier')),
    ...projection.from(ref, LINEAGE).map(towards('out')),
    ...projection.to(ref, LINEAGE).map(backwards('in')),
    ...projection.from(ref, ['ADDRESSES']).map(towards('area')),
    ...figuresOf(reported, ref),
    ...projection.to(ref, ['PRODUCED']).flatMap((produced) => projectTies(projection, reported, produced)),
  ];
}
