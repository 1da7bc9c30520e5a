/** The back-test that was last run and committed. Recomputed by `patternbook evaluate`. */
import data from './evaluation.json';
import { evaluation, type Evaluation } from './schema';

export const committed: Evaluation = evaluation.parse(data);
