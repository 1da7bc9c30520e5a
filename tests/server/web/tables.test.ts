import { cite, sourceList } from '../../../server/web/evidence';
import { kindOf } from '../../../server/web/marks';
import { cell, dataTable, factsTable, type FactsTable } from '../../../server/web/tables';

const columns = [{ text: 'A' }, { text: 'B' }, { text: 'N', numeric: true }];
const table = (rows: FactsTable['rows'], more: Partial<FactsTable> = {}) => String(factsTable({ caption: 'C', columns, rows, noun: 'partners', ...more }));
const rowsOf = (count: number) => Array.from({ length: count }, (_, i) => [`a${i}`, `b${i}`, i]);

test('a ref, a label and a kind are of one kind', () => {
  expect(['funding-round:ldf-round-1', 'FundingRound', 'funding-round', 'ticket'].map(kindOf))
    .toEqual(['funding-round', 'funding-round', 'funding-round', 'ticket']);
});

test('a long table holds back the rest of its rows and its total, a short one nothing', () => {
  expect(table(rowsOf(14))).not.toContain('<details');
  const long = table(rowsOf(24), { foot: ['', 'Total', 276] });
  expect(long).toContain('<summary>Show all 24 partners</summary>');
  expect(long.indexOf('a11<')).toBeLessThan(long.indexOf('<details'));
  expect(long.indexOf('a12<')).toBeGreaterThan(long.indexOf('<details'));
  expect(long.match(/<tfoot>/g)).toHaveLength(1);
  expect(long.indexOf('<tfoot>')).toBeGreaterThan(long.indexOf('a23<'));
});

test('cells but the first name their column; figures are set as figures', () => {
  expect(table([['a', 'b', 0]])).toContain('<tr><th scope="row">a</th>\n<td data-label="B">b</td>\n<td class="num" data-label="N">0</td>\n</tr>');
});

test('a row group has a heading over all columns', () => {
  expect(table([{ group: 'Adopted', note: 'seen' }, ['a', 'b', 1]])).toContain('<th colspan="3" scope="rowgroup">Adopted <span class="group__note">seen</span></th>');
});

test('text of a cell is escaped, wherever it stands', () => {
  const hostile = '<i title="x">';
  const rows = [[hostile, { text: hostile, href: hostile, note: hostile }, { unknown: hostile }], [{ kind: hostile, text: hostile, state: hostile }, { stale: hostile }, { stage: 'adopted', text: hostile }], { group: hostile }];
  expect(String(dataTable({ caption: hostile, note: hostile, columns, rows }))).not.toContain('<i');
});

test('a short text of two words, and any no longer than a date, is not broken', () => {
  expect(String(cell('Took part'))).toBe('<span class="nowrap">Took part</span>');
  expect(cell('Council')).toBe('Council');
  expect(String(cell({ text: '2019', cite: [1] }))).toContain('<span class="nowrap">2019</span>&#8288;<sup class="cite">');
  expect(String(cell({ text: 'Local Digital Fund', cite: [] }))).toBe('<span>Local Digital Fund</span>');
});

test('source numbers lead to their entries', () => {
  expect(String(cite([3, 4]))).toBe('&#8288;<sup class="cite"><a href="#source-3" aria-label="Source 3">[3]</a> <a href="#source-4" aria-label="Source 4">[4]</a></sup>');
  expect(String(cite([1, 2, 3, 4]))).toContain('class="cite cite--many"');
  expect(String(cite([]))).toBe('');
  const list = String(sourceList([{ n: 3, url: 'https://example.org/a', publisher: 'P', title: 'T', statedOn: '2019-10', detail: 'example.org/a' }]));
  expect(list).toContain('<li id="source-3" value="3">P: T, Oct 2019. <a href="https://example.org/a" rel="external">example.org/a</a></li>');
});
