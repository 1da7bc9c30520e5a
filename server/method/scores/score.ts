/** What a score is: a number for each thing that may be offered to a council, from the facts before a day. */
import type { History } from '../history';

export type About = 'patterns' | 'partners';
/** `baseline`: what a method must beat. `single`: one feature alone, to see what it is worth. */
export type Role = 'chance' | 'baseline' | 'single' | 'method';

export interface Score {
  readonly id: string;
  readonly title: string;
  readonly about: About;
  readonly role: Role;
  /** The formula in words. */
  readonly definition: string;
  /** Where it is from. */
  readonly source: string;
  /** The day on which the formula was fixed: only years that begin later can make it a prediction. Absent for chance and baselines. */
  readonly fixedOn?: string;
  /** Higher is better; a number for every pattern, or every council, candidates or not. Equal ones are put in a seeded order. */
  readonly score: (history: History, council: number) => Float64Array;
}

/** All formulas here were chosen with the years to 2026 in sight. */
export const FIXED_ON = '2026-11-24';

/** Something worked out once for all councils of a day. */
export function perHistory<T>(make: (history: History) => T): (history: History) => T {
  const key = Symbol('made once');
  return (history) => history.once(key, () => make(history));
}

/** A value of its own for every pattern. */
export const forPatterns = ({ standing }: History, value: (pattern: number) => number): Float64Array => Float64Array.from(standing.patterns, (_, i) => value(i));
/** A value of its own for every council. */
export const forCouncils = ({ standing }: History, value: (council: number) => number): Float64Array => Float64Array.from(standing.councils, (_, i) => value(i));
