/** What a council is known to do, in a service area or at all, as a reason to ring it. */
import type { Ref } from '../../graph/model';
import { counted, lowerFirst, number, wordList } from '../../web/format';
import { areaWork } from '../area-work';
import { union, type SuggestionFacts } from '../facts';
import type { Reason } from './descriptor';

const MOST_NAMED = 3;

export const inWork = ({ workersIn }: Pick<SuggestionFacts, 'workersIn'>, council: Ref, area: Ref): boolean => workersIn.get(area)?.has(council) ?? false;

export function workReason(facts: SuggestionFacts, council: Ref, area: Ref | undefined): Reason[] {
  const { nodes, collaboration, usesOf, took } = facts;
  const name = nodes.caption(council);
  if (area) {
    const { records, sources } = areaWork(facts, council, area);
    if (records.length === 0) return [];
    const more = records.length > MOST_NAMED ? ` and ${number(records.length - MOST_NAMED)} more` : '';
    return [{ text: `In ${lowerFirst(nodes.caption(area))}, ${name} is on record with ${wordList(records.slice(0, MOST_NAMED).map((ref) => nodes.caption(ref)))}${more}.`, sources }];
  }
  const projects = collaboration.projectsOf(council);
  const uses = [...(usesOf.get(council)?.values() ?? [])];
  const parts = [
    ...(projects.length > 0 ? [counted(projects.length, 'project', 'projects')] : []),
    ...(uses.length > 0 ? [counted(uses.length, 'pattern in use', 'patterns in use')] : []),
  ];
  if (parts.length === 0) return [];
  return [{
    text: `On record with ${wordList(parts)}.`,
    sources: union(...projects.slice(0, 1).map((project) => took.get(`${council} ${project}`) ?? []), ...uses.slice(0, 1).map(({ strongest }) => strongest.sources)).slice(0, 2),
  }];
}
