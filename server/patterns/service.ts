/** Patterns: the list with who uses what, and one with everything said of it. */
import type { CouncilSummary } from '../councils/schema';
import { InvalidRequest, type Suggestion } from '../errors';
import { Catalogue } from '../graph/catalogue';
import type { Collaboration } from '../graph/collaboration';
import { toKnownFilters } from '../graph/filters';
import type { Likeness } from '../graph/likeness';
import { toRef, type Label } from '../graph/model';
import { toSlug, type NodeIndex } from '../graph/node-index';
import { usesByBody } from '../graph/reuse';
import type { Projection } from '../graph/projection';
import type { Reported } from '../graph/reported';
import type { GraphStore } from '../graph/store';
import type { GraphWatch, Held } from '../graph/watch';
import { conflictsAbout } from '../web/conflicts';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { patternListSpec, toEntries } from './pattern-list';
import { toPatternRecord } from './pattern-record';
import { firstUseByOthers } from './first-use';
import { lineageOf } from './lineage';
import { getPattern, listPatterns } from './queries';
import {
  MOST_COMPARED, patternFacets, type ListPatternsRequest, type PatternComparison, type PatternList, type PatternRecord, type PatternSummary,
} from './schema';
import { patternTies, type PatternTie } from './ties';
import { NOT_RECORDED_CHOICE } from './words';

export interface PatternDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly reported: Held<Reported>;
  readonly likeness: Held<Likeness>;
  readonly collaboration: Held<Collaboration>;
  readonly coverage: (about: 'patterns', argument?: string) => CoverageItem[];
  readonly suggest: (label: Label, id: string) => Suggestion[];
  readonly councils: () => readonly CouncilSummary[];
}

interface NamedCouncil { readonly id: string; readonly name: string }

const byName = new Intl.Collator('en-GB');

export function createPatternService({ store, watch, nodes, projection, reported, collaboration, likeness, coverage, suggest, councils }: PatternDependencies) {
  const catalogue = watch.hold(async ({ get, version }) => new Catalogue(toEntries(await listPatterns(store), {
    nodes: get(nodes), presentDay: get(collaboration).presentDay, neighbours: get(likeness).global, version,
  }), patternListSpec));

  /**
   * The request with the present ids of the records it names.
   * @throws InvalidRequest naming every parameter that names nothing
   */
  function present<Asked extends Partial<ListPatternsRequest>>(asked: Asked): Asked {
    const values = (['maturity', 'licence', 'reusedIn'] as const).filter((name) => asked[name] !== NOT_RECORDED_CHOICE.value);
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
      const near = like ? likeness.get().similar(toRef('Council', like)) : [];
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

    /**
     * Patterns side by side, in the order asked for; fewer than two make a page to choose on.
     * @throws InvalidRequest naming what is no pattern
     */
    async compare(asked: readonly string[], context: RequestContext): Promise<PatternComparison> {
      const found = asked.map((name) => nodes.get().findPresent('Pattern', toSlug('Pattern', name)));
      const wrong = asked.filter((_, index) => !found[index]);
      if (wrong.length > 0) {
        const message = `names no pattern on record: ${wrong.map((name) => `"${name.slice(0, 80)}"`).join(', ')}`;
        throw new InvalidRequest(`The address has a parameter that is not right: patterns ${message}.`, [{ path: 'patterns', message }]);
      }
      const ids = [...new Set(found.map((node) => node!.id))].slice(0, MOST_COMPARED);
      const items = await Promise.all(ids.map((one) => this.get(one, undefined, context)));
      return { items, meta: context.meta, coverage: coverage('patterns') };
    },

    /** Every pattern by name, to choose from. */
    names: (): readonly { id: string; name: string }[] => catalogue.get().rows.map(({ summary: { id, name } }) => ({ id, name })).sort((a, b) => byName.compare(a.name, b.name)),

    async get(id: string, askedLike: string | undefined, { meta, version, reading }: RequestContext): Promise<PatternRecord> {
      const { ref } = nodes.get().get('Pattern', id, suggest);
      const { like } = present({ like: askedLike });
      const near = like === undefined ? undefined : council(like);
      const ties = patternTies(projection.get(), reported.get(), ref);
      const properties = await getPattern(store, ref, reading);
      const record = toPatternRecord(properties!, ties, { nodes: nodes.get(), collaboration: collaboration.get(), version });
      const comparison = near && compareWithNeighbours(near, ties, version.dataAsOf);
      const firstUse = firstUseByOthers(record);
      return {
        ...record, lineage: lineageOf(ref, projection.get(), nodes.get()), ...(firstUse && { firstUseByOthers: firstUse }),
        origin: { ...record.origin, projects: record.origin.projects.map((project) => ({ ...project, conflicts: conflictsAbout(version, toRef('Project', project.id)) })) },
        ...(comparison && { neighbours: comparison }),
        conflicts: conflictsAbout(version, ref), meta, coverage: [...coverage('patterns', properties!.id), ...coverage('patterns')],
      };
    },

    /** Councils of today, A to Z: to choose one, and to draw maps. */
    councils: presentCouncils,
  };

  function compareWithNeighbours(near: NamedCouncil, ties: readonly PatternTie[], dataAsOf: string): PatternRecord['neighbours'] {
    const claims = ties.filter(({ type }) => type === 'REUSES').map((tie) => ({ ...tie, bodyRef: tie.otherRef, stage: tie.stage! }));
    const uses = new Map(usesByBody(claims, collaboration.get().presentDay, dataAsOf).map((use) => [use.ref, use]));
    const own = toRef('Council', near.id);
    const known = likeness.get();
    const ten = known.similar(own);
    return {
      council: near, of: ten.length,
      users: ten.flatMap(({ neighbourRef, rank }) => {
        const use = uses.get(neighbourRef);
        const [economic, demographic] = (['economic', 'demographic'] as const).map((model) => known.rank(own, neighbourRef, model));
        return use ? [{
          ...nodes.get().link(neighbourRef), rank, stage: use.strongest.stage, status: use.status,
          otherModels: { ...(economic !== undefined && { economic }), ...(demographic !== undefined && { demographic }) },
        }] : [];
      }),
    };
  }
}

export type PatternService = ReturnType<typeof createPatternService>;
