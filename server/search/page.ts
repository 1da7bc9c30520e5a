/** The search page: what fits, of which kinds, and what to try when nothing does. */
import { pagePath } from '../graph/model';
import { endingParts } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import { counted, number, upperFirst } from '../web/format';
import { addressOf, lastOffset } from '../web/list-page';
import { MOST_ITEMS } from '../web/schemas';
import { DEFAULT_RESULTS, type SearchAnswer, type SearchItem, type SearchRequest } from './schema';

const DEFAULTS = { limit: DEFAULT_RESULTS, offset: 0 };
const hasWords = (q: string) => /[\p{L}\p{N}]/u.test(q);

/** The first sentence: how many fit, and how well the best of them does. */
export function searchSentence(q: string, { items, total, offset, facets }: Pick<SearchAnswer, 'items' | 'total' | 'offset' | 'facets'>): string {
  if (q === '') return 'Type the name of a council, a pattern, a project or a supplier, or a problem such as “income management”.';
  if (!hasWords(q)) return `“${q}” holds no letter and no figure to search for.`;
  if (total === 0) {
    const elsewhere = (facets.kind ?? []).reduce((sum, { count }) => sum + count, 0);
    return elsewhere > 0 ? `No record of this kind fits “${q}”; ${counted(elsewhere, 'record of another kind does', 'records of other kinds do')}.`
      : `No record fits “${q}”.`;
  }
  // Only the first page begins with the best of them.
  const best = offset === 0 ? items[0]?.fit : undefined;
  if (best === 'some-words') return `No record has all the words of “${q}”. ${counted(total, 'record has', 'records have')} some of them.`;
  if (best === 'similar-spelling') return `No record is spelt “${q}”. ${counted(total, 'record is', 'records are')} spelt much like it.`;
  return `${counted(total, 'record fits', 'records fit')} “${q}”.`;
}

/** Why a record fits whose name does not show it. */
function noteOf({ matchedAlias, fit }: SearchItem): string | undefined {
  if (matchedAlias) return `also known as ${matchedAlias}`;
  return fit === 'text' ? 'the words are in its summary' : undefined;
}

const toResult = (item: SearchItem) => {
  const { state } = endingParts(item);
  return { kind: item.kind, name: item.name, detail: item.detail, note: noteOf(item), state: state ?? '', href: pagePath(item.ref) };
};

/** “All kinds” and each kind that has something, as links with counts. */
function kindLinks(answer: SearchAnswer, query: SearchRequest) {
  const kinds = answer.facets.kind ?? [];
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const address = (kind: string | undefined) => addressOf('/search', { ...query, kind, limit: undefined, offset: undefined }, DEFAULTS);
  if (all === 0) return [];
  return [
    { text: 'All kinds', count: all, href: address(undefined), current: query.kind === undefined },
    ...kinds.map(({ value, label, count }) => ({ kind: value, text: upperFirst(label), count, href: address(value), current: query.kind === value })),
  ];
}

/** Which of the records that fit are shown, and the address of more of them. */
function placeOf({ items, total, limit, offset }: SearchAnswer, query: SearchRequest) {
  if (items.length === 0 && total > 0) return { lastHref: addressOf('/search', { ...query, offset: lastOffset(total, limit) }, DEFAULTS) };
  const end = offset + items.length;
  if (offset === 0 && end === total) return { order: 'Best fit first' };
  const order = offset === 0 ? `The ${number(end)} that fit best, of ${number(total)}` : `${number(offset + 1)} to ${number(end)} of ${number(total)}, best fit first`;
  if (end >= total) return { order };
  const change = offset === 0 && limit < MOST_ITEMS ? { limit: MOST_ITEMS } : { offset: end };
  return { order, moreHref: addressOf('/search', { ...query, ...change }, DEFAULTS), moreCount: Math.min('limit' in change ? MOST_ITEMS : limit, total - (change.offset ?? 0)) };
}

export function searchPage(answer: SearchAnswer, query: SearchRequest): PageModel {
  const q = query.q ?? '';
  return {
    // The large box of this page takes the place of the header's, as on the home page.
    page: { title: q === '' ? 'Search' : `${q}: search`, section: 'home', description: 'Search every council, pattern, project, supplier and funding round on record.' },
    q, answer: searchSentence(q, answer), kinds: kindLinks(answer, query),
    chosenKind: query.kind ?? '', results: answer.items.map(toResult),
    ...placeOf(answer, query),
    ...(answer.total === 0 && q !== '' && { advice: true }),
    ...(answer.items.length === 0 && { allHref: addressOf('/search', { ...query, kind: undefined, offset: undefined }, DEFAULTS) }),
  };
}
