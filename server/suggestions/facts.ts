/**
 * What the lists know, made once per graph version: patterns with their users,
 * councils with their patterns, partners and suppliers. History counts under the
 * sole whole successor; membership of a programme counts as nothing.
 */
import type { Collaboration } from '../graph/collaboration';
import { isStrategicAuthority } from '../graph/council-kinds';
import type { Likeness } from '../graph/likeness';
import { toRef, type Ref } from '../graph/model';
import type { NodeIndex, NodeSummary } from '../graph/node-index';
import type { Projection, RelationshipOfGraph } from '../graph/projection';
import { isCouncil, usesByBody, type BodyUse, type UseClaim } from '../graph/reuse';
import type { GraphVersion } from '../graph/store';
import type { RecordFacts } from './queries';

export interface CitedUse extends UseClaim { readonly patternRef: Ref; readonly sources: readonly string[] }
export type PatternUse = BodyUse<CitedUse>;

/** One pattern beside another: it builds on it, extends it, or follows it. */
export interface PatternLink {
  readonly other: Ref;
  readonly type: 'BUILDS_ON' | 'EXTENDS' | 'IMPLEMENTS';
  /** `out`: this one builds on the other. */
  readonly direction: 'out' | 'in';
  readonly sources: readonly string[];
}

export interface Gift { readonly bodyRef: Ref; readonly ref: Ref; readonly kind: 'originated' | 'contributed'; readonly since?: string | undefined; readonly sources: readonly string[] }

export interface PatternFacts {
  readonly node: NodeSummary;
  readonly record: RecordFacts;
  /** By body of today. */
  readonly uses: ReadonlyMap<Ref, PatternUse>;
  /** Of them, those of councils. */
  readonly councilUses: readonly PatternUse[];
  readonly gifts: readonly Gift[];
  readonly areas: ReadonlyMap<Ref, readonly string[]>;
  readonly links: readonly PatternLink[];
  readonly replacedBy: readonly { readonly ref: Ref; readonly sources: readonly string[] }[];
  readonly suppliers: readonly RelationshipOfGraph[];
  /** What a use means, where one national register or list fills them all. */
  readonly bulk?: string;
}

export interface SuggestionFacts {
  readonly nodes: NodeIndex;
  readonly likeness: Likeness;
  readonly collaboration: Collaboration;
  readonly dataAsOf: string;
  /** Programmes that bodies join are not among them. */
  readonly patterns: ReadonlyMap<Ref, PatternFacts>;
  /** Patterns that a body of today uses. */
  readonly usesOf: ReadonlyMap<Ref, ReadonlyMap<Ref, PatternUse>>;
  /** Patterns it started or gave to. */
  readonly givenBy: ReadonlyMap<Ref, ReadonlyMap<Ref, Gift>>;
  readonly suppliersOf: ReadonlyMap<Ref, readonly RelationshipOfGraph[]>;
  /** What shows that a body took part in a project, by `body project`. */
  readonly took: ReadonlyMap<string, readonly string[]>;
  readonly projectAreas: ReadonlyMap<Ref, ReadonlyMap<Ref, readonly string[]>>;
  /** Bodies of today with a project or pattern in a service area. */
  readonly workersIn: ReadonlyMap<Ref, ReadonlySet<Ref>>;
  /** What shows a record itself: its type, place and population. */
  readonly sourcesOf: (ref: Ref) => readonly string[];
  /** Principal councils or strategic authorities of today: a council's peers. */
  readonly peersOf: (ref: Ref) => readonly NodeSummary[];
}

interface Sources {
  readonly nodes: NodeIndex;
  readonly projection: Projection;
  readonly likeness: Likeness;
  readonly collaboration: Collaboration;
  readonly version: Pick<GraphVersion, 'dataAsOf' | 'supplement'>;
  readonly records: readonly RecordFacts[];
}

/** A map's value for the key, made when it is not there. */
function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, value = make());
  return value;
}

/** A pattern that is a programme which bodies join: membership makes no suggestion. */
const isProgramme = (nodes: NodeIndex, id: string) => nodes.find(toRef('Project', id))?.kind === 'community';

export const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

export function toFacts({ nodes, projection, likeness, collaboration, version: { dataAsOf, supplement }, records }: Sources): SuggestionFacts {
  const today = (ref: Ref) => collaboration.presentDay.get(ref) ?? ref;
  const recordOf = new Map(records.map((record) => [record.ref, record]));
  const usesOf = new Map<Ref, Map<Ref, PatternUse>>();
  const givenBy = new Map<Ref, Map<Ref, Gift>>();
  const claims = new Map<Ref, CitedUse[]>();
  for (const { from, to, detail, since, confirmedOn, sources } of projection.ofTypes(['REUSES'])) {
    within(claims, to, () => []).push({ bodyRef: from, patternRef: to, stage: detail as CitedUse['stage'], since, confirmedOn, sources });
  }
  const patterns = new Map<Ref, PatternFacts>();
  for (const node of nodes.all.filter(({ label, id }) => label === 'Pattern' && !isProgramme(nodes, id))) {
    const around = projection.at(node.ref, ['ADDRESSES', 'BUILDS_ON', 'EXTENDS', 'IMPLEMENTS', 'REPLACES', 'SUPPLIES', 'ORIGINATED', 'CONTRIBUTED_TO']);
    const uses = new Map(usesByBody(claims.get(node.ref) ?? [], collaboration.presentDay, dataAsOf).map((use) => [use.ref, use]));
    const gifts = around.filter(({ type }) => type === 'ORIGINATED' || type === 'CONTRIBUTED_TO')
      .map(({ type, from, since, sources }): Gift => ({ bodyRef: from, ref: today(from), kind: type === 'ORIGINATED' ? 'originated' : 'contributed', since, sources }));
    for (const [body, use] of uses) within(usesOf, body, () => new Map()).set(node.ref, use);
    for (const gift of gifts) within(givenBy, gift.ref, () => new Map()).set(node.ref, gift);
    const meaning = supplement.claimMeanings?.find(({ pattern, short }) => pattern === node.ref && short);
    patterns.set(node.ref, {
      node, uses, gifts, councilUses: [...uses.values()].filter(({ ref }) => isCouncil(nodes, ref)), record: recordOf.get(node.ref) ?? { ref: node.ref, sources: [] },
      areas: new Map(around.filter(({ type }) => type === 'ADDRESSES').map(({ to, sources }) => [to, sources])),
      links: around.filter(({ type }) => type === 'BUILDS_ON' || type === 'EXTENDS' || type === 'IMPLEMENTS').map(({ type, from, to, sources }) => ({
        type: type as PatternLink['type'], sources, ...(from === node.ref ? { other: to, direction: 'out' as const } : { other: from, direction: 'in' as const }),
      })),
      replacedBy: around.filter(({ type, to }) => type === 'REPLACES' && to === node.ref).map(({ from, sources }) => ({ ref: from, sources })),
      suppliers: around.filter(({ type }) => type === 'SUPPLIES'),
      ...(meaning && { bulk: meaning.short }),
    });
  }
  const suppliersOf = new Map<Ref, RelationshipOfGraph[]>();
  for (const supply of projection.ofTypes(['SUPPLIES'])) within(suppliersOf, today(supply.to), () => []).push(supply);
  const took = new Map<string, readonly string[]>();
  for (const { from, to, sources } of projection.ofTypes(['LEADS', 'PARTNERS_IN'])) took.set(`${today(from)} ${to}`, sources);
  const projectAreas = new Map<Ref, Map<Ref, readonly string[]>>();
  for (const { from, to, sources } of projection.ofTypes(['ADDRESSES'])) within(projectAreas, from, () => new Map()).set(to, sources);
  const workersIn = new Map<Ref, Set<Ref>>();
  const working = (areas: Iterable<Ref>, bodies: Iterable<Ref>) => {
    for (const area of areas) for (const body of bodies) within(workersIn, area, () => new Set()).add(body);
  };
  for (const { areas, uses, gifts } of patterns.values()) working(areas.keys(), [...uses.keys(), ...gifts.map(({ ref }) => ref)]);
  for (const { bodyRef, projectRef } of collaboration.participations) working(projectAreas.get(projectRef)?.keys() ?? [], [today(bodyRef)]);
  const strategic = nodes.all.filter(isStrategicAuthority);
  return {
    nodes, likeness, collaboration, dataAsOf, patterns, usesOf, givenBy, suppliersOf, took, projectAreas, workersIn,
    sourcesOf: (ref) => recordOf.get(ref)?.sources ?? [],
    peersOf: (ref) => (nodes.find(ref)?.tier === 'strategic' ? strategic : likeness.principal),
  };
}

/** Whether a council uses a pattern, started it or gave to it: then it needs no telling. */
export const knows = ({ usesOf, givenBy }: Pick<SuggestionFacts, 'usesOf' | 'givenBy'>, council: Ref, pattern: Ref): boolean =>
  (usesOf.get(council)?.has(pattern) || givenBy.get(council)?.has(pattern)) ?? false;
