/** Links as flat arrays, to look up by the earlier council. */
import type { Link } from './circumstance';
import { firstDay } from '../../graph/time';

/** Plain arrays, so that a worker can be given them. */
export interface LinkIndex {
  /** Links to earlier council j stand at start[j] to start[j + 1]. */
  readonly start: readonly number[];
  readonly later: readonly number[];
  /** Day number from which the link holds; LONG_AGO where it holds throughout. */
  readonly since: readonly number[];
}

export const LONG_AGO = -1_000_000;
const MS_PER_DAY = 86_400_000;
/** Days since 1970 of a whole date. */
export const dayNumber = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY);

/** One link a pair, its earliest. */
export function indexLinks(links: readonly Link[], size: number): LinkIndex {
  const rows: Map<number, number>[] = Array.from({ length: size }, () => new Map());
  for (const { later, earlier, since } of links) {
    const day = since === undefined ? LONG_AGO : dayNumber(firstDay(since));
    const row = rows[earlier]!;
    row.set(later, Math.min(day, row.get(later) ?? Infinity));
  }
  const start = [0];
  for (const row of rows) start.push(start.at(-1)! + row.size);
  return { start, later: rows.flatMap((row) => [...row.keys()]), since: rows.flatMap((row) => [...row.values()]) };
}
