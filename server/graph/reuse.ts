/**
 * Claims of use, counted by council: a body counts once for a pattern, at its
 * strongest stage; an ended council counts under its sole whole successor.
 */
import { isCouncilNode } from './council-kinds';
import { claimStatus, type ClaimStatus } from './evidence';
import type { Ref } from './model';
import type { NodeIndex } from './node-index';
import { compareDates, firstDay, monthsBefore } from './time';
import { append } from './multimap';

export const reuseStages = ['adopted', 'adapted', 'piloted'] as const;
export type ReuseStage = (typeof reuseStages)[number];

/** A use dated within this many months before the facts' date is recent. */
export const RECENT_MONTHS = 24;

export interface UseClaim {
  /** The body that the source names. */
  readonly bodyRef: Ref;
  readonly stage: ReuseStage;
  readonly since?: string | undefined;
  readonly confirmedOn?: string | undefined;
}

/** One body's use of one pattern. */
export interface BodyUse<Claim extends UseClaim = UseClaim> {
  /** The body of today. */
  readonly ref: Ref;
  readonly claims: readonly Claim[];
  /** What it is listed under: in use before piloted, confirmed before the rest. */
  readonly strongest: Claim;
  /** Its earliest dated claim of the strongest stage that has a date; absent when none has. */
  readonly takenUp?: Claim;
  /** The best state of its claims. */
  readonly status: ClaimStatus;
}

/** Councils by the state of their use. Strategic authorities and organisations are counted apart. */
export interface UserCounts {
  readonly confirmed: number;
  readonly unconfirmed: number;
  readonly undated: number;
  readonly other: number;
}

/** Adopted and adapted are both in use; piloted is less. */
const strength = ({ stage }: UseClaim) => (stage === 'piloted' ? 0 : 1);
const certainty: Readonly<Record<ClaimStatus, number>> = { confirmed: 0, unconfirmed: 1, undated: 2 };

/** Whether a body counts as a council: strategic authorities and organisations do not. */
export const isCouncil = (nodes: NodeIndex, ref: Ref): boolean => isCouncilNode(nodes.find(ref));

/** The claims of one pattern by body of today, in the order in which bodies first appear. */
export function usesByBody<Claim extends UseClaim>(
  claims: readonly Claim[], presentDay: ReadonlyMap<Ref, Ref>, dataAsOf: string,
): BodyUse<Claim>[] {
  const byBody = new Map<Ref, Claim[]>();
  for (const claim of claims) {
    const ref = presentDay.get(claim.bodyRef) ?? claim.bodyRef;
    append(byBody, ref, claim);
  }
  const state = (claim: Claim) => claimStatus(claim.confirmedOn, dataAsOf);
  return [...byBody].map(([ref, own]) => {
    const strongestFirst = [...own].sort((a, b) => strength(b) - strength(a) || certainty[state(a)] - certainty[state(b)]
      || compareDates(a.since, b.since) || reuseStages.indexOf(a.stage) - reuseStages.indexOf(b.stage));
    const takenUp = own.filter(({ since }) => since !== undefined)
      .sort((a, b) => strength(b) - strength(a) || compareDates(a.since, b.since))[0];
    return {
      ref, claims: own, strongest: strongestFirst[0]!, ...(takenUp && { takenUp }),
      status: own.map(state).sort((a, b) => certainty[a] - certainty[b])[0]!,
    };
  });
}

/** How many councils use a pattern, by the state of their use. */
export function countUsers(uses: readonly BodyUse[], nodes: NodeIndex): UserCounts {
  const counts = { confirmed: 0, unconfirmed: 0, undated: 0, other: 0 };
  for (const { ref, status } of uses) counts[isCouncil(nodes, ref) ? status : 'other'] += 1;
  return counts;
}

/** Councils whose use began in the 24 months before the facts' date; undated uses are not among them. */
export function countRecent(uses: readonly BodyUse[], nodes: NodeIndex, dataAsOf: string): number {
  const from = monthsBefore(dataAsOf, RECENT_MONTHS);
  return uses.filter(({ ref, takenUp }) => {
    if (!takenUp?.since || !isCouncil(nodes, ref)) return false;
    const start = firstDay(takenUp.since);
    return start >= from && start <= dataAsOf;
  }).length;
}
