/**
 * Lists over rows held in memory: filter, count facets, sort, cut a page.
 * Facet counts apply every other filter but their own, so that a reader sees
 * what choosing another value would give.
 */

/** A value as it stands in the address, and its name for people. */
export interface FacetChoice {
  readonly value: string;
  readonly label: string;
}

export interface FacetSpec<Row> {
  /** The values of a row; none, one or several. */
  readonly choices: (row: Row) => readonly FacetChoice[];
  /** Order of the values where it is not alphabetical by label. */
  readonly order?: readonly string[];
  /** It filters, and its values are never counted: there are hundreds a row. */
  readonly isFilterOnly?: true;
}

export interface ListSpec<Row, Facets extends string, Sorts extends string> {
  readonly facets: Readonly<Record<Facets, FacetSpec<Row>>>;
  /** What the text filter looks through. */
  readonly text: (row: Row) => readonly (string | undefined)[];
  readonly sorts: Readonly<Record<Sorts, (a: Row, b: Row) => number>>;
}

export interface ListQuery<Facets extends string, Sorts extends string> {
  readonly q?: string;
  readonly filters: Partial<Readonly<Record<Facets, string>>>;
  readonly sort: Sorts;
  readonly limit: number;
  readonly offset: number;
}

export interface FacetValue extends FacetChoice {
  readonly count: number;
}

export interface ListResult<Row, Facets extends string> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
  readonly facets: Readonly<Record<Facets, readonly FacetValue[]>>;
}

/** Lower case without accents, apostrophes and punctuation; `&` is `and`. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f'’]/g, '').replaceAll('&', ' and ')
    .toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A region or nation as it stands in an address: `Yorkshire and The Humber` → `yorkshire-and-the-humber`. */
export const slugify = (text: string) => foldText(text).replaceAll(' ', '-');

/** A region or nation as a choice, or none. */
export const placeChoice = (name: string | undefined): FacetChoice[] => (name ? [{ value: slugify(name), label: name }] : []);

/** Where one entry stands: its folded text, and its values by facet. */
interface Entry<Row, Facets extends string> {
  readonly row: Row;
  readonly text: string;
  readonly values: Readonly<Record<Facets, readonly string[]>>;
}

/** A list over `rows`, whose folded texts and facet values are made once. */
export class Catalogue<Row, Facets extends string, Sorts extends string> {
  private readonly entries: readonly Entry<Row, Facets>[];
  private readonly labels = new Map<string, string>();
  private readonly facetNames: readonly Facets[];
  private readonly counted: readonly Facets[];

  constructor(readonly rows: readonly Row[], private readonly spec: ListSpec<Row, Facets, Sorts>) {
    this.facetNames = Object.keys(spec.facets) as Facets[];
    this.counted = this.facetNames.filter((name) => !spec.facets[name].isFilterOnly);
    this.entries = rows.map((row) => ({
      row,
      text: ` ${spec.text(row).map((part) => foldText(part ?? '')).join(' | ')}`,
      values: Object.fromEntries(this.facetNames.map((name) => [name, spec.facets[name].choices(row).map(({ value, label }) => {
        this.labels.set(`${name} ${value}`, label);
        return value;
      })])) as unknown as Entry<Row, Facets>['values'],
    }));
  }

  /** Whether any row has that value of the facet. */
  hasValue(name: string, value: string): boolean {
    return this.labels.has(`${name} ${value}`);
  }

  list({ q, filters, sort, limit, offset }: ListQuery<Facets, Sorts>): ListResult<Row, Facets> {
    const words = foldText(q ?? '').split(' ').filter(Boolean);
    const active = (Object.entries(filters) as [Facets, string | undefined][]).filter(([, value]) => value !== undefined);
    const counts = new Map(this.counted.map((name) => [name, new Map<string, number>()]));
    const items: Row[] = [];
    for (const { row, text, values } of this.entries) {
      // A word matches at the beginning of one of the row's words.
      if (!words.every((word) => text.includes(` ${word}`))) continue;
      const failed = active.filter(([name, value]) => !values[name].includes(value!));
      if (failed.length > 1) continue;
      if (failed.length === 0) items.push(row);
      for (const name of failed.length === 1 ? [failed[0]![0]] : this.counted) {
        const tally = counts.get(name);
        if (!tally) continue;
        for (const value of values[name]) tally.set(value, (tally.get(value) ?? 0) + 1);
      }
    }
    items.sort(this.spec.sorts[sort]);
    return {
      items: items.slice(offset, offset + limit), total: items.length, limit, offset,
      facets: Object.fromEntries(this.counted.map((name) => [name, this.facet(name, counts.get(name)!, filters[name])])) as never,
    };
  }

  private facet(name: Facets, tally: Map<string, number>, chosen: string | undefined): FacetValue[] {
    const { order } = this.spec.facets[name];
    if (chosen !== undefined && !tally.has(chosen)) tally.set(chosen, 0);
    const rank = (value: string) => (order?.includes(value) ? order.indexOf(value) : Number.MAX_SAFE_INTEGER);
    return [...tally].map(([value, count]) => ({ value, label: this.labels.get(`${name} ${value}`) ?? value, count }))
      .sort((a, b) => rank(a.value) - rank(b.value) || a.label.localeCompare(b.label, 'en-GB'));
  }
}
