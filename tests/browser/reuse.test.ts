/** Reuse, as officers go about it: find a pattern, compare, see who is like us, where it came from, how it spread, and how we are connected to somebody. */
import { openSite, type Site } from '../support/browser';

let site: Site;
beforeAll(async () => { site = await openSite(); }, 120_000);
afterAll(() => site.close());

const CROYDON_TO_LEEDS = '/paths?from=council:croydon&to=council:leeds';

test('a pattern is found by filters, with counts, and opened; without script', async () => {
  const { page, context } = await site.open('/patterns', { javaScriptEnabled: false });
  expect(await page.textContent('select[name=serviceArea] option[value=planning]')).toMatch(/\d/);
  await page.selectOption('select[name=serviceArea]', 'planning');
  await page.selectOption('select[name=kind]', 'open-source-product');
  await Promise.all([page.waitForURL(/serviceArea=planning/), page.click('.rail button[type=submit]')]);
  const listed = Number(/of (\d+)|(\d+) patterns/.exec((await page.textContent('.results__count'))!)!.slice(1).find(Boolean));
  expect(listed).toBe(await page.locator('main tbody tr').count());
  expect(listed).toBeLessThan(20);
  await Promise.all([page.waitForURL('**/patterns/planx'), page.click('main tbody a:text-is("PlanX")')]);
  expect(await page.textContent('#answer')).toContain('28 councils have adopted PlanX');
  await context.close();
});

test('three patterns are compared by choosing them; one row a question, one column a pattern', async () => {
  const { page, context } = await site.open('/patterns/planx', { javaScriptEnabled: false });
  await Promise.all([page.waitForURL(/compare/), page.click('a:has-text("Compare with others")')]);
  const chosen = page.locator('.compare-form select');
  expect(await chosen.first().inputValue()).toBe('planx');
  await chosen.nth(1).selectOption('bops');
  await chosen.nth(2).selectOption('localgov-drupal');
  await page.click('.compare-form button');
  expect(await page.locator('main table').first().locator('thead th').allTextContents()).toEqual(['Question', 'PlanX', 'Back-office Planning System (BOPS)', 'LocalGov Drupal']);
  const licence = page.locator('main tbody tr', { has: page.getByRole('rowheader', { name: 'Licence', exact: true }) });
  expect(await licence.locator('td').allTextContents()).toEqual(['MPL-2.0', 'MIT', 'GPL-2.0-or-later']);
  await context.close();
});

test('users like mine are marked on the page, with model and rank', async () => {
  const { page, context } = await site.open('/patterns/planx', { javaScriptEnabled: false });
  await page.selectOption('#like-council', 'croydon');
  await Promise.all([page.waitForURL(/like=croydon/), page.click('.like-form button')]);
  expect(await page.textContent('main')).toMatch(/Of the 10 councils most like Croydon by ONS statistics, \d+ are recorded to use PlanX/);
  expect(await page.locator('#uses, main').first().textContent()).toContain('2nd of ten like Croydon, ONS global model');
  await context.close();
});

test('lineage leads from a pattern to what it builds on, and back', async () => {
  const { page, context } = await site.open('/patterns/digital-planning-register', { javaScriptEnabled: false });
  await Promise.all([page.waitForURL('**/patterns/bops'), page.click('#lineage a:has-text("Back-office Planning System")')]);
  await Promise.all([page.waitForURL('**/patterns/digital-planning-register'), page.click('#lineage a:has-text("Digital Planning Register")')]);
  await context.close();
});

test('from a pattern’s page to the steps by which it came to a council', async () => {
  const { page, context } = await site.open('/patterns/planx', { javaScriptEnabled: false });
  await Promise.all([page.waitForURL('**/patterns/planx/path'), page.click('a:has-text("How did it come to my council?")')]);
  await page.selectOption('#reuse-path-to', 'southwark');
  await Promise.all([page.waitForURL(/to=southwark/), page.click('.reuse-path-form button')]);
  expect(await page.locator('.steps__date').allTextContents()).toEqual(['31 October 2019', 'date not recorded', 'May 2022']);
  await context.close();
});

test('two names are typed, suggestions chosen with the keys, and the paths found; the page says at once whom to ask', async () => {
  const { page, context, faults } = await site.open('/paths', { viewport: { width: 1280, height: 800 } });
  for (const [field, words] of [['#path-from', 'croyd'], ['#path-to', 'leeds c']] as const) {
    await page.focus(field);
    await page.keyboard.type(words, { delay: 20 });
    await page.waitForSelector(`${field}[aria-expanded=true]`);
    await page.keyboard.press('ArrowDown');
    const active = await page.getAttribute(field, 'aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('role')).toBe('option');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute(field, 'aria-expanded')).toBe('false');
  }
  expect(await page.inputValue('#path-from')).toBe('London Borough of Croydon');
  await Promise.all([page.waitForURL(/from=council%3Acroydon/), page.keyboard.press('Enter')]);
  expect(new URL(page.url()).searchParams.get('to')).toBe('council:leeds');
  const step = page.locator('.path-first');
  expect(await step.textContent()).toContain('Ask the team at Leeds that started Digital Inclusion Toolkit.');
  expect((await step.boundingBox())!.y).toBeLessThan(500);
  expect(await page.locator('.path-first a').getAttribute('href')).toMatch(/^https:\/\/.*leeds/);
  expect(faults).toEqual([]);
  await context.close();
});

test('without script names that mean one record each lead to the same', async () => {
  const { page, context } = await site.open('/paths', { javaScriptEnabled: false });
  await page.fill('#path-from', 'LB Croydon');
  await page.fill('#path-to', 'Leeds City Council');
  await page.click('.path-form button');
  expect(new URL(page.url()).searchParams.get('from')).toBe('council:croydon');
  expect(await page.locator('section.path').count()).toBe(5);
  await context.close();
});

test('no path is said with its reason, and its offer leads to one', async () => {
  const { page, context } = await site.open('/paths?from=council:croydon&to=council:shetland-islands', { javaScriptEnabled: false });
  expect(await page.textContent('#answer')).toContain('joined only through “suppliers”');
  await page.click('main a:has-text("Count “suppliers” too")');
  expect(await page.locator('section.path').count()).toBeGreaterThan(0);
  expect(await page.isChecked('input[name=families][value=supplier]')).toBe(true);
  await context.close();
});

test('changing what counts as a link changes the paths, and stands in the address', async () => {
  const { page, context } = await site.open(CROYDON_TO_LEEDS);
  const before = await page.locator('.path__sentence').allTextContents();
  await page.click('.path-form__more summary');
  await page.uncheck('input[name=families][value=reuse]');
  await Promise.all([page.waitForURL(/families=/), page.click('.path-form .govuk-button')]);
  const after = await page.locator('.path__sentence').allTextContents();
  expect(after).not.toEqual(before);
  for (const sentence of after) expect(sentence).toMatch(/took part|led/);
  expect(await page.isVisible('.path-form__more fieldset')).toBe(true);
  expect(await page.isChecked('input[name=families][value=reuse]')).toBe(false);
  await context.close();
});

test('the paths are copied as text, with their sources', async () => {
  const { page, context } = await site.open(CROYDON_TO_LEEDS);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click('a:has-text("Copy as text with sources")');
  await page.click('[data-copy-text] button');
  await page.waitForFunction(() => document.querySelector('[data-copy-text] button')!.textContent === 'Text copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^How Croydon is connected to Leeds\n/);
  expect(text).toContain('1. Croydon and Leeds both started Digital Inclusion Toolkit in August 2020 [1][2].');
  expect(text).toMatch(/\n\[1\] https:\/\//);
  await context.close();
});

test('checked against the store: every path says that all of it is there', async () => {
  const { page, context } = await site.open(CROYDON_TO_LEEDS, { javaScriptEnabled: false });
  await Promise.all([page.waitForURL(/verify=true/), page.click('a:has-text("Check against the store")')]);
  const said = await page.locator('.path__verified').allTextContents();
  expect(said).toHaveLength(5);
  for (const words of said) {
    const [, found, all] = /^(\d+) of (\d+) relationship/.exec(words)!;
    expect(found).toBe(all);
  }
  await context.close();
});

test('on paper a path’s picture is as wide as the page at most', async () => {
  const { page, context } = await site.open('/paths?from=council:croydon&to=council:barnsley', { viewport: { width: 700, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  const wider = await page.evaluate(() => [...document.querySelectorAll('.path-diagram')].filter((svg) => svg.getBoundingClientRect().right > innerWidth + 1).length);
  expect(wider).toBe(0);
  await context.close();
});
