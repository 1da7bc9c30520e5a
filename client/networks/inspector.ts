/** What is on record of the selected mark, written from data that came with the page: no wait. */
import type { IslandData } from '../../server/networks/island';

/** As many as the server writes. */
const MOST_TIES = 12;

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', text);
  made.setAttribute('href', href);
  return made;
}

function mark(kind: string, size: number): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ class: `mark mark--${kind}`, width: String(size), height: String(size), viewBox: '0 0 24 24', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#mark-${kind}`);
  svg.append(use);
  return svg;
}

function citations(numbers: readonly number[]): HTMLElement {
  const sup = element('sup', '', 'cite');
  numbers.forEach((n, i) => {
    const cite = link(`#source-${n}`, `[${n}]`);
    cite.setAttribute('aria-label', `Source ${n}`);
    sup.append(i > 0 ? ' ' : '', cite);
  });
  return sup;
}

/** The record of a node with its ties in this view, as elements; null when it is no node (a group). */
export function inspect({ nodes, ties, view }: IslandData, id: string): DocumentFragment | null {
  const at = nodes.findIndex((node) => node.id === id);
  const node = nodes[at];
  if (!node) return null;
  const own = ties.filter(({ from, to }) => from === at || to === at)
    .map((tie) => ({ tie, other: nodes[tie.from === at ? tie.to : tie.from]! }))
    .sort((a, b) => a.other.caption.localeCompare(b.other.caption, 'en-GB'));
  const fragment = document.createDocumentFragment();
  const heading = element('h2');
  heading.append(mark(node.kind, 18), ` ${node.name}`);
  fragment.append(element('p', `Selected ${node.kindWord.toLowerCase()}`, 'small muted'), heading);
  if (node.existence) fragment.append(element('p', `${node.existence.charAt(0).toUpperCase()}${node.existence.slice(1)}.`, 'stale'));
  const what = view === 'councils' || node.kind === 'project' ? ['body', 'bodies'] : ['project', 'projects'];
  const verb = view === 'councils' ? 'worked with' : node.kind === 'project' ? 'brought together' : 'took part in';
  fragment.append(element('p', own.length === 0 ? `${node.caption} stands alone in this view. No record is not proof that there was no tie.`
    : `${node.caption} ${verb} ${own.length} ${own.length === 1 ? what[0] : what[1]} in this view.`));
  const list = element('ul', '', 'inspector__ties');
  for (const { tie, other } of own.slice(0, MOST_TIES)) {
    const item = element('li');
    const marked = element('span', '', 'marked');
    const words = element('span');
    const select = link(`?select=${other.id}`, other.caption);
    select.dataset['select'] = other.id;
    const detail = element('span', `${tie.projects ?? tie.words.charAt(0).toUpperCase() + tie.words.slice(1)}${tie.since ? `, from ${tie.since}` : ', date not recorded'}`, 'small muted');
    detail.append(citations(tie.cite));
    words.append(select, document.createElement('br'), detail);
    marked.append(mark(other.kind, 13), words);
    item.append(marked);
    list.append(item);
  }
  fragment.append(list);
  if (own.length > MOST_TIES) {
    const more = element('p', `${own.length - MOST_TIES} more in `, 'small muted');
    more.append(link('#relationships', 'the table'), '.');
    fragment.append(more);
  }
  const actions = element('ul', '', 'inspector__actions');
  const action = (href: string, text: string) => { const item = element('li'); item.append(link(href, text)); actions.append(item); };
  action(node.page, `Open the page of ${node.caption}`);
  if (node.alone) action(node.alone, `Show only ${node.caption} and its partners`);
  fragment.append(actions);
  return fragment;
}
