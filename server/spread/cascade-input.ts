/** A pattern's dated uses as the arrays that the tests take. Pure. */
import type { Ref } from '../graph/model';
import { firstDay, lastDay } from '../graph/time';
import { circumstances } from './circumstances';
import type { Link } from './circumstances/circumstance';
import { dayNumber, indexLinks, LONG_AGO } from './circumstances/link-index';
import { PERMUTATIONS, type CascadeInput } from './coincidence';
import { placeOf, type CouncilFacts } from './council-facts';
import type { Sequence } from './reuse-sequence';
import { seedOf } from '../graph/seeded-random';

function numbered(values: readonly string[]): number[] {
  const known = new Map<string, number>();
  return values.map((value) => known.get(value) ?? (known.set(value, known.size), known.size - 1));
}

/** Councils that ended without a sole successor have no place among those of today and are left out. */
export function toCascadeInput(pattern: Ref, { dated, undated }: Sequence, facts: CouncilFacts, linksOf: (circumstance: string) => readonly Link[]): CascadeInput {
  const { councils, numberOf } = facts;
  const [first, last] = [new Array<number>(councils.length).fill(-1), new Array<number>(councils.length).fill(-1)];
  for (const { council, since } of dated) {
    const i = numberOf.get(council.ref);
    if (i === undefined) continue;
    first[i] = dayNumber(firstDay(since));
    last[i] = dayNumber(lastDay(since));
  }
  const isUndated = new Set(undated.map(({ council }) => council.ref));
  return {
    stratum: numbered(councils.map(({ tier, nation }) => `${tier} ${nation}`)), place: numbered(councils.map(placeOf)), first, last,
    isUndated: councils.map(({ ref }) => isUndated.has(ref)),
    began: councils.map(({ startedOn }) => (startedOn ? dayNumber(firstDay(startedOn)) : LONG_AGO)),
    circumstances: circumstances.map(({ id, isWithinPlace }) => ({ id, isWithinPlace: isWithinPlace === true, links: indexLinks(linksOf(id), councils.length) })),
    permutations: PERMUTATIONS, seed: seedOf(pattern),
  };
}
