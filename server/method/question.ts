/** One council in one year, as one score answered it: what measures and bootstraps read. */
import { auc, ndcgAt, precisionAt, recallAt, reciprocalRank } from './metrics';
import type { Ranked } from './ranking';
import type { Split } from './split';

export interface Question {
  readonly year: number;
  readonly council: number;
  readonly isNewcomer: boolean;
  /** Relevance of the places, best first. */
  readonly list: Uint8Array;
  /** What a resampling of patterns or projects may leave out: the number of what stands at a place, -1 for what always stays. */
  readonly makers: Int32Array;
  readonly precision10: number;
  readonly recall3: number;
  readonly recall10: number;
  readonly reciprocalRank: number;
  readonly ndcg10: number;
  readonly auc: number;
}

/** @param makerOf of an irrelevant candidate: a pattern is its own maker, a council has none */
export function toQuestions({ year, candidates, positives, isNewcomer }: Split, { order, values }: Ranked, makerOf: (candidate: number) => number): Question[] {
  return positives.flatMap((own, council) => {
    if (own.size === 0) return [];
    const list = Uint8Array.from(order[council]!, (one) => (own.has(one) ? 1 : 0));
    return [{
      year, council, isNewcomer: isNewcomer[council]!, list,
      makers: Int32Array.from(order[council]!, (one) => own.get(one) ?? makerOf(one)),
      precision10: precisionAt(list, 10), recall3: recallAt(list, 3), recall10: recallAt(list, 10),
      reciprocalRank: reciprocalRank(list), ndcg10: ndcgAt(list, 10),
      auc: auc(candidates[council]!.map((one) => values[council]![one]!), candidates[council]!.map((one) => (own.has(one) ? 1 : 0))) ?? 0.5,
    }];
  });
}
