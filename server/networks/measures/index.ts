/** All measures. Adding one is a descriptor and a line here: its column, its explanation and its place in files follow. */
import type { MeasuredGraph } from '../../graph/network';
import { componentsOf, toAdjacency } from './adjacency';
import { findCommunities, sureness, type Communities, type Sureness } from './communities';
import type { MeasureInput, NetworkMeasure, NodeMeasure } from './measure';
import * as ofNetworks from './network-measures';
import * as ofNodes from './node-measures';
import { numbered } from './numbering';

export const nodeMeasures: readonly NodeMeasure[] = [
  ofNodes.degree, ofNodes.weightedDegree, ofNodes.betweenness, ofNodes.closeness, ofNodes.eigenvectorCentrality, ofNodes.pageRankCentrality,
  ofNodes.coreNumber, ofNodes.clusteringCoefficient, ofNodes.articulationPoint, ofNodes.component, ofNodes.community,
];

export const networkMeasures: readonly NetworkMeasure[] = [
  ofNetworks.nodes, ofNetworks.relationships, ofNetworks.density, ofNetworks.components, ofNetworks.largestComponent, ofNetworks.averagePathLength,
  ofNetworks.averageClustering, ofNetworks.communityCount, ofNetworks.modularity, ofNetworks.assortativityRegion, ofNetworks.assortativityType,
];

/** Plain arrays and numbers, to be sent between threads. */
export interface Measurements {
  /** By measure, a value a node in the order of the graph's ids; null where it is not defined. */
  readonly nodes: Readonly<Record<string, readonly (number | boolean | null)[]>>;
  readonly network: Readonly<Record<string, number | null>>;
  readonly communities: Communities & Sureness;
}

/** Every measure of a network, the same in whatever order it was read; empty networks have empty lists and nulls. */
export function measure(graph: MeasuredGraph): Measurements {
  const adjacency = toAdjacency(graph);
  const communities = findCommunities(graph);
  const input: MeasureInput = { graph, adjacency, communities, componentOf: numbered(componentsOf(adjacency), graph.ids), shared: new Map() };
  return {
    nodes: Object.fromEntries(nodeMeasures.map(({ id, compute }) => [id, compute(input)])),
    network: Object.fromEntries(networkMeasures.map(({ id, compute }) => [id, compute(input)])),
    communities: { ...communities, ...sureness(graph, communities) },
  };
}

export { findCommunities, type Communities };
