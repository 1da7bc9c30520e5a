/** A region with no project or pattern on record in a service area in which other regions have some. */
import type { Ref } from '../../graph/model';
import { counted, number, wordList } from '../../web/format';
import { part, statement, type Finding, type GapKind } from '../gap';
import { FEWEST_AREAS, toHeatmap, type HeatmapCell } from '../heatmap';
import type { CouncilGroup } from '../places';

/** So many would be expected at the share of the rest; below that nought is no surprise. */
const FEWEST_EXPECTED = 2;
const FEWEST_PLACES = 3;

export interface ThinArea extends Finding {
  readonly place: CouncilGroup;
  readonly area: Ref;
  readonly elsewhere: readonly HeatmapCell[];
  readonly expected: number;
  readonly councilsElsewhere: number;
}

export const thinServiceArea: GapKind<ThinArea> = {
  id: 'thin-service-area',
  title: 'Thin service area',
  question: 'Where is nothing on record in a service area in which others share and reuse?',
  description: `A region or nation where no council is recorded with a project or a pattern in a service area, though councils of at least ${FEWEST_PLACES} other regions are, and at least ${FEWEST_EXPECTED} would be expected here at the share of all others. Membership of Open Digital Planning does not count. Where fewer than half of the councils have any work on record, or all of it lies in fewer than ${FEWEST_AREAS} service areas, nothing is listed.`,
  wouldChange: 'One project or use in that service area, from any council there, takes it off the list.',
  order: 'strength',
  compute(facts) {
    const { rows } = toHeatmap(facts);
    const enough = rows.filter(({ isThin }) => !isThin);
    const findings = enough.flatMap(({ place, cells, known }) => cells.flatMap((cell): ThinArea[] => {
      if (cell.councils.length > 0) return [];
      const others = enough.filter((row) => row.place !== place);
      const share = known / place.councils.length;
      const elsewhere = others.flatMap((row) => row.cells.filter(({ area, councils }) => area === cell.area && councils.length > 0));
      const councilsElsewhere = elsewhere.reduce((sum, { councils }) => sum + councils.length, 0);
      const all = others.reduce((sum, row) => sum + row.place.councils.length, 0);
      const expected = all === 0 ? 0 : place.councils.length * councilsElsewhere / all;
      if (elsewhere.length < FEWEST_PLACES || expected < FEWEST_EXPECTED) return [];
      const none = Math.exp(-expected);
      return [{
        place, area: cell.area, elsewhere, expected, councilsElsewhere, subjects: [place.subject, facts.subject(cell.area)],
        title: `${place.subject.name}: nothing on record in ${facts.name(cell.area)}`,
        figure: { value: `None of ${place.councils.length}`, words: `councils on record in ${facts.name(cell.area).toLowerCase()}` },
        councils: [], places: [place.subject.id], serviceAreas: [cell.area], types: [],
        parts: [
          part('surprise', 'How little chance explains it', 1 - none, `${number(expected)} expected, none on record`),
          part('places', 'Other regions with some', elsewhere.length / others.length, `${elsewhere.length} of ${others.length}`),
          part('known', 'How much is known of the region', share, `${Math.round(100 * share)}% of its councils have any work on record`),
        ],
      }];
    }));
    return {
      findings, looked: `${number(rows.length)} regions and nations, ${counted(rows[0]?.cells.length ?? 0, 'service area', 'service areas')}`,
      withheld: rows.filter(({ isThin }) => isThin).map(({ place: { subject, councils }, known, wide }) => `${subject.name}: ${number(known)} of ${councils.length} councils have any project or use on record, in ${counted(wide, 'service area', 'service areas')}: too little to call anything thin.`),
    };
  },
  reasonsFor({ place, area, elsewhere, expected, councilsElsewhere }, facts) {
    const examples = elsewhere.flatMap(({ councils }) => councils.slice(0, 1)).slice(0, 3);
    return [
      statement(`${counted(councilsElsewhere, 'council', 'councils')} of ${counted(elsewhere.length, 'other region', 'other regions')} have a known project or pattern in ${facts.name(area)}; at their share ${number(Math.round(expected * 10) / 10)} of the ${place.councils.length} councils of ${place.subject.name} would.`),
      ...(examples.length > 0 ? [statement(`For example ${wordList(examples.map((ref) => `${facts.name(ref)} (${facts.name(facts.workOf(ref).get(area)![0]!.work)})`))}.`, examples.flatMap((ref) => facts.workOf(ref).get(area)![0]!.sources.slice(0, 1)))] : []),
    ];
  },
  reasonsAgainst: ({ place, area }, facts) => [
    statement(`No record is not nothing: work on ${facts.name(area).toLowerCase()} that had no fund, list or public code behind it is on no page that we read.`),
    ...(place.councils.some(({ plannedEndOn }) => plannedEndOn) ? [statement(`${counted(place.councils.filter(({ plannedEndOn }) => plannedEndOn).length, 'council', 'councils')} of ${place.subject.name} ${place.councils.filter(({ plannedEndOn }) => plannedEndOn).length === 1 ? 'is' : 'are'} planned to end by 2028.`)] : []),
    ...(place.councils.some(({ tier }) => tier === 'lower') ? [statement('Districts and counties have different duties, so not every council there can have work in it.')] : []),
  ],
  firstStep: ({ place, area, elsewhere }, facts) => {
    const example = elsewhere[0]!.councils[0]!;
    return `A regional network of ${place.subject.name} asks its councils’ teams for ${facts.name(area).toLowerCase()} what they share already, and invites ${facts.name(example)} to show its work.`;
  },
};
