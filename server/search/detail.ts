/** The short line beside a search result: what it is, and how much of it is known. */
import { labels, type Label } from '../graph/model';
import type { NodeSummary } from '../graph/node-index';
import { counted, upperFirst } from '../web/format';
import { councilTypeNames, organisationKindNames } from '../web/words';
import type { SearchDetails } from './queries';

const NATIONS_IN_TYPE = new Set(['scottish-unitary', 'welsh-unitary', 'ni-district']);

const measureWords = {
  councils: ['council', 'councils'], projects: ['project', 'projects'], patterns: ['pattern', 'patterns'],
} as const;

function councilLine({ type = '', tier, region, nation, endedOn, plannedEndOn }: NodeSummary): string {
  const place = NATIONS_IN_TYPE.has(type) ? undefined : region ?? nation;
  const kind = tier === 'strategic' && type !== 'combined-authority' ? 'Strategic authority' : (type && councilTypeNames[type as keyof typeof councilTypeNames]) || 'Council';
  const end = endedOn ? `ended ${endedOn.slice(0, 4)}` : plannedEndOn ? `ends ${plannedEndOn.slice(0, 4)}` : undefined;
  return [kind, place, end].filter(Boolean).join(', ');
}

/** What to say of kinds whose count is none: nothing on record is not nothing. */
const noneKnown: Partial<Record<Label, string>> = {
  Pattern: 'no known user', Project: 'no council named', FundingRound: 'no known project', ServiceArea: 'no known pattern',
};

/** `London borough, London`, `Pattern, 41 councils`, `Project, 2019, 5 councils`. */
export function detailLine(node: NodeSummary, details: SearchDetails | undefined): string {
  if (node.label === 'Council') return councilLine(node);
  if (node.label === 'Organisation') return organisationKindNames[(node.kind ?? 'other') as keyof typeof organisationKindNames];
  const kind = node.label === 'Project' && node.kind === 'community' ? 'Programme' : upperFirst(labels[node.label].singular);
  const first = details?.counts[0];
  const [one, many] = measureWords[first?.measure ?? 'councils'];
  const count = first ? counted(first.known, one, many) : noneKnown[node.label];
  return [kind, details?.startedOn?.slice(0, 4), count].filter(Boolean).join(', ');
}
