/** What councils of the same tier and nation are taking up now: the reference formula S × (1 + R + O). */
import type { History } from '../history';
import { FIXED_ON, forPatterns, perHistory, type Score } from './score';

/** Months after which a use counts half. */
const HALF_LIFE_MONTHS = 12;
/** Councils of the mean that a small cohort is mixed with. */
const PSEUDO_COUNCILS = 20;
/** Linked patterns beyond this add nothing. */
const MOST_LINKS = 3;
const DAYS_PER_MONTH = 365.25 / 12;
const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

/** By council, its recent uses of each pattern, halved with every twelve months. */
const decayed = perHistory((history: History) => {
  const rows = history.standing.councils.map(() => new Float64Array(history.standing.patterns.length));
  const now = dayNumber(history.day);
  for (const { council, pattern, day } of history.uses) rows[council]![pattern] = 0.5 ** ((now - dayNumber(day)) / DAYS_PER_MONTH / HALF_LIFE_MONTHS);
  return rows;
});

const shrunk = perHistory((history: History) => {
  const rows = decayed(history);
  const { councils, patterns, cohort } = history.standing;
  const there = councils.map((_, i) => history.isThere(i));
  const sum = (members: readonly number[]) => {
    const total = new Float64Array(patterns.length);
    for (const member of members) rows[member]!.forEach((value, pattern) => { total[pattern]! += value; });
    return total;
  };
  const all = sum(councils.map((_, i) => i));
  const present = there.filter(Boolean).length;
  const made = new Map<string, Float64Array>();
  return (council: number): Float64Array => {
    const key = String(cohort[council]![0]);
    let values = made.get(key);
    if (!values) {
      const members = cohort[council]!.filter((i) => there[i]);
      values = sum(members).map((own, pattern) => (own + PSEUDO_COUNCILS * all[pattern]! / present) / (members.length + PSEUDO_COUNCILS));
      made.set(key, values);
    }
    return values;
  };
});

/** S: recent uptake among councils of its tier and nation, a share of one. */
export const cohortUptake = (history: History, council: number): Float64Array => shrunk(history)(council);

/** R: patterns in use to which this one is linked; 1 a direct link, ½ a shared parent, at most 3. */
export const linkedInUse = (history: History, council: number): Float64Array => forPatterns(history, (pattern) => {
  let sum = 0;
  for (const used of history.patternsOf(council)) sum += history.standing.link(pattern, used);
  return Math.min(MOST_LINKS, sum);
});

/** O: 1 where council and pattern belong to the same programme. */
export const sameProgramme = (history: History, council: number): Float64Array => {
  const own = history.programmesOf(council);
  return forPatterns(history, (pattern) => ([...history.standing.programmes[pattern]!].some((programme) => own.has(programme)) ? 1 : 0));
};

export const cohortUptakeScore: Score = {
  id: 'cohort-uptake', title: 'Recent uptake, same tier and nation', about: 'patterns', role: 'method', fixedOn: FIXED_ON,
  definition: `S × (1 + R + O). S: uses among councils of its tier and nation, each counted 0.5 to the power of its age in months / ${HALF_LIFE_MONTHS}, a council’s mean, shrunk to the mean of all councils with ${PSEUDO_COUNCILS} pseudo-councils. R: patterns it uses that this one builds on, extends or implements, or the other way round (1 each), or that share such a parent (½ each), at most ${MOST_LINKS}. O: 1 if council and pattern belong to the same programme.`,
  source: 'Our own reference formula, fixed before this back-test was written (decision 0012)',
  score: (history, council) => {
    const [uptake, linked, programme] = [cohortUptake(history, council), linkedInUse(history, council), sameProgramme(history, council)];
    return uptake.map((s, pattern) => s * (1 + linked[pattern]! + programme[pattern]!));
  },
};
