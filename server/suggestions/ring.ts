/** Whom to ring about a pattern: councils with experience of it, ordered by likeness, nearness and how well their use is shown. */
import type { Ref } from '../graph/model';
import { similarityModels } from '../graph/likeness';
import { isCouncil } from '../graph/reuse';
import { likenessReasons } from './council-reasons';
import type { PatternFacts, SuggestionFacts } from './facts';
import { toAnswer } from './lists/descriptor';
import { useSources, useWords } from './pattern-reasons';
import { ringGroups, type RingItem } from './schema';

/** Nearer than this, a visit takes a morning. */
const NEAR_KM = 50;
/** Longest list; the rest is counted. */
const MOST_ASKED = 20;

export const RING_ORDER = 'First councils among its ten statistical neighbours in any model (ONS), then those that share a boundary or lie within 50 km, then the others. In each: confirmed and in use, then pilots and uses not shown within 24 months, then councils that only started it or gave to it; after that the smaller rank, then the nearer. A place in the list is no judgement of a council.';

function groupOf({ likeness }: SuggestionFacts, council: Ref, other: Ref): RingItem['group'] {
  if (similarityModels.some((model) => likeness.rank(council, other, model) !== undefined)) return 'like';
  const km = likeness.distanceKm(council, other);
  return likeness.isBordering(council, other) || (km !== undefined && km <= NEAR_KM) ? 'near' : 'further';
}

type Experience = Pick<RingItem, 'stage' | 'since' | 'status' | 'confirmedOn' | 'sources'> & { readonly ref: Ref; readonly bodyRef: Ref };

/** Each council once: its use, else what it gave. */
function experiences({ nodes }: SuggestionFacts, pattern: PatternFacts): Experience[] {
  const users = [...pattern.uses.values()].map(({ ref, strongest, takenUp, status }): Experience => ({
    ref, bodyRef: strongest.bodyRef, stage: strongest.stage, status, sources: [...strongest.sources],
    ...(takenUp?.since && { since: takenUp.since }), ...(strongest.confirmedOn && { confirmedOn: strongest.confirmedOn }),
  }));
  const givers = new Map(pattern.gifts.filter(({ ref }) => !pattern.uses.has(ref))
    .sort((a, b) => Number(a.kind === 'originated') - Number(b.kind === 'originated'))
    .map(({ ref, bodyRef, kind, since, sources }): [Ref, Experience] => [ref, { ref, bodyRef, stage: kind, sources: [...sources], ...(since && { since }) }]));
  return [...users, ...givers.values()].filter(({ ref }) => isCouncil(nodes, ref) && !nodes.find(ref)!.endedOn);
}

function certainty({ stage, status }: Experience): number {
  if (status === undefined) return 2;
  return status === 'confirmed' && stage !== 'piloted' ? 0 : 1;
}

export function whomToRing(facts: SuggestionFacts, council: Ref, pattern: PatternFacts): { items: RingItem[]; total: number } {
  const { nodes, likeness } = facts;
  const bestRank = (ref: Ref) => Math.min(...similarityModels.map((model) => likeness.rank(council, ref, model) ?? Infinity));
  const km = (ref: Ref) => likeness.distanceKm(council, ref) ?? Infinity;
  const all = experiences(facts, pattern).filter(({ ref }) => ref !== council)
    .map((known) => ({ known, group: groupOf(facts, council, known.ref), rank: bestRank(known.ref), far: km(known.ref) }))
    .sort((a, b) => ringGroups.indexOf(a.group) - ringGroups.indexOf(b.group) || certainty(a.known) - certainty(b.known)
      || (a.rank === b.rank ? 0 : a.rank - b.rank) || (a.far === b.far ? 0 : a.far - b.far) || (a.known.ref < b.known.ref ? -1 : 1));
  return {
    total: all.length,
    items: all.slice(0, MOST_ASKED).map(({ known: { ref, bodyRef, ...claim }, group }) => {
      const { id, plannedEndOn, website } = nodes.find(ref)!;
      const use = pattern.uses.get(ref);
      return {
        id, ref, name: nodes.caption(ref), ...(plannedEndOn && { plannedEndOn }), group, ...claim,
        ...(bodyRef !== ref && { as: { id: nodes.find(bodyRef)!.id, name: nodes.find(bodyRef)!.name } }),
        reasons: toAnswer([...(use ? [{ text: `${useWords(facts, use)}.`, sources: useSources([use]) }] : []), ...likenessReasons(facts, council, ref)]),
        path: `/paths?from=${council}&to=${ref}`, ...(website && { website }),
      };
    }),
  };
}
