/**
 * The view model that every list page shares: its filter form, the filters in
 * force, and the links to other pages of the list. An address is built only
 * from the request's own values.
 */
import type { FacetValue } from '../graph/catalogue';
import { choices, type WrittenChoices } from './choices';
import type { Markup } from './markup';

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'select';
  readonly value: string;
  readonly options?: readonly { value: string; label: string; count?: number; selected: boolean }[] | Markup;
}

export interface ListPage {
  readonly action: string;
  readonly fields: readonly FormField[];
  readonly sorts: readonly { value: string; label: string; selected: boolean }[];
  /** Filters in force, each with the address without it. */
  readonly chips: readonly { text: string; href: string }[];
  readonly clearHref: string;
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly previousHref?: string;
  readonly nextHref?: string;
  /** Where the page asked for begins after the end: the last that has anything. */
  readonly lastHref?: string;
}

/** A parameter and its question; `any` names the empty choice. */
export interface ListFilter {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  /** Instead of a facet: records of which there are hundreds, without counts, and the one asked for. */
  readonly records?: { readonly all: WrittenChoices; readonly chosen: { readonly value: string; readonly label: string } | undefined };
}

export interface ListPageInput {
  readonly action: string;
  /** The request as parsed; absent values are left out of addresses. */
  readonly query: Readonly<Record<string, string | number | undefined>>;
  readonly result: { total: number; limit: number; offset: number; facets: Readonly<Record<string, readonly FacetValue[] | undefined>> };
  readonly text?: { name: string; label: string };
  /** Facets to offer, in order. */
  readonly filters: readonly ListFilter[];
  readonly sorts: readonly { value: string; label: string }[];
  readonly defaults: Readonly<Record<string, string | number>>;
}

/** `/councils?region=london`, without empty and default values. */
export function addressOf(action: string, query: ListPageInput['query'], defaults: ListPageInput['defaults']): string {
  const pairs = Object.entries(query)
    .filter(([name, value]) => value !== undefined && value !== '' && value !== defaults[name])
    .map(([name, value]) => [name, String(value)]);
  return pairs.length === 0 ? action : `${action}?${new URLSearchParams(pairs)}`;
}

/** Where the last page of a list begins. */
export const lastOffset = (total: number, limit: number): number => Math.floor((total - 1) / limit) * limit;

export function toListPage({ action, query, result, text, filters, sorts, defaults }: ListPageInput): ListPage {
  const all = { limit: 50, offset: 0, ...defaults };
  const address = (change: ListPageInput['query']) => addressOf(action, { ...query, offset: undefined, ...change }, all);
  const chosen = (name: string) => String(query[name] ?? all[name as keyof typeof all] ?? '');
  const fields = filters.map(({ name, label, any, records }): FormField & { chosenLabel: string | undefined } => {
    const field = { name, label, type: 'select', value: chosen(name) } as const;
    if (records) return { ...field, options: choices(records.all.with(records.chosen), any), chosenLabel: records.chosen?.label };
    const options = (result.facets[name] ?? []).map((facet) => ({ ...facet, selected: facet.value === chosen(name) }));
    const anyOption = { value: '', label: any, selected: chosen(name) === '' };
    return { ...field, options: all[name as keyof typeof all] === undefined ? [anyOption, ...options] : options, chosenLabel: options.find(({ selected }) => selected)?.label };
  });
  const chips = [
    ...(text && query[text.name] ? [{ text: `“${query[text.name]}”`, href: address({ [text.name]: undefined }) }] : []),
    ...fields.filter(({ name }) => query[name] !== undefined && query[name] !== all[name as keyof typeof all])
      .map(({ name, chosenLabel }) => ({ text: chosenLabel ?? String(query[name]), href: address({ [name]: undefined }) })),
  ];
  const { total, limit, offset } = result;
  return {
    action, chips, total,
    fields: text ? [{ ...text, type: 'text', value: String(query[text.name] ?? '') }, ...fields] : fields,
    sorts: sorts.map((sort) => ({ ...sort, selected: sort.value === (query['sort'] ?? sorts[0]!.value) })),
    clearHref: action,
    from: total === 0 ? 0 : Math.min(offset + 1, total),
    to: Math.min(offset + limit, total),
    ...(offset >= total && total > 0 && { lastHref: address({ offset: lastOffset(total, limit) }) }),
    ...(offset > 0 && offset < total && { previousHref: address({ offset: Math.max(0, offset - limit) }) }),
    ...(offset + limit < total && { nextHref: address({ offset: offset + limit }) }),
  };
}
