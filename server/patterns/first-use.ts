/**
 * How long after the first award it was until others took a pattern up, where
 * dates allow. Others: councils that neither led nor took part in a project
 * that produced it, and neither started it nor gave to it. Pure.
 */
import type { Ref } from '../graph/model';
import { compareDates, firstDay, lastDay } from '../graph/time';
import type { PatternRecord } from './schema';

type Made = Pick<PatternRecord['origin']['projects'][number], 'leads' | 'partners'>;
type Known = Pick<PatternRecord, 'uses' | 'awards' | 'contributors'> & { readonly origin: Pick<PatternRecord['origin'], 'originators'> & { readonly projects: readonly Made[] } };

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** Whole calendar months from one day to another; negative when the second is earlier. */
export const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from) - Number(to.slice(8) < from.slice(8));

/** Undefined without a dated award and a dated use by others. */
export function firstUseByOthers({ uses, awards, origin, contributors }: Known): PatternRecord['firstUseByOthers'] {
  const makers = new Set<Ref>([
    ...origin.projects.flatMap(({ leads, partners }) => [...leads, ...partners]).map(({ ref }) => ref),
    ...[...origin.originators, ...contributors].map(({ body }) => body.ref),
  ]);
  const others = uses.filter(({ body, strongest, counted, stage }) => strongest && counted && stage !== 'piloted' && !makers.has(body.ref));
  const dated = others.filter(({ since }) => since !== undefined).sort((a, b) => compareDates(a.since, b.since) || a.body.ref.localeCompare(b.body.ref));
  const [first] = dated;
  const awardedOn = awards.map((award) => award.awardedOn).filter((date) => date !== undefined).sort(compareDates)[0];
  if (!first || awardedOn === undefined) return undefined;
  return {
    awardedOn, since: first.since!, council: first.body,
    months: { least: monthsBetween(lastDay(awardedOn), firstDay(first.since!)), most: monthsBetween(firstDay(awardedOn), lastDay(first.since!)) },
    range: {
      least: monthsBetween(lastDay(awardedOn), firstDay(first.since!)), most: monthsBetween(firstDay(awardedOn), lastDay(dated.at(-1)!.since!)),
    },
    dated: dated.length, others: others.length,
  };
}
