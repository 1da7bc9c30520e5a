/** The joined parts of a network, largest first; equal ones by their first node. */
import { append } from '../graph/multimap';
import type { Network, NetworkNode, NetworkRelationship } from '../graph/network';
import { toMeasuredGraph } from './measured-graph';
import { componentsOf as partsOf, toAdjacency } from './measures/adjacency';

export function componentsOf(network: Network): Network[] {
  const graph = toMeasuredGraph(network);
  const partOf = partsOf(toAdjacency(graph));
  const nodes = new Map<number, NetworkNode[]>();
  const relationships = new Map<number, NetworkRelationship[]>();
  network.nodes.forEach((node, i) => append(nodes, partOf[i]!, node));
  network.relationships.forEach((relationship, i) => append(relationships, partOf[graph.from[i]!]!, relationship));
  return [...nodes].sort(([a, one], [b, other]) => other.length - one.length || a - b)
    .map(([part, held]) => ({ nodes: held, relationships: relationships.get(part) ?? [] }));
}
