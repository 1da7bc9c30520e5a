/** Pattern by pattern: at which place each score had it. */
import { mean } from './metrics';
import type { Ranked } from './ranking';
import type { Part } from './schema';
import type { Split } from './split';

/** The mean place, from 1, at which each score had a pattern for those that took it up. */
export function placesByMaker(splits: readonly Split[], answered: readonly { id: string; ranked: readonly Ranked[] }[], byMaker: readonly (readonly [maker: number, relations: number])[]): Part['byMaker'] {
  return byMaker.map(([maker, relations]) => ({
    maker: splits[0]!.makers[maker]!, name: splits[0]!.makers[maker]!, relations,
    places: Object.fromEntries(answered.map(({ id, ranked }) => [id, mean(splits.flatMap(({ positives }, year) =>
      positives.flatMap((own, council) => (own.has(maker) ? [ranked[year]!.order[council]!.indexOf(maker) + 1] : []))))])),
  }));
}
