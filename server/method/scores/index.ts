/** The scores that are back-tested, in the order of the tables: adding one is a file and a line here. */
import { cohortUptakeScore } from './cohort-uptake';
import { partnerScores } from './partners';
import { patternFeatures } from './pattern-features';
import { popularity, recentPopularity } from './popularity';
import { randomPartners, randomPatterns } from './random';
import { regression } from './regression';
import type { Score } from './score';

export const scores: readonly Score[] = [
  randomPatterns, popularity, recentPopularity, ...patternFeatures, cohortUptakeScore, regression,
  randomPartners, ...partnerScores,
];
