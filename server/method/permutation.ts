/**
 * The permutation null: what a score's MRR would be if who took something up
 * were drawn by lot. Patterns: the takers of each pattern and year are dealt anew
 * among councils of the same tier and nation that could have taken it up.
 * Partners: the councils of a year's new ties are renamed among councils of the
 * same type and nation with, or without, an earlier tie. What was taken up, when
 * and how often stays; so a score that only knows what is popular gains nothing.
 */
import { seededRandom, seedOf } from '../graph/seeded-random';
import { mean, quantile } from './metrics';
import type { Split } from './split';
import type { About } from './scores/score';

/** By council, for everything that may be offered: its place in the list, from 1; 0 when it is no candidate. */
export type Places = readonly Uint16Array[];

export function toPlaces(order: readonly (readonly number[])[], size: number): Places {
  return order.map((own) => {
    const places = new Uint16Array(size);
    own.forEach((one, i) => { places[one] = i + 1; });
    return places;
  });
}

export function shuffle<T>(list: T[], next: () => number): T[] {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

type Pair = readonly [council: number, other: number];

/** Makes one deal of a year's relations after the other. */
function dealer(about: About, { positives, candidates, isNewcomer, history: { standing } }: Split): (next: () => number) => Pair[] {
  if (about === 'patterns') {
    const groups = new Map<string, { pattern: number; takers: number; eligible: number[] }>();
    const isOpen = candidates.map((own) => new Set(own));
    positives.forEach((own, council) => {
      const cohort = standing.cohort[council]!;
      for (const pattern of own.keys()) {
        const key = `${pattern} ${cohort[0]}`;
        const group = groups.get(key) ?? { pattern, takers: 0, eligible: cohort.filter((one) => isOpen[one]!.has(pattern)) };
        groups.set(key, { ...group, takers: group.takers + 1 });
      }
    });
    return (next) => [...groups.values()].flatMap(({ pattern, takers, eligible }) => shuffle([...eligible], next).slice(0, takers).map((council) => [council, pattern] as const));
  }
  const strata = new Map<string, number[]>();
  standing.councils.forEach(({ type, nation }, council) => {
    if (candidates[council]!.length === 0) return;
    const key = `${type} ${nation} ${isNewcomer[council]}`;
    strata.set(key, [...(strata.get(key) ?? []), council]);
  });
  const pairs = positives.flatMap((own, council) => [...own.keys()].map((other) => [council, other] as const));
  return (next) => {
    const renamed = new Map<number, number>();
    for (const members of strata.values()) shuffle([...members], next).forEach((to, i) => renamed.set(members[i]!, to));
    return pairs.map(([a, b]) => [renamed.get(a)!, renamed.get(b)!] as const);
  };
}

const mrrOf = (pairs: readonly (readonly [year: number, pair: Pair])[], places: readonly Places[]): number => {
  const best = new Map<number, number>();
  for (const [year, [council, other]] of pairs) {
    const place = places[year]![council]![other]!;
    const key = year * 65_536 + council;
    // A renamed pair that had a tie before is no candidate and drops out.
    if (place > 0 && place < (best.get(key) ?? Infinity)) best.set(key, place);
  }
  return mean([...best.values()].map((place) => 1 / place));
};

export interface NullResult { readonly mean: number; readonly high: number; readonly p: number }

/** One-sided p = (b + 1)/(m + 1); by score, in the order of `placesOf`. @param placesOf by score and year */
export function permutationNull(about: About, splits: readonly Split[], placesOf: readonly (readonly Places[])[], observed: readonly number[], permutations: number): NullResult[] {
  const next = seededRandom(seedOf(`null ${about}`));
  const dealers = splits.map((split) => dealer(about, split));
  const drawn = placesOf.map(() => new Float64Array(permutations));
  for (let m = 0; m < permutations; m += 1) {
    const pairs = dealers.flatMap((deal, year) => deal(next).map((pair) => [year, pair] as const));
    placesOf.forEach((places, method) => { drawn[method]![m] = mrrOf(pairs, places); });
  }
  return drawn.map((values, method) => {
    const reached = values.filter((value) => value >= observed[method]! - 1e-12).length;
    return { mean: mean([...values]), high: quantile([...values].sort((a, b) => a - b), 0.95), p: (reached + 1) / (permutations + 1) };
  });
}
