/** Suppliers: the list, and one with everything it is recorded to supply. */
import type { Suggestion } from '../errors';
import { Catalogue, type ListSpec } from '../graph/catalogue';
import type { Label } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import { counterpartOf } from '../graph/same-body';
import type { GraphStore } from '../graph/store';
import type { GraphWatch, Held } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { roleNames } from '../web/words';
import { getSupplier, listSuppliers } from './queries';
import { roles, type ListSuppliersRequest, type SupplierFacet, type SupplierList, type SupplierRecord, type SupplierSort, type SupplierSummary } from './schema';
import { toEntries, toSupplierRecord, type SupplierEntry } from './supplier-record';
import { supplierTies } from './ties';

export interface SupplierDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly coverage: (about: 'suppliers') => CoverageItem[];
  readonly suggest: (label: Label, id: string) => Suggestion[];
}

const byName = (a: SupplierEntry, b: SupplierEntry) =>
  a.summary.name.localeCompare(b.summary.name, 'en-GB') || a.summary.id.localeCompare(b.summary.id);

const spec: ListSpec<SupplierEntry, SupplierFacet, SupplierSort> = {
  text: ({ summary, aliases }) => [summary.name, ...aliases],
  facets: {
    role: { choices: ({ summary }) => summary.roles.map((value) => ({ value, label: roleNames[value] ?? value })), order: roles },
  },
  sorts: {
    name: byName,
    councils: (a, b) => b.summary.councils - a.summary.councils || byName(a, b),
  },
};

export function createSupplierService({ store, watch, nodes, projection, coverage, suggest }: SupplierDependencies) {
  const catalogue = watch.hold(async () => new Catalogue(toEntries(await listSuppliers(store)), spec));

  return {
    list({ q, sort = 'name', limit, offset, ...filters }: ListSuppliersRequest, { meta }: RequestContext): SupplierList {
      const result = catalogue.get().list({ ...(q && { q }), filters, sort, limit, offset });
      return { ...result, items: result.items.map(({ summary }) => summary), facets: result.facets as SupplierList['facets'], meta, coverage: coverage('suppliers') };
    },

    /** Every supplier, as the list shows it. */
    all: (): readonly SupplierSummary[] => catalogue.get().rows.map(({ summary }) => summary),

    async get(id: string, { meta, version, reading }: RequestContext): Promise<SupplierRecord> {
      const { ref } = nodes.get().get('Supplier', id, suggest);
      const ties = supplierTies(projection.get(), ref);
      const properties = await getSupplier(store, ref, reading);
      const counterpart = counterpartOf(ref, version.supplement);
      const record = toSupplierRecord(properties!, ties, { nodes: nodes.get(), dataAsOf: version.dataAsOf, counterpart });
      return { ...record, meta, coverage: coverage('suppliers') };
    },
  };
}

export type SupplierService = ReturnType<typeof createSupplierService>;
