/**
 * The dated facts that a back-test splits: first uses of a pattern by a council,
 * first ties of two councils, memberships. Bodies are rolled up to the councils
 * of today; an imprecise date counts by the first day of its period (docs/model.md);
 * what has no date is masked: never read by a score, never counted for or against it.
 */
import type { Collaboration } from '../graph/collaboration';
import type { Likeness } from '../graph/likeness';
import type { Ref } from '../graph/model';
import type { Projection } from '../graph/projection';
import { firstDay } from '../graph/time';
import { toStanding, type Standing } from './standing';

/** A council's first dated use of a pattern, at any stage. */
export interface Use { readonly council: number; readonly pattern: number; readonly day: string }
/** Two councils in the same project for the first time: the day on which the later of them is recorded in it. */
export interface Tie { readonly a: number; readonly b: number; readonly day: string; readonly project: Ref }
export interface Membership { readonly council: number; readonly programme: Ref; readonly day: string }
/** A body of any kind uses, began or paid for a pattern: from then on it is known to exist. */
export interface Known { readonly pattern: number; readonly day: string }
/** A council began the pattern: it is no candidate for it. */
export interface Origin { readonly council: number; readonly pattern: number; readonly day: string }

/** Everything with a date, and nothing without. */
export interface DatedFacts {
  readonly uses: readonly Use[];
  readonly ties: readonly Tie[];
  readonly memberships: readonly Membership[];
  readonly known: readonly Known[];
  readonly origins: readonly Origin[];
  /** First day of a council or of one whose whole history it carries on; absent where none is recorded. */
  readonly began: readonly (string | undefined)[];
}

/** Pairs of which only undated rows speak, by `pairKey`: no candidates, whatever the year. */
export interface Masked { readonly patterns: ReadonlySet<number>; readonly partners: ReadonlySet<number> }

export interface MethodFacts { readonly standing: Standing; readonly dated: DatedFacts; readonly masked: Masked }

/** Two small numbers as one. */
export const pairKey = (a: number, b: number): number => a * 65_536 + b;

/** The earliest day of each pair, oldest first, and the pairs without any. */
function earliest<T extends { readonly day?: string }>(rows: readonly T[], key: (row: T) => number): { dated: (T & { day: string })[]; undated: Set<number> } {
  const first = new Map<number, T & { day: string }>();
  for (const row of rows) {
    const known = first.get(key(row));
    if (row.day !== undefined && (!known || row.day < known.day)) first.set(key(row), row as T & { day: string });
  }
  return {
    dated: [...first].sort(([k, a], [l, b]) => (a.day === b.day ? k - l : a.day < b.day ? -1 : 1)).map(([, row]) => row),
    undated: new Set(rows.map(key).filter((k) => !first.has(k))),
  };
}

const dayOf = (since: string | undefined) => (since === undefined ? {} : { day: firstDay(since) });

/** Every two councils of a project of kind `project`, by the later of their days in it. */
function tiesOf(projection: Projection, council: (ref: Ref) => number | undefined) {
  const members = new Map<Ref, Map<number, { day?: string }>>();
  for (const { from, to, since } of projection.ofTypes(['LEADS', 'PARTNERS_IN'])) {
    const number = council(from);
    if (number === undefined || projection.node(to)?.kind !== 'project') continue;
    const own = members.get(to) ?? new Map<number, { day?: string }>();
    members.set(to, own);
    const [before, now] = [own.get(number)?.day, dayOf(since)];
    if (!own.has(number) || before === undefined || (now.day !== undefined && now.day < before)) own.set(number, now);
  }
  return [...members].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([project, own]) => {
    const councils = [...own].sort(([a], [b]) => a - b);
    return councils.flatMap(([a, one], i) => councils.slice(i + 1).map(([b, other]) => ({
      a, b, project, ...(one.day !== undefined && other.day !== undefined && { day: one.day > other.day ? one.day : other.day }),
    })));
  });
}

export function toMethodFacts(projection: Projection, likeness: Likeness, collaboration: Pick<Collaboration, 'presentDay' | 'withPredecessors'>): MethodFacts {
  const standing = toStanding(projection, likeness);
  const councilOf = new Map(standing.councils.map(({ ref }, i) => [ref, i]));
  const patternOf = new Map(standing.patterns.map((ref, i) => [ref, i]));
  const council = (ref: Ref) => councilOf.get(collaboration.presentDay.get(ref) ?? ref);
  const pairs = (type: 'REUSES' | 'ORIGINATED') => projection.ofTypes([type]).flatMap(({ from, to, since }) => {
    const [one, pattern] = [council(from), patternOf.get(to)];
    return one === undefined || pattern === undefined ? [] : [{ council: one, pattern, ...dayOf(since) }];
  });
  const key = (row: { council: number; pattern: number }) => pairKey(row.council, row.pattern);
  const uses = earliest(pairs('REUSES'), key);
  const origins = earliest(pairs('ORIGINATED'), key);
  const ties = earliest(tiesOf(projection, council), ({ a, b }) => pairKey(a, b));
  const known = earliest(projection.ofTypes(['REUSES', 'ORIGINATED', 'CONTRIBUTED_TO']).map(({ to, since }) => ({ pattern: patternOf.get(to)!, ...dayOf(since) })), ({ pattern }) => pattern);
  const memberships = projection.ofTypes(['MEMBER_OF']).flatMap(({ from, to, since }) => {
    const one = council(from);
    return one === undefined || since === undefined ? [] : [{ council: one, programme: to, day: firstDay(since) }];
  });
  const began = standing.councils.map(({ ref }) => collaboration.withPredecessors(ref)
    .map((own) => projection.node(own)?.startedOn)
    .reduce((first, day) => (day === undefined || first === undefined ? undefined : firstDay(day) < first ? firstDay(day) : first), '9999-12-31' as string | undefined));
  return {
    standing,
    dated: { uses: uses.dated, ties: ties.dated, memberships, known: known.dated, origins: origins.dated, began },
    masked: { patterns: new Set([...uses.undated, ...origins.undated]), partners: ties.undated },
  };
}
