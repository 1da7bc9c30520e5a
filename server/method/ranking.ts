/**
 * Every council's candidates in the order of a score. Equal scores stand in an
 * order drawn by lot, seeded by year and council, the same for every score.
 */
import { seededRandom, seedOf } from '../graph/seeded-random';
import type { Split } from './split';
import type { About, Score } from './scores/score';

/** Length of the lists that are looked at for concentration. */
export const SLOTS = 10;

export interface Ranked {
  /** By council: candidates, best first. */
  readonly order: readonly (readonly number[])[];
  /** By council: the score of every pattern or council. */
  readonly values: readonly Float64Array[];
}

/** By council: a number for each thing that may be offered, to order equals by. */
export function drawLots(about: About, { year, history: { standing } }: Split): Float64Array[] {
  const size = about === 'patterns' ? standing.patterns.length : standing.councils.length;
  return standing.councils.map(({ ref }) => {
    const next = seededRandom(seedOf(`equal ${about} ${year} ${ref}`));
    return Float64Array.from({ length: size }, next);
  });
}

export function rank({ score }: Score, { history, candidates }: Split, lots: readonly Float64Array[]): Ranked {
  const values = candidates.map((own, council) => (own.length === 0 ? new Float64Array() : score(history, council)));
  const order = candidates.map((own, council) => {
    const [value, lot] = [values[council]!, lots[council]!];
    return [...own].sort((a, b) => value[b]! - value[a]! || lot[a]! - lot[b]!);
  });
  return { order, values };
}
