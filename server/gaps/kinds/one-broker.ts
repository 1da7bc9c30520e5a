/** A body that alone joins councils to the rest of the collaboration network. */
import type { Ref } from '../../graph/model';
import { counted, number, plural, wordList } from '../../web/format';
import { cutPoints } from '../cut-points';
import { part, statement, type Finding, type GapKind } from '../gap';
import { placeId } from '../places';

/** One council at the end of one line is the rule, not a risk. */
export const FEWEST_CUT_OFF = 2;
const FULL_CUT_OFF = 10;
const MOST_NAMED = 8;

export interface Broker extends Finding {
  readonly broker: Ref;
  /** Councils of the pieces that would lose the largest one. */
  readonly pieces: readonly (readonly Ref[])[];
  readonly rest: number;
  readonly cutOff: readonly Ref[];
}

export const oneBroker: GapKind<Broker> = {
  id: 'one-broker',
  title: 'One broker',
  question: 'Who alone joins councils to the rest, and what would fall apart without them?',
  description: `A body without which the known network of shared projects would fall apart (an articulation point of bodies joined by projects, history rolled up), so that at least ${FEWEST_CUT_OFF} councils of today would lose every known path to the larger part, which must hold at least as many councils. Strategic authorities and other bodies can be brokers; they are not counted among the councils.`,
  wouldChange: 'One project between the pieces, with any body but this one, takes it off the list.',
  order: 'name',
  compute(facts) {
    const found = cutPoints(new Map([...facts.collaboration.ties].map(([ref, ties]) => [ref, ties.map((tie) => tie.ref)])));
    const findings = found.flatMap(({ node: broker, pieces }): Broker[] => {
      const councils = pieces.map((piece) => piece.filter((ref) => facts.isPrincipal(ref)).sort()).sort((a, b) => b.length - a.length);
      const [largest, ...others] = councils as [Ref[], ...Ref[][]];
      const cut = others.filter(({ length }) => length > 0);
      const cutOff = cut.flat();
      if (cutOff.length < FEWEST_CUT_OFF || largest.length < FEWEST_CUT_OFF) return [];
      const node = facts.nodes.find(broker)!;
      const isOne = facts.isPrincipal(broker);
      const projects = facts.projectsOf(broker).size;
      return [{
        broker, pieces: cut, rest: largest.length, cutOff, subjects: [facts.subject(broker)],
        title: `${facts.name(broker)} alone joins ${counted(cutOff.length, 'council', 'councils')} to the rest`,
        figure: { value: number(cutOff.length), words: `${plural(cutOff.length, 'council', 'councils')} without another known path` },
        councils: [...(isOne ? [broker] : []), ...cutOff],
        places: [...new Set([...(node.label === 'Council' ? [placeId(node)] : []), ...cutOff.map((ref) => placeId(facts.council(ref)))])],
        serviceAreas: [...new Set([...facts.projectsOf(broker).keys()].flatMap((project) => facts.areasOf(project)))].sort(), types: isOne ? [node.type ?? ''] : [],
        parts: [
          part('cut-off', 'Councils that would lose their path', cutOff.length / FULL_CUT_OFF, `${cutOff.length}; full from ${FULL_CUT_OFF}`),
          part('pieces', 'Pieces that would fall off', cut.length / 3, `${cut.length}; full from 3`),
          part('projects', 'How few projects hold it', 1 / Math.max(1, projects), `${counted(projects, 'project', 'projects')} of the broker; 1 for a single one`),
        ],
      }];
    });
    return { findings, looked: `${number(facts.collaboration.ties.size)} bodies with a known shared project`, withheld: [] };
  },
  reasonsFor({ broker, pieces, rest }, facts) {
    const all = pieces.flat();
    const named = all.slice(0, MOST_NAMED).map((ref) => facts.name(ref));
    const projects = facts.projectsOf(broker);
    return [
      statement(`${wordList(all.length > MOST_NAMED ? [...named, `${all.length - MOST_NAMED} more`] : named)} would have no known path to the other ${number(rest)} councils of this part of the network without ${facts.name(broker)}.`),
      statement(`It holds them together through ${[...[...projects.keys()].slice(0, 4).map((ref) => facts.name(ref)), ...(projects.size > 4 ? [`and ${projects.size - 4} more`] : [])].join('; ')}.`, [...projects.values()].slice(0, 4).flatMap(({ sources }) => sources.slice(0, 1))),
    ];
  },
  reasonsAgainst({ broker }, facts) {
    const node = facts.nodes.find(broker)!;
    return [
      statement('The pieces may know each other through work that the record does not hold. Many projects of the fund are missing from it.'),
      ...(node.plannedEndOn ? [statement(`${facts.name(broker)} is planned to end; its successor will carry its projects on.`)] : []),
      ...(node.label !== 'Council' ? [statement('To bring councils together may be what this body is for.')] : []),
    ];
  },
  firstStep: ({ broker, pieces }, facts) => `The digital team of ${facts.name(broker)} introduces ${facts.name(pieces[0]![0]!)} to one council of its other projects, for the next bid or show and tell.`,
};
