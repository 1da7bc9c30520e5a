/**
 * How a view grew: bodies and projects by the end of each year, from the first
 * date on record to the facts' date. Councils are counted as the sources name
 * them, since the view of a date is not rolled up.
 */
import type { Ref } from '../graph/model';
import { firstDay } from '../graph/time';
import { participationsOf, type ScopeData } from './scope';
import type { NetworkScope } from './schema';

export interface YearCount {
  readonly year: number;
  /** Taking part begun in the year. */
  readonly begun: number;
  /** First month of it with anything begun; absent when nothing did. */
  readonly from?: string;
  readonly bodies: number;
  readonly projects: number;
}

export function yearCounts(data: ScopeData, scope: NetworkScope, dataAsOf: string): YearCount[] {
  const dated = participationsOf(data, { ...scope, since: undefined, until: undefined, asOf: dataAsOf });
  const years = dated.map(({ since }) => Number(since!.slice(0, 4)));
  if (years.length === 0) return [];
  const last = Number(dataAsOf.slice(0, 4));
  const bodies = new Set<Ref>();
  const projects = new Set<Ref>();
  return Array.from({ length: last - Math.min(...years) + 1 }, (_, i) => {
    const year = Math.min(...years) + i;
    const begun = dated.filter(({ since }) => firstDay(since!).startsWith(String(year)));
    for (const { body, project } of begun) { bodies.add(body); projects.add(project); }
    const [from] = begun.map(({ since }) => firstDay(since!).slice(0, 7)).sort();
    return { year, begun: begun.length, ...(from && { from }), bodies: bodies.size, projects: projects.size };
  });
}
