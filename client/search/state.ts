/**
 * The search box as a pure function: state and event give the next state.
 * After ARIA APG, "Editable Combobox With List Autocomplete" with manual
 * selection: arrows move through the options, the text stays the reader's.
 * The option after the last suggestion searches everything.
 */
export interface Suggestion {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
  readonly matchedAlias?: string;
}

export interface SearchState {
  readonly query: string;
  /** Suggestions for `answered`, which may be older than `query`. */
  readonly items: readonly Suggestion[];
  readonly answered: string;
  readonly open: boolean;
  /** Position of the active option; `items.length` is "search everything", where that is offered; null is the text itself. */
  readonly active: number | null;
  /** Whether the option after the last suggestion searches everything. */
  readonly offersEverything: boolean;
}

export type SearchEvent =
  | { readonly type: 'typed'; readonly query: string }
  | { readonly type: 'answered'; readonly query: string; readonly items: readonly Suggestion[] }
  | { readonly type: 'failed' | 'next' | 'previous' | 'toText' | 'reopened' | 'closed' };

/** What Enter or a click does: a record's page, the search for everything, or the form as it is. */
export type Choice = { readonly item: Suggestion } | 'everything' | null;

export const initialState: SearchState = { query: '', items: [], answered: '', open: false, active: null, offersEverything: true };

/** Text without its outer and doubled spaces: what is asked for. */
export const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');

const closed = (state: SearchState): SearchState => ({ ...state, open: false, active: null });

function typed(state: SearchState, text: string): SearchState {
  const query = tidy(text);
  if (query === '') return { ...initialState, offersEverything: state.offersEverything };
  return { ...state, query, active: null };
}

function move(state: SearchState, by: 1 | -1): SearchState {
  if (!state.open) return reopened(state);
  const options = state.items.length + Number(state.offersEverything);
  if (options === 0) return state;
  const from = state.active ?? (by === 1 ? -1 : options);
  return { ...state, active: (from + by + options) % options };
}

/** Shows the suggestions again, if those at hand are of the text as it stands. */
function reopened(state: SearchState): SearchState {
  return state.query !== '' && state.answered === state.query ? { ...state, open: true } : state;
}

export function reduce(state: SearchState, event: SearchEvent): SearchState {
  switch (event.type) {
    case 'typed': return typed(state, event.query);
    case 'answered':
      // An answer to a text that has changed since is of no use.
      return event.query === state.query ? { ...state, items: event.items, answered: event.query, open: true, active: null } : state;
    case 'failed': return { ...closed(state), items: [], answered: '' };
    case 'next': return move(state, 1);
    case 'previous': return move(state, -1);
    case 'toText': return { ...state, active: null };
    case 'reopened': return reopened(state);
    case 'closed': return closed(state);
  }
}

/** What choosing the option would do; `null` leaves the form to the browser. */
export function chosen(state: SearchState, option: number | null = state.active): Choice {
  if (!state.open || option === null) return null;
  const item = state.items[option];
  if (item) return { item };
  return state.offersEverything ? 'everything' : null;
}

/** Said to screen readers when suggestions come. */
export function announcement({ items }: SearchState): string {
  if (items.length === 0) return 'No suggestions';
  return items.length === 1 ? '1 suggestion' : `${items.length} suggestions`;
}

export interface TextPart {
  readonly text: string;
  readonly match: boolean;
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The name cut where the words of the query begin a word of it:
 * `planning appl` in `Reducing Invalid Planning Applications` marks `Planning Appl`.
 */
export function highlight(name: string, query: string): TextPart[] {
  const words = tidy(query).split(' ').filter(Boolean).map(escapeRegExp);
  if (words.length === 0) return [{ text: name, match: false }];
  // Longest first, so that "appl" wins over "app"; spaces between two matches belong to them.
  const word = `(?:${words.sort((a, b) => b.length - a.length).join('|')})`;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?:[\\s-]+${word})*`, 'giu');
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of name.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: name.slice(end, match.index), match: false });
    parts.push({ text: match[0], match: true });
    end = match.index + match[0].length;
  }
  if (end < name.length) parts.push({ text: name.slice(end), match: false });
  return parts;
}
