/** The joined parts of a network, largest first; equal ones by their first node. */
import { connectedComponents } from 'graphology-components';
import Graph from 'graphology';
import type { Network } from '../graph/network';

export function toUndirected({ nodes, relationships }: Network): Graph {
  const graph = new Graph({ type: 'undirected', multi: false });
  for (const { id } of nodes) graph.addNode(id);
  for (const { from, to } of relationships) if (from !== to) graph.mergeEdge(from, to);
  return graph;
}

export function componentsOf(network: Network): Network[] {
  const order = new Map(network.nodes.map(({ id }, index) => [id, index]));
  return connectedComponents(toUndirected(network))
    .map((ids) => ids.sort((a, b) => order.get(a)! - order.get(b)!))
    .sort((a, b) => b.length - a.length || order.get(a[0]!)! - order.get(b[0]!)!)
    .map((ids) => {
      const held = new Set(ids);
      return { nodes: network.nodes.filter(({ id }) => held.has(id)), relationships: network.relationships.filter(({ from }) => held.has(from)) };
    });
}
