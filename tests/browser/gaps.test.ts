/** The heatmap of gaps in a browser: one form of it at each width, one stop for the keyboard, arrows by cell and by row. */
import { openSite, type Site } from '../support/browser';

let site: Site;
beforeAll(async () => { site = await openSite(); }, 120_000);
afterAll(() => site.close());

test.each([[1280, 'wide'], [1000, 'narrow'], [360, 'narrow']] as const)('%i px: the %s drawing alone, no wider than the page, no text below 13 px', async (width, form) => {
  const { page, context, faults } = await site.open('/gaps', { viewport: { width, height: 740 } });
  const seen = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.heatmap-svg')].filter((one) => one.offsetParent !== null).map((one) => {
    const svg = one.querySelector('svg')!;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return { form: one.className, isInside: svg.getBoundingClientRect().right <= innerWidth, smallest: Math.min(...[...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale)) };
  }));
  expect(seen).toEqual([{ form: `heatmap-svg heatmap-svg--${form}`, isInside: true, smallest: expect.any(Number) }]);
  expect(seen[0]!.smallest).toBeGreaterThanOrEqual(13);
  expect(faults).toEqual([]);
  await context.close();
});

test('by keyboard: the cells are one stop; right goes to the next region, down to the next service area, Enter to its councils and gaps', async () => {
  const { page, context } = await site.open('/gaps');
  const cells = page.locator('.heatmap-svg--wide a.heat');
  expect(await cells.evaluateAll((all) => all.filter((cell) => cell.getAttribute('tabindex') === '0').length)).toBe(1);
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const name = await page.evaluate(() => document.activeElement!.querySelector('title')!.textContent);
  expect(name).toMatch(/^Finance, payments and grants, North West: \d+ of \d+ councils$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/gaps?region=north-west&serviceArea=finance');
  expect(await page.textContent('.gap-cell')).toContain('councils in North West are on record in Finance, payments and grants');
  await context.close();
});

test('without script each cell is a link with a name', async () => {
  const { page, context } = await site.open('/gaps', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.getByRole('link', { name: 'Planning and building control, London: 30 of 33 councils' }).click();
  await page.waitForURL('**/gaps?region=london&serviceArea=planning');
  await context.close();
});
