/**
 * Measures of a ranked list against what then happened. A list is given as the
 * relevance of its places, best first. Definitions: Manning, Raghavan and
 * Schütze 2008, Introduction to Information Retrieval, chapter 8; nDCG with
 * binary gains after Järvelin and Kekäläinen 2002.
 */
export type Relevance = ArrayLike<number>;

const hits = (list: Relevance, k: number) => {
  let sum = 0;
  for (let i = 0; i < Math.min(k, list.length); i += 1) sum += list[i]!;
  return sum;
};

/** Share of the first k places that are relevant; a list shorter than k counts as if filled with irrelevant ones. */
export const precisionAt = (list: Relevance, k: number): number => hits(list, k) / k;

/** Share of the relevant that are among the first k; 0 when nothing is relevant. */
export const recallAt = (list: Relevance, k: number): number => (hits(list, list.length) === 0 ? 0 : hits(list, k) / hits(list, list.length));

/** 1 / place of the first relevant; 0 when nothing is. */
export function reciprocalRank(list: Relevance): number {
  for (let i = 0; i < list.length; i += 1) if (list[i]! > 0) return 1 / (i + 1);
  return 0;
}

/** Σ 1/log₂(place + 1) over relevant places up to k, as a share of the best possible. */
export function ndcgAt(list: Relevance, k: number): number {
  let [found, best] = [0, 0];
  for (let i = 0; i < Math.min(k, list.length); i += 1) found += list[i]! / Math.log2(i + 2);
  for (let i = 0; i < Math.min(k, hits(list, list.length)); i += 1) best += 1 / Math.log2(i + 2);
  return best === 0 ? 0 : found / best;
}

/**
 * Chance that a relevant one scores above an irrelevant one, equal scores
 * counted half (Hanley and McNeil 1982); undefined when either is missing.
 * @param values scores, in the same order as `relevant`, any order
 */
export function auc(values: ArrayLike<number>, relevant: Relevance): number | undefined {
  const order = Array.from({ length: values.length }, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const positives = hits(relevant, relevant.length);
  const negatives = values.length - positives;
  if (positives === 0 || negatives === 0) return undefined;
  let [sum, below, at] = [0, 0, 0];
  while (at < order.length) {
    let end = at;
    while (end < order.length && values[order[end]!]! === values[order[at]!]!) end += 1;
    let own = 0;
    for (let i = at; i < end; i += 1) own += relevant[order[i]!]!;
    const others = end - at - own;
    sum += own * (below + others / 2);
    below += others;
    at = end;
  }
  return sum / (positives * negatives);
}

/** Gini coefficient of counts: 0 all alike, towards 1 when one has all; 0 when nobody has any. */
export function gini(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, count, i) => sum + (i + 1) * count, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

export const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** The value below which a share of sorted values lies, between two of them in proportion. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const [low, high] = [Math.floor(at), Math.ceil(at)];
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}
