/** Small graphs for the tests of paths, made of relationships alone: their ends are the nodes. */
import { presentDayRefs } from '../../../server/graph/collaboration';
import { relationshipId } from '../../../server/graph/content';
import { parseRef, type Ref, type RelationshipType } from '../../../server/graph/model';
import type { NodeSummary } from '../../../server/graph/node-index';
import { addRelationship, emptyProjectionGraph, Projection, type ProjectedRelationship } from '../../../server/graph/projection';
import { toWeight } from '../../../server/paths/bonds';
import { PathGraph, toPathGraph } from '../../../server/paths/path-graph';

export const dataAsOf = '2026-11-23';
export const source = 'https://example.org/';

export interface Relationship extends Partial<ProjectedRelationship> {
  readonly type: RelationshipType;
  readonly from: Ref;
  readonly to: Ref;
}

/** `council:a LEADS project:p` with its properties. */
export function says(claim: string, more: Partial<ProjectedRelationship> = {}): Relationship {
  const [from, type, to] = claim.split(' ') as [Ref, RelationshipType, Ref];
  return { type, from, to, ...more };
}

export function toProjection(relationships: readonly Relationship[], nodes: readonly (Partial<NodeSummary> & { ref: Ref })[] = []): Projection {
  const graph = emptyProjectionGraph();
  const add = (ref: Ref, more: Partial<NodeSummary> = {}) => {
    const { label, id } = parseRef(ref)!;
    if (!graph.hasNode(ref)) graph.addNode(ref, { ref, label, id, name: id, ...(label === 'Project' && { kind: 'project' }), ...more });
  };
  for (const { ref, ...more } of nodes) add(ref, more);
  for (const { from, to, ...attributes } of relationships) {
    add(from);
    add(to);
    const id = relationshipId(attributes.type, from, to, { stage: attributes.detail ?? '', role: attributes.detail ?? '', projectId: attributes.projectId ?? '', awardedOn: attributes.awardedOn ?? '', amountGbp: attributes.amountGbp ?? '' });
    if (!graph.hasEdge(id)) addRelationship(graph, { sources: [source], ...attributes, id, from, to });
  }
  return new Projection(graph);
}

export function presentDayOf(projection: Projection): ReadonlyMap<Ref, Ref> {
  return presentDayRefs(projection.ofTypes(['SUCCEEDED_BY']).map(({ from, to, extent, onDate }) => ({ fromRef: from, toRef: to, extent: extent ?? 'whole', onDate: onDate ?? '2023-03-31' })));
}

/** The same graph where every step costs 1: paths differ by their length and their nodes alone. */
export function evenOf({ projection, refs, bonds, presentDay, day, asOf, omitted }: PathGraph): PathGraph {
  return new PathGraph(projection, refs, { ...bonds, weight: bonds.weight.map(() => toWeight(1)) }, presentDay, day, asOf, omitted);
}

export function graphOf(relationships: readonly Relationship[], nodes: readonly (Partial<NodeSummary> & { ref: Ref })[] = [], asOf?: string): PathGraph {
  const projection = toProjection(relationships, nodes);
  return toPathGraph(projection, { presentDay: presentDayOf(projection) }, { dataAsOf, ...(asOf && { asOf }) });
}
