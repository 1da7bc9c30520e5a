/** A network as graphology takes it: undirected, parallel relationships merged, their weights added, loops left out. */
import Graph from 'graphology';
import type { MeasuredGraph } from '../../graph/network';
import { compareIds } from './numbering';

/** Nodes and relationships in the order of their ids, whatever order they came in: Louvain visits them as they stand. */
export function toGraph({ ids, from, to, weight }: MeasuredGraph): Graph {
  const graph = new Graph({ type: 'undirected' });
  for (const id of [...ids].sort(compareIds)) graph.addNode(id);
  const pairs = from.map((a, i) => ({ ends: [ids[a]!, ids[to[i]!]!].sort(compareIds) as [string, string], weight: weight[i]! })).filter(({ ends: [a, b] }) => a !== b);
  pairs.sort((x, y) => compareIds(x.ends[0], y.ends[0]) || compareIds(x.ends[1], y.ends[1]) || x.weight - y.weight);
  for (const { ends: [a, b], weight: added } of pairs) graph.updateEdge(a, b, (old) => ({ weight: Number(old['weight'] ?? 0) + added }));
  return graph;
}
