/** Service areas: the list, and one with its patterns, projects and councils. */
import type { Suggestion } from '../errors';
import { Catalogue, type ListSpec } from '../graph/catalogue';
import type { Collaboration } from '../graph/collaboration';
import type { Label } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { GraphStore } from '../graph/store';
import type { GraphWatch, Held } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import { namedBySources } from '../web/schemas';
import { getServiceArea, listServiceAreas, type ServiceAreaRow } from './queries';
import type { ListServiceAreasRequest, ServiceAreaList, ServiceAreaRecord, ServiceAreaSort } from './schema';
import { toServiceAreaRecord } from './service-area-record';
import { serviceAreaTies } from './ties';

export interface ServiceAreaDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly collaboration: Held<Collaboration>;
  readonly suggest: (label: Label, id: string) => Suggestion[];
}

const byName = (a: ServiceAreaRow, b: ServiceAreaRow) => a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id);

const spec: ListSpec<ServiceAreaRow, never, ServiceAreaSort> = {
  text: ({ name, description, aliases = [] }) => [name, description, ...aliases],
  facets: {},
  sorts: {
    name: byName,
    patterns: (a, b) => b.patterns - a.patterns || byName(a, b),
    projects: (a, b) => b.projects - a.projects || byName(a, b),
  },
};

export function createServiceAreaService({ store, watch, nodes, projection, collaboration, suggest }: ServiceAreaDependencies) {
  const catalogue = watch.hold(async () => new Catalogue(await listServiceAreas(store), spec));

  return {
    list({ q, sort = 'name', limit, offset }: ListServiceAreasRequest, { meta }: RequestContext): ServiceAreaList {
      const areas = catalogue.get();
      const { items, facets, ...page } = areas.list({ ...(q && { q }), filters: {}, sort, limit, offset });
      return { ...page, items: items.map(({ aliases: _aliases, ...summary }) => summary), facets, meta, coverage: [namedBySources(areas.rows.length, 'service areas')] };
    },

    async get(id: string, { meta, version, reading }: RequestContext): Promise<ServiceAreaRecord> {
      const { ref } = nodes.get().get('ServiceArea', id, suggest);
      const ties = serviceAreaTies(projection.get(), ref);
      const properties = await getServiceArea(store, ref, reading);
      const record = toServiceAreaRecord(properties!, ties, { nodes: nodes.get(), collaboration: collaboration.get(), dataAsOf: version.dataAsOf });
      return { ...record, meta, coverage: [] };
    },
  };
}

export type ServiceAreaService = ReturnType<typeof createServiceAreaService>;
