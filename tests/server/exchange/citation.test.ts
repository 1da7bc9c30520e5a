import fc from 'fast-check';
import { citationBibtex, citationText } from '../../../server/exchange/citation';
import { hostileText, smallDocument } from './documents';

test('text: title, version, first 12 of the hash, data date, address; no day of viewing unless given', () => {
  expect(citationText(smallDocument)).toBe('Who has worked with whom. Patternbook, graph version 3 (hash 1f2e3d4c5b6a), facts as of 23 November 2026. https://patternbook.example/networks?view=affiliation');
  expect(citationText(smallDocument, '2026-11-24')).toBe(`${citationText(smallDocument)} Viewed 24 November 2026.`);
});

test('BibTeX: the full hash; a day of viewing only when given', () => {
  expect(citationBibtex(smallDocument)).toMatch(/^@misc\{patternbook-1f2e3d4c5b6a-[0-9a-f]{6},\n/);
  expect(citationBibtex(smallDocument).split('\n').slice(1)).toEqual([
    '  title = {{Who has worked with whom}},',
    '  author = {{Patternbook}},',
    '  year = {2026},',
    '  month = {11},',
    '  url = {https://patternbook.example/networks?view=affiliation},',
    `  note = {Graph version 3, hash ${smallDocument.meta.graphHash}, facts as of 2026-11-23}`,
    '}',
  ]);
  expect(citationBibtex(smallDocument, '2026-11-24')).toContain('  urldate = {2026-11-24},\n');
});

test('a data date without a month gives no month', () => {
  const yearly = { ...smallDocument, meta: { ...smallDocument.meta, dataAsOf: '2026' } };
  expect(citationBibtex(yearly)).not.toContain('month');
  expect(citationText(yearly)).toContain('facts as of 2026.');
});

test('two views of one graph have two keys', () => {
  const key = (address: string) => /\{(.*),/.exec(citationBibtex({ ...smallDocument, address }))![1];
  expect(key('https://a.example/networks')).not.toBe(key('https://a.example/networks?view=councils'));
});

test('signs of TeX stand for themselves', () => {
  expect(citationBibtex({ ...smallDocument, title: '50% of R&D_{x} ~ \\end #1 $2 ^' })).toContain(
    'title = {{50\\% of R\\&D\\_\\textbraceleft{}x\\textbraceright{} \\textasciitilde{} \\textbackslash{}end \\#1 \\$2 \\textasciicircum{}}}',
  );
});

test('whatever title and address hold, braces balance and nothing breaks a line', () => {
  fc.assert(fc.property(hostileText, hostileText, (title, address) => {
    const entry = citationBibtex({ ...smallDocument, title: `${title}}{{`, address: `${address}{{}` });
    let depth = 0;
    [...entry].forEach((sign, i) => {
      depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
      if (i < [...entry].length - 1) expect(depth).toBeGreaterThanOrEqual(i < 6 ? 0 : 1);
    });
    expect(depth).toBe(0);
    expect(entry.split('\n')).toHaveLength(8);
    expect(citationText({ ...smallDocument, title, address })).not.toMatch(/[\r\n]/);
  }));
});
