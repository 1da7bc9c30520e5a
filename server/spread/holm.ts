/** Holm's step-down correction for several tests (Holm 1979, Scand. J. Statist. 6, 65–70). */

/** Corrected p of each, in the given order: never smaller than before, at most 1. */
export function holm(ps: readonly number[]): number[] {
  const corrected = new Array<number>(ps.length);
  let largest = 0;
  [...ps.keys()].sort((a, b) => ps[a]! - ps[b]!).forEach((place, rank) => {
    largest = Math.max(largest, Math.min(1, ps[place]! * (ps.length - rank)));
    corrected[place] = largest;
  });
  return corrected;
}
