/** A view as the API gives it. */
import type { Ref } from '../graph/model';
import type { Network } from '../graph/network';
import type { RequestContext } from '../web/endpoint';
import type { Measured } from './analysis';
import { comparedScope, compareViews } from './comparison-page';
import { egoOf } from './ego-picture';
import type { Communities } from './measures';
import { degreesOf } from './picture';
import { MOST_NETWORK_NODES, type EgoRequest, type NetworkAnswer, type NetworkRequest } from './schema';
import type { NetworkService } from './service';

export const MEASURES_CAUTION = 'Measures describe this record, not life: a broker in this data is not necessarily one. Councils are in alphabetical order and are never ranked.';

type Answered = Pick<NetworkAnswer, 'nodes' | 'relationships' | 'metrics'>;

/** Nodes with their figures, relationships, and the figures of the whole. */
function answered(network: Network, degrees: ReadonlyMap<Ref, number>, measured: Measured, communities: Communities | null, limit = network.nodes.length): Answered {
  const nodes = network.nodes.slice(0, limit);
  const held = new Set(nodes.map(({ id }) => id));
  const valuesAt = (index: number) => (measured.state === 'ready'
    ? { measures: Object.fromEntries(Object.entries(measured.measurements.nodes).map(([id, values]) => [id, values[index] ?? null])) } : {});
  return {
    nodes: nodes.map((node, index) => ({ ...node, degree: degrees.get(node.id) ?? 0, ...(communities && { community: communities.of[index]! }), ...valuesAt(index) })),
    relationships: network.relationships.filter(({ from, to }) => held.has(from) && held.has(to))
      .map(({ projects, sources, ...rest }) => ({ ...rest, ...(projects && { projects: [...projects] }), sources: [...sources] })),
    metrics: {
      state: measured.state, caution: MEASURES_CAUTION,
      ...(measured.state === 'ready' ? { network: measured.measurements.network } : { reason: measured.reason }),
      ...(communities && { communities: { count: communities.count, modularity: communities.modularity, sureness: measured.state === 'ready' ? measured.measurements.communities.sureness : null } }),
    },
  };
}

export async function networkAnswerOf(networks: NetworkService, request: NetworkRequest, { meta, version }: RequestContext): Promise<NetworkAnswer> {
  const view = await networks.view(comparedScope(networks.toScope(request), request.compare, version.dataAsOf));
  const answer = answered(view.network, view.degrees, await networks.measures(view.network), view.communities, request.limit);
  const compared = await compareViews(networks, { ...request, sort: 'name', page: 1, order: 'name', ties: 1 }, view, { version });
  const ids = ({ nodes, relationships }: Network) => ({ nodes: nodes.map(({ id }) => id), relationships: relationships.map(({ id }) => id) });
  return {
    ...answer,
    ...(compared && { comparison: { gained: ids(compared.gained), lost: ids(compared.lost) } }),
    omitted: {
      nodes: Math.max(0, view.whole.nodes.length - answer.nodes.length), relationships: Math.max(0, view.whole.relationships.length - answer.relationships.length), undated: view.undated,
    },
    facets: Object.fromEntries(Object.entries(networks.facets(view.scope)).map(([name, values]) => [name, [...values]])),
    meta, coverage: networks.coverage(),
  };
}

export async function egoAnswerOf(networks: NetworkService, request: EgoRequest, { meta }: RequestContext): Promise<NetworkAnswer> {
  const network = egoOf(networks, { ...request, node: networks.find(request.node) });
  const answer = answered(network, degreesOf(network), await networks.measures(network), null, MOST_NETWORK_NODES);
  return { ...answer, omitted: { nodes: network.nodes.length - answer.nodes.length, relationships: network.relationships.length - answer.relationships.length, undated: 0 }, meta, coverage: networks.coverage() };
}
