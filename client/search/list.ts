/** The list of suggestions under a search box: elements from state, and nothing else. */
import { highlight, type SearchState, type Suggestion } from './state';

const SVG = 'http://www.w3.org/2000/svg';

/** Path and singular name of each kind, as the layout gives them. */
export type Kinds = Readonly<Record<string, readonly [path: string, singular: string]>>;

/** The address of a suggestion's page; one that has none is searched for. */
export function addressOf({ kind, id, name }: Suggestion, kinds: Kinds): string {
  const path = kinds[kind]?.[0];
  return path ? `${path}/${encodeURIComponent(id)}` : `/search?q=${encodeURIComponent(name)}`;
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A shape from the definitions at the head of the page. */
function shape(id: string, className: string, size: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#${id}`);
  svg.append(use);
  for (const [name, value] of [['class', className], ['width', `${size}`], ['height', `${size}`], ['aria-hidden', 'true']] as const) {
    svg.setAttribute(name, value);
  }
  return svg;
}

const mark = (kind: string) => shape(`mark-${kind}`, `mark mark--${kind}`, 14);

const emphasised = (name: string, query: string) => highlight(name, query)
  .map(({ text, match }) => (match ? element('b', '', text) : text));

function option(id: string, active: boolean, ...children: (Node | string)[]): HTMLElement {
  const made = element('li', '', ...children);
  made.id = id;
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', String(active));
  return made;
}

function suggestion(item: Suggestion, query: string, kinds: Kinds): (Node | string)[] {
  const name = element('span', '', ...emphasised(item.name, query));
  if (item.matchedAlias) name.append(element('span', 'suggestions__alias', 'also: ', ...emphasised(item.matchedAlias, query)));
  return [mark(item.kind), name, element('span', 'suggestions__detail', item.detail ?? kinds[item.kind]?.[1] ?? '')];
}

/** Options for the state, the last of them "Search everything" where that is offered. */
export function drawOptions(state: SearchState, listId: string, kinds: Kinds): HTMLElement[] {
  const options = state.items.map((item, i) =>
    option(`${listId}-${i}`, state.active === i, ...suggestion(item, state.answered, kinds)));
  if (!state.offersEverything) return options;
  const last = state.items.length;
  options.push(option(`${listId}-${last}`, state.active === last, shape('glass', 'glass', 16), element('span', '', `Search everything for “${state.answered}”`)));
  return options;
}
