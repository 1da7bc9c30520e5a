/**
 * What stands around one record: everything within so many relationships of
 * it, and the relationships among that. Ended councils count under their sole
 * whole successor, except the one in the middle.
 */
import type { Network, NetworkRelationship } from '../graph/network';
import type { Label, Ref, RelationshipType } from '../graph/model';
import type { Projection, RelationshipOfGraph } from '../graph/projection';
import { append } from '../graph/multimap';
import { toNetwork } from './scope';

/** Followed when the reader names none: at most four families of lines a picture. */
const defaultTypes: Readonly<Partial<Record<Label, readonly RelationshipType[]>>> = {
  Council: ['LEADS', 'PARTNERS_IN', 'REUSES', 'SUPPLIES'],
  Organisation: ['LEADS', 'PARTNERS_IN', 'REUSES', 'ORIGINATED', 'CONTRIBUTED_TO'],
  Project: ['LEADS', 'PARTNERS_IN', 'PRODUCED', 'SUPPLIES'],
  Pattern: ['REUSES', 'ORIGINATED', 'CONTRIBUTED_TO', 'PRODUCED', 'SUPPLIES', 'BUILDS_ON', 'EXTENDS', 'IMPLEMENTS', 'REPLACES'],
  Supplier: ['SUPPLIES', 'AWARDED'],
  FundingRound: ['FUNDED_BY', 'AWARDED'],
  ServiceArea: ['ADDRESSES'],
};

export const typesFor = (label: Label): readonly RelationshipType[] => defaultTypes[label] ?? ['LEADS', 'PARTNERS_IN'];

export interface EgoOptions {
  readonly centre: Ref;
  readonly depth: number;
  readonly types: readonly RelationshipType[];
  readonly presentDay: ReadonlyMap<Ref, Ref>;
}

/** Membership of a programme joins everyone to everyone: a community is followed only when it is asked for. */
function isFollowed({ type, to }: RelationshipOfGraph, projection: Projection, types: ReadonlySet<RelationshipType>): boolean {
  return types.has(type) && (type === 'MEMBER_OF' || projection.node(to)?.kind !== 'community');
}

export function egoNetwork(projection: Projection, { centre, depth, types, presentDay }: EgoOptions): Network {
  const wanted = new Set(types);
  const today = (ref: Ref) => (ref === centre ? ref : presentDay.get(ref) ?? ref);
  const before = new Map<Ref, Ref[]>();
  for (const [ended, now] of presentDay) append(before, now, ended);
  // History of the council in the middle is counted under it; that of one that has ended is its own.
  const recordsOf = (ref: Ref) => [ref, ...(before.get(ref) ?? [])];
  const around = (ref: Ref) => recordsOf(ref).flatMap((record) => projection.at(record, types)).filter((r) => isFollowed(r, projection, wanted));

  const held = new Set<Ref>([centre]);
  let edge: Ref[] = [centre];
  for (let step = 0; step < depth; step += 1) {
    const next = new Set<Ref>();
    for (const ref of edge) for (const { from, to } of around(ref)) for (const other of [today(from), today(to)]) if (!held.has(other)) next.add(other);
    next.forEach((ref) => held.add(ref));
    edge = [...next];
  }
  const found = new Map<string, NetworkRelationship>();
  for (const ref of held) {
    for (const { id, type, from, to, since, until, detail, sources } of around(ref)) {
      const ends = { from: today(from), to: today(to) };
      if (!held.has(ends.from) || !held.has(ends.to) || ends.from === ends.to) continue;
      const key = `${type} ${ends.from} ${ends.to} ${detail ?? ''}`;
      if (!found.has(key)) found.set(key, { id, type, ...ends, ...(since && { since }), ...(until && { until }), ...(detail && { detail }), sources });
    }
  }
  return toNetwork(projection, [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), [centre]);
}
