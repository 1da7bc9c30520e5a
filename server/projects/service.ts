/** Projects: the list, and one with everything said of it. */
import type { Suggestion } from '../errors';
import { Catalogue } from '../graph/catalogue';
import type { Collaboration } from '../graph/collaboration';
import { toKnownFilters } from '../graph/filters';
import type { Label } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { Reported } from '../graph/reported';
import type { GraphStore } from '../graph/store';
import type { GraphWatch, Held } from '../graph/watch';
import { conflictsAbout } from '../web/conflicts';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { projectListSpec, toEntries } from './project-list';
import { toProjectRecord } from './project-record';
import { getProject, listProjects } from './queries';
import type { ListProjectsRequest, ProjectList, ProjectRecord, ProjectSummary } from './schema';
import { projectTies } from './ties';

export interface ProjectDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly reported: Held<Reported>;
  readonly collaboration: Held<Collaboration>;
  readonly coverage: (about: 'projects') => CoverageItem[];
  readonly suggest: (label: Label, id: string) => Suggestion[];
}

export function createProjectService({ store, watch, nodes, projection, reported, collaboration, coverage, suggest }: ProjectDependencies) {
  const catalogue = watch.hold(async ({ get }) => new Catalogue(
    toEntries({ ...await listProjects(store), nodes: get(nodes), presentDay: get(collaboration).presentDay }), projectListSpec,
  ));

  /**
   * The request with the present ids of the records it names.
   * @throws InvalidRequest naming every parameter that names nothing
   */
  const present = (asked: ListProjectsRequest): ListProjectsRequest => toKnownFilters(asked, {
    records: { council: 'Council', supplier: 'Supplier', fundingRound: 'FundingRound', serviceArea: 'ServiceArea' }, values: ['programme', 'phase'],
  }, { nodes: nodes.get(), hasValue: (name, value) => catalogue.get().hasValue(name, value) });

  return {
    present,

    list(asked: ListProjectsRequest, { meta }: RequestContext): ProjectList {
      const { q, sort = 'newest', limit, offset, ...filters } = present(asked);
      const result = catalogue.get().list({ ...(q && { q }), filters, sort, limit, offset });
      return { ...result, items: result.items.map(({ summary }) => summary), facets: result.facets as ProjectList['facets'], meta, coverage: coverage('projects') };
    },

    /** Every project and community, A to Z. */
    all: (): readonly ProjectSummary[] => catalogue.get().rows.map(({ summary }) => summary),

    async get(id: string, { meta, version, reading }: RequestContext): Promise<ProjectRecord> {
      const { ref } = nodes.get().get('Project', id, suggest);
      const ties = projectTies(projection.get(), reported.get(), ref);
      const properties = await getProject(store, ref, reading);
      const record = toProjectRecord(properties!, ties, {
        nodes: nodes.get(), collaboration: collaboration.get(), dataAsOf: version.dataAsOf,
      });
      return { ...record, conflicts: conflictsAbout(version, ref), meta, coverage: coverage('projects') };
    },
  };
}

export type ProjectService = ReturnType<typeof createProjectService>;
