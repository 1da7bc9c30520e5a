/**
 * What two records share directly through families that are not chosen: the
 * hub at which both meet (a pattern that both use, a supplier of both), or that
 * they touch. Too common to make a path, good to know.
 */
import type { Ref } from '../graph/model';
import { hubRules } from './cost';
import { familyBit, pathFamilyIds, type PathFamilyId } from './families';
import type { PathGraph, PathRelationship } from './path-graph';

export interface InCommon {
  readonly family: PathFamilyId;
  /** Where both meet; absent when a relationship joins the two themselves, as neighbours are. */
  readonly hub?: Ref;
  /** How many share the hub; of neighbours, the neighbours of the one that has more. */
  readonly degree: number;
  /** Of the first end and of the second; one where it joins the two. */
  readonly relationshipIds: readonly [string, string] | readonly [string];
}

/** The cheapest relationship of an entry that has its hub at `hub`. */
function meetingAt(graph: PathGraph, entry: number, hub: number): PathRelationship | undefined {
  const { bond, relationshipStart } = graph.bonds;
  for (let i = relationshipStart[bond[entry]!]!; i < relationshipStart[bond[entry]! + 1]!; i += 1) {
    const relationship = graph.relationship(i);
    const end = hubRules[relationship.type]!.hub;
    if (end !== 'either' && graph.numberOf(relationship[end]) === hub) return relationship;
  }
  return undefined;
}

/** Few sharers first, then by the hub's ref. None when an end is no record of the graph. */
export function inCommon(graph: PathGraph, { from, to, families }: { from: Ref; to: Ref; families: ReadonlySet<PathFamilyId> }): InCommon[] {
  const [a, b] = [graph.numberOf(from), graph.numberOf(to)];
  if (a < 0 || b < 0 || a === b) return [];
  const { start, neighbour, family, bond, relationshipStart } = graph.bonds;
  const off = pathFamilyIds.filter((id) => !families.has(id));
  /** Entries of a node in one family, by neighbour. */
  const entriesOf = (node: number, id: PathFamilyId) => {
    const bit = familyBit(id);
    const entries = new Map<number, number>();
    for (let entry = start[node]!; entry < start[node + 1]!; entry += 1) if (family[entry] === bit) entries.set(neighbour[entry]!, entry);
    return entries;
  };
  const shared = off.flatMap((id): InCommon[] => {
    const [ofA, ofB] = [entriesOf(a, id), entriesOf(b, id)];
    const found: InCommon[] = [];
    for (const [hub, entry] of ofA) {
      if (hub === b) {
        const direct = graph.relationship(relationshipStart[bond[entry]!]!);
        found.push({ family: id, degree: direct.cost.degree, relationshipIds: [direct.id] });
      }
      const [one, other] = [meetingAt(graph, entry, hub), ofB.has(hub) ? meetingAt(graph, ofB.get(hub)!, hub) : undefined];
      if (one && other) found.push({ family: id, hub: graph.refs[hub]!, degree: Math.max(one.cost.degree, other.cost.degree), relationshipIds: [one.id, other.id] });
    }
    return found;
  });
  const hubOf = ({ hub = '' }: InCommon) => hub;
  return shared.sort((x, y) => x.degree - y.degree || (hubOf(x) < hubOf(y) ? -1 : Number(hubOf(x) > hubOf(y))));
}
