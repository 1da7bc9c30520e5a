/**
 * How many projects or councils each value of a filter would leave, every
 * other filter staying as it is; and what to loosen when nothing is left.
 */
import { placeChoice, type FacetValue } from '../graph/catalogue';
import { parseRef, type Ref } from '../graph/model';
import { councilTypeNames, programmeName } from '../web/words';
import type { NetworkScope } from './schema';
import { takingPart, toScoped, type ScopeData } from './scope';

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

function countFacet(data: ScopeData, scope: NetworkScope, facet: NetworkFacet): FacetValue[] {
  const values = new Map<string, { label: string; counted: Set<Ref> }>();
  for (const { body, project } of takingPart(data, { ...scope, [facet]: undefined })) {
    for (const { value, label } of choicesOf(data, facet, project, body)) {
      const entry = values.get(value) ?? { label, counted: new Set<Ref>() };
      values.set(value, entry);
      if (projectFacets.includes(facet)) entry.counted.add(project);
      else if (data.projection.node(body)!.tier !== 'strategic') entry.counted.add(body);
    }
  }
  return [...values].map(([value, { label, counted }]) => ({ value, label, count: counted.size }))
    .filter(({ count, value }) => count > 0 || scope[facet] === value)
    .sort((a, b) => byLabel.compare(a.label, b.label));
}

export const countFacets = (data: ScopeData, scope: NetworkScope): Record<NetworkFacet, FacetValue[]> =>
  Object.fromEntries(facetNames.map((facet) => [facet, countFacet(data, scope, facet)])) as Record<NetworkFacet, FacetValue[]>;

/** Filters whose removal alone gives a view that is not empty, with its nodes; the one that leaves fewest first. */
export function nearestViews(data: ScopeData, scope: NetworkScope): { without: keyof NetworkScope; nodes: number }[] {
  const given = (Object.keys(scope) as (keyof NetworkScope)[]).filter((name) => name !== 'view' && scope[name] !== undefined && scope[name] !== false);
  return given.map((without) => ({ without, nodes: toScoped(data, { ...scope, [without]: undefined }).nodes.length }))
    .filter(({ nodes }) => nodes > 0).sort((a, b) => a.nodes - b.nodes);
}
