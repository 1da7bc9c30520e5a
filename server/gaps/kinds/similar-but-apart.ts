/** Two councils that are each among the other's statistical neighbours, have a need in common, and no known way to each other. */
import type { Ref } from '../../graph/model';
import { number, ordinal, wordList } from '../../web/format';
import { councilCounterReasons } from '../counter-reasons';
import { WIDE_USE, type GapFacts } from '../facts';
import { part, statement, type Finding, type GapKind, type Statement } from '../gap';
import { placeId } from '../places';

/** Both must be this near in likeness: a long list of weak pairs helps nobody. */
export const FARTHEST_RANK = 5;
const FULL_NEEDS = 3;
const FAR_KM = 200;

interface Need { readonly area?: Ref; readonly words: string; readonly sources: readonly string[] }

export interface Apart extends Finding {
  readonly a: Ref;
  readonly b: Ref;
  readonly ranks: readonly [number, number];
  readonly needs: readonly Need[];
  readonly km: number | undefined;
}

/** Whether two bodies shared a project, or both shared one with a third. */
export function withinTwoHops(a: Ref, b: Ref, facts: GapFacts): boolean {
  const near = new Set(facts.collaboration.tiesOf(a).map(({ ref }) => ref));
  return near.has(b) || facts.collaboration.tiesOf(b).some(({ ref }) => near.has(ref));
}

function rareSuppliers(facts: GapFacts): ReadonlyMap<Ref, ReadonlyMap<Ref, readonly string[]>> {
  const customers = new Map<Ref, Set<Ref>>();
  for (const { ref } of facts.councils) for (const { from } of facts.suppliersOf(ref)) customers.set(from, (customers.get(from) ?? new Set()).add(ref));
  return new Map(facts.councils.map(({ ref }) => [ref, new Map(facts.suppliersOf(ref)
    .filter(({ from, detail }) => detail === 'legacy-system' && customers.get(from)!.size <= WIDE_USE).map(({ from, sources }) => [from, sources]))]));
}

/** Service areas in which a council has work that not everybody has, with that work. */
function rareWork(council: Ref, facts: GapFacts) {
  return new Map([...facts.workOf(council)].flatMap(([area, works]) => {
    const rare = works.filter(({ work }) => !facts.isInWideUse(work));
    return rare.length > 0 ? [[area, rare] as const] : [];
  }));
}

export const similarButApart: GapKind<Apart> = {
  id: 'similar-but-apart',
  title: 'Similar but apart',
  question: 'Which councils are alike, need the same, and have no known way to each other?',
  description: `Two councils of today, each among the other’s ${FARTHEST_RANK} nearest statistical neighbours (ONS, global model), that work on the same service area or use a system of the same supplier, with neither a shared project nor a common partner on record. What more than ${WIDE_USE} councils use is no common need. That both lack something is none either.`,
  wouldChange: 'A source for a shared project, or for a common partner, takes the pair off the list; so does a new likeness from ONS.',
  order: 'name',
  compute(facts) {
    const suppliers = rareSuppliers(facts);
    const work = new Map(facts.councils.map(({ ref }) => [ref, rareWork(ref, facts)]));
    let pairs = 0;
    const findings = facts.councils.flatMap(({ ref: a }) => facts.likeness.similar(a).flatMap(({ neighbourRef: b, rank }): Apart[] => {
      const back = facts.likeness.rank(b, a);
      if (a > b || back === undefined || rank > FARTHEST_RANK || back > FARTHEST_RANK || !work.has(b)) return [];
      pairs += 1;
      if (withinTwoHops(a, b, facts)) return [];
      const needs: Need[] = [
        ...[...work.get(a)!].flatMap(([area, mine]): Need[] => {
          const theirs = work.get(b)!.get(area);
          return theirs ? [{ area, words: `Both work on ${facts.name(area)}: ${facts.name(a)} with ${facts.name(mine[0]!.work)}, ${facts.name(b)} with ${facts.name(theirs[0]!.work)}.`, sources: [...mine[0]!.sources.slice(0, 1), ...theirs[0]!.sources.slice(0, 1)] }] : [];
        }),
        ...[...suppliers.get(a)!].flatMap(([supplier, mine]): Need[] => {
          const theirs = suppliers.get(b)!.get(supplier);
          return theirs ? [{ words: `Both are recorded to use ${facts.name(supplier)}.`, sources: [...mine.slice(0, 1), ...theirs.slice(0, 1)] }] : [];
        }),
      ];
      if (needs.length === 0) return [];
      const km = facts.likeness.distanceKm(a, b);
      const nodes = [facts.council(a), facts.council(b)];
      return [{
        a, b, ranks: [rank, back], needs, km, subjects: [facts.subject(a), facts.subject(b)],
        title: `${facts.name(a)} and ${facts.name(b)}: alike, and no shared work on record`,
        figure: { value: `${ordinal(rank)} and ${ordinal(back)}`, words: 'in each other’s ten most similar councils' },
        councils: [a, b], places: [...new Set(nodes.map(placeId))], types: [...new Set(nodes.map(({ type }) => type ?? ''))],
        serviceAreas: needs.flatMap(({ area }) => (area ? [area] : [])).sort(),
        parts: [
          part('likeness', 'How alike', 1 - ((rank + back) / 2 - 1) / 10, `${ordinal(rank)} and ${ordinal(back)} of ten`),
          part('needs', 'Needs in common', needs.length / FULL_NEEDS, `${needs.length}; full from ${FULL_NEEDS}`),
          part('distance', 'How near', km === undefined ? 0 : 1 - km / FAR_KM, km === undefined ? 'distance not recorded' : `${number(Math.round(km))} km; 0 from ${FAR_KM} km`),
        ],
      }];
    }));
    return { findings, looked: `${number(pairs)} pairs of councils near to each other in likeness`, withheld: [] };
  },
  reasonsFor: ({ a, b, ranks, needs }, facts): Statement[] => [
    statement(`${facts.name(b)} is the ${ordinal(ranks[0])} most similar council to ${facts.name(a)}, and ${facts.name(a)} the ${ordinal(ranks[1])} to ${facts.name(b)}.`, facts.at(a, ['SIMILAR_TO']).filter(({ from, to }) => from === a && to === b).flatMap(({ sources }) => sources).slice(0, 1)),
    ...needs.map(({ words, sources }) => statement(words, sources)),
    ...(facts.likeness.isBordering(a, b) ? [statement('They share a boundary.')] : []),
  ],
  reasonsAgainst({ a, b, km }, facts) {
    const over = facts.above(a).filter((ref) => facts.above(b).includes(ref));
    return [
      ...(over.length > 0 ? [statement(`${wordList(over.map((ref) => facts.name(ref)))} covers both; they may meet there without a page that says so.`)] : []),
      ...(km !== undefined && km > FAR_KM ? [statement(`They are ${number(Math.round(km))} km apart.`)] : []),
      statement('Officers may know each other through networks that the record does not hold. Likeness is by census figures, which is no judgement.'),
      ...[a, b].flatMap((ref) => councilCounterReasons(ref, facts)),
    ];
  },
  firstStep: ({ needs }, facts) => {
    const { area } = needs[0]!;
    return `The ${area ? `team for ${facts.name(area).toLowerCase()}` : 'team that runs this system'} at each council sends the other one page: what is in place, until when, and what comes next.`;
  },
};
