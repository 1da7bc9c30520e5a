/** The two plain baselines for patterns. */
import { monthsBefore } from '../../graph/time';
import type { History } from '../history';
import { perHistory, type Score } from './score';

/** Months that count as recent. */
const RECENT_MONTHS = 12;

const countFrom = (day: (history: History) => string) => perHistory((history) => {
  const counts = new Float64Array(history.standing.patterns.length);
  for (const use of history.uses) if (use.day >= day(history)) counts[use.pattern]! += 1;
  return counts;
});
/** Councils that use a pattern. */
export const userCounts = countFrom(() => '');
/** Councils that took it up in the twelve months before. */
export const recentCounts = countFrom(({ day }) => monthsBefore(day, RECENT_MONTHS));

export const popularity: Score = {
  id: 'popularity', title: 'Popularity', about: 'patterns', role: 'baseline',
  definition: 'How many councils use the pattern.',
  source: 'The usual first baseline of recommendation: Cremonesi, Koren and Turrin 2010, RecSys, section 3',
  score: (history) => userCounts(history),
};

export const recentPopularity: Score = {
  id: 'recent-popularity', title: 'Recent popularity', about: 'patterns', role: 'baseline',
  definition: `How many councils took the pattern up in the last ${RECENT_MONTHS} months.`,
  source: 'Ji et al. 2020, SIGIR, “A re-visit of the popularity baseline in recommender systems”',
  score: (history) => recentCounts(history),
};
