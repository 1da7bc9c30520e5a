/** A council without known collaboration while most councils like it have some. */
import type { Ref } from '../../graph/model';
import { counted, number, wordList } from '../../web/format';
import { councilCounterReasons } from '../counter-reasons';
import type { GapFacts } from '../facts';
import { part, statement, type Finding, type GapKind } from '../gap';
import { placeId } from '../places';

const MOST = 6;
const NEAR_KM = 100;
/** Where fewer of a nation’s councils have a partner on record, the record hardly covers it. */
export const SMALLEST_COVERED = 0.1;

export interface Alone extends Finding {
  readonly council: Ref;
  readonly tied: readonly Ref[];
  readonly of: number;
}

const projectSources = (council: Ref, facts: GapFacts) => [...facts.projectsOf(council).values()].flatMap(({ sources }) => sources).slice(0, 1);

function coverageByNation(facts: GapFacts): { covered: Set<string>; withheld: string[] } {
  const nations = [...new Set(facts.councils.map(({ nation }) => nation ?? ''))].sort();
  const counts = nations.map((nation) => {
    const own = facts.councils.filter((council) => (council.nation ?? '') === nation);
    return { nation, all: own.length, tied: own.filter(({ ref }) => facts.partnersOf(ref).length > 0).length };
  });
  return {
    covered: new Set(counts.filter(({ all, tied }) => tied >= SMALLEST_COVERED * all).map(({ nation }) => nation)),
    withheld: counts.filter(({ all, tied }) => tied < SMALLEST_COVERED * all).map(({ nation, all, tied }) => `${nation}: ${tied === 0 ? 'none' : number(tied)} of ${number(all)} councils ${tied === 1 ? 'has' : 'have'} a known partner council; the record hardly covers shared projects there.`),
  };
}

export const alone: GapKind<Alone> = {
  id: 'alone',
  title: 'Alone',
  question: 'Which councils have no known shared project while most councils like them have one?',
  description: `A council of today with no known partner council, authority or other body in any project, while at least ${MOST} of its ten statistical neighbours (ONS, global model) have a partner council. A project alone, or membership of a programme such as Open Digital Planning, is no partner. History of ended councils counts for their sole whole successor. In a nation of whose councils fewer than one in ten has a known partner, nothing is listed.`,
  wouldChange: 'One public page that names the council as a partner takes it off the list.',
  order: 'name',
  compute(facts) {
    const { covered, withheld } = coverageByNation(facts);
    const findings = facts.councils.flatMap(({ ref: council, nation }): Alone[] => {
      if (!covered.has(nation ?? '') || facts.collaboration.tiesOf(council).length > 0) return [];
      const ten = facts.likeness.similar(council).map(({ neighbourRef }) => neighbourRef);
      const tied = ten.filter((ref) => facts.partnersOf(ref).length > 0);
      if (tied.length < MOST) return [];
      const node = facts.council(council);
      const around = [...facts.likeness.bordering(council)].filter((ref) => facts.isPrincipal(ref));
      const aroundTied = around.filter((ref) => facts.partnersOf(ref).length > 0);
      return [{
        council, tied, of: ten.length, subjects: [facts.subject(council)],
        title: `${facts.name(council)}: no known partner, unlike most councils like it`,
        figure: { value: `${tied.length} of ${ten.length}`, words: 'most similar councils have a known partner council' },
        councils: [council], places: [placeId(node)], serviceAreas: [...facts.workOf(council).keys()].sort(), types: [node.type ?? ''],
        parts: [
          part('share', 'Similar councils with a partner', tied.length / ten.length, `${tied.length} of ${ten.length}`),
          part('neighbours', 'Neighbours with a partner', around.length === 0 ? 0 : aroundTied.length / around.length, around.length === 0 ? 'no boundary on record' : `${aroundTied.length} of ${around.length} across a boundary`),
          part('records', 'How much else is known of it', facts.recordsOf(council) / 10, `${counted(facts.recordsOf(council), 'fact', 'facts')} on record; full from 10`),
        ],
      }];
    });
    return { findings, looked: `${number(facts.councils.length)} councils`, withheld };
  },
  reasonsFor({ council, tied, of }, facts) {
    const areas = [...facts.workOf(council).keys()].map((ref) => facts.name(ref)).sort();
    return [
      statement(`${tied.length} of its ${of} most similar councils have a known shared project: ${wordList(tied.map((ref) => facts.name(ref)))}.`, tied.flatMap((ref) => projectSources(ref, facts))),
      ...(areas.length > 0 ? [statement(`It works on what others work on together: ${wordList(areas)}.`)] : []),
    ];
  },
  reasonsAgainst({ council }, facts) {
    return [
      statement('Most shared work of councils is on no page that we found: the record is mainly of funded digital projects.'),
      ...(facts.projectsOf(council).size > 0 ? [statement(`${counted(facts.projectsOf(council).size, 'project', 'projects')} of it ${facts.projectsOf(council).size === 1 ? 'is' : 'are'} on record, with no partner named.`, [...facts.projectsOf(council).values()].flatMap(({ sources }) => sources))] : []),
      ...councilCounterReasons(council, facts),
    ];
  },
  firstStep({ council, tied }, facts) {
    const nearest = [...tied].sort((a, b) => (facts.likeness.distanceKm(council, a) ?? NEAR_KM * 10) - (facts.likeness.distanceKm(council, b) ?? NEAR_KM * 10))[0]!;
    return `The digital team at ${facts.name(council)} checks this page for a missing partner; then asks its counterpart at ${facts.name(nearest)}, the nearest of these, how its shared work began.`;
  },
};
