/** How a pattern spread: the slider, playback, years and address; and the form without script. */
import { openSite, type Site } from '../support/browser';

let site: Site;
beforeAll(async () => { site = await openSite(); }, 120_000);
afterAll(() => site.close());

const WORDS = '[data-spread-words]';

test('the slider moves the map, the names and the address, and says where it is', async () => {
  const { page, context, faults } = await site.open('/patterns/planx/spread?asOf=2023');
  const served = await page.textContent(WORDS);
  expect(served).toBe('By the end of December 2023: 9 of 29 dated councils, 5 of them new in the twelve months before.');
  expect(await page.isVisible('[data-spread-form]')).toBe(false);
  await page.focus('.time__slider');
  await page.keyboard.press('ArrowRight');
  expect(await page.textContent(WORDS)).toContain('By the end of January 2024');
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2024-01');
  expect(await page.getAttribute('.time__slider', 'aria-valuetext')).toBe('January 2024');
  await page.waitForFunction(() => /January 2024/.test(document.querySelector('[role=status]')?.textContent ?? ''));
  await page.keyboard.press('ArrowLeft');
  expect(await page.textContent(WORDS)).toBe(served);
  expect(faults).toEqual([]);
  await context.close();
});

test('script and server draw the same map of the same date', async () => {
  const { page, context } = await site.open('/patterns/planx/spread');
  await page.click('.as-of__years a:has-text("2024")');
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2024-12');
  const state = () => page.evaluate(() => ({
    words: document.querySelector('[data-spread-words]')!.textContent,
    cells: [...document.querySelectorAll('path[data-month]')].map((cell) => cell.getAttribute('class')),
    names: [...document.querySelectorAll('.as-of__names li:not([hidden])')].map((name) => name.textContent),
    year: document.querySelector('.as-of__years [aria-current]')!.textContent,
  }));
  const drawn = await state();
  await page.reload();
  expect(await state()).toEqual(drawn);
  await context.close();
});

test('playback runs from the first month to the last; with reduced motion it goes by years', async () => {
  const { page, context } = await site.open('/patterns/planx/spread', { reducedMotion: 'reduce' });
  await page.click('.time__play');
  expect(await page.textContent('.time__play')).toBe('Pause');
  expect(await page.textContent(WORDS)).toContain('May 2022');
  await page.waitForFunction(() => document.querySelector('[data-spread-words]')!.textContent!.includes('May 2023'));
  await page.click('.time__play');
  expect(await page.textContent('.time__play')).toBe('Play');
  await context.close();
});

test('without script the form and the years are links to the same', async () => {
  const { page, context } = await site.open('/patterns/planx', { javaScriptEnabled: false });
  await Promise.all([page.waitForURL('**/spread'), page.click('.spread-more a')]);
  await page.fill('#as-of-date', '2024-06');
  await Promise.all([page.waitForURL(/asOf=2024-06/), page.click('.as-of__form button')]);
  expect(await page.textContent(WORDS)).toContain('By the end of June 2024');
  await Promise.all([page.waitForURL(/asOf=2025/), page.click('.as-of__years a:has-text("2025")')]);
  expect(await page.textContent(WORDS)).toContain('By the end of December 2025');
  await context.close();
});
