/** How evenly places in lists are shared out. */
export function gini(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, count, i) => sum + (i + 1) * count, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

/** Share of all places that the `n` most often named take. */
export function topShare(counts: readonly number[], n: number): number {
  const sorted = [...counts].sort((a, b) => b - a);
  const total = sorted.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : sorted.slice(0, n).reduce((sum, count) => sum + count, 0) / total;
}
