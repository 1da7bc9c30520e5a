/**
 * The whole graph in memory, once per graph version: nodes by ref,
 * relationships by id. Networks, paths, suggestions and gaps ask this instead
 * of the store; whoever needs fewer makes a smaller graph of it.
 */
import { MultiDirectedGraph } from 'graphology';
import type { RelationshipType, Ref } from './model';
import type { NodeIndex, NodeSummary } from './node-index';
import { rowsAs } from './rows';
import type { GraphStore } from './store';

export interface ProjectedRelationship {
  readonly type: RelationshipType;
  readonly since?: string;
  readonly until?: string;
  readonly confirmedOn?: string;
  /** Stage of a use, role of a supplier, model of a similarity. */
  readonly detail?: string;
  readonly rank?: number;
  readonly amountGbp?: number;
  readonly awardedOn?: string;
  readonly projectId?: string;
  readonly extent?: 'whole' | 'part';
  readonly onDate?: string;
  readonly sources: readonly string[];
}

export interface RelationshipOfGraph extends ProjectedRelationship {
  readonly id: string;
  readonly from: Ref;
  readonly to: Ref;
}

type Graph = MultiDirectedGraph<NodeSummary, ProjectedRelationship>;

/** Reading tens of thousands of rows takes longer than a page's queries may. */
const READ_TIMEOUT_MS = 60_000;

export class Projection {
  constructor(readonly graph: Graph) {}

  node(ref: Ref): NodeSummary | undefined {
    return this.graph.hasNode(ref) ? this.graph.getNodeAttributes(ref) : undefined;
  }

  /** Relationships of those types, in order of their ids. */
  ofTypes(types: readonly RelationshipType[]): RelationshipOfGraph[] {
    const wanted = new Set<string>(types);
    const found: RelationshipOfGraph[] = [];
    this.graph.forEachEdge((id, attributes, from, to) => {
      if (wanted.has(attributes.type)) found.push({ id, from, to, ...attributes });
    });
    return found;
  }

  /** Relationships at a node, either way, of those types; none when there is no such node. */
  at(ref: Ref, types: readonly RelationshipType[]): RelationshipOfGraph[] {
    if (!this.graph.hasNode(ref)) return [];
    const wanted = new Set<string>(types);
    const found: RelationshipOfGraph[] = [];
    this.graph.forEachEdge(ref, (id, attributes, from, to) => {
      if (wanted.has(attributes.type)) found.push({ id, from, to, ...attributes });
    });
    return found;
  }
}

/** The projection as plain values, which can be sent to a thread: relationships in columns. */
export interface ProjectionRows {
  readonly nodes: readonly NodeSummary[];
  readonly ids: readonly string[];
  readonly from: readonly Ref[];
  readonly to: readonly Ref[];
  readonly attributes: readonly ProjectedRelationship[];
}

export function toRows({ graph }: Projection): ProjectionRows {
  const [ids, from, to, attributes]: [string[], Ref[], Ref[], ProjectedRelationship[]] = [[], [], [], []];
  graph.forEachEdge((id, own, start, end) => { ids.push(id); from.push(start as Ref); to.push(end as Ref); attributes.push(own); });
  return { nodes: graph.mapNodes((_, node) => node), ids, from, to, attributes };
}

/** The projection that the rows are of. */
export function fromRows({ nodes, ids, from, to, attributes }: ProjectionRows): Projection {
  const graph: Graph = new MultiDirectedGraph();
  for (const node of nodes) graph.addNode(node.ref, node);
  ids.forEach((id, i) => graph.addDirectedEdgeWithKey(id, from[i]!, to[i]!, attributes[i]!));
  return new Projection(graph);
}

/** One string for equal addresses: they make up most of the rows. */
function interner(): (texts: readonly string[]) => readonly string[] {
  const known = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  return (texts) => {
    const key = texts.join('\n');
    let list = lists.get(key);
    if (!list) {
      list = texts.map((text) => known.get(text) ?? (known.set(text, text), text));
      lists.set(key, list);
    }
    return list;
  };
}

interface RelationshipRow extends ProjectedRelationship {
  readonly id: string;
  readonly fromRef: Ref;
  readonly toRef: Ref;
}

/** @param sequence of the graph version it is of */
export async function readProjection(store: GraphStore, nodes: NodeIndex, sequence?: number): Promise<Projection> {
  const graph: Graph = new MultiDirectedGraph();
  const intern = interner();
  for (const node of nodes.all) graph.addNode(node.ref, node);
  const rows = rowsAs<RelationshipRow>(await store.read('networks/list-relationships', {}, { timeoutMs: READ_TIMEOUT_MS, ...(sequence !== undefined && { sequence }) }));
  for (const { id, fromRef, toRef, ...attributes } of rows) {
    // Outcomes are no nodes of the projection: they are shown on their record's page.
    if (!graph.hasNode(fromRef) || !graph.hasNode(toRef)) continue;
    graph.addDirectedEdgeWithKey(id, fromRef, toRef, { ...attributes, sources: intern(attributes.sources ?? []) });
  }
  return new Projection(graph);
}
