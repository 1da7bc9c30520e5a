/** The network explorer: what its first view costs the server, and what a reader waits for in a real browser. */
import { chromium as browserType, type Browser, type Page } from 'playwright-core';
import { limits } from '../limits';
import { against, unlimited, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { median, percentile } from '../statistics';

const REQUESTS = 40;
const VISITS = 5;
const PRESSES = 10;
/** Steps of a drag across the picture. */
const STEPS = 60;

interface Seen {
  readonly picture: number;
  readonly live: number;
  readonly details: number;
  readonly framesPerSecond: number;
  readonly longTasks: number;
  readonly marks: number;
}

async function press(page: Page): Promise<number> {
  const times: number[] = [];
  const box = (await page.locator('.explorer__cy').boundingBox())!;
  const places = await page.evaluate(() => {
    const { cy } = (document.querySelector('.explorer__cy') as unknown as { _cyreg: { cy: { nodes(): { map<T>(to: (n: { renderedPosition(): { x: number; y: number }; hasClass(name: string): boolean }) => T): T[] } } } })._cyreg;
    return cy.nodes().map((node) => ({ ...node.renderedPosition(), isGroup: node.hasClass('group') })).filter(({ isGroup }) => !isGroup);
  });
  for (let i = 0; i < Math.min(PRESSES, places.length); i += 1) {
    const { x, y } = places[Math.floor((i * places.length) / PRESSES)]!;
    // From the press to the record in the page, by the page's own clock.
    await page.evaluate(() => {
      const state = window as unknown as { pressed?: number; shown?: number };
      state.pressed = undefined;
      state.shown = undefined;
      document.querySelector('.explorer__cy')!.addEventListener('mouseup', () => { state.pressed = performance.now(); }, { once: true, capture: true });
      new MutationObserver((_, observer) => { state.shown = performance.now(); observer.disconnect(); }).observe(document.querySelector('[data-inspector]')!, { childList: true });
    });
    await page.mouse.click(box.x + x, box.y + y);
    // Where the tables have pages, a press asks the server.
    await page.waitForFunction(() => (window as unknown as { shown?: number }).shown !== undefined, undefined, { timeout: 1_500 }).catch(() => undefined);
    await page.waitForTimeout(50);
    const took = await page.evaluate(() => { const { pressed, shown } = window as unknown as { pressed?: number; shown?: number }; return pressed && shown ? shown - pressed : null; });
    if (took !== null) times.push(took);
  }
  return times.length === 0 ? Number.NaN : median(times);
}

async function drag(page: Page): Promise<number> {
  const box = (await page.locator('.explorer__cy').boundingBox())!;
  const [x, y] = [box.x + 6, box.y + 300];
  await page.evaluate(() => {
    const state = window as unknown as { frames: number; running: boolean };
    state.frames = 0;
    state.running = true;
    const count = () => { state.frames += 1; if (state.running) requestAnimationFrame(count); };
    requestAnimationFrame(count);
  });
  const started = performance.now();
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= STEPS; i += 1) { await page.mouse.move(x + i * 4, y + (i % 20)); await page.waitForTimeout(12); }
  await page.mouse.up();
  const seconds = (performance.now() - started) / 1000;
  return (await page.evaluate(() => { const state = window as unknown as { frames: number; running: boolean }; state.running = false; return state.frames; })) / seconds;
}

/** Asked of the page's own selectors: the driver's engine takes tens of milliseconds a question among thousands of elements, which would be measured as the page's. */
async function seen(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector, { timeout: 20_000, polling: 50 });
}

async function visit(browser: Browser, address: string): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.addInitScript(() => {
      const state = window as unknown as { long: number };
      state.long = 0;
      new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) state.long += duration; }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(address, { waitUntil: 'commit' });
    await seen(page, 'a.node');
    const picture = await page.evaluate(() => new Promise<number>((resolve) => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0];
      if (painted) resolve(painted.startTime);
      else new PerformanceObserver((list) => { const [entry] = list.getEntriesByName('first-contentful-paint'); if (entry) resolve(entry.startTime); }).observe({ type: 'paint', buffered: true });
    }));
    const marks = await page.evaluate(() => document.querySelectorAll('a.node').length);
    // Above 300 marks the reader's pointer starts the island.
    if (marks > 300) { await page.waitForLoadState('load'); await page.waitForTimeout(500); await page.mouse.move(500, 700); }
    await seen(page, '.explorer.is-live');
    const live = await page.evaluate(() => performance.now());
    await page.waitForTimeout(400);
    const longTasks = await page.evaluate(() => (window as unknown as { long: number }).long);
    const framesPerSecond = await drag(page);
    return { picture, live, marks, longTasks, framesPerSecond, details: await press(page) };
  } finally {
    await page.close();
  }
}

async function serverTimes(client: Client, path: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < REQUESTS; i += 1) times.push((await client.get(path, { 'accept-encoding': 'gzip, deflate, br' })).ms);
  return times;
}

export interface ExplorerSite {
  readonly what: string;
  readonly url: string;
  /** The view that is drawn mark by mark. */
  readonly path: string;
  readonly limits: { readonly pictureMs: number; readonly detailsMs: number };
}

/** @throws when no browser can be started here */
export async function measureExplorer(sites: readonly ExplorerSite[]): Promise<Table> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
  const rows: Cell[][] = [];
  try {
    for (const { what, url, path, limits: most } of sites) {
      const client = new Client(url);
      const [first, ...warm] = await serverTimes(client, '/networks');
      rows.push([what, 'first view, asked for the first time', ...against(first! / 1000, limits.explorerColdSeconds, 's')]);
      rows.push([what, 'first view, p95 warm', ...against(percentile(warm, 0.95), limits.explorerWarmMs, 'ms')]);
      rows.push([what, 'the same from the API, p95', ...unlimited(percentile(await serverTimes(client, '/api/v1/networks/collaboration'), 0.95), 'ms')]);
      client.close();
      const seen: Seen[] = [];
      for (let i = 0; i < VISITS; i += 1) seen.push(await visit(browser, `${url}${path}`));
      const of = (name: keyof Seen) => median(seen.map((one) => one[name]));
      rows.push([what, `first picture (${of('marks')} marks)`, ...against(of('picture'), most.pictureMs, 'ms')]);
      rows.push([what, 'ready to be moved', ...unlimited(of('live'), 'ms')]);
      rows.push([what, 'press to details', ...against(of('details'), most.detailsMs, 'ms')]);
      rows.push([what, 'frames a second while dragged', ...against(of('framesPerSecond'), limits.framesPerSecond, 'a second', 'at least')]);
      rows.push([what, 'long tasks in all', ...against(of('longTasks'), limits.longTasksMs, 'ms')]);
    }
  } finally {
    await browser.close();
  }
  return {
    title: 'The network explorer',
    how: `Embedded store, answer cache off. Server: ${REQUESTS} requests one after another. Browser: Chromium without a graphics processor at 1280 px, median of ${VISITS} visits; first picture is the first contentful paint after navigation, which has the whole SVG. The larger graph is synthetic.`,
    columns: ['graph', 'what', 'figure', 'limit', ''], rows,
  };
}
