import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createViews, type Views } from '../../../server/web/views';

let folder: string;
let views: Views;
const template = (text: string, context: object = {}) => {
  fs.writeFileSync(path.join(folder, 'page.njk'), text);
  return createViews({ publicDir: folder, templateDirs: [folder] }).render('page.njk', context).trim();
};

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'patternbook-views-'));
  const names = ['main.css', 'main.js', 'favicon.svg', 'source-sans-3-latin-400-normal.woff2', 'source-sans-3-latin-600-normal.woff2'];
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(names.map((name) => [name, `/assets/${name}`]))));
  views = createViews({ publicDir: folder });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('text is escaped, filters format, refs lead to pages', () => {
  expect(template('{{ name }} {{ 1123500 | money }} {{ "2025-03" | dateLong }} {{ "council:croydon" | pathOf }}', { name: '<b>' }))
    .toBe('&lt;b&gt; £1,123,500 March 2025 /councils/croydon');
});

test('an unknown asset is named in the error', () => {
  expect(() => template('{{ asset("other.css") }}')).toThrow(/No asset is named "other\.css"/);
});

test('an unbuilt client says what to do', () => {
  expect(() => createViews({ publicDir: path.join(folder, 'nowhere') })).toThrow(/build the client first/);
});

test('an error page needs no graph', () => {
  const html = views.render('error.njk', {
    page: { title: 'Gone' }, error: { status: 503, title: 'The facts cannot be reached', detail: 'Try <again>.', suggestions: [], requestId: 'abc' },
  });
  expect(html).toContain('Try &lt;again&gt;.');
  expect(html).toContain('quote <code>abc</code>');
  expect(html).not.toContain('graph version');
});

test('the section is marked in the navigation, and home has no second search box', () => {
  const councils = views.render('error.njk', { page: { title: 'x', section: 'councils' }, error: {} });
  expect(councils).toContain('href="/councils" aria-current="page"');
  expect(councils).toContain('id="search-header"');
  expect(views.render('error.njk', { page: { title: 'x', section: 'home' }, error: {} })).not.toContain('id="search-header"');
});

test('what is written in TypeScript is markup in a template, and safe', () => {
  expect(template('{{ cell({kind: "council", text: name}) }}', { name: '<b>' })).toMatch(/^<span class="marked"><svg .*<span>&lt;b&gt;<\/span><\/span>$/);
});
