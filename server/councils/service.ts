/** Councils: the list of today's, and one with everything said of it. */
import type { Suggestion } from '../errors';
import { Catalogue, placeChoice, type ListSpec } from '../graph/catalogue';
import type { Collaboration } from '../graph/collaboration';
import { toKnownFilters } from '../graph/filters';
import type { Likeness } from '../graph/likeness';
import type { Label } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { isCouncil } from '../graph/reuse';
import type { Projection } from '../graph/projection';
import type { GraphStore } from '../graph/store';
import { compareLatest } from '../graph/time';
import type { GraphWatch, Held } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { toCouncilRecord } from './council-record';
import { getCouncil, listCouncils } from './queries';
import {
  standings, type CouncilFacet, type CouncilList, type CouncilRecord, type CouncilSort, type CouncilSummary, type ListCouncilsRequest,
} from './schema';
import { councilTypeNames } from '../web/words';
import { councilTies } from './ties';
import { tierNames, standingNames } from './words';

export interface CouncilDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly collaboration: Held<Collaboration>;
  readonly likeness: Held<Likeness>;
  readonly projection: Held<Projection>;
  readonly coverage: (about: 'councils') => CoverageItem[];
  readonly suggest: (label: Label, id: string) => Suggestion[];
}

interface CouncilEntry { readonly summary: CouncilSummary; readonly aliases: readonly string[] }

/** Which of the list's standings a council has. */
export function standingsOf({ tier, endedOn, plannedEndOn }: CouncilSummary): readonly (typeof standings)[number][] {
  if (endedOn) return ['all', 'ended'];
  if (tier === 'strategic') return ['all'];
  return plannedEndOn ? ['all', 'current', 'planned-end'] : ['all', 'current'];
}

const byName = (a: CouncilEntry, b: CouncilEntry) =>
  a.summary.shortName.localeCompare(b.summary.shortName, 'en-GB') || a.summary.id.localeCompare(b.summary.id);

const spec: ListSpec<CouncilEntry, CouncilFacet, CouncilSort> = {
  text: ({ summary, aliases }) => [summary.name, summary.shortName, ...aliases],
  facets: {
    region: { choices: ({ summary }) => placeChoice(summary.region) },
    nation: { choices: ({ summary }) => placeChoice(summary.nation) },
    type: { choices: ({ summary: { type } }) => [{ value: type, label: councilTypeNames[type] }] },
    tier: { choices: ({ summary: { tier } }) => [{ value: tier, label: tierNames[tier] }] },
    status: { choices: ({ summary }) => standingsOf(summary).map((value) => ({ value, label: standingNames[value] })), order: standings },
  },
  sorts: {
    name: byName,
    started: (a, b) => compareLatest(a.summary.startedOn, b.summary.startedOn) || byName(a, b),
  },
};

export function createCouncilService({ store, watch, nodes, collaboration, likeness, projection, coverage, suggest }: CouncilDependencies) {
  const catalogue = watch.hold(async ({ get }) => {
    const ties = get(collaboration);
    const index = get(nodes);
    return new Catalogue((await listCouncils(store)).map(({ aliases = [], ...row }) =>
      ({ aliases, summary: { ...row, ...countTies(row.ref, ties, index) } })), spec);
  });

  return {
    list({ q, sort = 'name', limit, offset, status = 'current', ...asked }: ListCouncilsRequest, { meta }: RequestContext): CouncilList {
      const councils = catalogue.get();
      const filters = toKnownFilters(asked, { values: ['region', 'nation'] }, { nodes: nodes.get(), hasValue: (name, value) => councils.hasValue(name, value) });
      const result = councils.list({ ...(q && { q }), filters: { ...filters, status }, sort, limit, offset });
      return { ...result, items: result.items.map(({ summary }) => summary), facets: result.facets as CouncilList['facets'], meta, coverage: coverage('councils') };
    },

    /** Every council, strategic authorities and ended ones included, A to Z. */
    all: (): readonly CouncilSummary[] => catalogue.get().rows.map(({ summary }) => summary),

    async get(id: string, { meta, version, reading }: RequestContext): Promise<CouncilRecord> {
      const { ref } = nodes.get().get('Council', id, suggest);
      const ties = collaboration.get();
      const rows = councilTies(projection.get(), ties.withPredecessors(ref));
      const properties = await getCouncil(store, ref, reading);
      const record = toCouncilRecord(properties!, rows, {
        nodes: nodes.get(), collaboration: ties, likeness: likeness.get(), projection: projection.get(), dataAsOf: version.dataAsOf,
      });
      return { ...record, meta, coverage: coverage('councils') };
    },
  };
}

function countTies(ref: string, collaboration: Collaboration, nodes: NodeIndex): Pick<CouncilSummary, 'collaborators' | 'projects'> {
  const councils = collaboration.tiesOf(ref).filter((tie) => isCouncil(nodes, tie.ref));
  return { collaborators: councils.length, projects: collaboration.projectsOf(ref).length };
}

export type CouncilService = ReturnType<typeof createCouncilService>;
