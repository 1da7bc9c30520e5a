/**
 * What every day's view may know without a date: which councils there are, how
 * they are like and near one another, how patterns are linked. These are the
 * facts of today; that is a small advantage for every score alike, and said.
 */
import type { Likeness } from '../graph/likeness';
import type { Ref, RelationshipType } from '../graph/model';
import type { NodeSummary } from '../graph/node-index';
import type { Projection } from '../graph/projection';

/** Councils and patterns as numbers: a council's number is its place in `councils`. */
export interface Standing {
  readonly councils: readonly NodeSummary[];
  readonly patterns: readonly Ref[];
  /** Councils of the same tier and nation, itself included. */
  readonly cohort: readonly (readonly number[])[];
  /** Councils of the same English region, else nation, itself included. */
  readonly place: readonly (readonly number[])[];
  /** ONS statistical neighbours, global model, nearest first. */
  readonly similar: readonly (readonly number[])[];
  readonly bordering: readonly (readonly number[])[];
  isSameType(a: number, b: number): boolean;
  isSamePlace(a: number, b: number): boolean;
  isBordering(a: number, b: number): boolean;
  distanceKm(a: number, b: number): number | undefined;
  /** Between two patterns: 1 builds on, extends or implements the other; ½ both do so with a third; else 0. */
  link(a: number, b: number): number;
  /** Programmes (projects of kind `community`) that a pattern belongs to. */
  readonly programmes: readonly ReadonlySet<Ref>[];
}

/** REPLACES is no reason to take both. */
const LINEAGE: readonly RelationshipType[] = ['BUILDS_ON', 'EXTENDS', 'IMPLEMENTS'];

function linksOf(projection: Projection): (a: Ref, b: Ref) => number {
  const parents = new Map<Ref, Set<Ref>>();
  for (const { from, to } of projection.ofTypes(LINEAGE)) parents.set(from, (parents.get(from) ?? new Set()).add(to));
  return (a, b) => {
    const [above, beside] = [parents.get(a) ?? new Set<Ref>(), parents.get(b) ?? new Set<Ref>()];
    if (above.has(b) || beside.has(a)) return 1;
    return [...above].some((ref) => beside.has(ref)) ? 0.5 : 0;
  };
}

/** A pattern belongs to a programme that produced it, or that produced a pattern to which it is linked directly. */
function programmesOf(patterns: readonly Ref[], projection: Projection, linked: (a: Ref, b: Ref) => number): ReadonlySet<Ref>[] {
  const core = projection.ofTypes(['PRODUCED']).filter(({ from }) => projection.node(from)?.kind === 'community');
  return patterns.map((pattern) => new Set(core.filter(({ to }) => to === pattern || linked(to, pattern) === 1).map(({ from }) => from)));
}

export function toStanding(projection: Projection, likeness: Likeness): Standing {
  const councils = likeness.principal;
  const numberOf = new Map(councils.map(({ ref }, i) => [ref, i]));
  const numbers = (refs: Iterable<Ref>) => [...refs].flatMap((ref) => numberOf.get(ref) ?? []);
  const ref = (i: number) => councils[i]!.ref;
  const among = (is: (a: Ref, b: Ref) => boolean) => {
    const rows = councils.map((a) => Uint8Array.from(councils, (b) => (is(a.ref, b.ref) ? 1 : 0)));
    return { is: (a: number, b: number) => rows[a]![b] === 1, lists: rows.map((row) => [...row.keys()].filter((i) => row[i] === 1)) };
  };
  const place = among((a, b) => likeness.isSamePlace(a, b));
  const type = among((a, b) => likeness.isSameType(a, b));
  const cohort = among((a, b) => likeness.isSameTier(a, b) && projection.node(a)?.nation === projection.node(b)?.nation);
  const border = among((a, b) => likeness.isBordering(a, b));
  const kilometres = councils.map((a) => Float64Array.from(councils, (b) => likeness.distanceKm(a.ref, b.ref) ?? NaN));
  const patterns = projection.graph.filterNodes((_, { label }) => label === 'Pattern').sort() as Ref[];
  const linked = linksOf(projection);
  const links = patterns.map((a) => Float64Array.from(patterns, (b) => (a === b ? 0 : linked(a, b))));
  return {
    councils, patterns, cohort: cohort.lists, place: place.lists, bordering: border.lists,
    similar: councils.map((_, i) => numbers(likeness.similar(ref(i)).map(({ neighbourRef }) => neighbourRef))),
    isSameType: type.is, isSamePlace: place.is, isBordering: border.is,
    distanceKm: (a, b) => { const km = kilometres[a]![b]!; return Number.isNaN(km) ? undefined : km; },
    link: (a, b) => links[a]![b]!,
    programmes: programmesOf(patterns, projection, linked),
  };
}
