/** Pattern by pattern: does a score know who takes up a given one, and at which place it stood. */
import { auc, mean } from './metrics';
import type { Ranked } from './ranking';
import type { Part } from './schema';
import type { Split } from './split';

/** AUC over the councils that could take up a given pattern in a given year, the mean over new uses; 0.5 is chance. */
export function aucWithinPatterns(splits: readonly Split[], ranked: readonly Ranked[]): number {
  const values = splits.flatMap(({ candidates, positives }, year) => {
    const open = new Map<number, number[]>();
    candidates.forEach((own, council) => { for (const one of own) open.set(one, [...(open.get(one) ?? []), council]); });
    return [...open].flatMap(([pattern, councils]) => {
      const taken = councils.map((council) => (positives[council]!.has(pattern) ? 1 : 0));
      const uses = taken.filter((one) => one === 1).length;
      const area = uses === 0 ? undefined : auc(councils.map((council) => ranked[year]!.values[council]![pattern]!), taken);
      return area === undefined ? [] : new Array<number>(uses).fill(area);
    });
  });
  return values.length === 0 ? 0.5 : mean(values);
}

/** The mean place, from 1, at which each score had a pattern for those that took it up. */
export function placesByMaker(splits: readonly Split[], answered: readonly { id: string; ranked: readonly Ranked[] }[], byMaker: readonly (readonly [maker: number, relations: number])[]): Part['byMaker'] {
  return byMaker.map(([maker, relations]) => ({
    maker: splits[0]!.makers[maker]!, name: splits[0]!.makers[maker]!, relations,
    places: Object.fromEntries(answered.map(({ id, ranked }) => [id, mean(splits.flatMap(({ positives }, year) =>
      positives.flatMap((own, council) => (own.has(maker) ? [ranked[year]!.order[council]!.indexOf(maker) + 1] : []))))])),
  }));
}
