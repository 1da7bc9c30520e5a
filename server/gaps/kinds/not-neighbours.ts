/** How much collaboration crosses more than a boundary, against chance; and where it does so less, or more, than chance would. */
import type { Ref } from '../../graph/model';
import { counted, decimals, number, wordList } from '../../web/format';
import type { GapFacts } from '../facts';
import { part, statement, type Finding, type GapKind } from '../gap';
import { acrossBoundaries, type Chance } from '../permutation';
import { UNITED_KINGDOM, type CouncilGroup } from '../places';

/** Fewer pairs say nothing in a test of chance. */
export const FEWEST_PAIRS = 20;
const SURE = 0.05;

export interface NotNeighbours extends Finding {
  readonly group: CouncilGroup;
  readonly pairs: number;
  readonly chance: Chance;
  /** Pairs of neighbours in the group, and those of them with a shared project. */
  readonly borders: number;
  readonly bordersTied: number;
  readonly examples: readonly (readonly [Ref, Ref])[];
}

type Pair = readonly [Ref, Ref];

/** Pairs of councils of today with a shared project. */
function tiedPairs(facts: GapFacts): Pair[] {
  return facts.councils.flatMap(({ ref }) => facts.partnersOf(ref).filter((other) => ref < other).map((other): Pair => [ref, other]));
}

/** Neighbouring pairs with an end in the group, and those with a shared project. */
export function neighbourPairs(group: CouncilGroup, facts: GapFacts): { all: Pair[]; tied: Pair[] } {
  const members = new Set(group.councils.map(({ ref }) => ref));
  const all = group.councils.flatMap(({ ref }) => [...facts.likeness.bordering(ref)].filter((other) => members.has(other) && ref < other).map((other): Pair => [ref, other]));
  return { all, tied: all.filter(([a, b]) => facts.collaboration.tiesOf(a).some((tie) => tie.ref === b)) };
}

export const notNeighbours: GapKind<NotNeighbours> = {
  id: 'not-neighbours',
  title: 'Not neighbours',
  question: 'How much collaboration is between councils that share no boundary, against chance?',
  description: `Pairs of councils of today with a shared project, both in a region, nation or the country: how many share no boundary, and how many would if the councils’ names were dealt anew over the same projects (999 times, fixed seed). Listed where the number differs from chance (two-sided p at most ${SURE}) and at least ${FEWEST_PAIRS} pairs are known.`,
  wouldChange: 'More projects on record, of neighbours or not. One large project makes many pairs and can change the result alone.',
  order: 'strength',
  compute(facts) {
    const pairs = tiedPairs(facts);
    const withheld: string[] = [];
    const few: string[] = [];
    const groups: CouncilGroup[] = [{ subject: UNITED_KINGDOM, words: 'councils of the United Kingdom', councils: facts.councils }, ...facts.places];
    const findings = groups.flatMap((group): NotNeighbours[] => {
      const members = new Set(group.councils.map(({ ref }) => ref));
      const own = pairs.filter(([a, b]) => members.has(a) && members.has(b));
      if (own.length < FEWEST_PAIRS) { few.push(`${group.subject.name} ${own.length}`); return []; }
      const refs = [...new Set(own.flat())].sort();
      const at = new Map(refs.map((ref, i) => [ref, i]));
      const chance = acrossBoundaries({
        ties: own.map(([a, b]) => [at.get(a)!, at.get(b)!] as const), size: refs.length, isNeighbour: (a, b) => facts.likeness.isBordering(refs[a]!, refs[b]!),
      });
      if (chance.p > SURE) {
        withheld.push(`${group.subject.name}: ${number(chance.observed)} of ${number(own.length)} pairs share no boundary, no more and no fewer than by chance (${number(chance.range[0])} to ${number(chance.range[1])}).`);
        return [];
      }
      const { all, tied } = neighbourPairs(group, facts);
      const fewer = chance.observed < chance.expected;
      const difference = Math.abs(chance.observed - chance.expected);
      return [{
        group, pairs: own.length, chance, borders: all.length, bordersTied: tied.length,
        examples: own.filter(([a, b]) => !facts.likeness.isBordering(a, b)).slice(0, 3), subjects: [group.subject],
        title: `${group.subject.name}: ${fewer ? 'fewer' : 'more'} pairs beyond the boundary than by chance`,
        figure: { value: `${number(chance.observed)} of ${number(own.length)}`, words: `pairs share no boundary; ${number(Math.round(chance.expected))} by chance` },
        councils: [], places: group.subject === UNITED_KINGDOM ? [] : [group.subject.id], serviceAreas: [], types: [],
        parts: [
          part('difference', 'How far from chance', 5 * difference / own.length, `${decimals(100 * difference / own.length, 1)}% of pairs; full from 20%`),
          part('sureness', 'How sure', 1 - chance.p / SURE, `p ${decimals(chance.p, 3)}; 0 at ${SURE}`),
        ],
      }];
    });
    if (few.length > 0) withheld.push(`Fewer than ${FEWEST_PAIRS} pairs are known in ${wordList(few)}: too few to tell from chance.`);
    return { findings, looked: `${number(pairs.length)} pairs of councils with a shared project`, withheld };
  },
  reasonsFor: ({ group, pairs, chance, borders, bordersTied }) => [
    statement(`Of ${number(pairs)} pairs with a shared project in ${group.subject.name}, ${number(chance.observed)} share no boundary; by chance it would be ${number(Math.round(chance.expected))} (between ${number(chance.range[0])} and ${number(chance.range[1])}).`),
    statement(chance.observed < chance.expected
      ? `Neighbours meet more often than chance; others who need the same are left out more often.`
      : 'Councils meet beyond their neighbours more often than chance, and neighbours less.'),
    statement(`Of ${counted(borders, 'pair of neighbours', 'pairs of neighbours')} there, ${number(bordersTied)} have a known shared project.`),
  ],
  reasonsAgainst: () => [
    statement('To work with a neighbour may be right: shared residents, roads and staff are a reason of their own.'),
    statement('Pairs within one project are not independent, and the record is mainly of funded digital projects in England.'),
  ],
  firstStep: ({ group, chance }) => (chance.observed < chance.expected
    ? `Regional networks of ${group.subject.name} ask each digital team for one project that a council beyond the boundary could join; each council’s page names those most like it.`
    : `Regional networks of ${group.subject.name} ask neighbouring digital teams to check this record for shared work that is missing.`),
};
