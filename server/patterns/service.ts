/** Patterns: the list with who uses what, and one with everything said of it. */
import { group } from 'd3';
import type { CouncilSummary } from '../councils/schema';
import type { Suggestion } from '../errors';
import { Catalogue } from '../graph/catalogue';
import type { Collaboration } from '../graph/collaboration';
import { toKnownFilters } from '../graph/filters';
import { toRef, type Label } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { usesByBody } from '../graph/reuse';
import type { GraphStore } from '../graph/store';
import type { GraphWatch, Held } from '../graph/watch';
import { conflictsAbout } from '../web/conflicts';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { patternListSpec, toEntries } from './pattern-list';
import { toPatternRecord } from './pattern-record';
import { getPattern, listNeighbours, listPatterns } from './queries';
import {
  patternFacets, type ListPatternsRequest, type PatternList, type PatternRecord, type PatternSummary,
} from './schema';
import { NOT_RECORDED_CHOICE } from './words';

export interface PatternDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly collaboration: Held<Collaboration>;
  readonly coverage: (about: 'patterns', argument?: string) => CoverageItem[];
  readonly suggest: (label: Label, id: string) => Suggestion[];
  readonly councils: () => readonly CouncilSummary[];
}

interface NamedCouncil { readonly id: string; readonly name: string }

const byName = new Intl.Collator('en-GB');

export function createPatternService({ store, watch, nodes, collaboration, coverage, suggest, councils }: PatternDependencies) {
  const neighbours = watch.hold(async () => group(await listNeighbours(store), ({ councilRef }) => councilRef));
  const catalogue = watch.hold(async ({ get, version }) => new Catalogue(toEntries(await listPatterns(store), {
    nodes: get(nodes), presentDay: get(collaboration).presentDay, neighbours: get(neighbours), version,
  }), patternListSpec));

  /**
   * The request with the present ids of the records it names.
   * @throws InvalidRequest naming every parameter that names nothing
   */
  function present<Asked extends Partial<ListPatternsRequest>>(asked: Asked): Asked {
    const values = (['maturity', 'licence'] as const).filter((name) => asked[name] !== NOT_RECORDED_CHOICE.value);
    return toKnownFilters<Partial<ListPatternsRequest>>(asked, {
      records: { serviceArea: 'ServiceArea', reusedBy: 'Council', like: 'Council' }, values,
    }, { nodes: nodes.get(), hasValue: (name, value) => catalogue.get().hasValue(name, value) }) as Asked;
  }
  const council = (id: string): NamedCouncil => ({ id, name: nodes.get().caption(toRef('Council', id)) });

  let sorted: { readonly graph: string; readonly list: readonly CouncilSummary[] } | undefined;

  /** Principal councils of today, A to Z; sorted once per graph. */
  function presentCouncils(): readonly CouncilSummary[] {
    const { sequence, hash } = watch.version();
    const graph = `${sequence} ${hash}`;
    if (sorted?.graph !== graph) {
      sorted = { graph, list: councils().filter(({ tier, endedOn }) => tier !== 'strategic' && !endedOn).sort((a, b) => byName.compare(a.shortName, b.shortName)) };
    }
    return sorted.list;
  }

  return {
    present,

    list(asked: ListPatternsRequest, { meta }: RequestContext): PatternList {
      const { q, sort = 'users', limit, offset, ...filters } = present(asked);
      const { like, reusedBy } = filters;
      const about = { ...(like && { like: council(like) }), ...(reusedBy && { reusedBy: council(reusedBy) }) };
      const { items, facets, ...page } = catalogue.get().list({ ...(q && { q }), filters, sort, limit, offset });
      const near = like ? neighbours.get().get(toRef('Council', like)) ?? [] : [];
      return {
        items: items.map(({ summary, users }): PatternSummary => (like ? {
          ...summary,
          neighbours: near.filter(({ neighbourRef }) => users.has(neighbourRef))
            .map(({ neighbourRef, rank }) => ({ ...nodes.get().link(neighbourRef), rank })),
        } : summary)),
        ...page,
        facets: Object.fromEntries(patternFacets.map((name) => [name, [...facets[name]]])) as PatternList['facets'],
        about, meta, coverage: coverage('patterns'),
      };
    },

    async get(id: string, askedLike: string | undefined, { meta, version, reading }: RequestContext): Promise<PatternRecord> {
      const { ref } = nodes.get().get('Pattern', id, suggest);
      const { like } = present({ like: askedLike });
      const near = like === undefined ? undefined : council(like);
      const { properties, ties } = await getPattern(store, ref, reading);
      const record = toPatternRecord(properties!, ties, { nodes: nodes.get(), collaboration: collaboration.get(), version });
      const comparison = near && compareWithNeighbours(near, ties, version.dataAsOf);
      return {
        ...record,
        origin: { ...record.origin, projects: record.origin.projects.map((project) => ({ ...project, conflicts: conflictsAbout(version, toRef('Project', project.id)) })) },
        ...(comparison && { neighbours: comparison }),
        conflicts: conflictsAbout(version, ref), meta, coverage: [...coverage('patterns', properties!.id), ...coverage('patterns')],
      };
    },

    /** Councils of today, A to Z: to choose one, and to draw maps. */
    councils: presentCouncils,
  };

  function compareWithNeighbours(near: NamedCouncil, ties: Awaited<ReturnType<typeof getPattern>>['ties'], dataAsOf: string): PatternRecord['neighbours'] {
    const claims = ties.filter(({ type }) => type === 'REUSES').map((tie) => ({ ...tie, bodyRef: tie.otherRef, stage: tie.stage! }));
    const uses = new Map(usesByBody(claims, collaboration.get().presentDay, dataAsOf).map((use) => [use.ref, use]));
    const ten = neighbours.get().get(toRef('Council', near.id)) ?? [];
    return {
      council: near, of: ten.length,
      users: ten.flatMap(({ neighbourRef, rank }) => {
        const use = uses.get(neighbourRef);
        return use ? [{ ...nodes.get().link(neighbourRef), rank, stage: use.strongest.stage, status: use.status }] : [];
      }),
    };
  }
}

export type PatternService = ReturnType<typeof createPatternService>;
