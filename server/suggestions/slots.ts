/**
 * Who is named to whom, so that no council is named much more often than
 * another: all councils' lists are filled together, nearest pairs first, and a
 * council that has been named one and a half times its even share is passed
 * over. Kept per question; the whole is thrown away with its graph version.
 */
import type { Ref } from '../graph/model';
import { MOST_ITEMS } from './lists/descriptor';
import type { SuggestionFacts } from './facts';

/** Times the even share of places that one council may take. */
const SHARE = 1.5;
/** A council's nearest candidates that compete for its places. */
const CANDIDATES = 30;

export interface Pair {
  readonly from: Ref;
  readonly to: Ref;
  /** Smaller goes first. */
  readonly distance: number;
}

/** Candidates by council, at most `places` each, nearest first; ties in order of ref. */
export function shareSlots(pairs: readonly Pair[], places: number): Map<Ref, Ref[]> {
  const asking = new Set(pairs.map(({ from }) => from)).size;
  const named = new Set(pairs.map(({ to }) => to)).size;
  const most = Math.ceil((SHARE * places * asking) / Math.max(1, named));
  const taken = new Map<Ref, number>();
  const lists = new Map<Ref, Ref[]>();
  const inOrder = [...pairs].sort((a, b) => a.distance - b.distance || (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
  for (const { from, to } of inOrder) {
    const own = lists.get(from) ?? [];
    const times = taken.get(to) ?? 0;
    if (own.length >= places || times >= most) continue;
    lists.set(from, [...own, to]);
    taken.set(to, times + 1);
  }
  return lists;
}

export interface Closest { readonly ref: Ref; readonly km: number }

/**
 * How far another is for the purpose of a question; undefined when it is no
 * candidate. Grows with km, but for the ten statistical neighbours.
 */
export type Distance = (council: Ref, other: Closest) => number | undefined;

export class Slots {
  private readonly closest = new Map<Ref, readonly Closest[]>();
  private readonly plans = new Map<string, Map<Ref, Ref[]>>();

  constructor(private readonly facts: SuggestionFacts) {}

  /** Its peers of today, nearest first; those whose place is not recorded last. */
  closestTo(council: Ref): readonly Closest[] {
    let known = this.closest.get(council);
    if (!known) {
      const { likeness } = this.facts;
      known = this.facts.peersOf(council).filter(({ ref }) => ref !== council)
        .map(({ ref }) => ({ ref, km: likeness.distanceKm(council, ref) ?? Infinity }))
        .sort((a, b) => a.km - b.km || (a.ref < b.ref ? -1 : 1));
      this.closest.set(council, known);
    }
    return known;
  }

  /**
   * The council's places in the answer to one question, shared with its peers.
   * @param question names it: what `distance` depends on
   */
  placesOf(council: Ref, question: string, distance: Distance): readonly Ref[] {
    const peers = this.facts.peersOf(council);
    const key = `${question} ${peers[0]?.tier === 'strategic'}`;
    let plan = this.plans.get(key);
    if (!plan) {
      plan = shareSlots(peers.flatMap(({ ref }) => this.candidates(ref, distance)), MOST_ITEMS);
      this.plans.set(key, plan);
    }
    return plan.get(council) ?? [];
  }

  private candidates(council: Ref, distance: Distance): Pair[] {
    const ten = new Set(this.facts.likeness.similar(council).map(({ neighbourRef }) => neighbourRef));
    const found: Pair[] = [];
    // Nearest first, so enough is enough; only a statistical neighbour may come from far away.
    for (const other of this.closestTo(council)) {
      if (found.length >= CANDIDATES && !ten.has(other.ref)) continue;
      const far = distance(council, other);
      if (far !== undefined) found.push({ from: council, to: other.ref, distance: far });
    }
    return found;
  }
}
