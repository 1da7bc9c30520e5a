/** What a reader may choose on a form: councils by place, patterns, service areas; each A to Z. */
import { isStrategicAuthority, placeName } from '../graph/council-kinds';
import type { NodeSummary } from '../graph/node-index';
import { knownRecords } from './council-reasons';
import type { SuggestionFacts } from './facts';

export interface Choice { readonly id: string; readonly name: string }

/** For a reader who has yet to choose a council. */
export interface CouncilChoices {
  /** Regions of England, the other nations, and last the strategic authorities. */
  readonly places: readonly { readonly name: string; readonly councils: readonly Choice[] }[];
  readonly councils: number;
  /** Councils of which no project and no pattern is on record. */
  readonly unknown: number;
}

const sorted = (choices: readonly Choice[]): Choice[] => [...choices].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));

export function councilChoices(facts: SuggestionFacts): CouncilChoices {
  const { nodes, likeness: { principal } } = facts;
  const toChoices = (members: readonly NodeSummary[]) => sorted(members.map(({ id, ref }) => ({ id, name: nodes.caption(ref) })));
  const places = [...new Set(principal.map(placeName))].sort((a, b) => a.localeCompare(b, 'en-GB'));
  return {
    places: [
      ...places.map((name) => ({ name, councils: toChoices(principal.filter((council) => placeName(council) === name)) })),
      { name: 'Strategic authorities', councils: toChoices(nodes.all.filter(isStrategicAuthority)) },
    ],
    councils: principal.length, unknown: principal.filter(({ ref }) => knownRecords(facts, ref) === 0).length,
  };
}

/** All but programmes that councils join: of those nobody is a user. */
export const patternChoices = ({ patterns }: SuggestionFacts): Choice[] => sorted([...patterns.values()].map(({ node: { id, name } }) => ({ id, name })));

export const areaChoices = ({ nodes }: SuggestionFacts): Choice[] => sorted(nodes.all.filter(({ label }) => label === 'ServiceArea').map(({ id, name }) => ({ id, name })));
