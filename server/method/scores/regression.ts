/** Logistic regression on nine features, trained on earlier years only. */
import { startOf, type History } from '../history';
import { cohortUptake, linkedInUse, sameProgramme } from './cohort-uptake';
import { fitLogistic } from './irls';
import { features } from './pattern-features';
import { recentCounts, userCounts } from './popularity';
import { FIXED_ON, perHistory, type Score } from './score';

/** Years before the tested one that it learns from. */
const TRAINING_YEARS = 5;

/** The nine, by pattern. */
function featureColumns(history: History, council: number): Float64Array[] {
  return [
    userCounts(history).map(Math.log1p), recentCounts(history).map(Math.log1p),
    cohortUptake(history, council), linkedInUse(history, council), sameProgramme(history, council),
    features.region(history, council), features['item-item'](history, council), features.similar(history, council), features.borders(history, council),
  ];
}

/** Each earlier year is asked with its own history; what happened in it is in the later one. */
const model = perHistory((history: History) => {
  const year = Number(history.day.slice(0, 4));
  const rows: Float64Array[] = [];
  const outcomes: (0 | 1)[] = [];
  for (let y = year - TRAINING_YEARS; y < year; y += 1) {
    const then = history.before(startOf(y));
    const after = history.before(startOf(y + 1));
    history.standing.councils.forEach((_, council) => {
      if (!then.isThere(council)) return;
      const columns = featureColumns(then, council);
      for (const pattern of then.patternCandidates(council)) {
        rows.push(Float64Array.from(columns, (column) => column[pattern]!));
        outcomes.push(after.patternsOf(council).has(pattern) ? 1 : 0);
      }
    });
  }
  return fitLogistic(rows, outcomes);
});

export const regression: Score = {
  id: 'regression', title: 'Logistic regression, nine features', about: 'patterns', role: 'method', fixedOn: FIXED_ON,
  definition: `Learned weights, from the ${TRAINING_YEARS} years before the tested one, of: users (logarithm), users of the last 12 months (logarithm), S, R and O of recent uptake, same region, item–item, ONS similar councils, bordering councils. Ridge penalty 1 on standardised weights.`,
  source: 'Hastie, Tibshirani and Friedman 2009, The Elements of Statistical Learning, 4.4',
  score: (history, council) => {
    const { weights, intercept } = model(history);
    const columns = featureColumns(history, council);
    return columns[0]!.map((_, pattern) => columns.reduce((sum, column, k) => sum + weights[k]! * column[pattern]!, intercept));
  },
};
