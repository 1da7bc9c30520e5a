/**
 * Do councils take a pattern up within a year after a linked council did, more
 * often than chance would give? A permutation test for each circumstance.
 *
 * Statistic: how many councils took it up at most 12 months after a council
 * linked to them had (strictly after: of two uptakes in the same period neither
 * is earlier).
 *
 * Null: at each date, the councils that took it up are dealt anew among
 * councils in the same position: of the same tier and nation, in existence, not
 * yet users, with any such link at all, and alike in the other circumstances
 * (the same answer to "did a linked council take it up in the year before?" for
 * each of them; for what lies on the map, the same region too). Labels are
 * permuted within these sets and dates stay where they are, so waves, registers
 * that join in batches, who is eligible and who is active make no effect; and a
 * circumstance that only goes with another (a border with a region) has none of
 * its own. This is the permutation form of the score test
 * of the stratified proportional hazards model for one covariate (Cox 1972,
 * doi 10.1111/j.2517-6161.1972.tb00899.x; within strata: Mantel and Haenszel
 * 1959, doi 10.1093/jnci/22.4.719), history held as it was.
 *
 * One-sided (more often), p = (b + 1) / (m + 1) (Phipson and Smyth 2010, doi
 * 10.2202/1544-6115.1585), Holm over the circumstances tested. Plain arrays in
 * and out: it runs in a worker.
 */
import type { LinkIndex } from './circumstances/link-index';
import { holm } from './holm';
import { seededRandom } from '../graph/seeded-random';

/** Below this many dated users nothing is tested. */
export const FEWEST_DATED = 20;
/** Below this many uptakes with something to compare, a circumstance is not tested: the smallest p would hardly reach the level. */
export const FEWEST_COMPARED = 10;
/** A linked council counts when it took the pattern up within so many days before: a budget year, fixed before any pattern was looked at. */
export const WINDOW_DAYS = 365;
/** Corrected p at or below which a circumstance is said to coincide. */
export const LEVEL = 0.05;
export const PERMUTATIONS = 999;

export interface CascadeInput {
  /** Per council: a number for tier and nation together. */
  readonly stratum: readonly number[];
  readonly place: readonly number[];
  /** First and last day of the period of its first use; first is -1 without a dated one. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Use not dated: it may have had the pattern at any time and is compared with nobody. */
  readonly isUndated: readonly boolean[];
  /** First day of the council. */
  readonly began: readonly number[];
  readonly circumstances: readonly { readonly id: string; readonly isWithinPlace: boolean; readonly links: LinkIndex }[];
  readonly permutations: number;
  readonly seed: number;
}

export type Verdict = 'coincides' | 'no-more-than-chance' | 'not-enough-data';

export interface Coincidence {
  readonly id: string;
  /** Councils with a date. */
  readonly n: number;
  /** Of them, within a year after a linked one. */
  readonly linkedLater: number;
  /** Uptakes at which councils in the same position differed in this circumstance. */
  readonly compared: number;
  readonly verdict: Verdict;
  /** Absent where there was not enough to test. */
  readonly test?: {
    readonly expected: number;
    /** Where the middle 95 per cent of the permutations lie. */
    readonly chance: readonly [number, number];
    /** Councils more than by chance. */
    readonly effect: number;
    /** The effect's 95 per cent interval: the statistic less the permutations' 97.5th and 2.5th percentile. */
    readonly interval: readonly [number, number];
    /** Effect in standard deviations of the permutations; 0 when they do not vary. */
    readonly distance: number;
    readonly p: number;
    readonly pHolm: number;
  };
}

/** Councils in the same position at one date: how many, how many of them exposed, how many took it up, how many of those exposed. */
interface Cell { size: number; exposed: number; taken: number; takenExposed: number }

export function coincidences(input: CascadeInput): Coincidence[] {
  const n = input.first.filter((day) => day >= 0).length;
  const cells = compareAtEachDate(input);
  const tested = input.circumstances.map(({ id }, c) => {
    const all = cells[c]!;
    const informative = all.filter(({ size, exposed, taken }) => exposed > 0 && exposed < size && taken < size);
    const compared = informative.reduce((sum, { taken }) => sum + taken, 0);
    const linkedLater = all.reduce((sum, { takenExposed }) => sum + takenExposed, 0);
    const isEnough = n >= FEWEST_DATED && compared >= FEWEST_COMPARED;
    return { id, n, linkedLater, compared, ...(isEnough && { test: permute(informative, linkedLater, input.permutations, seededRandom(input.seed + c)) }) };
  });
  const corrected = holm(tested.flatMap(({ test }) => (test ? [test.p] : [])));
  return tested.map(({ test, ...rest }): Coincidence => {
    if (!test) return { ...rest, verdict: 'not-enough-data' };
    const pHolm = corrected.shift()!;
    return { ...rest, verdict: pHolm <= LEVEL ? 'coincides' : 'no-more-than-chance', test: { ...test, pHolm } };
  });
}

/** Cells of every circumstance over all dates. */
function compareAtEachDate(input: CascadeInput): Cell[][] {
  const { stratum, first, last, isUndated, began, circumstances } = input;
  const size = stratum.length;
  const users = [...first.keys()].filter((i) => first[i]! >= 0);
  const dates = [...new Map(users.map((i) => [`${first[i]} ${last[i]}`, [first[i]!, last[i]!] as const])).values()];
  const counters = circumstances.map((circumstance) => new CellCounter(circumstance, input));
  const exposure = new Int32Array(size);
  for (const [from, until] of dates) {
    markExposed(exposure, from, users, input);
    const takenIn = new Set(users.filter((i) => first[i] === from && last[i] === until).map((i) => stratum[i]!));
    for (let i = 0; i < size; i += 1) {
      if (!takenIn.has(stratum[i]!)) continue;
      const isTaker = first[i] === from && last[i] === until;
      if (!isTaker && (isUndated[i] || began[i]! > until || (first[i]! >= 0 && last[i]! < from))) continue;
      for (let c = 0; c < counters.length; c += 1) counters[c]!.add(i, from, exposure[i]! & ~(1 << c), (exposure[i]! >> c) & 1, isTaker ? 1 : 0);
    }
    for (const counter of counters) counter.endDate();
  }
  return counters.map(({ cells }) => cells);
}

/** A bit for each circumstance in which a linked council took it up in the year before that day. */
function markExposed(exposure: Int32Array, from: number, users: readonly number[], { last, circumstances }: CascadeInput): void {
  exposure.fill(0);
  for (const j of users) {
    if (last[j]! >= from || last[j]! < from - WINDOW_DAYS) continue;
    circumstances.forEach(({ links: { start, later, since } }, c) => {
      for (let l = start[j]!; l < start[j + 1]!; l += 1) if (since[l]! <= from) exposure[later[l]!]! |= 1 << c;
    });
  }
}

/** Sorts the councils of one date into cells of equal position; flat, since it runs for every council, date and circumstance. */
class CellCounter {
  readonly cells: Cell[] = [];
  /** Four counts a cell: size, exposed, taken, takenExposed. */
  private readonly counts: Int32Array;
  private touched: number[] = [];
  private readonly position: Int32Array;
  private readonly linkedSince: Float64Array;
  private readonly answers: number;

  constructor({ isWithinPlace, links }: CascadeInput['circumstances'][number], { stratum, place, circumstances }: CascadeInput) {
    const places = isWithinPlace ? place.reduce((most, one) => (one > most ? one : most), 0) + 1 : 1;
    this.answers = 2 << circumstances.length;
    this.position = Int32Array.from(stratum, (one, i) => (one * places + (isWithinPlace ? place[i]! : 0)) * this.answers);
    this.counts = new Int32Array(4 * (this.position.reduce((most, one) => (one > most ? one : most), 0) + this.answers));
    this.linkedSince = earliestLinks(links, stratum.length);
  }

  add(i: number, day: number, others: number, isExposed: number, isTaker: number): void {
    const at = 4 * (this.position[i]! + 2 * others + (this.linkedSince[i]! <= day ? 1 : 0));
    const { counts } = this;
    if (counts[at] === 0) this.touched.push(at);
    counts[at]! += 1;
    counts[at + 1]! += isExposed;
    counts[at + 2]! += isTaker;
    counts[at + 3]! += isTaker & isExposed;
  }

  /** Keeps the cells in which somebody took it up, and begins anew. */
  endDate(): void {
    const { counts } = this;
    for (const at of this.touched) {
      if (counts[at + 2]! > 0) this.cells.push({ size: counts[at]!, exposed: counts[at + 1]!, taken: counts[at + 2]!, takenExposed: counts[at + 3]! });
      counts.fill(0, at, at + 4);
    }
    this.touched = [];
  }
}

/** From when each council has such a link at all; Infinity where it never has. */
function earliestLinks({ later, since }: LinkIndex, size: number): Float64Array {
  const earliest = new Float64Array(size).fill(Infinity);
  for (let l = 0; l < later.length; l += 1) if (since[l]! < earliest[later[l]!]!) earliest[later[l]!] = since[l]!;
  return earliest;
}

/** Deals the uptakes of each cell anew, as often as asked. */
function permute(informative: readonly Cell[], observed: number, permutations: number, random: () => number) {
  const fixed = observed - informative.reduce((sum, { takenExposed }) => sum + takenExposed, 0);
  const expected = fixed + informative.reduce((sum, { size, exposed, taken }) => sum + (taken * exposed) / size, 0);
  const sums = new Float64Array(permutations);
  for (let m = 0; m < permutations; m += 1) {
    let sum = fixed;
    for (const { size, exposed, taken } of informative) {
      let left = exposed;
      for (let t = 0; t < taken; t += 1) if (random() * (size - t) < left) { left -= 1; sum += 1; }
    }
    sums[m] = sum;
  }
  sums.sort();
  const at = (share: number) => sums[Math.min(permutations - 1, Math.max(0, Math.round(share * (permutations + 1)) - 1))]!;
  const [low, high] = [at(0.025), at(0.975)];
  const spread = Math.sqrt(informative.reduce((sum, { size, exposed, taken }) =>
    sum + (taken * (exposed / size) * (1 - exposed / size) * (size - taken)) / (size - 1), 0));
  return {
    expected, chance: [low, high] as const, effect: observed - expected, interval: [observed - high, observed - low] as const,
    distance: spread === 0 ? 0 : (observed - expected) / spread,
    p: (sums.reduce((count, sum) => count + (sum >= observed ? 1 : 0), 0) + 1) / (permutations + 1),
  };
}
