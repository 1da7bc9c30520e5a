/** The explorer's island: takes over the picture when the page is idle, and turns links and the form into changes of view. */
import type { IslandData } from '../../server/networks/island';
import { readPicture, type ReadPicture } from '../graph/elements';
import { startRoving } from '../graph/roving';
import { isAtRest, startWalk, spoken, tieWords, tiesAt, walk, walkKeys, type WalkGraph } from '../graph/walk';
import { announce } from '../ui/live-region';
import { nextFrame } from '../ui/turns';
import { askInspector, prepareInspector } from './ask-inspector';
import { Canvas, prefersStill } from './canvas';
import { inspect, readTables } from './inspector';
import { formAddress, openView } from './navigate';
import { download, toPng, toSvg } from './pictures';
import { startTime } from './time';

/** Above this, the picture stays the server's until the reader's pointer comes to it. */
const MOST_TAKEN_OVER = 300;

/** As client/styles/_media.scss. */
const PHONE = '(max-width: 760px)';

let canvas: Canvas | null = null;
/** Where marks stood in the view before, so that they can be seen to move. */
let before = new Map<string, { x: number; y: number }>();
let listening = false;

const isExplorer = (url: URL) => url.origin === location.origin && url.pathname === '/networks' && url.searchParams.get('embed') === null;

/** What keeps the focus over a change of view, when it stands in both. */
const KEEPERS = ['.explorer__rail button', '.time__slider', '.time__play', '.time__bars a[aria-current]', '.explorer__cy'] as const;

/** Where the focus goes in the next view: to what it is on now, else to the answer; null when it is on nothing. */
function focusAfter(): string | null {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return null;
  if (activeElement.closest('.time__bars')) return '.time__bars a[aria-current]';
  return KEEPERS.find((selector) => activeElement.matches(selector)) ?? '#answer';
}

const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';

/** What is to have the focus in the new view; the canvas and the slider are made after the page is there. */
let awaited: string | null = null;

function giveFocus(): void {
  const element = awaited === null ? null : document.querySelector<HTMLElement>(awaited);
  if (!element) return;
  awaited = null;
  element.focus({ preventScroll: true });
}

async function change(address: string, history: 'push' | 'replace' | 'none'): Promise<boolean> {
  const [focus, answer] = [focusAfter(), textOf('#answer')];
  before = canvas?.places() ?? new Map();
  canvas?.destroy();
  canvas = null;
  const done = await openView({ address, history }, (main) => { for (const part of restarts) part(main); });
  if (done) {
    // The same sentence as before says nothing of what has changed.
    announce(textOf('#answer') === answer ? textOf('.explorer__drawn') : textOf('#answer'));
    awaited = focus === '.explorer__cy' && !document.querySelector('[data-picture]') ? '#answer' : focus;
    giveFocus();
  }
  return done;
}

/** What starts the other islands of a new main part; main.ts gives it. */
let restarts: readonly ((main: HTMLElement) => void)[] = [];

function listen(): void {
  if (listening) return;
  listening = true;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const url = new URL(link.getAttribute('href')!, location.href);
    if (!isExplorer(url) || !document.querySelector('[data-explorer]') || link.closest('header, footer, .breadcrumbs')) return;
    if (url.search === location.search && url.hash) return;
    event.preventDefault();
    void change(`${url.pathname}${url.search}`, 'push');
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.closest('[data-explorer]')) return;
    event.preventDefault();
    void change(formAddress(form), 'push');
  });
  window.addEventListener('popstate', () => { if (isExplorer(new URL(location.href))) void change(`${location.pathname}${location.search}`, 'none'); });
}

const withSelected = (id: string | null): string => selecting(new URL(location.href), id);

function selecting(url: URL, id: string | null): string {
  if (id === null) url.searchParams.delete('select');
  else url.searchParams.set('select', id);
  return `${url.pathname}${url.search.replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}

const isSelecting = () => new URL(location.href).searchParams.has('select');

/** What the page says of its own address follows a selection that the server was not asked for. */
function sayAddress(explorer: HTMLElement): void {
  const selected = new URL(location.href).searchParams.get('select');
  const field = explorer.querySelector<HTMLInputElement>('.explorer__rail input[name="select"]');
  if (field) field.value = selected ?? '';
  const share = document.querySelector('.share__address');
  if (share) share.textContent = share.textContent!.replace(/\/networks.*$/, withSelected(selected));
  for (const link of explorer.querySelectorAll('.time a')) {
    const url = new URL(link.getAttribute('href')!, location.href);
    link.setAttribute('href', `${selecting(url, selected)}${url.hash}`);
  }
}

export function startExplorer(explorer: HTMLElement, start: (main: HTMLElement) => void): void {
  restarts = [start];
  listen();
  const raw = document.getElementById('explorer-data')?.textContent;
  const time = explorer.querySelector<HTMLElement>('[data-time]');
  if (time) {
    startTime(time, (asOf, history) => {
      const url = new URL(location.href);
      for (const name of ['asOf', 'since', 'until', 'compare', 'page', 'ties']) url.searchParams.delete(name);
      if (asOf) url.searchParams.set('asOf', asOf);
      return change(`${url.pathname}${url.search.replaceAll('%3A', ':').replaceAll('%2C', ',')}`, history);
    });
  }
  const holder = explorer.querySelector<HTMLElement>('[data-picture]');
  giveFocus();
  if (!raw || !holder) return;
  const data = JSON.parse(raw) as IslandData;
  const take = () => void takeOver(explorer, holder, data);
  // On a phone, and to who enlarges the page, the server's picture scrolls in its place, and its captions keep their size.
  if (matchMedia(PHONE).matches) { startRoving(holder); return; }
  if (holder.querySelectorAll('a.node').length > MOST_TAKEN_OVER) { startRoving(holder); holder.addEventListener('pointerenter', take, { once: true }); }
  else if ('requestIdleCallback' in window) requestIdleCallback(take, { timeout: 2_000 });
  else setTimeout(take, 200);
}

function toWalkGraph({ marks, lines }: ReadPicture): { graph: WalkGraph; places: readonly number[] } {
  const places = marks.map((_, index) => index).sort((a, b) => marks[a]!.name.localeCompare(marks[b]!.name, 'en-GB'));
  const listed = new Map(places.map((place, i) => [place, i]));
  return {
    places,
    graph: {
      marks: places.map((place) => marks[place]!),
      ties: lines.map(({ from, to, family, amount }, i) => ({ id: String(i), from: listed.get(from)!, to: listed.get(to)!, words: tieWords(family, amount) })),
    },
  };
}

async function takeOver(explorer: HTMLElement, holder: HTMLElement, data: IslandData): Promise<void> {
  if (canvas || !holder.isConnected) return;
  const svg = holder.querySelector('svg')!;
  const inspector = explorer.querySelector<HTMLElement>('[data-inspector]')!;
  const reading = inspector.innerHTML;
  const picture = readPicture(svg, data.lines);
  const box = document.createElement('div');
  box.className = 'explorer__cy is-waiting';
  box.tabIndex = 0;
  box.setAttribute('role', 'application');
  box.setAttribute('aria-roledescription', 'network');
  box.setAttribute('aria-label', 'Network of who worked with whom. Left and right choose a tie, down follows it, up goes back, Page Down goes through all marks, Enter opens what is on record.');
  holder.append(box);
  // Cytoscape would insert a style element, which the page's rules forbid, unless one of its name is there.
  if (!document.getElementById('__________cytoscape_stylesheet')) {
    const rule = document.createElement('span');
    rule.id = '__________cytoscape_stylesheet';
    rule.hidden = true;
    document.body.append(rule);
  }

  const made = canvas = new Canvas(box, picture, {
    press: (index) => press(index),
    touch: (index) => { const { id, isGroup } = picture.marks[index]!; if (!data.isComplete && !isGroup) prepareInspector(withSelected(id)); },
    clear: () => { if (isSelecting()) void show(null); },
  });
  if (!await made.fill()) return;
  const { graph, places } = toWalkGraph(picture);
  await nextFrame();
  const twin = data.isComplete ? readTables(document) : null;
  await nextFrame();
  if (!box.isConnected) return;
  const indexOf = new Map(picture.marks.map(({ id }, i) => [id, i]));
  let state = startWalk(Math.max(0, places.indexOf(indexOf.get(data.selected ?? '') ?? -1)));

  const fill = async (id: string | null): Promise<void> => {
    const found = id === null ? null : twin && inspect(twin, id, data.view, new URLSearchParams(window.location.search).get('asOf') ?? '');
    if (found) inspector.replaceChildren(found);
    else if (id === null) inspector.innerHTML = reading;
    else {
      const asked = await askInspector(withSelected(id));
      if (asked) inspector.replaceChildren(...asked);
    }
  };
  const show = async (id: string | null) => {
    // What to read when nothing is selected, a page that began with a record does not hold.
    if (id === null && data.selected !== undefined) { await change(withSelected(null), 'push'); return; }
    window.history.pushState(null, '', withSelected(id));
    sayAddress(explorer);
    // The words first: they are what was asked for.
    await fill(id).catch(() => change(withSelected(id), 'none'));
    if (box.isConnected) made.select(id === null ? null : indexOf.get(id) ?? null);
  };
  const press = (index: number) => {
    const mark = picture.marks[index]!;
    const at = places.indexOf(index);
    state = startWalk(at < 0 ? state.current : at);
    if (mark.isGroup) void change(mark.href.replace(/#.*/, ''), 'push');
    else void show(mark.id).then(() => announce(`${mark.name}. ${inspector.querySelector('.inspector__ties')?.childElementCount ?? 0} relationships listed beside the picture.`));
  };
  made.moveFrom(before);
  if (data.selected !== undefined) made.select(indexOf.get(data.selected) ?? null);
  box.classList.remove('is-waiting');
  svg.classList.add('is-behind');
  svg.setAttribute('aria-hidden', 'true');
  const apart = svg.querySelector<SVGElement>('.network__apart');
  if (apart) made.carry(apart);

  const point = () => {
    const tie = state.tie === null ? null : Number(tiesAt(graph, state.current)[state.tie]!.tie.id);
    made.point(places[state.current] ?? null, tie);
  };
  box.addEventListener('focus', () => { if (graph.marks.length > 0) { point(); announce(spoken(graph, state)); } });
  box.addEventListener('blur', () => made.point(null, null));
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') made.zoom(1.2);
    else if (event.key === '-') made.zoom(1 / 1.2);
    else if (event.key === '0') made.home();
    else if (event.key === 'Enter' || event.key === ' ') press(places[state.current]!);
    else if (event.key === 'Escape' && isAtRest(state) && isSelecting()) void show(null).then(() => announce(`Nothing is selected. ${spoken(graph, state)}`));
    else if (walkKeys[event.key]) { state = walk(graph, state, walkKeys[event.key]!); point(); announce(spoken(graph, state)); }
    else return;
    event.preventDefault();
  });
  inspector.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-select]');
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    void show(link.dataset['select']!).then(() => inspector.querySelector<HTMLElement>('a')?.focus());
  });
  giveFocus();
  addTools(explorer.querySelector<HTMLElement>('[data-tools]')!, svg, made);
  explorer.classList.add('is-live');
  explorer.dataset['still'] = String(prefersStill());
}

function addTools(tools: HTMLElement, svg: SVGSVGElement, made: Canvas): void {
  const button = (text: string, label: string, act: () => void) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.className = 'tool';
    one.textContent = text;
    one.setAttribute('aria-label', label);
    one.addEventListener('click', act);
    tools.append(one);
  };
  tools.replaceChildren();
  button('+', 'Zoom in', () => made.zoom(1.25));
  button('−', 'Zoom out', () => made.zoom(1 / 1.25));
  button('Fit', 'Fit the whole picture', () => made.fit());
  button('PNG', 'Save what is seen as PNG', () => void toPng(made).then((blob) => download('patternbook-network.png', blob)));
  button('SVG', 'Save what is seen as SVG', () => download('patternbook-network.svg', toSvg(svg, made)));
}
