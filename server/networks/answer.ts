/** A view as the API gives it. */
import type { RequestContext } from '../web/endpoint';
import type { NetworkAnswer, NetworkRequest } from './schema';
import type { NetworkService } from './service';

export const MEASURES_CAUTION = 'Measures describe this record, not life: a broker in this data is not necessarily one. Councils are in alphabetical order and are never ranked.';

export async function networkAnswerOf(networks: NetworkService, request: NetworkRequest, { meta }: RequestContext): Promise<NetworkAnswer> {
  const view = await networks.view(networks.toScope(request));
  const measured = await networks.measures(view.network);
  const held = new Set(view.network.nodes.slice(0, request.limit).map(({ id }) => id));
  const relationships = view.network.relationships.filter(({ from, to }) => held.has(from) && held.has(to));
  const valuesAt = (index: number) => (measured.state === 'ready'
    ? { measures: Object.fromEntries(Object.entries(measured.measurements.nodes).map(([id, values]) => [id, values[index] ?? null])) } : {});
  return {
    nodes: view.network.nodes.slice(0, request.limit).map((node, index) => ({
      ...node, degree: view.degrees.get(node.id) ?? 0, ...(view.communities && { community: view.communityOf.get(node.id)! }), ...valuesAt(index),
    })),
    relationships: relationships.map(({ projects, sources, ...rest }) => ({ ...rest, ...(projects && { projects: [...projects] }), sources: [...sources] })),
    omitted: {
      nodes: view.whole.nodes.length - held.size,
      relationships: Math.max(0, view.whole.relationships.length - relationships.length), undated: view.undated,
    },
    metrics: {
      state: measured.state, caution: MEASURES_CAUTION,
      ...(measured.state === 'ready' ? { network: measured.measurements.network } : { reason: measured.reason }),
      ...(view.communities && { communities: { count: view.communities.count, modularity: view.communities.modularity, sureness: measured.state === 'ready' ? measured.measurements.communities.sureness : null } }),
    },
    facets: Object.fromEntries(Object.entries(networks.facets(view.scope)).map(([name, values]) => [name, [...values]])),
    meta, coverage: networks.coverage(),
  };
}
