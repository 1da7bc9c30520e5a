/**
 * Which relationships make paths, today or as of a day. Today: all, ended
 * councils under their sole whole successor. As of a day: as they were
 * recorded, between bodies that existed then, begun by then and not over.
 */
import type { Ref } from '../graph/model';
import type { NodeSummary } from '../graph/node-index';
import type { ProjectedRelationship, Projection } from '../graph/projection';
import { compareDates, firstDay, lastDay } from '../graph/time';
import { BULK_USERS, familyOf, type FamilyFacts, type PathFamilyId } from './families';

export interface PathMaking {
  readonly id: string;
  readonly attributes: ProjectedRelationship;
  readonly family: PathFamilyId;
  /** The records of the graph that it joins, rolled up where the view is. */
  readonly from: Ref;
  readonly to: Ref;
}

/** A day: `asOf` is the last day of its period. */
export function existedOn({ label, startedOn, endedOn }: NodeSummary, day: string): boolean {
  // A project's or pattern's date says when it was first heard of; its relationships say the same, better.
  if (label !== 'Council') return true;
  return (!startedOn || firstDay(startedOn) <= day) && (!endedOn || lastDay(endedOn) >= day);
}

/** Communities, and patterns that most have: counted over all the graph knows, whichever day is asked about. */
function familyFacts({ graph }: Projection, presentDay: ReadonlyMap<Ref, Ref>): FamilyFacts {
  const communities = new Set<Ref>();
  graph.forEachNode((ref, { label, kind }) => { if (label === 'Project' && kind === 'community') communities.add(ref); });
  const users = new Map<Ref, Set<Ref>>();
  graph.forEachEdge((_, { type }, from, to) => {
    if (type !== 'REUSES') return;
    const known = users.get(to) ?? new Set();
    users.set(to, known.add(presentDay.get(from) ?? from));
  });
  const bulk = new Set([...users].filter(([, known]) => known.size > BULK_USERS).map(([pattern]) => pattern));
  return { isCommunity: (ref) => communities.has(ref), isBulk: (ref) => bulk.has(ref) };
}

const HEARD_BY: ReadonlySet<string> = new Set(['LEADS', 'PARTNERS_IN', 'ORIGINATED', 'CONTRIBUTED_TO', 'REUSES']);

/** The earliest date at which something is known of each project and pattern. */
function firstHeardOf(relationships: readonly PathMaking[]): Map<Ref, string> {
  const first = new Map<Ref, string>();
  for (const { to, attributes: { type, since } } of relationships) {
    if (since && HEARD_BY.has(type) && compareDates(since, first.get(to)) < 0) first.set(to, since);
  }
  return first;
}

/** Everything that makes a path on some day, as recorded, and what dates it. */
interface Recorded {
  readonly relationships: readonly PathMaking[];
  readonly heard: ReadonlyMap<Ref, string>;
}

/** Made once a projection, for graphs of many days are made of it. */
const recordedOf = new WeakMap<Projection, Recorded>();

function recorded(projection: Projection, presentDay: ReadonlyMap<Ref, Ref>): Recorded {
  const known = recordedOf.get(projection);
  if (known) return known;
  const facts = familyFacts(projection, presentDay);
  const relationships: PathMaking[] = [];
  projection.graph.forEachEdge((id, attributes, from, to) => {
    const family = familyOf(attributes.type, from, to, attributes.projectId, facts);
    if (family && from !== to) relationships.push({ id, attributes, family, from, to });
  });
  const made = { relationships, heard: firstHeardOf(relationships) };
  recordedOf.set(projection, made);
  return made;
}

/**
 * When a relationship is first shown to hold, for deciding whether it did then.
 * Without a date of its own: `PRODUCED` and `ADDRESSES` hold since their
 * project or pattern has been heard of; lineage has none, since a pattern may
 * come to build on another at any time.
 */
function shownSince({ from, to, attributes: { type, since, confirmedOn, awardedOn } }: PathMaking, heard: ReadonlyMap<Ref, string>): string | undefined {
  if (type === 'ADDRESSES') return heard.get(from);
  if (type !== 'PRODUCED') return since ?? awardedOn ?? confirmedOn;
  const both = [heard.get(from), heard.get(to)];
  return both.includes(undefined) ? undefined : both.sort(compareDates)[1];
}

/** Geography holds as long as both bodies exist. */
const LASTS_WITH_ITS_ENDS: ReadonlySet<string> = new Set(['BORDERS', 'WITHIN']);

export interface Then {
  readonly relationships: readonly PathMaking[];
  /** Relationships that would make a path but have no date to say whether they held then. */
  readonly undated: number;
}

/** Every relationship that makes a path today, at the bodies of today; two ends that are one body now make none. */
export function pathMakingToday(projection: Projection, presentDay: ReadonlyMap<Ref, Ref>): Then {
  const relationships = recorded(projection, presentDay).relationships
    .map((relationship) => {
      const [from, to] = [presentDay.get(relationship.from), presentDay.get(relationship.to)];
      return from || to ? { ...relationship, from: from ?? relationship.from, to: to ?? relationship.to } : relationship;
    })
    .filter(({ from, to }) => from !== to);
  return { relationships, undated: 0 };
}

/** Every relationship that made a path on that day, between bodies that existed. */
export function pathMakingOn(day: string, projection: Projection, presentDay: ReadonlyMap<Ref, Ref>, exists: (ref: Ref) => boolean): Then {
  const { relationships: all, heard } = recorded(projection, presentDay);
  const between = all.filter(({ from, to }) => exists(from) && exists(to));
  const known = between.filter((r) => LASTS_WITH_ITS_ENDS.has(r.attributes.type) || shownSince(r, heard) !== undefined);
  const relationships = known.filter((r) => {
    const since = shownSince(r, heard);
    const { until } = r.attributes;
    return (LASTS_WITH_ITS_ENDS.has(r.attributes.type) || firstDay(since!) <= day) && (!until || lastDay(until) >= day);
  });
  return { relationships, undated: between.length - known.length };
}
