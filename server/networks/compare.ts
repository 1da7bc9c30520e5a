/** Two views, or two dates of one view: who is new, who left, ties gained and lost. Pure. */
import type { Ref } from '../graph/model';
import type { Network, NetworkRelationship } from '../graph/network';

export interface Comparison {
  readonly gained: Network;
  readonly lost: Network;
  /** In both. */
  readonly keptNodes: number;
  readonly keptRelationships: number;
  /** Everything of both, for one picture. */
  readonly union: Network;
}

/** Ties have the same id in every view; what a predecessor did has another in views that roll up. */
const keyOf = ({ type, from, to, detail }: NetworkRelationship) => `${type} ${from} ${to} ${detail ?? ''}`;

export function compareNetworks(before: Network, after: Network): Comparison {
  const [nodesBefore, nodesAfter] = [before, after].map(({ nodes }) => new Set(nodes.map(({ id }) => id))) as [Set<Ref>, Set<Ref>];
  const [tiesBefore, tiesAfter] = [before, after].map(({ relationships }) => new Set(relationships.map(keyOf))) as [Set<string>, Set<string>];
  const gained = { nodes: after.nodes.filter(({ id }) => !nodesBefore.has(id)), relationships: after.relationships.filter((r) => !tiesBefore.has(keyOf(r))) };
  const lost = { nodes: before.nodes.filter(({ id }) => !nodesAfter.has(id)), relationships: before.relationships.filter((r) => !tiesAfter.has(keyOf(r))) };
  return {
    gained, lost, keptNodes: after.nodes.length - gained.nodes.length, keptRelationships: after.relationships.length - gained.relationships.length,
    union: { nodes: [...after.nodes, ...lost.nodes].sort((a, b) => a.caption.localeCompare(b.caption, 'en-GB') || (a.id < b.id ? -1 : 1)), relationships: [...after.relationships, ...lost.relationships] },
  };
}

/** What a mark is in the comparison; undefined for what is in both. */
export const nodeChange = ({ gained, lost }: Comparison) => {
  const [fresh, gone] = [gained, lost].map(({ nodes }) => new Set(nodes.map(({ id }) => id))) as [Set<Ref>, Set<Ref>];
  return (ref: Ref): 'new' | 'left' | undefined => (fresh.has(ref) ? 'new' : gone.has(ref) ? 'left' : undefined);
};

export const relationshipChange = ({ gained, lost }: Comparison) => {
  const [fresh, gone] = [gained, lost].map(({ relationships }) => new Set(relationships.map(keyOf))) as [Set<string>, Set<string>];
  return (relationships: readonly NetworkRelationship[]): 'new' | 'left' | undefined =>
    (relationships.every((r) => fresh.has(keyOf(r))) ? 'new' : relationships.every((r) => gone.has(keyOf(r))) ? 'left' : undefined);
};
