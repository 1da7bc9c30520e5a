/**
 * One year of the back-test: what may be offered to whom on its first day, and
 * what happened before the next. A council is asked about if it had at least
 * one new use or tie among its candidates.
 */
import { pairKey, type MethodFacts } from './events';
import { historyBefore, startOf, type History } from './history';
import type { About } from './scores/score';

export interface Split {
  readonly year: number;
  readonly history: History;
  /** By council; empty for councils that were not there. */
  readonly candidates: readonly (readonly number[])[];
  /** By council: candidates that came about in the year, with what made it so (pattern, or project as a number of `makers`). */
  readonly positives: readonly ReadonlyMap<number, number>[];
  readonly isNewcomer: readonly boolean[];
  /** New uses or ties (a tie once for either side), those of no candidate included. */
  readonly happened: number;
  readonly reachable: number;
  /** Pairs left out because only an undated row speaks of them. */
  readonly masked: number;
  /** What relations come from: pattern refs, or projects. */
  readonly makers: readonly string[];
}

export function splitYear(facts: MethodFacts, about: About, year: number): Split {
  const { standing, dated, masked: unknown } = facts;
  const history = historyBefore(standing, dated, startOf(year));
  const isInYear = ({ day }: { day: string }) => day >= startOf(year) && day < startOf(year + 1);
  const size = standing.councils.length;
  let masked = 0;
  const candidates = Array.from({ length: size }, (_, council) => {
    if (!history.isThere(council)) return [];
    const all = about === 'patterns' ? history.patternCandidates(council) : history.partnerCandidates(council);
    const open = all.filter((one) => !(about === 'patterns' ? unknown.patterns.has(pairKey(council, one))
      : unknown.partners.has(pairKey(Math.min(council, one), Math.max(council, one)))));
    masked += all.length - open.length;
    return open;
  });
  const projects = [...new Set(dated.ties.map(({ project }) => project))].sort();
  const events: (readonly [council: number, other: number, maker: number])[] = about === 'patterns'
    ? dated.uses.filter(isInYear).map(({ council, pattern }) => [council, pattern, pattern] as const)
    : dated.ties.filter(isInYear).flatMap(({ a, b, project }) => [[a, b, projects.indexOf(project)], [b, a, projects.indexOf(project)]] as const);
  const positives = Array.from({ length: size }, () => new Map<number, number>());
  const isOpen = candidates.map((own) => new Set(own));
  for (const [council, other, maker] of events) if (isOpen[council]!.has(other)) positives[council]!.set(other, maker);
  return {
    year, history, candidates, positives, masked, makers: about === 'patterns' ? standing.patterns : projects,
    isNewcomer: standing.councils.map((_, i) => (about === 'patterns' ? history.patternsOf(i) : history.partnersOf(i)).size === 0),
    happened: events.length, reachable: positives.reduce((sum, own) => sum + own.size, 0),
  };
}
