/**
 * The bootstraps. Councils: the councils asked about are drawn with
 * replacement, each with all its years (Efron 1979). Patterns or projects: as
 * if the record had only those drawn; what is not drawn leaves the lists, a
 * council-year counts by the mean number of times that its relations were drawn
 * and drops out when none was. With everything drawn once, both give the table.
 */
import { seededRandom, seedOf } from '../graph/seeded-random';
import { quantile } from './metrics';
import type { Question } from './question';

/** `both`: councils and items at once, each by itself; wider than either (Owen 2007, Annals of Applied Statistics 1, 386–411). */
export type Unit = 'councils' | 'items' | 'both';
export interface Interval { readonly low: number; readonly high: number }

/** The middle 95%. */
const LEVEL = 0.95;

/** How often each of `size` was drawn, by draw. */
export function drawCounts(size: number, draws: number, seed: string): Uint16Array[] {
  const next = seededRandom(seedOf(seed));
  return Array.from({ length: draws }, () => {
    const counts = new Uint16Array(size);
    for (let i = 0; i < size; i += 1) counts[Math.floor(next() * size)]! += 1;
    return counts;
  });
}

export interface Draws { readonly mrr: Float64Array; readonly recall: Float64Array }

/** The two measures of a list without what was not drawn; weight 0 when no relation is left. */
export function measureDrawn({ list, makers }: Pick<Question, 'list' | 'makers'>, times: ArrayLike<number>, k: number): { weight: number; rr: number; recall: number } {
  let [place, relations, drawn, found, rr] = [0, 0, 0, 0, 0];
  for (let i = 0; i < list.length; i += 1) {
    const maker = makers[i]!;
    const count = maker === -1 ? 1 : times[maker]!;
    if (list[i] === 1) relations += 1;
    if (count === 0) continue;
    place += 1;
    if (list[i] !== 1) continue;
    if (rr === 0) rr = 1 / place;
    drawn += count;
    if (place <= k) found += count;
  }
  return drawn === 0 ? { weight: 0, rr: 0, recall: 0 } : { weight: drawn / relations, rr, recall: found / drawn };
}

/** What is drawn anew: for each, its numbers and how often each number was drawn, by draw. */
export interface Resampling {
  readonly draws: number;
  readonly councils?: { readonly of: (council: number) => number; readonly counts: readonly Uint16Array[] };
  readonly items?: { readonly of: (maker: number) => number; readonly counts: readonly Uint16Array[] };
}

/** @param k places that recall looks at */
export function bootstrap(questions: readonly Question[], { draws, councils, items }: Resampling, k: 3 | 10): Draws {
  const [mrr, recall] = [new Float64Array(draws), new Float64Array(draws)];
  const numbered = questions.map((question) => ({
    council: councils?.of(question.council) ?? 0,
    question: { list: question.list, makers: items ? question.makers.map((maker) => (maker === -1 ? -1 : items.of(maker))) : question.makers },
    whole: { weight: 1, rr: question.reciprocalRank, recall: k === 3 ? question.recall3 : question.recall10 },
  }));
  for (let draw = 0; draw < draws; draw += 1) {
    let [weights, rrs, recalls] = [0, 0, 0];
    for (const { council, question, whole } of numbered) {
      const times = councils ? councils.counts[draw]![council]! : 1;
      if (times === 0) continue;
      const measured = items ? measureDrawn(question, items.counts[draw]!, k) : whole;
      const weight = times * measured.weight;
      weights += weight;
      rrs += weight * measured.rr;
      recalls += weight * measured.recall;
    }
    mrr[draw] = weights === 0 ? 0 : rrs / weights;
    recall[draw] = weights === 0 ? 0 : recalls / weights;
  }
  return { mrr, recall };
}

/** The middle 95% of the draws, less those of a baseline in the same draws when one is given. */
export function interval(draws: Float64Array, less?: Float64Array): Interval {
  const sorted = draws.map((value, i) => value - (less?.[i] ?? 0)).sort();
  return { low: quantile(sorted, (1 - LEVEL) / 2), high: quantile(sorted, (1 + LEVEL) / 2) };
}
