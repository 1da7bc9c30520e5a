/**
 * The permutation null: how well a score would do if who took something up were
 * drawn by lot. Patterns: the takers of each pattern and year are dealt anew
 * among councils of the same tier and nation that could have taken it up;
 * looked at is the AUC within a pattern, so that what is popular, or of which
 * tier it is, gains a score nothing. Partners: the councils of a year's new ties
 * are renamed among councils of the same type and nation with, or without, an
 * earlier tie; looked at is MRR.
 */
import { seededRandom, seedOf } from '../graph/seeded-random';
import { mean, quantile } from './metrics';
import type { Ranked } from './ranking';
import type { MethodResult } from './schema';
import type { Split } from './split';

export type NullResult = MethodResult['chance'];

/** Fisher and Yates, in place. */
export function shuffle<T>(list: T[], next: () => number): T[] {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** Places from 1, lowest value first; equal values share the mean of their places. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let at = 0; at < order.length;) {
    let end = at;
    while (end < order.length && values[order[end]!]! === values[order[at]!]!) end += 1;
    for (let i = at; i < end; i += 1) ranks[order[i]!] = (at + 1 + end) / 2;
    at = end;
  }
  return ranks;
}

/** One-sided p = (b + 1)/(m + 1), by score. @param deal the statistic of every score in one deal */
function against(statistic: NullResult['statistic'], observed: readonly number[], permutations: number, deal: () => number[]): NullResult[] {
  const drawn = observed.map(() => new Float64Array(permutations));
  for (let m = 0; m < permutations; m += 1) deal().forEach((value, score) => { drawn[score]![m] = value; });
  return drawn.map((values, score) => {
    const reached = values.filter((value) => value >= observed[score]! - 1e-12).length;
    return { statistic, observed: observed[score]!, mean: mean([...values]), high: quantile(values.sort(), 0.95), p: (reached + 1) / (permutations + 1) };
  });
}

interface Uptake {
  readonly takers: readonly number[];
  /** Councils that could take it up, by tier and nation, with how many of them did. */
  readonly groups: readonly { readonly eligible: readonly number[]; readonly took: number }[];
  readonly eligible: number;
  /** By score and council: its place among those that could take it up. */
  readonly ranks: readonly Float64Array[];
}

/** Every pattern of every year that somebody took up and somebody could have and did not. */
function toUptakes(splits: readonly Split[], ranked: readonly (readonly Ranked[])[]): Uptake[] {
  return splits.flatMap(({ candidates, positives, history: { standing } }, year) => standing.patterns.flatMap((_, pattern) => {
    const eligible = candidates.flatMap((own, council) => (own.includes(pattern) ? [council] : []));
    const takers = eligible.filter((council) => positives[council]!.has(pattern));
    if (takers.length === 0 || takers.length === eligible.length) return [];
    const cohortOf = (council: number) => standing.cohort[council]![0];
    const groups = [...new Set(takers.map(cohortOf))].map((cohort) => ({
      eligible: eligible.filter((council) => cohortOf(council) === cohort), took: takers.filter((council) => cohortOf(council) === cohort).length,
    }));
    const ranks = ranked.map((years) => {
      const own = midRanks(eligible.map((council) => years[year]!.values[council]![pattern]!));
      const all = new Float64Array(standing.councils.length);
      eligible.forEach((council, i) => { all[council] = own[i]!; });
      return all;
    });
    return [{ takers, groups, eligible: eligible.length, ranks }];
  }));
}

/** The mean over new uses of the AUC within their pattern and year (Mann and Whitney 1947). */
function withinOf(uptakes: readonly Uptake[], takersOf: (uptake: Uptake) => readonly number[], scores: number): number[] {
  const sums = new Array<number>(scores).fill(0);
  let uses = 0;
  for (const uptake of uptakes) {
    const takers = takersOf(uptake);
    uses += takers.length;
    for (let score = 0; score < scores; score += 1) {
      const ranks = uptake.ranks[score]!;
      const sum = takers.reduce((total, council) => total + ranks[council]!, 0);
      sums[score]! += (sum - (takers.length * (takers.length + 1)) / 2) / (uptake.eligible - takers.length);
    }
  }
  // Each AUC counts as often as it has takers: Σ n × (… / (n × m)).
  return sums.map((sum) => (uses === 0 ? 0.5 : sum / uses));
}

/** @param ranked by score and year */
export function patternNull(splits: readonly Split[], ranked: readonly (readonly Ranked[])[], permutations: number): NullResult[] {
  const next = seededRandom(seedOf('null patterns'));
  const uptakes = toUptakes(splits, ranked);
  const observed = withinOf(uptakes, ({ takers }) => takers, ranked.length);
  return against('aucWithin', observed, permutations, () =>
    withinOf(uptakes, ({ groups }) => groups.flatMap(({ eligible, took }) => shuffle([...eligible], next).slice(0, took)), ranked.length));
}

type Pair = readonly [year: number, council: number, other: number];

/** MRR of pairs. @param places by year and council: place of every other, 0 for no candidate, which drops out */
function mrrOf(pairs: readonly Pair[], places: readonly (readonly Uint16Array[])[]): number {
  const best = new Map<number, number>();
  for (const [year, council, other] of pairs) {
    const place = places[year]![council]![other]!;
    const key = year * 65_536 + council;
    if (place > 0 && place < (best.get(key) ?? Infinity)) best.set(key, place);
  }
  return mean([...best.values()].map((place) => 1 / place));
}

/** @param ranked by score and year */
export function partnerNull(splits: readonly Split[], ranked: readonly (readonly Ranked[])[], permutations: number): NullResult[] {
  const next = seededRandom(seedOf('null partners'));
  const places = ranked.map((years) => years.map(({ order }) => order.map((own) => {
    const all = new Uint16Array(order.length);
    own.forEach((one, i) => { all[one] = i + 1; });
    return all;
  })));
  const strata = splits.map(({ candidates, isNewcomer, history: { standing } }) => {
    const members = new Map<string, number[]>();
    standing.councils.forEach(({ type, nation }, council) => {
      if (candidates[council]!.length === 0) return;
      const key = `${type} ${nation} ${isNewcomer[council]}`;
      members.set(key, [...(members.get(key) ?? []), council]);
    });
    return [...members.values()];
  });
  const pairs = splits.flatMap(({ positives }, year) => positives.flatMap((own, council) => [...own.keys()].map((other): Pair => [year, council, other])));
  const rename = () => {
    const names = strata.map((lists) => new Map(lists.flatMap((list) => shuffle([...list], next).map((to, i) => [list[i]!, to] as const))));
    return pairs.map(([year, council, other]): Pair => [year, names[year]!.get(council)!, names[year]!.get(other)!]);
  };
  return against('mrr', places.map((own) => mrrOf(pairs, own)), permutations, () => {
    const renamed = rename();
    return places.map((own) => mrrOf(renamed, own));
  });
}
