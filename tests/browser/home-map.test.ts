/** The front page's map: with the mouse by its cells, with the keyboard by its table. */
import { openSite, type Site } from '../support/browser';

let site: Site;
beforeAll(async () => { site = await openSite(); }, 120_000);
afterAll(() => site.close());

test('a cell says its council and leads to it; no cell is a tab stop', async () => {
  const { page, context, faults } = await site.open('/');
  expect(await page.textContent('.hex-map a[href="/councils/croydon"] title')).toMatch(/^Croydon, \d+ councils$/);
  expect(await page.evaluate(() => [...document.querySelectorAll<SVGAElement>('.hex-map a')].filter((a) => a.tabIndex >= 0).length)).toBe(0);
  await Promise.all([page.waitForURL('**/councils/croydon'), page.click('.hex-map a[href="/councils/croydon"] path')]);
  expect(faults).toEqual([]);
  await context.close();
});

test('the table of the map opens and is walked with the keyboard', async () => {
  const { page, context } = await site.open('/');
  await page.focus('.home__figure details > summary');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.home__figure table a[href="/councils/aberdeen"]', { state: 'visible' });
  await page.keyboard.press('Tab');
  while (await page.evaluate(() => document.activeElement?.tagName) !== 'A') await page.keyboard.press('Tab');
  await Promise.all([page.waitForURL('**/councils/aberdeen'), page.keyboard.press('Enter')]);
  await context.close();
});
