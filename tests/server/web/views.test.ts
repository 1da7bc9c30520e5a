import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createViews, kindOf, type Views } from '../../../server/web/views';

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

test('a ref, a label and a kind are of one kind', () => {
  expect(['funding-round:ldf-round-1', 'FundingRound', 'funding-round', 'ticket'].map(kindOf))
    .toEqual(['funding-round', 'funding-round', 'funding-round', 'ticket']);
});

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

describe('factsTable', () => {
  const table = (rows: unknown, more = '') => template(
    `{% from "macros/table.njk" import factsTable %}{{ factsTable({caption: "C", columns: [{text: "A"}, {text: "B"}, {text: "N", numeric: true}], rows: rows, noun: "partners"${more}}) }}`,
    { rows },
  );
  const rowsOf = (count: number) => Array.from({ length: count }, (_, i) => [`a${i}`, `b${i}`, i]);

  test('holds back the rest of a long table, and none of a short one', () => {
    expect(table(rowsOf(14))).not.toContain('<details');
    const long = table(rowsOf(24));
    expect(long).toContain('<summary>Show all 24 partners</summary>');
    expect(long.indexOf('a11<')).toBeLessThan(long.indexOf('<details'));
    expect(long.indexOf('a12<')).toBeGreaterThan(long.indexOf('<details'));
  });

  test('cells name their column, also under a rowspan', () => {
    const html = table([[{ value: 'a', rowspan: 2 }, 'b', 0], ['c', 1]]);
    expect(html).toContain('<td rowspan="2">a</td>');
    expect(html).toContain('<td data-label="B">c</td>');
    expect(html).toContain('<td class="num" data-label="N">1</td>');
  });

  test('a row group has a heading over all columns', () => {
    expect(table([{ group: 'Adopted', note: 'seen' }, ['a', 'b', 1]])).toContain('<th colspan="3" scope="rowgroup">Adopted');
  });
});
