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
    const found = await page.evaluate(`(() => { ${axeSource}; return axe.run(document, { resultTypes: ['violations'] }); })()`) as
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
