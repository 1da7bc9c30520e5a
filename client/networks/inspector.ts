/** What is on record of the selected mark, put together from the rows of the page's tables: no wait, and no second copy of a fact. */

/** As many as the server writes. */
const MOST_TIES = 12;

/** Path of a kind's pages to the beginning of its refs. */
const kinds: Readonly<Record<string, string>> = {
  councils: 'council', organisations: 'organisation', projects: 'project', patterns: 'pattern', suppliers: 'supplier', 'funding-rounds': 'funding-round', 'service-areas': 'service-area',
};

/** `/councils/croydon` → `council:croydon`; null for other addresses. */
export function refOfPage(href: string | null): string | null {
  const [, path = '', id] = (href ?? '').split('/');
  return id && kinds[path] ? `${kinds[path]}:${id}` : null;
}

interface TableNode {
  readonly page: string;
  readonly name: string;
  readonly kindWord: string;
  readonly note: string;
}

interface TableTie {
  /** Cells of the two ends. */
  readonly ends: readonly [string, string];
  readonly cells: readonly [HTMLElement, HTMLElement];
  readonly words: string;
  readonly since: string;
  readonly cite: Element | null;
}

export interface TableTwin {
  readonly nodes: ReadonlyMap<string, TableNode>;
  readonly ties: readonly TableTie[];
}

const textOf = (element: Element | null | undefined): string => element?.textContent?.trim() ?? '';

/** The facts of both tables, by the refs of their links. */
export function readTables(root: ParentNode): TableTwin {
  const nodes = new Map<string, TableNode>();
  for (const row of root.querySelectorAll<HTMLTableRowElement>('#nodes tbody tr')) {
    const link = row.cells[0]?.querySelector('a');
    const ref = refOfPage(link?.getAttribute('href') ?? null);
    if (ref) nodes.set(ref, { page: link!.getAttribute('href')!, name: textOf(link), kindWord: textOf(row.cells[1]), note: textOf(row.cells[0]!.querySelector('.muted')) });
  }
  const ties = [...root.querySelectorAll<HTMLTableRowElement>('#relationships tbody tr')].flatMap((row): TableTie[] => {
    const cell = (label: string) => [...row.cells].find(({ dataset }) => dataset['label'] === label);
    const [from, to] = [row.cells[0], cell('To')];
    const ends = [from, to].map((one) => refOfPage(one?.querySelector('a')?.getAttribute('href') ?? null));
    if (!from || !to || !ends[0] || !ends[1]) return [];
    return [{
      ends: [ends[0], ends[1]], cells: [from, to], words: textOf(cell('Shared projects')) || textOf(cell('Relationship')),
      since: textOf(cell('Since')), cite: cell('Shown by')?.querySelector('.cite') ?? null,
    }];
  });
  return { nodes, ties };
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function linkItem(href: string, text: string): HTMLLIElement {
  const item = element('li');
  const link = element('a', text);
  link.setAttribute('href', href);
  item.append(link);
  return item;
}

function mark(kind: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [name, value] of Object.entries({ class: `mark mark--${kind}`, width: '18', height: '18', viewBox: '0 0 24 24', 'aria-hidden': 'true' })) svg.setAttribute(name, value);
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#mark-${kind}`);
  svg.append(use);
  return svg;
}

/** One relationship: the other end with its mark, which selects it, then its words, date and sources. */
function tieItem({ ends, cells, words, since, cite }: TableTie, id: string): HTMLLIElement {
  const at = ends[0] === id ? 1 : 0;
  const item = element('li');
  const marked = cells[at].querySelector('.marked')!.cloneNode(true) as HTMLElement;
  const link = marked.querySelector('a')!;
  link.dataset['select'] = ends[at];
  link.setAttribute('href', `?select=${ends[at]}`);
  const detail = element('span', `${words}, ${/^\d|^[A-Z]/.test(since) ? `from ${since}` : since}`, 'small muted');
  if (cite) detail.append(cite.cloneNode(true));
  link.parentElement!.replaceChildren(link, element('br'), detail);
  item.append(marked);
  return item;
}

/** The record of a node with its relationships in this view; null when it is no node of the tables. */
export function inspect({ nodes, ties }: TableTwin, id: string, view: string, asOf = ''): DocumentFragment | null {
  const node = nodes.get(id);
  if (!node) return null;
  const kind = id.split(':')[0]!;
  const own = ties.filter(({ ends }) => ends.includes(id))
    .sort((a, b) => textOf(a.cells[a.ends[0] === id ? 1 : 0]).localeCompare(textOf(b.cells[b.ends[0] === id ? 1 : 0]), 'en-GB'));
  const fragment = document.createDocumentFragment();
  const heading = element('h2');
  heading.append(mark(kind), ` ${node.name}`);
  fragment.append(element('p', `Selected ${node.kindWord.toLowerCase()}`, 'small muted'), heading);
  if (node.note) fragment.append(element('p', `${node.note.charAt(0).toUpperCase()}${node.note.slice(1)}.`, 'stale'));
  const counts = view === 'councils' || kind === 'project' ? ['body', 'bodies'] : ['project', 'projects'];
  const verb = view === 'councils' ? 'worked with' : kind === 'project' ? 'brought together' : 'took part in';
  fragment.append(element('p', own.length === 0 ? `${node.name} stands alone in this view. No record is not proof that there was no tie.`
    : `${node.name} ${verb} ${own.length} ${own.length === 1 ? counts[0] : counts[1]} in this view.`));
  const list = element('ul', '', 'inspector__ties');
  list.append(...own.slice(0, MOST_TIES).map((tie) => tieItem(tie, id)));
  fragment.append(list);
  if (own.length > MOST_TIES) {
    const more = element('p', `${own.length - MOST_TIES} more in `, 'small muted');
    const link = element('a', 'the table');
    link.setAttribute('href', '#relationships');
    more.append(link, '.');
    fragment.append(more);
  }
  const actions = element('ul', '', 'inspector__actions');
  actions.append(linkItem(node.page, `Open the page of ${node.name}`), linkItem(`/paths?from=${id}${asOf ? `&asOf=${asOf}` : ''}`, `Paths from ${node.name} to others`));
  if (kind === 'council' || kind === 'organisation') {
    actions.append(linkItem(`/networks?${view === 'councils' ? 'view=councils&' : ''}councils=${kind === 'council' ? id.split(':')[1] : id}`, `Show only ${node.name} and its partners`));
  }
  fragment.append(actions);
  return fragment;
}
