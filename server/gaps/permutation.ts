/**
 * How many ties cross a boundary, against chance: councils' names are dealt
 * anew over the same network, with a fixed seed (the quadratic assignment
 * procedure, Hubert and Schultz 1976, doi 10.1111/j.2044-8317.1976.tb00714.x).
 * Projects, their sizes and each council's number of partners stay as they are.
 */
import { seededRandom } from '../graph/seeded-random';

export const PERMUTATIONS = 999;
const SEED = 20_261_123;

export interface ChanceInput {
  /** Numbers of the two councils of each tie. */
  readonly ties: readonly (readonly [number, number])[];
  readonly size: number;
  readonly isNeighbour: (a: number, b: number) => boolean;
  /** Names are dealt only within a group, a region say; all in one when absent. */
  readonly groupOf?: readonly number[];
}

export interface Chance {
  /** Ties between councils that are no neighbours. */
  readonly observed: number;
  readonly expected: number;
  /** The middle 95% of the permutations. */
  readonly range: readonly [number, number];
  /** Two-sided: twice the smaller of (b + 1)/(m + 1), at most 1. */
  readonly p: number;
}

/** The same result for the same input. With no ties: nought of nought, p = 1. */
export function acrossBoundaries({ ties, size, isNeighbour, groupOf }: ChanceInput, permutations = PERMUTATIONS): Chance {
  const next = seededRandom(SEED);
  const groups = new Map<number, number[]>();
  for (let i = 0; i < size; i += 1) { const g = groupOf?.[i] ?? 0; groups.set(g, [...(groups.get(g) ?? []), i]); }
  const near = new Set<number>();
  for (let a = 0; a < size; a += 1) for (let b = 0; b < size; b += 1) if (a !== b && isNeighbour(a, b)) near.add(a * size + b);
  const dealt = Array.from({ length: size }, (_, i) => i);
  const count = () => ties.reduce((sum, [a, b]) => sum + (near.has(dealt[a]! * size + dealt[b]!) ? 0 : 1), 0);
  const observed = count();
  const drawn = Array.from({ length: permutations }, () => {
    for (const members of groups.values()) {
      for (let i = members.length - 1; i > 0; i -= 1) {
        const j = Math.floor(next() * (i + 1));
        const [x, y] = [members[i]!, members[j]!];
        [dealt[x], dealt[y]] = [dealt[y]!, dealt[x]!];
      }
    }
    return count();
  }).sort((x, y) => x - y);
  const [low, high] = [drawn.filter((value) => value <= observed).length, drawn.filter((value) => value >= observed).length];
  const p = (Math.min(low, high) + 1) / (permutations + 1);
  return {
    observed, expected: drawn.reduce((sum, value) => sum + value, 0) / Math.max(1, drawn.length),
    range: [drawn[Math.floor(0.025 * drawn.length)] ?? 0, drawn[Math.ceil(0.975 * drawn.length) - 1] ?? 0], p: Math.min(1, 2 * p),
  };
}
