/** What a pattern stands on and what stands on it, to any depth. Pure; a cycle is walked once. */
import { parseRef, type Ref, type RelationshipType } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { PatternRecord } from './schema';

type Step = PatternRecord['lineage']['standsOn'][number];

const LINEAGE: readonly RelationshipType[] = ['BUILDS_ON', 'EXTENDS', 'IMPLEMENTS', 'REPLACES'];

/**
 * Nearest first, then A to Z. A pattern that can be reached in several ways
 * stands once, at its least depth; the pattern itself never does.
 */
function walk(ref: Ref, direction: 'out' | 'in', projection: Projection, nodes: NodeIndex): Step[] {
  const named = (of: Ref) => ({ id: parseRef(of)!.id, name: nodes.caption(of) });
  const seen = new Set<Ref>([ref]);
  const found: Step[] = [];
  let edge: Ref[] = [ref];
  for (let depth = 1; edge.length > 0; depth += 1) {
    const level = edge.flatMap((beside) => projection.at(beside, LINEAGE)
      .filter(({ from, to }) => (direction === 'out' ? from : to) === beside)
      .map(({ type, from, to, sources }) => ({ type, other: direction === 'out' ? to : from, beside, sources })));
    const next = new Map<Ref, Step>();
    for (const { type, other, beside, sources } of level) {
      if (seen.has(other) || next.has(other)) continue;
      next.set(other, { pattern: named(other), depth, relation: type as Step['relation'], of: named(beside), sources: [...sources] });
    }
    for (const other of next.keys()) seen.add(other);
    found.push(...[...next.values()].sort((a, b) => a.pattern.name.localeCompare(b.pattern.name, 'en-GB')));
    edge = [...next.keys()];
  }
  return found;
}

export const lineageOf = (ref: Ref, projection: Projection, nodes: NodeIndex): PatternRecord['lineage'] =>
  ({ standsOn: walk(ref, 'out', projection, nodes), stoodOnBy: walk(ref, 'in', projection, nodes) });
