/**
 * Who collaborates with whom: the one-mode projection of bodies and projects.
 * Two bodies have a tie when both led or took part in the same project (never a
 * community); its weight is Σ 1/(n−1) over shared projects, n = bodies in the
 * project (Newman 2001, Phys. Rev. E 64, 016132, eq. 2).
 */
import type { Ref, RelationshipType } from './model';
import type { Projection } from './projection';
import { append } from './multimap';

/** How a body takes part in a project. */
export const TAKING_PART: readonly RelationshipType[] = ['LEADS', 'PARTNERS_IN'];

export interface Participation {
  readonly bodyRef: Ref;
  readonly projectRef: Ref;
}

export interface Succession {
  readonly fromRef: Ref;
  readonly toRef: Ref;
  readonly extent: 'whole' | 'part';
  readonly onDate: string;
}

export interface Tie {
  readonly ref: Ref;
  readonly weight: number;
  readonly projects: readonly Ref[];
}

/**
 * Where an ended council's history is counted today: its sole whole successor,
 * followed to the end. Councils with several or partial successors stay.
 */
export function presentDayRefs(successions: readonly Succession[]): Map<Ref, Ref> {
  const targets = new Map<Ref, Succession[]>();
  for (const s of successions) append(targets, s.fromRef, s);
  const sole = new Map<Ref, Ref>();
  for (const [from, list] of targets) {
    if (list.length === 1 && list[0]!.extent === 'whole') sole.set(from, list[0]!.toRef);
  }
  const follow = (ref: Ref, seen: ReadonlySet<Ref>): Ref => {
    const next = sole.get(ref);
    return next === undefined || seen.has(next) ? ref : follow(next, new Set([...seen, next]));
  };
  return new Map([...sole.keys()].map((ref) => [ref, follow(ref, new Set([ref]))]));
}

/** Ties of every body that has one, by ref; bodies are rolled up by `presentDay` first. */
export function collaborationTies(participations: readonly Participation[], presentDay: ReadonlyMap<Ref, Ref>): Map<Ref, Tie[]> {
  const bodiesOf = new Map<Ref, Set<Ref>>();
  for (const { bodyRef, projectRef } of participations) {
    const bodies = bodiesOf.get(projectRef) ?? new Set();
    bodiesOf.set(projectRef, bodies.add(presentDay.get(bodyRef) ?? bodyRef));
  }
  const pairs = new Map<Ref, Map<Ref, { weight: number; projects: Ref[] }>>();
  for (const [project, bodies] of bodiesOf) {
    for (const a of bodies) {
      for (const b of bodies) {
        if (a === b) continue;
        const ties = pairs.get(a) ?? new Map<Ref, { weight: number; projects: Ref[] }>();
        pairs.set(a, ties);
        const tie = ties.get(b) ?? { weight: 0, projects: [] };
        ties.set(b, { weight: tie.weight + 1 / (bodies.size - 1), projects: [...tie.projects, project] });
      }
    }
  }
  return new Map([...pairs].map(([ref, ties]) => [ref, [...ties].map(([other, tie]) => ({ ref: other, ...tie }))]));
}

/** What is held in memory of collaboration: ties of today, and successions. */
export class Collaboration {
  readonly presentDay: ReadonlyMap<Ref, Ref>;
  readonly ties: ReadonlyMap<Ref, readonly Tie[]>;
  private readonly predecessors = new Map<Ref, Ref[]>();
  private readonly projects = new Map<Ref, Set<Ref>>();

  constructor(readonly participations: readonly Participation[], readonly successions: readonly Succession[]) {
    this.presentDay = presentDayRefs(successions);
    this.ties = collaborationTies(participations, this.presentDay);
    for (const [ended, today] of this.presentDay) this.predecessors.set(today, [...(this.predecessors.get(today) ?? []), ended]);
    for (const { bodyRef, projectRef } of participations) {
      const ref = this.presentDay.get(bodyRef) ?? bodyRef;
      this.projects.set(ref, (this.projects.get(ref) ?? new Set()).add(projectRef));
    }
  }

  /** The body and those whose whole history it carries on. */
  withPredecessors(ref: Ref): Ref[] {
    return [ref, ...(this.predecessors.get(ref) ?? [])];
  }

  /** Projects it led or took part in, those of its predecessors included. */
  projectsOf(ref: Ref): readonly Ref[] {
    return [...(this.projects.get(ref) ?? [])];
  }

  tiesOf(ref: Ref): readonly Tie[] {
    return this.ties.get(ref) ?? [];
  }
}

/** Bodies and the projects they led or took part in; communities of membership are no collaboration. */
export function participationsOf(projection: Projection): Participation[] {
  const pairs = new Map<string, Participation>();
  for (const { from, to } of projection.ofTypes(TAKING_PART)) {
    if (projection.node(to)?.kind === 'project') pairs.set(`${to} ${from}`, { bodyRef: from, projectRef: to });
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

export function toCollaboration(projection: Projection): Collaboration {
  const successions = projection.ofTypes(['SUCCEEDED_BY'])
    .map(({ from, to, extent, onDate }) => ({ fromRef: from, toRef: to, extent: extent!, onDate: onDate! }));
  return new Collaboration(participationsOf(projection), successions);
}
