/** What readers do: with and without script, with the keyboard, on paper. */
import { openSite, type Site } from '../support/browser';

let site: Site;
beforeAll(async () => { site = await openSite(); }, 120_000);
afterAll(() => site.close());

test('a newcomer finds a council by another of its names and follows it to a source, with the keyboard alone', async () => {
  const { page, context } = await site.open('/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to the answer');
  await page.focus('#q');
  await page.keyboard.type('LB Lambe', { delay: 20 });
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('ArrowDown');
  expect(await page.getAttribute('#q', 'aria-activedescendant')).toBeTruthy();
  await Promise.all([page.waitForURL('**/councils/lambeth'), page.keyboard.press('Enter')]);
  expect(await page.textContent('h1')).toContain('Lambeth');
  const cite = page.locator('main sup a:visible').first();
  await cite.focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toMatch(/^#source-\d+$/);
  expect(await page.locator(new URL(page.url()).hash).locator('a').getAttribute('href')).toMatch(/^https?:/);
  await context.close();
});

test('suggestions close on Escape, and a plain Enter searches', async () => {
  const { page, context } = await site.open('/');
  await page.focus('#q');
  await page.keyboard.type('planning appl', { delay: 20 });
  await page.waitForSelector('[role=option]');
  await page.keyboard.press('Escape');
  expect(await page.getAttribute('#q', 'aria-expanded')).toBe('false');
  await Promise.all([page.waitForURL('**/search?q=planning+appl'), page.keyboard.press('Enter')]);
  expect(await page.textContent('main')).toContain('PlanX');
  await context.close();
});

test('without script the same journey works by forms and links', async () => {
  const { page, context } = await site.open('/', { javaScriptEnabled: false });
  await page.fill('#q', 'lambeht');
  await Promise.all([page.waitForURL('**/search?q=lambeht'), page.click('form[role=search] button')]);
  await Promise.all([page.waitForURL('**/councils/lambeth'), page.click('main a:has-text("Lambeth")')]);
  expect(await page.textContent('#answer')).toContain('Lambeth');
  await context.close();
});

test('a filter is a form, its state is the address, and a chip takes it back', async () => {
  const { page, context } = await site.open('/councils', { javaScriptEnabled: false });
  await page.selectOption('select[name=region]', 'london');
  await Promise.all([page.waitForURL(/region=london/), page.click('.rail button[type=submit]')]);
  expect(await page.textContent('.results__count')).toContain('33 councils');
  await Promise.all([page.waitForURL((url) => !url.search.includes('region=')), page.click('.chip')]);
  expect(await page.textContent('.results__count')).toContain('of 382 councils');
  await context.close();
});

test('every link of the main pages leads somewhere', async () => {
  const seen = new Map<string, number>();
  for (const path of ['/', '/councils/croydon', '/councils/buckinghamshire', '/patterns/planx', '/projects/localgov-drupal', '/funding-rounds/ldf-round-1', '/search?q=planning', '/about']) {
    const { page, context } = await site.open(path, { javaScriptEnabled: false });
    const links = await page.evaluate(() => [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')!).filter((href) => href.startsWith('/')));
    for (const link of new Set(links.map((href) => href.split('#')[0]!))) {
      if (!seen.has(link)) seen.set(link, (await fetch(`${site.url}${link}`, { redirect: 'manual' })).status);
    }
    const missing = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href')!.slice(1)).filter((id) => id && !document.getElementById(id)));
    expect({ path, missing }).toEqual({ path, missing: [] });
    await context.close();
  }
  expect([...seen].filter(([, status]) => status !== 200)).toEqual([]);
  expect(seen.size).toBeGreaterThan(150);
}, 120_000);

test('on paper: no navigation, no filters, and what is folded is shown', async () => {
  const { page, context } = await site.open('/councils/croydon');
  await page.emulateMedia({ media: 'print' });
  expect(await page.isVisible('.site-nav')).toBe(false);
  expect(await page.isVisible('.site-search')).toBe(false);
  await context.close();
});

test('a page weighs at most 150 kB compressed, fonts included', async () => {
  for (const path of ['/', '/councils/croydon', '/councils?limit=200', '/patterns/planx', '/projects/open-digital-planning']) {
    const { page, context } = await site.open('/about');
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
    expect({ path, kilobytes: Math.round(bytes / 1000), fits: bytes <= 150_000 }).toEqual({ path, kilobytes: expect.any(Number), fits: true });
    await context.close();
  }
}, 120_000);
