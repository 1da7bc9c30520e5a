import { SourceNotes, Footnotes } from '../../../server/web/footnotes';
import { supplierAnswer, supplierPage } from '../../../server/suppliers/record-page';
import type { SupplierRecord } from '../../../server/suppliers/schema';

type Council = SupplierRecord['councils'][number];
const council = (id: string, more: Partial<Council> = {}): Council => ({
  id, ref: `council:${id}`, label: 'Council', name: id, role: 'legacy-system', status: 'confirmed', confirmedOn: '2026-05', sources: ['https://list.example/'], ...more,
});
const supplier = (more: Partial<SupplierRecord>): SupplierRecord => ({
  id: 'acme', ref: 'supplier:acme', name: 'Acme', roles: ['legacy-system'], sources: ['https://acme.example/'],
  councils: [], projects: [], patterns: [], awards: [], meta: { graphVersion: 1, graphHash: 'x', dataAsOf: '2026-11-23' }, coverage: [], ...more,
});

describe('supplierAnswer', () => {
  test('use that is confirmed carries its date', () => {
    expect(supplierAnswer(supplier({ councils: [council('a'), council('b')] }))).toBe('Acme is shown in use at 2 councils, last in May 2026.');
  });
  test('use that is wholly old is unconfirmed', () => {
    expect(supplierAnswer(supplier({ councils: [council('a', { status: 'unconfirmed', confirmedOn: '2019-02' })] })))
      .toBe('Acme was shown in use at 1 council: unconfirmed since February 2019.');
  });
  test('use without any date says so; partly without, how many', () => {
    const { confirmedOn: _, ...undated } = council('b', { status: 'undated' });
    expect(supplierAnswer(supplier({ councils: [undated] }))).toBe('Acme is shown in use at 1 council; the sources carry no date.');
    expect(supplierAnswer(supplier({ councils: [council('a'), undated] }))).toBe('Acme is shown in use at 2 councils, last in May 2026 (1 without a date).');
  });
  test('work, ended councils and named projects follow in that order', () => {
    expect(supplierAnswer(supplier({
      councils: [council('a', { role: 'build' }), council('b', { role: 'support', endedOn: '2023-03-31' })],
      patterns: [{ ...council('p'), role: 'build' }],
    }))).toBe('Acme built for 1 council and supports 1 council. 1 of these councils has ended since. It is named as a supplier of 1 pattern.');
  });
  test('nothing known is not nothing', () => {
    expect(supplierAnswer(supplier({}))).toBe('Nothing that Acme supplies is on record. That is not proof that there is nothing.');
  });
});

describe('supplierPage', () => {
  const footnotes = () => new Footnotes(new SourceNotes([{ prefix: 'https://github.com/club/', publisher: 'Club' }]));
  const file = (n: number) => `https://github.com/club/scrapers/blob/abc1234/councils/${n}.py`;

  test('a file for each of many councils is linked from its row and counts as one source', () => {
    const councils = Array.from({ length: 30 }, (_, n) => council(`c${n}`, { sources: [file(n)] }));
    const page = supplierPage(supplier({ councils }), footnotes());
    const [table] = page['councilTables'] as { rows: { href?: string; cite?: number[] }[][] }[];
    expect(table!.rows[7]!.at(-1)).toEqual({ text: 'Club', href: file(7), cite: [2] });
    expect((page['sources'] as { url: string }[]).map(({ url }) => url)).toEqual(['https://acme.example/', 'https://github.com/club/scrapers/tree/abc1234']);
  });

  test('few files are sources of their own', () => {
    const page = supplierPage(supplier({ councils: [council('a', { sources: [file(1)] }), council('b', { sources: [file(2)] })] }), footnotes());
    expect((page['sources'] as { url: string }[])).toHaveLength(3);
  });
});
