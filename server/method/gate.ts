/**
 * Whether a score may be called a prediction. Decided by the committed
 * back-test alone: its MRR less that of every plain baseline has a 95% interval
 * above nought when councils are drawn anew, when patterns or projects are, and
 * when both are; over years that began after its formula was fixed, since a
 * formula chosen with a year in sight is not tested by it. MRR was chosen
 * before the first run.
 */
import type { About } from './scores/score';
import type { MethodResult, Part } from './schema';

/** Fewer relations say nothing. */
export const FEWEST_RELATIONS = 50;
/** Ties come from few projects: fewer of these say nothing. */
export const FEWEST_PROJECTS = 20;

/** @param relations uses, or ties counted once; @param makers patterns or projects that they come from */
export const isEnough = (about: About, relations: number, makers: number): boolean =>
  relations >= FEWEST_RELATIONS && (about === 'patterns' || makers >= FEWEST_PROJECTS);

export interface Decision {
  readonly id: string;
  readonly isPrediction: boolean;
  /** A sentence. */
  readonly reason: string;
}

const shown = (value: number) => value.toFixed(3).replace('-', '−');

const units = { councils: 'councils', items: 'patterns or projects', both: 'both' } as const;

/** The smallest lower bound, with where it lies. */
export function smallestBound(differences: MethodResult['differences']): { readonly baseline: string; readonly unit: keyof typeof units; readonly low: number } | undefined {
  return differences.flatMap((difference) => (Object.keys(units) as (keyof typeof units)[]).map((unit) => ({ baseline: difference.baseline, unit, low: difference[unit].low })))
    .sort((a, b) => a.low - b.low)[0];
}

export function decide({ id, role, fresh, differences }: Pick<MethodResult, 'id' | 'role' | 'fresh' | 'differences'>, titleOf: (id: string) => string): Decision {
  const no = (reason: string): Decision => ({ id, isPrediction: false, reason });
  if (role === 'chance') return no('Chance is what others are held against.');
  if (role === 'baseline') return no('A baseline is what others must beat.');
  const words = (bound: ReturnType<typeof smallestBound>) => (bound ? `${shown(bound.low)} against ${titleOf(bound.baseline)}, ${units[bound.unit]} drawn anew` : 'there is no baseline');
  const over = smallestBound(differences);
  if (!fresh?.isEnough) {
    return no(`Not enough data: ${fresh?.relations ?? 0} in years that began after its formula was fixed. Over the years it was chosen on, its smallest lower bound is ${over && over.low > 0 ? 'above' : 'not above'} nought (${words(over)}).`);
  }
  const bound = smallestBound(fresh.differences);
  return bound && bound.low > 0 ? { id, isPrediction: true, reason: `Its smallest lower bound is above nought: ${words(bound)}.` } : no(`Its smallest lower bound is not above nought: ${words(bound)}.`);
}

/** Ids of the scores that pass. */
export const predictions = ({ methods }: Pick<Part, 'methods'>): string[] =>
  methods.map((method) => decide(method, (id) => id)).filter(({ isPrediction }) => isPrediction).map(({ id }) => id);
