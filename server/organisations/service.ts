/** Organisations: bodies other than councils that lead, take part or receive. */
import type { Suggestion } from '../errors';
import { Catalogue, type ListSpec } from '../graph/catalogue';
import type { Label } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import { counterpartOf } from '../graph/same-body';
import type { GraphStore } from '../graph/store';
import type { GraphWatch, Held } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import { namedBySources } from '../web/schemas';
import { toEntries, toOrganisationRecord, type OrganisationEntry } from './organisation-record';
import { getOrganisation, listOrganisations } from './queries';
import { kinds, type ListOrganisationsRequest, type OrganisationFacet, type OrganisationList, type OrganisationRecord, type OrganisationSummary } from './schema';
import { organisationKindNames } from '../web/words';
import { organisationTies } from './ties';

export interface OrganisationDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly suggest: (label: Label, id: string) => Suggestion[];
}

const spec: ListSpec<OrganisationEntry, OrganisationFacet, 'name'> = {
  text: ({ summary, aliases }) => [summary.name, ...aliases],
  facets: { kind: { choices: ({ summary: { kind } }) => [{ value: kind, label: organisationKindNames[kind] }], order: kinds } },
  sorts: { name: (a, b) => a.summary.name.localeCompare(b.summary.name, 'en-GB') || a.summary.id.localeCompare(b.summary.id) },
};

export function createOrganisationService({ store, watch, nodes, projection, suggest }: OrganisationDependencies) {
  const catalogue = watch.hold(async () => new Catalogue(toEntries(await listOrganisations(store)), spec));

  return {
    list({ q, limit, offset, ...filters }: ListOrganisationsRequest, { meta }: RequestContext): OrganisationList {
      const organisations = catalogue.get();
      const result = organisations.list({ ...(q && { q }), filters, sort: 'name', limit, offset });
      return { ...result, items: result.items.map(({ summary }) => summary), facets: result.facets as OrganisationList['facets'], meta, coverage: [namedBySources(organisations.rows.length, 'organisations')] };
    },

    /** Every organisation, as the list shows it. */
    all: (): readonly OrganisationSummary[] => catalogue.get().rows.map(({ summary }) => summary),

    async get(id: string, { meta, version, reading }: RequestContext): Promise<OrganisationRecord> {
      const { ref } = nodes.get().get('Organisation', id, suggest);
      const ties = organisationTies(projection.get(), ref);
      const properties = await getOrganisation(store, ref, reading);
      const counterpart = counterpartOf(ref, version.supplement);
      const record = toOrganisationRecord(properties!, ties, { nodes: nodes.get(), dataAsOf: version.dataAsOf, counterpart });
      return { ...record, meta, coverage: [] };
    },
  };
}

export type OrganisationService = ReturnType<typeof createOrganisationService>;
