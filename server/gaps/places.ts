/** Groups of councils that a gap may be about: English regions, the other nations, types, and all. */
import { slugify } from '../graph/catalogue';
import { placeName } from '../graph/council-kinds';
import type { NodeSummary } from '../graph/node-index';
import { councilTypeNames } from '../web/words';
import type { Subject } from './gap';

export interface CouncilGroup {
  readonly subject: Subject;
  /** `councils in London`, `London boroughs` after a number. */
  readonly words: string;
  readonly councils: readonly NodeSummary[];
}

export const placeId = (council: Pick<NodeSummary, 'region' | 'nation'>): string => slugify(placeName(council));

/** From north to south, then the other nations: the order of the heatmap. */
const PLACE_ORDER = [
  'North East', 'North West', 'Yorkshire and The Humber', 'East Midlands', 'West Midlands', 'East of England', 'London', 'South East', 'South West',
  'Wales', 'Scotland', 'Northern Ireland',
];

const placeSubject = (name: string): Subject => ({ id: slugify(name), ref: `region:${slugify(name)}`, label: 'Region', name });
export const UNITED_KINGDOM: Subject = { id: 'uk', ref: 'region:uk', label: 'Region', name: 'United Kingdom' };

function grouped(councils: readonly NodeSummary[], by: (council: NodeSummary) => string): Map<string, NodeSummary[]> {
  const groups = new Map<string, NodeSummary[]>();
  for (const council of councils) groups.set(by(council), [...(groups.get(by(council)) ?? []), council]);
  return groups;
}

/** Regions of England and the other nations, in the order of the heatmap. */
export function placesOf(councils: readonly NodeSummary[]): CouncilGroup[] {
  const rank = (name: string) => (PLACE_ORDER.includes(name) ? PLACE_ORDER.indexOf(name) : PLACE_ORDER.length);
  return [...grouped(councils, placeName)]
    .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b, 'en-GB'))
    .map(([name, members]) => ({ subject: placeSubject(name), words: `councils in ${name}`, councils: members }));
}

/** Types of council, A to Z. */
export function typesOf(councils: readonly NodeSummary[]): CouncilGroup[] {
  return [...grouped(councils, ({ type }) => type ?? 'unknown')].map(([type, members]) => {
    const name = councilTypeNames[type as keyof typeof councilTypeNames] ?? type;
    return { subject: { id: type, ref: `council-type:${type}`, label: 'CouncilType', name }, words: `councils of the type “${name}”`, councils: members };
  }).sort((a, b) => a.subject.name.localeCompare(b.subject.name, 'en-GB'));
}

export const isGroup = ({ label }: Subject): boolean => label === 'Region' || label === 'CouncilType';
