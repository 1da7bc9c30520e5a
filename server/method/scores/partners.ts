/** Scores for partners: who is near, alike, or close by in the network of ties. */
import type { History } from '../history';
import { FIXED_ON, forCouncils, type Score } from './score';

/** Kilometres at which nearness falls to 1/e. */
const NEAR_KM = 50;
const NEIGHBOURS = 10;

/** Sum over common partners of a weight by how many partners they have. */
const overCommon = (weight: (partners: number) => number): Score['score'] => (history, council) => {
  const values = new Float64Array(history.standing.councils.length);
  for (const middle of history.partnersOf(council)) {
    const others = history.partnersOf(middle);
    for (const other of others) values[other]! += weight(others.size);
  }
  return values;
};

/** [border] + ½ [same region]. */
const placeOf = ({ standing }: History, a: number, b: number) => (standing.isBordering(a, b) ? 1 : 0) + (standing.isSamePlace(a, b) ? 0.5 : 0);
const nearness = ({ standing }: History, a: number, b: number) => Math.exp(-(standing.distanceKm(a, b) ?? Infinity) / NEAR_KM);
const typeOf = ({ standing }: History, a: number, b: number) => (standing.isSameType(a, b) ? 1.5 : 1);

const network = (id: string, title: string, definition: string, source: string, score: Score['score']): Score => ({ id, title, about: 'partners', role: 'single', fixedOn: FIXED_ON, definition, source, score });
const LNK = 'Liben-Nowell and Kleinberg 2007, JASIST 58, “The link-prediction problem for social networks”';

export const partnerScores: readonly Score[] = [
  network('degree', 'Degree', 'How many councils the other has been in a project with.', LNK,
    (history) => forCouncils(history, (other) => history.partnersOf(other).size)),
  network('common-neighbours', 'Common neighbours', 'Partners that both have.', LNK, overCommon(() => 1)),
  network('adamic-adar', 'Adamic–Adar', 'Partners that both have, each counted 1 / ln(its partners).', 'Adamic and Adar 2003, Social Networks 25', overCommon((n) => 1 / Math.log(n))),
  network('resource-allocation', 'Resource allocation', 'Partners that both have, each counted 1 / its partners.', 'Zhou, Lü and Zhang 2009, European Physical Journal B 71', overCommon((n) => 1 / n)),
  network('ons-similarity', 'ONS similarity', 'Ten for its nearest ONS statistical neighbour (global model), down to one for the tenth; nought for all others.', 'ONS statistical nearest neighbours; the use of them is ours',
    (history, council) => {
      const similar = history.standing.similar[council]!;
      return forCouncils(history, (other) => { const rank = similar.indexOf(other); return rank === -1 ? 0 : NEIGHBOURS - rank; });
    }),
  {
    id: 'region-border', title: 'Region and border', about: 'partners', role: 'baseline',
    definition: '1 if they share a boundary, and ½ if they are of the same English region, else nation.', source: 'Our own: the plain answer “next door”',
    score: (history, council) => forCouncils(history, (other) => placeOf(history, council, other)),
  },
  {
    id: 'near-same-type', title: 'Near and of its type', about: 'partners', role: 'method', fixedOn: FIXED_ON,
    definition: `e^(−km / ${NEAR_KM}) × (1 + ½ [same type]); km between the middles of the areas.`, source: 'Our own',
    score: (history, council) => forCouncils(history, (other) => nearness(history, council, other) * typeOf(history, council, other)),
  },
  {
    id: 'near-region-border-type', title: 'Near, next door and of its type', about: 'partners', role: 'method', fixedOn: FIXED_ON,
    definition: `(e^(−km / ${NEAR_KM}) + [border] + ½ [same region]) × (1 + ½ [same type]).`, source: 'Our own reference formula, fixed before this back-test was written (decision 0012)',
    score: (history, council) => forCouncils(history, (other) => (nearness(history, council, other) + placeOf(history, council, other)) * typeOf(history, council, other)),
  },
];
