/**
 * Relationships gathered into bonds, as arrays: what is searched (who is beside
 * whom, of which family, at what weight) and what is told (which relationships
 * a bond is of, cheapest first).
 */
import type { Ref } from '../graph/model';
import { evidenceCost, hubRules, UNITS } from './cost';
import { pathFamilyIds } from './families';
import type { PathMaking } from './relationships-then';

/**
 * Cost and hops as one whole number that can be added up exactly: eight times
 * the cost in units of 1e-9, plus the hops. Comparing weights compares costs,
 * then lengths. Six hops of any cost stay far below 2^53.
 */
export const HOPS_PER_WEIGHT = 8;
export const toWeight = (cost: number): number => Math.round(cost * UNITS) * HOPS_PER_WEIGHT + 1;
export const hopsOf = (weight: number): number => weight % HOPS_PER_WEIGHT;
/** The cost in a weight: whole units divided once, so that equal costs are equal numbers. */
export const costOf = (weight: number): number => Math.floor(weight / HOPS_PER_WEIGHT) / UNITS;

export interface Bonds {
  /** Entries of node n are start[n] … start[n + 1] − 1, in the order of their neighbours. */
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
  /** One bit: the entry's family. */
  readonly family: Uint8Array;
  /** Number of the entry's bond. */
  readonly bond: Int32Array;
  /** Relationships of bond b are relationshipStart[b] … relationshipStart[b + 1] − 1, cheapest first, then by id. */
  readonly relationshipStart: Int32Array;
  readonly relationships: {
    readonly ids: readonly string[];
    readonly degrees: Int32Array;
    /** Place among the families. */
    readonly families: Uint8Array;
  };
}

/** Hub degrees of every relationship: distinct records at the hub, over all relationships of the group. */
function hubDegrees(relationships: readonly PathMaking[], from: Int32Array, to: Int32Array, size: number): Int32Array {
  const groups = new Map<string, { degrees: Int32Array; pairs: Set<number> }>();
  const groupOf = (group: string) => {
    let known = groups.get(group);
    if (!known) groups.set(group, known = { degrees: new Int32Array(size), pairs: new Set() });
    return known;
  };
  relationships.forEach(({ attributes: { type } }, i) => {
    const { group, hub } = hubRules[type]!;
    const { degrees, pairs } = groupOf(group);
    const count = (at: number, other: number) => {
      const before = pairs.size;
      if (pairs.add(at * size + other).size > before) degrees[at]! += 1;
    };
    if (hub !== 'to') count(from[i]!, to[i]!);
    if (hub !== 'from') count(to[i]!, from[i]!);
  });
  return Int32Array.from(relationships, ({ attributes: { type } }, i) => {
    const { group, hub } = hubRules[type]!;
    const { degrees } = groupOf(group);
    if (hub === 'either') return Math.max(degrees[from[i]!]!, degrees[to[i]!]!);
    return degrees[(hub === 'from' ? from : to)[i]!]!;
  });
}

const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** @param refs of the nodes, sorted; every relationship joins two of them */
export function toBonds(refs: readonly Ref[], relationships: readonly PathMaking[], day: string): Bonds {
  const size = refs.length;
  const numbers = new Map(refs.map((ref, i) => [ref, i]));
  const count = relationships.length;
  const from = Int32Array.from(relationships, (r) => numbers.get(r.from)!);
  const to = Int32Array.from(relationships, (r) => numbers.get(r.to)!);
  const degrees = hubDegrees(relationships, from, to, size);
  const family = Uint8Array.from(relationships, (r) => pathFamilyIds.indexOf(r.family));
  const weights = Float64Array.from(relationships, (r, i) => toWeight(evidenceCost(r.attributes, degrees[i]!, day).total));
  // One number a bond: its two nodes, smaller first, then its family.
  const key = Float64Array.from(from, (a, i) => (Math.min(a, to[i]!) * size + Math.max(a, to[i]!)) * HOPS_PER_WEIGHT + family[i]!);
  const order = Int32Array.from(from, (_, i) => i)
    .sort((a, b) => key[a]! - key[b]! || weights[a]! - weights[b]! || compareText(relationships[a]!.id, relationships[b]!.id));

  const relationshipStart: number[] = [];
  order.forEach((r, i) => { if (i === 0 || key[r] !== key[order[i - 1]!]) relationshipStart.push(i); });
  const bonds = relationshipStart.length;
  relationshipStart.push(count);

  const start = new Int32Array(size + 1);
  const first = (bond: number) => order[relationshipStart[bond]!]!;
  for (let bond = 0; bond < bonds; bond += 1) { start[from[first(bond)]! + 1]! += 1; start[to[first(bond)]! + 1]! += 1; }
  for (let node = 0; node < size; node += 1) start[node + 1]! += start[node]!;
  const next = start.slice();
  const entries = {
    neighbour: new Int32Array(2 * bonds), weight: new Float64Array(2 * bonds), family: new Uint8Array(2 * bonds), bond: new Int32Array(2 * bonds),
  };
  // Bonds are in the order of both their nodes, so that each node's entries come in the order of its neighbours.
  for (let bond = 0; bond < bonds; bond += 1) {
    const r = first(bond);
    for (const [node, other] of [[from[r]!, to[r]!], [to[r]!, from[r]!]] as const) {
      const entry = next[node]!;
      next[node] = entry + 1;
      entries.neighbour[entry] = other;
      entries.weight[entry] = weights[r]!;
      entries.family[entry] = 1 << family[r]!;
      entries.bond[entry] = bond;
    }
  }
  return {
    start, ...entries, relationshipStart: Int32Array.from(relationshipStart),
    relationships: { ids: Array.from(order, (r) => relationships[r]!.id), degrees: Int32Array.from(order, (r) => degrees[r]!), families: Uint8Array.from(order, (r) => family[r]!) },
  };
}
