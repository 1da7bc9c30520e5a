/** What a council is known to do in a service area: projects, and patterns it uses, started or gave to. */
import type { Ref } from '../graph/model';
import { union, type SuggestionFacts } from './facts';

export interface AreaWork {
  /** Projects and patterns, each once. */
  readonly records: readonly Ref[];
  readonly sources: readonly string[];
}

export function areaWork(facts: SuggestionFacts, council: Ref, area: Ref): AreaWork {
  const { usesOf, givenBy, collaboration, projectAreas, patterns, took } = facts;
  const own = [
    ...collaboration.projectsOf(council).filter((project) => projectAreas.get(project)?.has(area))
      .map((ref) => ({ ref, sources: took.get(`${council} ${ref}`) ?? [] })),
    ...[...(usesOf.get(council) ?? [])].filter(([pattern]) => patterns.get(pattern)!.areas.has(area))
      .map(([ref, use]) => ({ ref, sources: use.strongest.sources })),
    ...[...(givenBy.get(council) ?? [])].filter(([pattern]) => patterns.get(pattern)!.areas.has(area))
      .map(([ref, gift]) => ({ ref, sources: gift.sources })),
  ];
  return { records: [...new Set(own.map(({ ref }) => ref))], sources: union(...own.map(({ sources }) => sources.slice(0, 1))).slice(0, 3) };
}
