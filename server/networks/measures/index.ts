import type { MeasuredGraph } from '../network';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
export interface Communities { of: number[]; count: number; modularity: number | null }
export interface Measurements { nodes: Record<string, (number | boolean | null)[]>; network: Record<string, number | null>; communities: Communities & { sureness: number | null; sureOf: number[] } }
interface Text { id: string; title: string; meaning: string; formula: string; reference: string; caution: string; decimals: number }
export const nodeMeasures: Text[] = [];
export const networkMeasures: Text[] = [];
export function findCommunities(g: MeasuredGraph): Communities {
  const graph = new Graph({ type: 'undirected' });
  g.ids.forEach((id) => graph.addNode(id));
  g.from.forEach((f, i) => graph.mergeEdge(g.ids[f]!, g.ids[g.to[i]!]!, { weight: g.weight[i] }));
  let seed = 1;
  const { communities, count, modularity } = louvain.detailed(graph, { rng: () => { seed = (seed * 16807) % 2147483647; return seed / 2147483647; } });
  return { of: g.ids.map((id) => communities[id]!), count, modularity };
}
export function measure(g: MeasuredGraph): Measurements { const c = findCommunities(g); return { nodes: {}, network: {}, communities: { ...c, sureness: null, sureOf: [] } }; }
