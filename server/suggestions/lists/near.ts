/** Near councils of the same type with which no project was shared yet. */
import type { Ref } from '../../graph/model';
import type { NodeSummary } from '../../graph/node-index';
import { councilTypeNames } from '../../web/words';
import { areaWork } from '../area-work';
import { councilReasonsAgainst, kmWords, knownRecords, likenessFeatures, likenessReasons } from '../council-reasons';
import type { SuggestionFacts } from '../facts';
import { inWork, workReason } from './work-reason';
import { MOST_ITEMS, type SuggestionList } from './descriptor';

/** Of a type with fewer councils than this, any of the same tier will do. */
const FEWEST_OF_TYPE = MOST_ITEMS + 1;

/** Whether there are enough of a type to choose among; stops counting when there are. */
function isCommon(peers: readonly NodeSummary[], type: string | undefined): boolean {
  let found = 0;
  return peers.some((peer) => peer.type === type && (found += 1) >= FEWEST_OF_TYPE);
}

/** Whether the two are of one type; of a type of its own (City of London, Isles of Scilly), of one tier. */
function isOfKind({ nodes, likeness, peersOf }: SuggestionFacts, a: Ref, b: Ref): boolean {
  return isCommon(peersOf(a), nodes.find(a)!.type) ? likeness.isSameType(a, b) : likeness.isSameTier(a, b);
}

export const near: SuggestionList = {
  id: 'near', about: 'partners',
  title: () => 'Near councils of the same type',
  explanation: [
    'Councils of the same type that share no project on record with it, nearest first (of a type with very few councils: of the same tier). Distances are from middle to middle.',
    'Places are shared out over all councils’ lists, so that nobody is named to everybody: a nearer one may be missing here where others nearer still were named first.',
  ],
  empty: (name) => `No council of the type of ${name} that shares no project with it fits what was asked.`,
  compute({ facts, slots, asked: { area } }, council) {
    const isTied = (a: Ref, b: Ref) => facts.collaboration.tiesOf(a).some((tie) => tie.ref === b);
    const places = slots.placesOf(council, `near ${area ?? ''}`, (from, { ref, km }) => (
      (area === undefined || inWork(facts, ref, area)) && isOfKind(facts, from, ref) && !isTied(from, ref) ? km : undefined));
    return places.map((ref) => {
      const [lead, ...more] = likenessReasons(facts, council, ref);
      const { type } = facts.nodes.find(ref)!;
      const km = facts.likeness.distanceKm(council, ref);
      const place = {
        text: km === undefined ? `${facts.nodes.caption(ref)} is of the same kind; its place is not recorded.` : `${councilTypeNames[type as keyof typeof councilTypeNames]}, ${kmWords(km)} away.`,
        sources: facts.sourcesOf(ref).slice(0, 1),
      };
      return {
        ref, lead: lead ?? place, reasonsFor: [...more, ...workReason(facts, ref, area)],
        reasonsAgainst: councilReasonsAgainst(facts, council, ref),
        features: { ...likenessFeatures(facts, council, ref), known: knownRecords(facts, ref), ...(area && { inArea: areaWork(facts, ref, area).records.length }) },
      };
    });
  },
};
