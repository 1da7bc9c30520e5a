/** axe on every kind of page: wide and narrow, light and dark; and what axe cannot see. */
import fs from 'node:fs';
import { everyKindOfPage, openSite, type Site } from '../support/browser';

const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const views = [
  { name: 'wide, light', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const } },
  { name: 'narrow, dark', options: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const } },
];

let site: Site;
beforeAll(async () => { site = await openSite(); }, 120_000);
afterAll(() => site.close());

describe.each(views)('$name', ({ options }) => {
  test.each(everyKindOfPage)('%s', async (path) => {
    const { page, context, faults } = await site.open(path, options);
    // Through the inspector, past the page's own policy, which allows no foreign script.
    const found = await page.evaluate(`(() => { ${axeSource}; return axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }); })()`) as
      { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] };
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)} (${nodes.length})`)).toEqual([]);
    const shape = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      answers: document.querySelectorAll('#answer').length,
      headings: document.querySelectorAll('h1').length,
      language: document.documentElement.lang,
    }));
    expect(shape).toEqual({ overflow: 0, answers: 1, headings: 1, language: 'en-GB' });
    expect(faults.filter((fault) => !/status of (400|404)/.test(fault))).toEqual([]);
    await context.close();
  });
});

test('every table on every page has headings, and no cell is empty of meaning', async () => {
  const { page, context } = await site.open('/councils/croydon');
  const faults = await page.evaluate(() => [...document.querySelectorAll('table')].flatMap((table) => {
    const name = table.caption?.textContent?.trim() ?? '(no caption)';
    return [
      ...(table.querySelector('thead th[scope=col]') ? [] : [`${name}: no column headings`]),
      ...([...table.querySelectorAll('tbody td')].some((cell) => /^(-|–|0|n\/a)$/i.test(cell.textContent!.trim())) ? [`${name}: a dash or nought for the unknown`] : []),
    ];
  }));
  expect(faults).toEqual([]);
  await context.close();
});

/** The spacing that guideline 1.4.12 says a reader may set. */
const spaced = () => {
  for (const element of document.querySelectorAll<HTMLElement>('*')) Object.assign(element.style, { lineHeight: '1.5', letterSpacing: '.12em', wordSpacing: '.16em' });
  for (const paragraph of document.querySelectorAll('p')) paragraph.style.marginBottom = '2em';
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
};

test('at 320 px, which is 1280 px at 400 per cent, no page scrolls sideways, nor with wider text spacing', async () => {
  const { page, context } = await site.open('/', { viewport: { width: 320, height: 640 } });
  const wider: string[] = [];
  for (const path of everyKindOfPage) {
    await page.goto(`${site.url}${path}`);
    const plain = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (plain !== 0 || await page.evaluate(spaced) !== 0) wider.push(path);
  }
  expect(wider).toEqual([]);
  await context.close();
}, 120_000);

test('half a window wide, a list has the whole width and a map stays small', async () => {
  const { page, context } = await site.open('/projects', { viewport: { width: 768, height: 900 } });
  expect(await page.evaluate(() => document.querySelector('.results__body')!.getBoundingClientRect().width)).toBe(688);
  expect(await page.isVisible('.rail form')).toBe(false);
  await page.click('.rail summary');
  expect(await page.isVisible('.rail form')).toBe(true);
  await page.goto(`${site.url}/councils/croydon`);
  expect(await page.evaluate(() => document.querySelector('figure .hex-map')!.getBoundingClientRect().width)).toBe(200);
  await context.close();
});

test('every title is its own: kind, filters and place in the list', async () => {
  const { page, context } = await site.open('/');
  const titles = new Map<string, string[]>();
  for (const path of [...everyKindOfPage, '/councils?offset=50']) {
    if ((await page.goto(`${site.url}${path}`))!.status() !== 200) continue;
    const title = await page.title();
    titles.set(title, [...titles.get(title) ?? [], path]);
  }
  expect([...titles].filter(([, paths]) => paths.length > 1)).toEqual([]);
  expect(titles.get('LocalGov Drupal | Projects | Patternbook')).toEqual(['/projects/localgov-drupal']);
  expect(titles.get('Councils, 51 to 100 of 382 | Patternbook')).toEqual(['/councils?offset=50']);
  await context.close();
}, 60_000);

test('reduced motion leaves no transition; a table that scrolls shows its focus', async () => {
  const { page, context } = await site.open('/patterns/planx', { viewport: { width: 320, height: 640 }, colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await page.evaluate(() => [...new Set([...document.querySelectorAll('*')].map((element) => getComputedStyle(element).transitionDuration))])).toEqual(['0s']);
  const region = page.locator('.scroll[tabindex="0"]').first();
  await region.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await region.evaluate((element) => getComputedStyle(element).outlineColor)).toBe('rgb(255, 207, 51)');
  await context.close();
});
