/** What councils of the same tier and nation have taken up of late, the most recent uptake first. */
import type { Ref } from '../../graph/model';
import { firstDay, monthsBefore } from '../../graph/time';
import { counted, number } from '../../web/format';
import { knows, type PatternFacts, type SuggestionFacts } from '../facts';
import { patternReasonsAgainst, patternReasonsFor, stagesWords, useSources } from '../pattern-reasons';
import { inArea } from './in-area';
import { MOST_ITEMS, type ListItem, type SuggestionList } from './descriptor';

/** A use counts half after this many months (SUGGESTIONS.md, reference formula). */
const HALF_LIFE_MONTHS = 12;
/** So many councils of the nation's mean are added to a small group. */
const PSEUDO_COUNCILS = 20;
/** Longer ago is not "now". */
const NOW_MONTHS = 24;

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) + Number(day.slice(8)) / 31;

/**
 * S of the reference formula: Σ 0.5^(months since use / 12) over councils of the
 * tier and nation, per council, shrunk to the nation's mean with 20 pseudo-councils.
 * An imprecise date counts from its first day; undated uses count for nothing.
 */
export function recentUptake({ nodes, dataAsOf, peersOf }: SuggestionFacts, council: Ref, pattern: PatternFacts): number {
  const own = nodes.find(council)!;
  const now = monthNumber(dataAsOf);
  const sum = { group: 0, nation: 0 };
  for (const { ref, takenUp } of pattern.uses.values()) {
    const user = nodes.find(ref);
    if (!takenUp?.since || !user || user.nation !== own.nation || firstDay(takenUp.since) > dataAsOf) continue;
    const weight = 0.5 ** ((now - monthNumber(firstDay(takenUp.since))) / HALF_LIFE_MONTHS);
    sum.nation += weight;
    if (user.tier === own.tier) sum.group += weight;
  }
  const nation = peersOf(council).filter((peer) => peer.nation === own.nation);
  const group = nation.filter(({ tier }) => tier === own.tier);
  return (sum.group + PSEUDO_COUNCILS * (sum.nation / Math.max(1, nation.length))) / (group.length + PSEUDO_COUNCILS);
}

export const takingUp: SuggestionList = {
  id: 'taking-up', about: 'patterns',
  title: () => 'What councils of the same tier and nation are taking up now',
  explanation: [
    'Patterns that at least one council of the same tier and nation began to use in the 24 months before the facts’ date, the most recent uptake first. Undated uses cannot count here.',
    'That others began is a fact about them. It says nothing about fit.',
  ],
  empty: (name) => `No council of the tier and nation of ${name} is recorded to have begun using a pattern in the last 24 months that ${name} does not use.`,
  compute({ facts, asked }, council) {
    const own = facts.nodes.find(council)!;
    const [year, recent] = [12, NOW_MONTHS].map((months) => monthsBefore(facts.dataAsOf, months)) as [string, string];
    return [...facts.patterns.values()].flatMap((pattern) => {
      if (knows(facts, council, pattern.node.ref) || !inArea(pattern, asked)) return [];
      const uses = pattern.councilUses;
      const same = uses.filter(({ ref }) => {
        const { nation, tier } = facts.nodes.find(ref)!;
        return nation === own.nation && tier === own.tier;
      });
      const since = (from: string) => same.filter(({ takenUp }) => takenUp?.since && firstDay(takenUp.since) >= from && firstDay(takenUp.since) <= facts.dataAsOf);
      const [inYear, inTwo] = [since(year), since(recent)];
      if (inTwo.length === 0) return [];
      const uptake = recentUptake(facts, council, pattern);
      return [{
        uptake,
        ref: pattern.node.ref, toItem: (): ListItem => ({
          ref: pattern.node.ref, score: uptake,
          lead: {
            text: `${inYear.length > 0 ? `${number(inYear.length)} of them began in the last 12 months` : 'None of them began in the last 12 months'}, ${number(inTwo.length)} in the last 24; ${counted(same.length, 'council', 'councils')} of the tier and nation ${same.length === 1 ? 'uses' : 'use'} it in all (${stagesWords(same)}).`,
            sources: useSources(inTwo),
          },
          reasonsFor: patternReasonsFor(facts, council, pattern), reasonsAgainst: patternReasonsAgainst(facts, council, pattern),
          features: { recentUptake: Math.round(uptake * 1e4) / 1e4, began12: inYear.length, began24: inTwo.length, sameTierAndNation: same.length, users: uses.length },
        }),
      }];
    }).sort((a, b) => b.uptake - a.uptake || (a.ref < b.ref ? -1 : 1)).slice(0, MOST_ITEMS).map(({ toItem }) => toItem());
  },
};
