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
export function familyFacts({ graph }: Projection, presentDay: ReadonlyMap<Ref, Ref>): FamilyFacts {
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

/** The earliest date at which something is known of each project and pattern. */
function firstHeardOf({ graph }: Projection): Map<Ref, string> {
  const first = new Map<Ref, string>();
  graph.forEachEdge((_, { type, since }, _from, to) => {
    if (!since || !['LEADS', 'PARTNERS_IN', 'ORIGINATED', 'CONTRIBUTED_TO', 'REUSES'].includes(type)) return;
    const known = first.get(to);
    if (known === undefined || compareDates(since, known) < 0) first.set(to, since);
  });
  return first;
}

/**
 * When a relationship is first shown to hold, for deciding whether it did then.
 * Without a date of its own: `PRODUCED` and `ADDRESSES` hold since both records
 * have been heard of; borders and areas as long as both bodies exist; lineage
 * has none, since a pattern may come to build on another at any time.
 * @returns undefined when nothing dates it, `always` when its ends do
 */
function shownSince(from: Ref, to: Ref, { type, since, confirmedOn, awardedOn }: ProjectedRelationship, heard: ReadonlyMap<Ref, string>): string | undefined {
  if (type === 'BORDERS' || type === 'WITHIN') return 'always';
  if (type === 'PRODUCED') {
    const [project, pattern] = [heard.get(from), heard.get(to)];
    return project && pattern && (compareDates(project, pattern) < 0 ? pattern : project);
  }
  if (type === 'ADDRESSES') return heard.get(from);
  return since ?? awardedOn ?? confirmedOn;
}

export interface Then {
  readonly relationships: readonly PathMaking[];
  /** Relationships that would make a path but have no date to say whether they held then. */
  readonly undated: number;
}

/** Every relationship that makes a path today; two ends rolled up into one make none. */
export function pathMakingToday({ graph }: Projection, facts: FamilyFacts, presentDay: ReadonlyMap<Ref, Ref>): Then {
  const relationships: PathMaking[] = [];
  graph.forEachEdge((id, attributes, recordedFrom, recordedTo) => {
    const family = familyOf({ from: recordedFrom, to: recordedTo, ...pick(attributes) }, facts);
    if (!family) return;
    const from = presentDay.get(recordedFrom) ?? recordedFrom;
    const to = presentDay.get(recordedTo) ?? recordedTo;
    if (from !== to) relationships.push({ id, attributes, family, from, to });
  });
  return { relationships, undated: 0 };
}

const pick = ({ type, projectId }: ProjectedRelationship) => ({ type, ...(projectId !== undefined && { projectId }) });

/** Every relationship that made a path on that day. */
export function pathMakingOn(day: string, projection: Projection, facts: FamilyFacts, exists: (ref: Ref) => boolean): Then {
  const heard = firstHeardOf(projection);
  const relationships: PathMaking[] = [];
  let undated = 0;
  projection.graph.forEachEdge((id, attributes, from, to) => {
    const family = familyOf({ from, to, ...pick(attributes) }, facts);
    if (!family || from === to || !exists(from) || !exists(to)) return;
    const since = shownSince(from, to, attributes, heard);
    if (since === undefined) undated += 1;
    else if ((since === 'always' || firstDay(since) <= day) && (!attributes.until || lastDay(attributes.until) >= day)) {
      relationships.push({ id, attributes, family, from, to });
    }
  });
  return { relationships, undated };
}
