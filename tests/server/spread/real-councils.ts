/** The real councils and their links, read from the seeds without a store. */
import { MultiDirectedGraph } from 'graphology';
import { toCollaboration } from '../../../server/graph/collaboration';
import { type Label } from '../../../server/graph/model';
import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import { Projection, type ProjectedRelationship } from '../../../server/graph/projection';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { toCouncilFacts } from '../../../server/spread/council-facts';
import { seedsDir } from '../../support/app';

export function realCouncils() {
  const { nodes: rows, relationships } = readSeeds(seedsDir);
  const nodes = new NodeIndex(rows.filter(({ label }) => label !== 'Outcome').map(({ label, ref, values }) => ({ ...values, label: label as Label, ref }) as unknown as NodeSummary));
  const graph = new MultiDirectedGraph<NodeSummary, ProjectedRelationship>();
  for (const node of nodes.all) graph.addNode(node.ref, node);
  for (const { type, id, from, to, values } of relationships) {
    if (!graph.hasNode(from) || !graph.hasNode(to)) continue;
    const { stage, role, model } = values as { stage?: string; role?: string; model?: string };
    const detail = stage ?? role ?? model;
    graph.addDirectedEdgeWithKey(id, from, to, { ...values, type, ...(detail && { detail }) } as ProjectedRelationship);
  }
  const projection = new Projection(graph);
  const collaboration = toCollaboration(projection);
  return { nodes, projection, collaboration, facts: toCouncilFacts({ nodes, projection, collaboration }) };
}
