/**
 * How many projects or councils each value of a filter would leave, every
 * other filter staying as it is; and what to loosen when nothing is left.
 */
import { placeChoice, type FacetValue } from '../graph/catalogue';
import { parseRef, type Ref } from '../graph/model';
import { councilTypeNames, programmeName } from '../web/words';
import { append } from '../graph/multimap';
import type { NetworkScope } from './schema';
import { neighbourSteps, ofAllBodies, takingPart, toScoped, type ScopeData } from './scope';

/** Round 2 before round 10. */
const byLabel = new Intl.Collator('en-GB', { numeric: true });

export const facetNames = ['serviceArea', 'fundingRound', 'programme', 'region', 'nation', 'type'] as const;
export type NetworkFacet = (typeof facetNames)[number];

/** Facets that count projects; the others count councils. */
export const projectFacets: readonly NetworkFacet[] = ['serviceArea', 'fundingRound', 'programme'];

function choicesOf(data: ScopeData, facet: NetworkFacet, project: Ref, body: Ref): { value: string; label: string }[] {
  const facts = data.participations.factsOf(project);
  const node = data.projection.node(body)!;
  const record = (ref: Ref) => ({ value: parseRef(ref)!.id, label: data.projection.node(ref)?.name ?? ref });
  switch (facet) {
    case 'serviceArea': return [...facts.serviceAreas].map(record);
    case 'fundingRound': return [...facts.fundingRounds].map(record);
    case 'programme': return [...facts.programmes].map((value) => ({ value, label: programmeName(value) }));
    case 'region': return placeChoice(node.region);
    case 'nation': return placeChoice(node.nation);
    case 'type': return node.label === 'Council' && node.type ? [{ value: node.type, label: councilTypeNames[node.type as keyof typeof councilTypeNames] }] : [];
  }
}

/** Whether what a project's bodies did in it is seen: of bodies alone, ties are, and bodies that the reader named. */
function isSeen(data: ScopeData, scope: NetworkScope): (project: Ref, bodies: readonly Ref[]) => boolean {
  if (scope.view !== 'councils' || scope.councils?.length) return () => true;
  if (neighbourSteps(scope) === 0) return (_, bodies) => bodies.length > 1;
  const bodiesOf = new Map<Ref, Ref[]>();
  for (const { body, project } of ofAllBodies(data, scope)) append(bodiesOf, project, body);
  return (project) => bodiesOf.get(project)!.length > 1;
}

function countFacet(data: ScopeData, scope: NetworkScope, facet: NetworkFacet): FacetValue[] {
  const others = { ...scope, [facet]: undefined };
  const values = new Map<string, { label: string; bodiesOf: Map<Ref, Ref[]> }>();
  for (const { body, project } of takingPart(data, others)) {
    for (const { value, label } of choicesOf(data, facet, project, body)) {
      const entry = values.get(value) ?? { label, bodiesOf: new Map<Ref, Ref[]>() };
      values.set(value, entry);
      append(entry.bodiesOf, project, body);
    }
  }
  const seen = isSeen(data, others);
  const count = (bodiesOf: ReadonlyMap<Ref, readonly Ref[]>): number => {
    const projects = [...bodiesOf].filter(([project, bodies]) => seen(project, bodies));
    return projectFacets.includes(facet) ? projects.length : new Set(projects.flatMap(([, bodies]) => bodies).filter((ref) => data.projection.node(ref)!.tier !== 'strategic')).size;
  };
  return [...values].map(([value, { label, bodiesOf }]) => ({ value, label, count: count(bodiesOf) })).filter((found) => found.count > 0);
}

/**
 * Values that would leave something, A to Z; the chosen one also when it leaves nothing, or a form filled in as it
 * stands would drop it. Counted before a least weight and the largest part: these are of the view as a whole.
 */
export const countFacets = (data: ScopeData, scope: NetworkScope, nameOf: (filter: NetworkFacet, value: string) => string): Record<NetworkFacet, FacetValue[]> =>
  Object.fromEntries(facetNames.map((facet) => {
    const [found, chosen] = [countFacet(data, scope, facet), scope[facet]];
    const none = chosen === undefined || found.some(({ value }) => value === chosen) ? [] : [{ value: chosen, label: nameOf(facet, chosen), count: 0 }];
    return [facet, [...found, ...none].sort((a, b) => byLabel.compare(a.label, b.label))];
  })) as Record<NetworkFacet, FacetValue[]>;

type FilterName = Exclude<keyof NetworkScope, 'view'>;

export interface NearestView {
  readonly without: readonly FilterName[];
  readonly nodes: number;
}

/**
 * What to loosen when nothing is left, with the nodes that there would be, fewest first: one filter where that is
 * enough, else what has to go when the filters are taken one by one, in either order, as long as something is left.
 */
export function nearestViews(data: ScopeData, scope: NetworkScope): NearestView[] {
  const { view: _, ...filters } = scope;
  const given = (Object.keys(filters) as FilterName[]).filter((name) => scope[name] !== undefined && scope[name] !== false);
  const found = (without: readonly FilterName[]): NearestView =>
    ({ without, nodes: toScoped(data, { ...scope, ...Object.fromEntries(without.map((name) => [name, undefined])) }).nodes.length });
  const some = (views: readonly NearestView[]) => views.filter(({ nodes }) => nodes > 0).sort((a, b) => a.nodes - b.nodes);
  const alone = some(given.map((name) => found([name])));
  if (alone.length > 0) return alone;
  const taken = (order: readonly FilterName[]) => order.reduce<readonly FilterName[]>((without, name) => {
    const fewer = without.filter((other) => other !== name);
    return found(fewer).nodes > 0 ? fewer : without;
  }, given);
  const [one, other] = [taken(given), taken([...given].reverse())];
  return some((one.join() === other.join() ? [one] : [one, other]).filter(({ length }) => length < given.length).map(found));
}
