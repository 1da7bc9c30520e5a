/** The form beside the picture: every filter and choice as plain fields, with the counts of what each would leave. */
import type { FacetValue } from '../graph/catalogue';
import type { Ref } from '../graph/model';
import type { NetworkFacet } from './facets';
import { colourings, groupings, layoutNames as layoutIds, sizings, views, type ExplorerRequest } from './schema';
import { colourNames, groupNames, layoutNames, sizeNames, viewNames } from './words';

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly type: 'select' | 'text' | 'checkbox';
  readonly value?: string;
  readonly all?: string;
  readonly hint?: string;
  readonly options?: readonly { value: string; label: string; count?: number; selected: boolean }[];
}

const choices = <T extends string>(names: Readonly<Record<T, string>>, values: readonly T[], chosen: T) =>
  values.map((value) => ({ value, label: names[value], selected: value === chosen }));

export interface ExplorerForm {
  readonly view: FormField;
  readonly filters: readonly FormField[];
  readonly look: readonly FormField[];
  /** What the figures of the filters leave out of account. */
  readonly note?: string;
}

export function toForm(request: ExplorerRequest, facets: Readonly<Record<NetworkFacet, readonly FacetValue[]>>): ExplorerForm {
  const facet = (name: NetworkFacet, label: string, all: string): FormField => ({
    name, label, type: 'select', all, options: facets[name].map((value) => ({ ...value, selected: value.value === request[name] })),
  });
  const text = (name: keyof ExplorerRequest, label: string, hint: string, value = request[name]): FormField => ({ name, label, type: 'text', hint, value: value === undefined ? '' : String(value) });
  return {
    ...((request.largestComponent || request.minWeight !== undefined) && { note: 'Figures in brackets are of all joined parts, and of ties of any weight.' }),
    view: { name: 'view', label: 'Show', type: 'select', options: choices(viewNames, views, request.view) },
    filters: [
      facet('programme', 'Programme', 'All programmes'), facet('fundingRound', 'Funding round', 'All rounds'), facet('serviceArea', 'Service area', 'All service areas'),
      facet('region', 'Region of a council', 'All regions'), facet('nation', 'Nation of a council', 'All nations'), facet('type', 'Type of council', 'All types'),
      text('councils', 'These bodies', 'Names, joined by commas: Croydon, Leeds', request.councils?.map((ref) => ref.replace(/^council:/, '')).join(', ')),
      { name: 'includeNeighbours', label: 'And their partners', type: 'select', all: 'Of those named', options: ['Only the chosen', 'Partners', 'Two steps away', 'Three steps away'].map((label, i) => ({ value: String(i), label, selected: i === request.includeNeighbours })) },
      text('asOf', 'As it stood', 'At the end of 2021 or 2021-06'),
      text('since', 'Took part since', 'Such as 2019 or 2019-10'), text('until', 'Took part until', 'To the last day of that time'),
      ...(request.view === 'councils' ? [text('minWeight', 'Ties of at least', 'Weight, such as 0.5')] : []),
      text('compare', 'Compare with', 'A date such as 2021, or another view’s address after the “?”'),
      { name: 'largestComponent', label: 'Joined parts', type: 'checkbox', options: [{ value: 'true', label: 'Only the largest', selected: request.largestComponent }] },
    ],
    look: [
      { name: 'layout', label: 'Place marks', type: 'select', options: choices(layoutNames, layoutIds, request.layout) },
      { name: 'size', label: 'Size of a mark', type: 'select', options: choices(sizeNames, sizings, request.size) },
      { name: 'colour', label: 'Colour of a mark', type: 'select', options: choices(colourNames, colourings, request.colour) },
      { name: 'group', label: 'If too full, group by', type: 'select', options: choices(groupNames, groupings, request.group) },
    ],
  };
}

/** Filters in use, each with the address without it; bodies by their names. */
export function toChips(
  request: ExplorerRequest, form: ExplorerForm, { addressWithout, nameOf }: { addressWithout: (name: keyof ExplorerRequest) => string; nameOf: (ref: Ref) => string },
): { label: string; text: string; href: string }[] {
  return form.filters.flatMap(({ name, label, options, value }) => {
    const given = request[name as keyof ExplorerRequest];
    if (given === undefined || given === false || (Array.isArray(given) && given.length === 0)) return [];
    const text = name === 'councils' ? request.councils!.map(nameOf).join(', ') : options?.find(({ selected }) => selected)?.label ?? value ?? String(given);
    return [{ label, text, href: addressWithout(name as keyof ExplorerRequest) }];
  });
}
