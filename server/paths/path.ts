/**
 * A path as it is told, drawn and checked: what the search found, with the hub
 * that each of its steps passes named.
 */
import type { Ref } from '../graph/model';
import { hubRules } from './cost';
import type { FoundPath as RankedPath, PathStep } from './k-shortest';
import type { PathRelationship } from './path-graph';

export type { PathRelationship };

/** What the evidence of one hop costs, and why. */
export interface HopCost {
  readonly total: number;
  /** The record that many share, and how many: 3 bodies of a project, 200 users of a pattern. */
  readonly hub: Ref;
  readonly degree: number;
  readonly unconfirmed: number;
  readonly age: number;
}

export interface Hop {
  readonly from: Ref;
  readonly to: Ref;
  /** All that join the two in the families asked for, the best evidence first. */
  readonly relationships: readonly PathRelationship[];
  readonly cost: HopCost;
}

export interface FoundPath {
  readonly nodes: readonly Ref[];
  readonly hops: readonly Hop[];
  readonly cost: number;
}

function toHop({ from, to, relationships }: PathStep, presentDay: ReadonlyMap<Ref, Ref>): Hop {
  const [best] = relationships;
  const { total, degree, unconfirmed, age } = best!.cost;
  const hub = hubRules[best!.type]!.hub === 'from' ? best!.from : best!.to;
  return { from, to, relationships, cost: { total, degree, unconfirmed, age, hub: presentDay.get(hub) ?? hub } };
}

export function toFoundPath({ nodes, steps, cost }: RankedPath, presentDay: ReadonlyMap<Ref, Ref>): FoundPath {
  return { nodes, cost, hops: steps.map((step) => toHop(step, presentDay)) };
}
