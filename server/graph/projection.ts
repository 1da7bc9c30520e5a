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
  readonly roleAsStated?: string;
  readonly crossing?: 'land' | 'water';
  readonly basis?: string;
  readonly sources: readonly string[];
}

export interface RelationshipOfGraph extends ProjectedRelationship {
  readonly id: string;
  readonly from: Ref;
  readonly to: Ref;
}

/** Each relationship is the object that answers give: it is never copied. */
export type ProjectionGraph = MultiDirectedGraph<NodeSummary, RelationshipOfGraph>;

export const emptyProjectionGraph = (): ProjectionGraph => new MultiDirectedGraph();

export function addRelationship(graph: ProjectionGraph, relationship: RelationshipOfGraph): void {
  graph.addDirectedEdgeWithKey(relationship.id, relationship.from, relationship.to, relationship);
}

/** Reading tens of thousands of rows takes longer than a page's queries may. */
const READ_TIMEOUT_MS = 60_000;

export class Projection {
  /** Relationships at a node, listed when it is first asked about. */
  private readonly lists = new Map<Ref, readonly RelationshipOfGraph[]>();

  constructor(readonly graph: ProjectionGraph) {}

  node(ref: Ref): NodeSummary | undefined {
    return this.graph.hasNode(ref) ? this.graph.getNodeAttributes(ref) : undefined;
  }

  /** Relationships of those types, in order of their ids. */
  ofTypes(types: readonly RelationshipType[]): RelationshipOfGraph[] {
    const wanted = new Set<string>(types);
    return this.graph.reduceEdges((found: RelationshipOfGraph[], _, relationship) => {
      if (wanted.has(relationship.type)) found.push(relationship);
      return found;
    }, []);
  }

  /** Relationships at a node, either way, of those types; none when there is no such node. */
  at(ref: Ref, types: readonly RelationshipType[]): RelationshipOfGraph[] {
    return this.all(ref).filter(({ type }) => types.includes(type));
  }

  /** Those that start at a node. */
  from(ref: Ref, types: readonly RelationshipType[]): RelationshipOfGraph[] {
    return this.all(ref).filter(({ type, from }) => from === ref && types.includes(type));
  }

  /** Those that end at a node. */
  to(ref: Ref, types: readonly RelationshipType[]): RelationshipOfGraph[] {
    return this.all(ref).filter(({ type, to }) => to === ref && types.includes(type));
  }

  private all(ref: Ref): readonly RelationshipOfGraph[] {
    const known = this.lists.get(ref);
    if (known || !this.graph.hasNode(ref)) return known ?? [];
    const list = this.graph.mapEdges(ref, (_, relationship) => relationship);
    this.lists.set(ref, list);
    return list;
  }
}

/** The projection as plain values, which can be sent to a thread. */
export interface ProjectionRows {
  readonly nodes: readonly NodeSummary[];
  readonly relationships: readonly RelationshipOfGraph[];
}

export const toRows = ({ graph }: Projection): ProjectionRows =>
  ({ nodes: graph.mapNodes((_, node) => node), relationships: graph.mapEdges((_, relationship) => relationship) });

/** The projection that the rows are of. */
export function fromRows({ nodes, relationships }: ProjectionRows): Projection {
  const graph = emptyProjectionGraph();
  for (const node of nodes) graph.addNode(node.ref, node);
  for (const relationship of relationships) addRelationship(graph, relationship);
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
  const graph = emptyProjectionGraph();
  const intern = interner();
  for (const node of nodes.all) graph.addNode(node.ref, node);
  const rows = rowsAs<RelationshipRow>(await store.read('networks/list-relationships', {}, { timeoutMs: READ_TIMEOUT_MS, ...(sequence !== undefined && { sequence }) }));
  for (const { id, fromRef, toRef, ...attributes } of rows) {
    // Outcomes are no nodes of the projection: they are shown on their record's page.
    if (!graph.hasNode(fromRef) || !graph.hasNode(toRef)) continue;
    addRelationship(graph, { id, from: fromRef, to: toRef, ...attributes, sources: intern(attributes.sources ?? []) });
  }
  return new Projection(graph);
}
