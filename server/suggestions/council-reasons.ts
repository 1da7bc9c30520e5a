/** How a council is like or near another, and what speaks against asking it: facts of the record, in words. */
import { similarityModels, type CouncilRelation } from '../graph/likeness';
import type { Ref } from '../graph/model';
import { dateLong, decimals, number, ordinal, wordList } from '../web/format';
import { councilTypeNames } from '../web/words';
import { union, type SuggestionFacts } from './facts';
import type { Features, Reason } from './lists/descriptor';

/** Beyond this a visit is a day's journey. */
const FAR_KM = 150;
/** ONS's own reservation, said wherever a rank is. */
export const NO_JUDGEMENT = 'A rank is no judgement.';
export const modelWords = { global: 'over all indicators', economic: 'by economy', demographic: 'by population' } as const;

export const kmWords = (km: number): string => (km < 10 ? `${decimals(km, 1)} km` : `${number(Math.round(km))} km`);

/** ONS likeness and its meaning; nothing when it is in none of the ten. */
function rankReason({ likeness }: SuggestionFacts, council: Ref, other: Ref, { ranks, mutual }: CouncilRelation): Reason[] {
  const models = similarityModels.filter((model) => ranks[model] !== undefined);
  if (models.length === 0) return [];
  const places = models.map((model) => `${ordinal(ranks[model]!)} of ten ${modelWords[model]}${mutual.includes(model) ? ' (and the other way round)' : ''}`);
  return [{
    text: `A statistical neighbour by ONS: ${wordList(places)}. ${NO_JUDGEMENT}`,
    sources: union(...models.map((model) => likeness.rankSources(council, other, model))),
  }];
}

function nearReasons({ nodes, likeness, sourcesOf }: SuggestionFacts, council: Ref, other: Ref, relation: CouncilRelation): Reason[] {
  const { km, bordering, samePlace, sameCounty } = relation;
  const node = nodes.find(other)!;
  const places = [...(sameCounty ? ['in the same county'] : []), ...(samePlace && !sameCounty ? [`also in ${node.region ?? node.nation}`] : [])];
  const own = sourcesOf(other).slice(0, 1);
  return [
    ...(bordering ? [{ text: 'The two share a boundary.', sources: likeness.borderSources(council, other).slice(0, 2) }] : []),
    ...(km !== undefined && km <= FAR_KM ? [{ text: `About ${kmWords(km)} away, middle to middle${places.length > 0 ? `, ${places[0]}` : ''}.`, sources: own }]
      : places.length > 0 ? [{ text: `It is ${places[0]}.`, sources: own }] : []),
  ];
}

function typeReason({ nodes, likeness, sourcesOf }: SuggestionFacts, other: Ref, { sameType, samePopulationBand }: CouncilRelation): Reason[] {
  const type = councilTypeNames[nodes.find(other)!.type as keyof typeof councilTypeNames];
  const band = samePopulationBand ? likeness.populationBand(other)!.title : undefined;
  if (!sameType && !band) return [];
  const text = sameType ? `Of the same type: ${type}${band ? `, ${band} both` : ''}.` : `Of like size: ${band} both.`;
  return [{ text, sources: sourcesOf(other).slice(0, 1) }];
}

export function likenessReasons(facts: SuggestionFacts, council: Ref, other: Ref): Reason[] {
  const relation = facts.likeness.relation(council, other);
  return [
    ...nearReasons(facts, council, other, relation), ...typeReason(facts, other, relation), ...rankReason(facts, council, other, relation),
  ];
}

/** Projects it led or joined and patterns it uses, started or gave to. */
export const knownRecords = ({ collaboration, usesOf, givenBy }: SuggestionFacts, council: Ref): number =>
  new Set([...collaboration.projectsOf(council), ...(usesOf.get(council)?.keys() ?? []), ...(givenBy.get(council)?.keys() ?? [])]).size;

export function councilReasonsAgainst(facts: SuggestionFacts, council: Ref, other: Ref): Reason[] {
  const { km, sameType } = facts.likeness.relation(council, other);
  const node = facts.nodes.find(other)!;
  const own = facts.sourcesOf(other);
  const known = knownRecords(facts, other);
  return [
    ...(node.plannedEndOn ? [{ text: `It ends on ${dateLong(node.plannedEndOn)}.`, sources: own.slice(-1) }] : []),
    ...(known === 0 ? [{ text: 'Nothing of its digital work is on record here.', sources: [] }]
      : known === 1 ? [{ text: 'A thin record: one project or pattern of it is known.', sources: [] }] : []),
    ...(sameType ? [] : [{ text: `Of another type: ${councilTypeNames[node.type as keyof typeof councilTypeNames]}.`, sources: own.slice(0, 1) }]),
    ...(km !== undefined && km > FAR_KM ? [{ text: `About ${kmWords(km)} away.`, sources: own.slice(0, 1) }] : []),
  ];
}

export function likenessFeatures({ likeness }: SuggestionFacts, council: Ref, other: Ref): Features {
  const { ranks, mutual, km, bordering, sameType, samePlace, sameCounty, samePopulationBand } = likeness.relation(council, other);
  return {
    ...(km !== undefined && { km: Math.round(km * 10) / 10 }), bordering, sameType, samePlace, sameCounty, samePopulationBand,
    ...Object.fromEntries(Object.entries(ranks).map(([model, rank]) => [`${model}Rank`, rank])), mutual: mutual.includes('global'),
  };
}
