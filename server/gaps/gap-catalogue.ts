/** Gaps in the order in which lists show them, and by what a reader may choose among them. */
import { Catalogue, type ListSpec } from '../graph/catalogue';
import { parseRef } from '../graph/model';
import { councilTypeNames } from '../web/words';
import type { GapFacts } from './facts';
import type { Gap } from './gap';
import { gapKinds } from './kinds';
import type { GapFacet } from './schema';

export interface GapRow { readonly gap: Gap; readonly position: number }
export type GapCatalogue = Catalogue<GapRow, GapFacet, 'order'>;

function specOf(facts: GapFacts): ListSpec<GapRow, GapFacet, 'order'> {
  const places = new Map(facts.places.map(({ subject: { id, name } }) => [id, name]));
  return {
    text: ({ gap }) => [gap.title],
    facets: {
      kind: { choices: ({ gap }) => [{ value: gap.kind, label: gapKinds.find(({ id }) => id === gap.kind)!.title }], order: gapKinds.map(({ id }) => id) },
      region: { choices: ({ gap }) => gap.places.map((value) => ({ value, label: places.get(value) ?? value })), order: [...places.keys()] },
      serviceArea: { choices: ({ gap }) => gap.serviceAreas.map((ref) => ({ value: parseRef(ref)!.id, label: facts.name(ref) })) },
      type: { choices: ({ gap }) => gap.types.filter((type) => type in councilTypeNames).map((value) => ({ value, label: councilTypeNames[value as keyof typeof councilTypeNames] })) },
    },
    sorts: { order: (a, b) => a.position - b.position },
  };
}

export const toCatalogue = (rows: readonly GapRow[], facts: GapFacts): GapCatalogue => new Catalogue(rows, specOf(facts));
