/**
 * Planted cascades over the real councils and their real links: month by month
 * a wave says how many councils of England take a pattern up; who they are is
 * drawn at random, those linked to a recent user by the planted circumstance
 * `boost` times as likely. Some months a register joins in a batch, drawn
 * without regard to any link. Single-tier councils are likelier than districts;
 * with `active`, so are councils with many links of that kind, whoever they join;
 * with `isProgramme`, a programme goes from region to region, and links are nothing.
 */
import type { Circumstance } from '../../../server/spread/circumstances/circumstance';
import { circumstances } from '../../../server/spread/circumstances';
import { indexLinks } from '../../../server/spread/circumstances/link-index';
import type { CascadeInput } from '../../../server/spread/coincidence';
import { placeOf, type CouncilFacts } from '../../../server/spread/council-facts';
import { seededRandom } from '../../../server/graph/seeded-random';

const MONTHS = 96;
/** Months for which a linked user makes an uptake likelier; longer than the test looks back, so that the test is not made for the generator. */
const FELT_MONTHS = 18;
const WAVES = [{ at: 20, wide: 10, high: 1.1 }, { at: 60, wide: 14, high: 1.5 }];
const BATCHES: Readonly<Record<number, number>> = { 30: 6, 74: 6 };
/** Months that a programme spends in a region. */
const PROGRAMME_MONTHS = 9;
const DAYS_PER_MONTH = 30.44;

export interface Geography {
  readonly facts: CouncilFacts;
  readonly stratum: readonly number[];
  readonly place: readonly number[];
  readonly indexed: CascadeInput['circumstances'];
}

const numbering = (values: readonly string[]) => { const known = [...new Set(values)]; return values.map((value) => known.indexOf(value)); };

export function toGeography(facts: CouncilFacts): Geography {
  return {
    facts, stratum: numbering(facts.councils.map(({ tier, nation }) => `${tier} ${nation}`)), place: numbering(facts.councils.map(placeOf)),
    // In a made-up time, real dates of links mean nothing: links hold throughout.
    indexed: circumstances.map((circumstance: Circumstance) => ({
      id: circumstance.id, isWithinPlace: circumstance.isWithinPlace === true,
      links: indexLinks(circumstance.links(facts).map(({ later, earlier }) => ({ later, earlier })), facts.councils.length),
    })),
  };
}

export interface CascadeOptions { readonly planted?: string; readonly boost: number; readonly active?: string; readonly isProgramme?: boolean; readonly seed: number; readonly permutations: number }

export function cascade({ facts, stratum, place, indexed }: Geography, { planted, boost, active, isProgramme, seed, permutations }: CascadeOptions): CascadeInput {
  const random = seededRandom(seed);
  const size = facts.councils.length;
  const month = new Array<number>(size).fill(-1);
  const links = indexed.find(({ id }) => id === planted)?.links;
  const busy = new Int32Array(size);
  for (const later of indexed.find(({ id }) => id === active)?.links.later ?? []) busy[later]! += 1;
  const eligible = facts.councils.flatMap(({ nation, tier }, i) => (nation === 'England' && tier !== 'upper' ? [i] : []));
  const base = Float64Array.from(facts.councils, ({ tier }, i) => (tier === 'single' ? 1.6 : 1) * (1 + Math.log2(1 + busy[i]!)));
  const weights = new Float64Array(size);
  const places = Math.max(...place) + 1;
  const touched = new Uint8Array(size);
  const draw = (m: number, isLinkFelt: boolean) => {
    let sum = 0;
    for (const i of eligible) sum += weights[i] = month[i] === -1 ? base[i]! * (isLinkFelt && touched[i] ? boost : 1) : 0;
    let at = random() * sum;
    for (const i of eligible) { at -= weights[i]!; if (at < 0) { month[i] = m; return; } }
  };
  for (let m = 0; m < MONTHS; m += 1) {
    const rate = WAVES.reduce((sum, { at, wide, high }) => sum + high * Math.exp(-(((m - at) / wide) ** 2)), 0.15);
    const count = Math.floor(rate) + (random() < rate % 1 ? 1 : 0);
    touched.fill(0);
    for (let j = 0; links && j < size; j += 1) {
      if (month[j]! < 0 || month[j]! >= m || month[j]! < m - FELT_MONTHS) continue;
      for (let l = links.start[j]!; l < links.start[j + 1]!; l += 1) touched[links.later[l]!] = 1;
    }
    if (isProgramme) place.forEach((one, i) => { touched[i] = one === Math.floor(m / PROGRAMME_MONTHS) % places ? 1 : 0; });
    for (let k = 0; k < count; k += 1) draw(m, true);
    for (let k = 0; k < (BATCHES[m] ?? 0); k += 1) draw(m, false);
  }
  const day = (m: number) => (m < 0 ? -1 : Math.round(18_000 + m * DAYS_PER_MONTH));
  return {
    stratum, place, first: month.map(day), last: month.map((m) => (m < 0 ? -1 : day(m + 1) - 1)),
    isUndated: month.map(() => false), began: month.map(() => 0), circumstances: indexed, permutations, seed,
  };
}
