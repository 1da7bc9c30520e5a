/** Whether a score sends everybody to the same few: over the first ten of every council that was there. */
import { gini, mean } from './metrics';
import { SLOTS } from './ranking';

const MOST_OFFERED = 10;

export interface Concentration { readonly covered: number; readonly gini: number; readonly topTen: number }

/** The mean over years. @param orders by year and council: candidates, best first @param size things that there are */
export function concentrationOf(orders: readonly (readonly (readonly number[])[])[], size: number): Concentration {
  const years = orders.map((order) => {
    const [places, isCandidate] = [new Array<number>(size).fill(0), new Array<boolean>(size).fill(false)];
    for (const own of order) own.forEach((one, i) => { isCandidate[one] = true; if (i < SLOTS) places[one]! += 1; });
    const taken = places.filter((_, i) => isCandidate[i]);
    const total = taken.reduce((sum, count) => sum + count, 0);
    const most = [...taken].sort((a, b) => b - a).slice(0, MOST_OFFERED).reduce((sum, count) => sum + count, 0);
    return { covered: taken.length === 0 ? 0 : taken.filter((count) => count > 0).length / taken.length, gini: gini(taken), topTen: total === 0 ? 0 : most / total };
  });
  return { covered: mean(years.map((year) => year.covered)), gini: mean(years.map((year) => year.gini)), topTen: mean(years.map((year) => year.topTen)) };
}
