/**
 * The k best loopless paths between two records, by evidence cost, then length,
 * then the refs of their nodes. A path is its nodes: parallel relationships
 * make no other path, all of them are told with its steps.
 */
import type { Ref } from '../graph/model';
import { costOf, hopsOf } from './bonds';
import { familiesOf, familyMask, type PathFamilyId } from './families';
import { PathEnumerator, type RankedPath } from './path-enumerator';
import type { PathGraph, PathRelationship } from './path-graph';
import { remainingWeights } from './remaining';
import { Space } from './space';
import { SpurSearch } from './spur-search';
import { bestThrough } from './via-search';

export const MAX_PATHS = 10;
export const MAX_HOPS = 6;

export interface PathQuestion {
  /** Records of the graph; an ended council stands for its successor where the graph rolls up. */
  readonly from: Ref;
  readonly to: Ref;
  /** 1 to MAX_PATHS. */
  readonly k: number;
  /** 1 to MAX_HOPS. */
  readonly maxHops: number;
  readonly families: ReadonlySet<PathFamilyId>;
  /** A record that every path leads through. */
  readonly via?: Ref;
  /** Records that no path leads through. */
  readonly avoid?: ReadonlySet<Ref>;
}

export interface PathStep {
  /** In the direction of the path, ended councils as their successors. */
  readonly from: Ref;
  readonly to: Ref;
  /** The family of its cheapest relationship. */
  readonly family: PathFamilyId;
  readonly cost: number;
  /** All that join the two in the families asked for, cheapest first. */
  readonly relationships: readonly PathRelationship[];
}

export interface FoundPath {
  readonly nodes: readonly Ref[];
  readonly hops: number;
  readonly cost: number;
  readonly steps: readonly PathStep[];
}

export interface PathAnswer {
  /** Best first; none when there is no path. */
  readonly paths: readonly FoundPath[];
  /** Families allowed at an end, for its own first hop, because it has no relationship of the families asked for; empty when it has. */
  readonly openAtEnds: { readonly from: readonly PathFamilyId[]; readonly to: readonly PathFamilyId[] };
}

const NO_PATHS: PathAnswer = { paths: [], openAtEnds: { from: [], to: [] } };

function toStep(space: Space, node: number, other: number): PathStep {
  const { graph } = space;
  const { start, neighbour, bond, relationshipStart } = graph.bonds;
  const relationships: PathRelationship[] = [];
  for (let entry = start[node]!; entry < start[node + 1]!; entry += 1) {
    if (neighbour[entry] !== other || !space.allows(node, entry)) continue;
    for (let i = relationshipStart[bond[entry]!]!; i < relationshipStart[bond[entry]! + 1]!; i += 1) relationships.push(graph.relationship(i));
  }
  relationships.sort((a, b) => a.cost.total - b.cost.total || (a.id < b.id ? -1 : 1));
  const [{ family, cost }] = relationships as [PathRelationship];
  return { from: graph.refs[node]!, to: graph.refs[other]!, family, cost: cost.total, relationships };
}

function toFoundPath(space: Space, { nodes, weight }: RankedPath): FoundPath {
  return {
    nodes: nodes.map((node) => space.graph.refs[node]!), hops: hopsOf(weight), cost: costOf(weight),
    steps: nodes.slice(1).map((other, i) => toStep(space, nodes[i]!, other)),
  };
}

function best(space: Space, from: number, to: number, k: number, maxHops: number): RankedPath[] {
  const paths = new PathEnumerator(space, new SpurSearch(space), remainingWeights(space, from, to, maxHops), { source: from, target: to, maxHops });
  const found: RankedPath[] = [];
  for (let path = paths.next(); path; path = found.length < k ? paths.next() : undefined) found.push(path);
  return found;
}

/**
 * No paths when an end is no record of this graph, both are the same, or an end
 * is avoided; no-path.ts says why.
 * @throws RangeError when k or maxHops is out of bounds
 */
export function kShortest(graph: PathGraph, { from, to, k, maxHops, families, via, avoid = new Set() }: PathQuestion): PathAnswer {
  if (!(Number.isInteger(k) && k >= 1 && k <= MAX_PATHS)) throw new RangeError(`k is ${k}; it must be a whole number from 1 to ${MAX_PATHS}`);
  if (!(Number.isInteger(maxHops) && maxHops >= 1 && maxHops <= MAX_HOPS)) throw new RangeError(`maxHops is ${maxHops}; it must be a whole number from 1 to ${MAX_HOPS}`);
  const [a, b] = [graph.numberOf(from), graph.numberOf(to)];
  if (a < 0 || b < 0 || a === b) return NO_PATHS;
  const space = Space.of(graph, familyMask(families), a, b, [...avoid].map((ref) => graph.numberOf(ref)));
  const openAtEnds = { from: familiesOf(space.openedAt(a)), to: familiesOf(space.openedAt(b)) };
  if (space.closed[a] || space.closed[b]) return { paths: [], openAtEnds };
  const through = via === undefined ? a : graph.numberOf(via);
  if (through < 0 || space.closed[through]) return { paths: [], openAtEnds };
  const ranked = graph.scratch.lend(() => {
    if (through === a || through === b) return best(space, a, b, k, maxHops);
    return maxHops === 1 ? [] : bestThrough(space, { from: a, via: through, to: b, maxHops }, k);
  });
  return { paths: ranked.map((path) => toFoundPath(space, path)), openAtEnds };
}
