/**
 * Pictures of the sample pages and their axe results:
 * `node -r ts-node/register/transpile-only tools/look/shoot.ts FOLDER [PAGE…]`.
 * Four pictures a page (1280 and 360 px, light and dark), served under the
 * product's content security policy. Exit code 1 on a violation, a page wider
 * than its window or a message on the console.
 */
import fs from 'node:fs';
import path from 'node:path';
import { chromium as browserType, type Browser, type BrowserContext } from 'playwright-core';
import { renderSamples, root } from './render';

// A secure origin, so that scripts may copy; every request is answered here, none leaves.
const ORIGIN = 'http://localhost:1';
const POLICY = "default-src 'self'; img-src 'self' data:";
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const SUGGESTIONS = {
  items: [
    { kind: 'pattern', id: 'planx', name: 'PlanX', detail: 'Pattern, 41 organisations', matchedAlias: 'planning applications' },
    { kind: 'project', id: 'ripa', name: 'Reducing Invalid Planning Applications', detail: 'Project, 2019 to 2025' },
    { kind: 'service-area', id: 'planning', name: 'Planning and building control', detail: 'Service area, 16 patterns' },
    { kind: 'supplier', id: 'idox', name: 'Idox Public Access, a planning portal', detail: 'Supplier, 223 councils in 2019' },
  ],
};

async function serve(context: BrowserContext, pages: Map<string, string>): Promise<void> {
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/api/v1/search') return route.fulfill({ json: SUGGESTIONS });
    const page = pages.get(pathname.slice(1));
    if (page !== undefined) {
      return route.fulfill({ body: page, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': POLICY } });
    }
    const file = path.join(root, 'dist/public', pathname);
    if (!fs.existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: fs.readFileSync(file), contentType: TYPES[path.extname(file)] });
  });
}

async function shoot(browser: Browser, pages: Map<string, string>, name: string, width: number, scheme: 'light' | 'dark', folder: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, hasTouch: width < 500, bypassCSP: false });
  try {
    await serve(context, pages);
    const page = await context.newPage();
    const problems: string[] = [];
    const where = `${name} ${width} ${scheme}`;
    page.on('console', (message) => problems.push(`${where}: console: ${message.text()}`));
    page.on('pageerror', (error) => problems.push(`${where}: ${error.message}`));
    await page.goto(`${ORIGIN}/${name}`);
    await page.evaluate(() => document.fonts.ready);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scrollWidth > width) problems.push(`${where}: the page is ${scrollWidth} px wide`);
    await page.screenshot({ path: path.join(folder, `${name}-${width}-${scheme}.png`), fullPage: true });
    await page.evaluate(fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await page.evaluate(async () => {
      const axe = (window as unknown as { axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[] }> } }).axe;
      return (await axe.run()).violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`).join(' | ')}`);
    });
    return [...problems, ...violations.map((violation) => `${where}: axe ${violation}`)];
  } finally {
    await context.close();
  }
}

async function main([folder = path.join(root, 'dist/look'), ...names]: string[]): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const { default: chromium } = await import('@sparticuz/chromium');
  const browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--headless=shell', '--font-render-hinting=none'], headless: true });
  try {
    const pages = renderSamples();
    const problems: string[] = [];
    for (const name of names.length ? names : pages.keys()) {
      for (const width of [1280, 360]) {
        for (const scheme of ['light', 'dark'] as const) problems.push(...await shoot(browser, pages, name, width, scheme, folder));
      }
    }
    for (const problem of problems) console.error(problem);
    process.exitCode = problems.length ? 1 : 0;
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => { console.error(error); process.exitCode = 1; });
