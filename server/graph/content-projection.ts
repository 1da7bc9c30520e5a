/** The graph in memory straight from validated rows, without a store: the same nodes and relationships as `readProjection`. */
import type { GraphContent } from './content';
import { NodeIndex, type NodeSummary } from './node-index';
import { addRelationship, emptyProjectionGraph, Projection, type RelationshipOfGraph } from './projection';

/** Outcomes are no nodes of the projection. */
export function projectContent({ nodes: rows, relationships }: GraphContent): { nodes: NodeIndex; projection: Projection } {
  const nodes = new NodeIndex(rows.filter(({ label }) => label !== 'Outcome').map(({ label, ref, values }) => ({ ...values, label, ref }) as unknown as NodeSummary));
  const graph = emptyProjectionGraph();
  for (const node of nodes.all) graph.addNode(node.ref, node);
  for (const { type, id, from, to, values } of relationships) {
    if (!graph.hasNode(from) || !graph.hasNode(to)) continue;
    const { stage, role, model, ...own } = values as { stage?: string; role?: string; model?: string };
    const detail = stage ?? role ?? model;
    addRelationship(graph, { sources: [], ...own, id, from, to, type, ...(detail && { detail }) } as RelationshipOfGraph);
  }
  return { nodes, projection: new Projection(graph) };
}
