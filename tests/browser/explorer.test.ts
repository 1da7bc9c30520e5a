/** The explorer as its readers use it: by pointer, by keyboard, without script; the picture and its table twin hold the same. */
import fs from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openSite, type Site } from '../support/browser';

let site: Site;
beforeAll(async () => { site = await openSite(); }, 120_000);
afterAll(() => site.close());

const LIVE = '.explorer.is-live';
const live = (page: Page) => page.waitForSelector(LIVE, { timeout: 15_000 });

interface Cy { nodes(): { map<T>(to: (node: { data(name: string): unknown; renderedPosition(): { x: number; y: number } }) => T): T[] }; edges(): { length: number } }
type WithCy = HTMLElement & { _cyreg: { cy: Cy } };

test('the same facts are on the canvas, in the server’s picture and in the tables', async () => {
  for (const path of ['/networks', '/networks?view=councils&group=none', '/networks?region=london&asOf=2021']) {
    const { page, context, faults } = await site.open(path);
    await live(page);
    const found = await page.evaluate(() => {
      const { cy } = (document.querySelector('.explorer__cy') as WithCy)._cyreg;
      const refs = (selector: string) => [...document.querySelectorAll(selector)].map((element) => element.getAttribute('data-id')!).sort();
      const rows = (id: string) => [...document.querySelectorAll(`#${id} tbody tr`)];
      const pageOf = (ref: string) => document.querySelector(`#nodes a[href$="/${ref.split(':')[1]}"]`) !== null;
      const canvas = cy.nodes().map((node) => String(node.data('ref'))).sort();
      return { canvas, svg: refs('a.node'), lines: cy.edges().length, paths: document.querySelectorAll('.tie').length - document.querySelectorAll('.tie-sample .tie').length, missing: canvas.filter((ref) => ref.includes('council:') && !pageOf(ref)), nodes: rows('nodes').length, ties: rows('relationships').length };
    });
    expect(found.canvas).toEqual(found.svg);
    expect(found.lines).toBe(found.paths);
    expect(found.missing).toEqual([]);
    expect(found.nodes).toBeGreaterThanOrEqual(found.canvas.filter((ref) => ref.includes(':')).length);
    expect(faults).toEqual([]);
    await context.close();
  }
}, 60_000);

test('pressing a mark shows its record and changes the address; Back undoes it', async () => {
  const { page, context } = await site.open('/networks?programme=local-digital-fund');
  await live(page);
  const at = await page.evaluate(() => {
    const { cy } = (document.querySelector('.explorer__cy') as WithCy)._cyreg;
    const place = cy.nodes().map((node) => ({ ref: node.data('ref'), ...node.renderedPosition() })).find(({ ref }) => ref === 'council:leeds')!;
    return { x: place.x, y: place.y };
  });
  await page.locator('.explorer__cy').click({ position: at });
  await page.waitForSelector('[data-inspector] h2:has-text("Leeds City Council")');
  expect(page.url()).toContain('select=council:leeds');
  expect(await page.locator('[data-inspector] .inspector__ties li').count()).toBe(5);
  expect(await page.locator('[data-inspector] .inspector__ties .cite a').first().getAttribute('href')).toMatch(/^#source-\d+$/);
  await page.goBack();
  await page.waitForFunction(() => !document.querySelector('[data-inspector]')?.textContent?.includes('Leeds City Council'));
  expect(page.url()).not.toContain('select=');
  await context.close();
});

test('an address opens exactly the view that was seen', async () => {
  const { page, context } = await site.open('/networks?programme=local-digital-fund&select=council:leeds');
  await live(page);
  const shown = await page.locator('[data-inspector]').innerText();
  const places = () => page.evaluate(() => [...document.querySelectorAll('.node__shape')].map((shape) => `${shape.getAttribute('x')} ${shape.getAttribute('y')}`));
  const first = await places();
  await page.reload();
  await live(page);
  expect(await page.locator('[data-inspector]').innerText()).toBe(shown);
  expect(await places()).toEqual(first);
  await context.close();
});

test('with the keyboard alone: into the picture once, along ties, to the record and on to its page', async () => {
  const { page, context } = await site.open('/networks?programme=local-digital-fund');
  await live(page);
  expect(await page.locator('a.node:visible').count()).toBe(0);
  await page.focus('.explorer__switch a >> nth=1');
  for (let i = 0; i < 8 && !(await page.evaluate(() => document.activeElement?.classList.contains('explorer__cy'))); i += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('application');
  const said = () => page.waitForTimeout(120).then(() => page.locator('[role=status]').innerText());
  expect(await said()).toMatch(/1 of 72\.$/);
  await page.keyboard.press('PageDown');
  expect(await said()).toMatch(/2 of 72\.$/);
  await page.keyboard.press('ArrowRight');
  const tie = await said();
  expect(tie).toMatch(/^Tie to .+, (led|took part)\. 1 of \d+\.$/);
  await page.keyboard.press('ArrowDown');
  expect(await said()).toContain(/^Tie to ([^,]+),/.exec(tie)![1]);
  await page.keyboard.press('Escape');
  expect(await said()).toMatch(/2 of 72\.$/);
  await page.keyboard.press('Enter');
  expect(page.url()).toContain('select=');
  const open = page.locator('.inspector__actions a').first();
  await open.focus();
  await Promise.all([page.waitForURL(/\/(councils|projects|organisations)\//), page.keyboard.press('Enter')]);
  await context.close();
});

test('what the page says of its address follows the selection; Escape gives it up', async () => {
  const { page, context } = await site.open('/networks?programme=local-digital-fund');
  await live(page);
  await page.focus('.explorer__cy');
  await page.keyboard.press('Enter');
  await page.waitForURL(/select=/);
  const { search, searchParams } = new URL(page.url());
  expect(await page.locator('.share__address').innerText()).toBe(`/networks${search}`);
  expect(await page.locator('.time__bars a').first().getAttribute('href')).toContain(`select=${searchParams.get('select')}`);
  await page.locator('.explorer__rail button').click();
  await page.waitForURL(/layout=force/);
  expect(new URL(page.url()).searchParams.get('select')).toBe(searchParams.get('select'));
  await live(page);
  await page.focus('.explorer__cy');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !location.search.includes('select='));
  await page.waitForSelector('[data-inspector]:has-text("Select a mark")');
  await context.close();
});

test('time: a month is chosen, marks keep their places, councils that later ended say so', async () => {
  const { page, context } = await site.open('/networks?programme=local-digital-fund&asOf=2022');
  await live(page);
  const places = () => page.evaluate(() => Object.fromEntries([...document.querySelectorAll('a.node')].map((mark) => [mark.getAttribute('data-id')!, `${mark.querySelector('.node__shape')!.getAttribute('x')} ${mark.querySelector('.node__shape')!.getAttribute('y')}`])));
  const later = await places();
  await page.locator('.time__slider').focus();
  await page.keyboard.press('Home');
  await page.waitForURL(/asOf=2018-12/);
  await live(page);
  const earlier = await places();
  expect(Object.keys(earlier).length).toBeLessThan(Object.keys(later).length);
  for (const [ref, place] of Object.entries(earlier)) expect([ref, later[ref] ?? place]).toEqual([ref, place]);
  expect(await page.locator('#nodes').innerText()).toContain('later ended');
  await context.close();
});

test('without script: the form, the years, a mark and a group are links and fields', async () => {
  const { page, context } = await site.open('/networks', { javaScriptEnabled: false });
  expect(await page.locator('a.node').count()).toBeGreaterThan(50);
  await page.selectOption('select[name=region]', 'london');
  await Promise.all([page.waitForURL(/region=london/), page.click('.rail button[type=submit]')]);
  expect(await page.locator('.explorer__hidden').innerText()).toMatch(/Showing \d+ of \d+ councils/);
  await Promise.all([page.waitForURL(/asOf=2020/), page.click('.time__bars a >> nth=2')]);
  await page.goto(`${site.url}/networks?view=councils`);
  await Promise.all([page.waitForURL(/open=community-1/), page.locator('a.node--group').first().click({ force: true })]);
  await context.close();
});

test('on a narrow page of another site only the picture scrolls sideways, not its words', async () => {
  const { page, context } = await site.open('/networks?embed=1', { viewport: { width: 360, height: 700 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
});

test('the heading of what is not joined stays with its marks while the picture is enlarged', async () => {
  const { page, context } = await site.open('/networks');
  await live(page);
  const heading = page.locator('.network__apart text');
  const before = (await heading.boundingBox())!;
  expect(await heading.isVisible()).toBe(true);
  const at = () => page.evaluate(() => {
    const { cy } = (document.querySelector('.explorer__cy') as WithCy)._cyreg;
    return Math.max(...cy.nodes().map((node) => node.renderedPosition().y));
  });
  const lowest = await at();
  await page.click('button[aria-label="Zoom out"]');
  const after = (await heading.boundingBox())!;
  expect(after.width).toBeLessThan(before.width * 0.9);
  expect((await at()) - lowest).toBeLessThan(0);
  expect(after.y).toBeLessThan(before.y);
  await context.close();
});

test('the picture is saved as PNG and SVG', async () => {
  const { page, context, faults } = await site.open('/networks?programme=local-digital-fund');
  await live(page);
  for (const [label, name, start] of [['Save what is seen as PNG', 'patternbook-network.png', '\x89PNG'], ['Save what is seen as SVG', 'patternbook-network.svg', '<?xml']] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`button[aria-label="${label}"]`)]);
    expect(download.suggestedFilename()).toBe(name);
    const content = await fs.readFile(await download.path(), 'latin1');
    expect(content.startsWith(start)).toBe(true);
    if (name.endsWith('.svg')) expect(content).toMatch(/class="node__shape"[^>]*style="fill: rgb/);
  }
  expect(faults).toEqual([]);
  await context.close();
});

test('a record page has its surroundings as one stop for the keyboard', async () => {
  const { page, context } = await site.open('/councils/croydon');
  expect(await page.locator('#around a.node').count()).toBeGreaterThan(5);
  expect(await page.locator('#around a.node[tabindex="0"]').count()).toBe(1);
  await page.locator('#around a.node[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.matches('#around a.node'))).toBe(true);
  await context.close();
});

test('in the reader’s own colours, captions stand out from the ground and the chosen tab is written', async () => {
  const { page, context } = await site.open('/networks?programme=local-digital-fund', { forcedColors: 'active' });
  await live(page);
  const looks = await page.evaluate(() => {
    const { cy } = (document.querySelector('.explorer__cy') as WithCy)._cyreg;
    const node = cy.nodes().map((one) => one as unknown as { style(name: string): string }).at(0)!;
    const tab = getComputedStyle(document.querySelector('.explorer__switch [aria-current]')!);
    return { text: node.style('color'), outline: node.style('text-outline-color'), tab: tab.backgroundColor, ground: getComputedStyle(document.body).backgroundColor };
  });
  expect(looks.text).not.toBe(looks.outline);
  // Behind text these themes put a plate of the ground's colour: a dark tab would be a blank one.
  expect(looks.tab).toBe(looks.ground);
  await context.close();
});

test('a selection leaves the legend where it is, and clearing it on a page that began with one brings the reading back', async () => {
  const { page, context } = await site.open('/networks?programme=local-digital-fund&select=council:leeds');
  await live(page);
  const inspector = page.locator('.explorer__inspector');
  expect(await inspector.innerText()).toContain('How to read it');
  expect(await inspector.innerText()).toContain('council that is to end');
  await page.locator('.explorer__cy').click({ position: { x: 3, y: 3 } });
  await page.waitForFunction(() => !location.search.includes('select'));
  await page.waitForFunction(() => !document.querySelector('[data-inspector]')?.textContent?.includes('Leeds City Council'));
  expect(await inspector.innerText()).toContain('Select a mark');
  await context.close();
});

test('enlarged or on a phone, the picture is one stop for the keyboard', async () => {
  const { page, context } = await site.open('/networks?region=london', { viewport: { width: 320, height: 800 } });
  await page.waitForFunction(() => document.querySelectorAll('a.node[tabindex="0"]').length === 1);
  await page.locator('a.node[tabindex="0"]').focus();
  await page.keyboard.press('End');
  expect(await page.evaluate(() => document.activeElement?.matches('a.node:last-of-type'))).toBe(true);
  await context.close();
});

test('the focus stays where it was while views change: on the year, the slider, the picture', async () => {
  const { page, context } = await site.open('/networks?programme=local-digital-fund');
  await live(page);
  const focused = (selector: string) => page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector, { timeout: 5_000 });
  await page.locator('.time__bars a').nth(2).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/asOf=2020/);
  await focused('.time__bars a[aria-current]');
  await page.locator('.time__slider').focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/asOf=2020-11/);
  await focused('.time__slider');
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/asOf=2020-10/);
  await page.goto(`${site.url}/networks?view=councils`);
  await live(page);
  await page.focus('.explorer__cy');
  await page.keyboard.press('Enter');
  await page.waitForURL(/open=/);
  await focused('.explorer__cy');
  await context.close();
});
