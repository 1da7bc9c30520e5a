/** How many councils by the end of each month, a series a stage. Pure. Where only the year is known the council is counted at its end, and said to be. */
import { rollups } from 'd3';
import { reuseStages } from '../graph/reuse';
import { lastDay } from '../graph/time';
import type { SpreadFacts, Step } from './schema';

/** The month at whose end it is counted, never after the facts' date. */
export function countedIn(since: string, dataAsOf: string): string {
  const month = lastDay(since).slice(0, 7);
  return month < dataAsOf.slice(0, 7) ? month : dataAsOf.slice(0, 7);
}

export function toCumulative(steps: readonly Pick<Step, 'since' | 'stage'>[], dataAsOf: string): SpreadFacts['cumulative'] {
  const series = reuseStages.flatMap((stage) => {
    const months = rollups(steps.filter((step) => step.stage === stage), ({ length }) => length, ({ since }) => countedIn(since, dataAsOf))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    let count = 0;
    const points = months.map(([month, more]) => ({ month, count: count += more }));
    return points.length > 0 ? [{ stage, points }] : [];
  });
  const [from] = series.flatMap(({ points }) => points.map(({ month }) => month)).sort();
  return { series, ...(from && { from }), to: dataAsOf.slice(0, 7), coarse: steps.filter(({ since }) => since.length === 4).length };
}

/** Councils of a series by the end of a month. */
export const countAt = (points: readonly { month: string; count: number }[], month: string): number =>
  points.findLast((point) => point.month <= month)?.count ?? 0;
