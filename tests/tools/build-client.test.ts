import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createViews } from '../../server/web/views';
import { assetSizes, buildClient } from '../../tools/build-client';
import { samplePages } from '../../tools/look/sample-facts';

const KB = 1024;
let folder: string;
let publicDir: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'patternbook-client-'));
  publicDir = path.join(folder, 'public');
  await buildClient(publicDir);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const manifestOf = (dir: string) => JSON.parse(fs.readFileSync(path.join(dir, 'manifest.json'), 'utf8')) as Record<string, string>;

test('the manifest leads to files, each named by its content', () => {
  const manifest = manifestOf(publicDir);
  expect(Object.keys(manifest)).toEqual(expect.arrayContaining(['main.css', 'main.js', 'favicon.svg', 'source-sans-3-latin-400-normal.woff2']));
  for (const address of Object.values(manifest)) {
    expect(address).toMatch(/^\/assets\/[\w.-]+-[\w]{8}\.\w+$/);
    expect(fs.existsSync(path.join(publicDir, address))).toBe(true);
  }
});

test('equal sources give equal bytes, and nothing is left behind', async () => {
  const second = path.join(folder, 'second');
  await buildClient(second);
  expect(manifestOf(second)).toEqual(manifestOf(publicDir));
  expect(fs.readdirSync(folder).sort()).toEqual(['public', 'second']);
});

test('style sheet and entry script stay small', () => {
  const manifest = manifestOf(publicDir);
  const sizes = assetSizes(publicDir);
  expect(sizes.get(path.basename(manifest['main.css']!))).toBeLessThan(20 * KB);
  expect(sizes.get(path.basename(manifest['main.js']!))).toBeLessThan(12 * KB);
});

// govuk-frontend's own phone rules end at 641 px, below the width of A4.
test('our dark and phone rules are for screens only, so that print stays light and wide', () => {
  const css = fs.readFileSync(path.join(publicDir, manifestOf(publicDir)['main.css']!), 'utf8');
  const queries = [...css.matchAll(/@media([^{]+)\{/g)].map(([, query]) => query!.trim());
  const unsafe = queries.filter((query) => /prefers-color-scheme|max-width:\s*\d+px/.test(query) && !query.startsWith('screen'));
  expect(unsafe).toEqual([]);
});

test('every sample page renders whole, without inline script or style', () => {
  const views = createViews({ publicDir, templateDirs: [path.resolve(__dirname, '../../tools/look/pages')] });
  for (const { template, context } of samplePages) {
    const html = views.render(template, context);
    expect(html).toMatch(/^\s*<!doctype html>/);
    expect(html.match(/id="answer"/g)).toHaveLength(1);
    expect(html).not.toMatch(/<style|<script(?! type="module" src=)|\sstyle=|\son[a-z]+=|undefined|\[object|&lt;(?:a|span|sup|svg)/);
  }
});
