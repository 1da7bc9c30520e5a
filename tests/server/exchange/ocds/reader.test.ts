import fc from 'fast-check';
import { ocdsReader as reader } from '../../../../server/exchange/ocds/reader';
import { expectModel, messages, nodesOf, readAll, sourceOf, tiesOf } from '../read-all';

const supplier = { id: 'GB-COH-1234567', name: 'Tools Ltd', identifier: { scheme: 'GB-COH', id: '1234567' } };
const release = (change: Record<string, unknown> = {}) => ({
  ocid: 'ocds-b5fd17-1', id: 'r1', date: '2024-03-01T10:00:00Z', tag: ['award'], initiationType: 'tender', buyer: { id: 'GB-CFS-77', name: 'Leeds City Council', contactPoint: { name: 'A Person', email: 'a@example.org' } },
  tender: { id: 't1', title: 'Case system', mainProcurementCategory: 'services' },
  awards: [{
    id: 'a1', status: 'active', date: '2024-02-20T00:00:00Z', value: { amount: 50000, currency: 'GBP' }, suppliers: [supplier],
    contractPeriod: { startDate: '2024-04-01T00:00:00Z', endDate: '2026-03-31T00:00:00Z' }, documents: [{ id: 'd1', documentType: 'awardNotice', url: 'https://notices.example.org/1' }],
  }], ...change,
});
const award = (change: Record<string, unknown>) => release({ awards: [{ ...release().awards[0], ...change }] });
const releases = (...own: unknown[]) => readAll(reader, sourceOf(JSON.stringify({ version: '1.1', uri: 'https://x.example.org/', publisher: { name: 'X' }, publishedDate: '2024-03-02T00:00:00Z', releases: own }), 'releases.json', 100));
const supply = async (...own: unknown[]) => tiesOf(await releases(...own))[0]!;
const statedOf = (tie: { extra?: Readonly<Record<string, unknown>> }) => (tie.extra!['awards'] as Record<string, unknown>[])[0]!;

test('an award is a supplier and what it supplies to whom', async () => {
  const readings = await releases(release());
  expectModel(readings);
  expect(messages(readings, 'problem')).toEqual([]);
  expect(nodesOf(readings)).toMatchObject([{ subject: { label: 'Supplier', identifiers: [{ scheme: 'GB-COH', id: '1234567' }] }, values: { name: 'Tools Ltd', companiesHouseNumber: '01234567' } }]);
  expect(tiesOf(readings)).toMatchObject([{
    type: 'SUPPLIES', from: { name: 'Tools Ltd' }, to: { label: 'Council', name: 'Leeds City Council', identifiers: [] }, sources: ['https://notices.example.org/1'],
    values: { role: 'deliver', roleAsStated: 'services', since: '2024-04-01', until: '2026-03-31', confirmedOn: '2024-03-01' },
    extra: { awards: [{ ocid: 'ocds-b5fd17-1', award: 'a1', title: 'Case system', date: '2024-02-20', value: { amount: 50000, currency: 'GBP' }, notices: ['https://notices.example.org/1'] }] },
  }]);
});

test('contact persons are dropped and said', async () => {
  const readings = await releases(release());
  expect(JSON.stringify(readings)).not.toMatch(/A Person|a@example/);
  expect(messages(readings, 'note')).toEqual(['releases[0] names, addresses and numbers of contact persons were left out']);
});

test('the newest release wins, field by field, in any order of the file', async () => {
  const first = award({ title: 'Old title', value: { amount: 100, currency: 'GBP' } });
  const second = { ocid: 'ocds-b5fd17-1', id: 'r2', date: '2024-05-01T00:00:00Z', awards: [{ id: 'a1', value: { amount: 120, currency: 'GBP' } }] };
  const third = { ocid: 'ocds-b5fd17-1', id: 'r3', date: '2024-06-01T00:00:00Z', awards: [{ id: 'a1', title: 'New title' }] };
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray([first, second, third], { minLength: 3 }), async (order) => {
    const tie = await supply(...order);
    expect(statedOf(tie)).toMatchObject({ title: 'New title', value: { amount: 120 }, earlierValues: [{ amount: 100 }] });
    expect(tie.values['confirmedOn']).toBe('2024-06-01');
  }), { numRuns: 6 });
});

test.each([
  [{ value: { amount: 0, currency: 'GBP' } }, 'placeholder value'], [{ value: { amount: 0.01, currency: 'GBP' } }, 'placeholder value'], [{ value: { amount: 1, currency: 'GBP' } }, 'placeholder value'],
  [{ value: { amount: -3, currency: 'GBP' } }, 'negative amount'], [{ value: { amount: 9e15, currency: 'GBP' } }, 'absurd amount'], [{ value: { amount: 5000, currency: 'POUNDS' } }, 'unknown currency'],
  [{ value: { amount: '5000', currency: 'GBP' } }, 'amount written as text'], [{ date: '14/03/2024' }, 'date 14/03/2024 not understood: write it as 2024-03-14'],
])('%j is kept as stated and flagged', async (change, flag) => {
  const tie = await supply(award(change));
  expect(tie.flags).toContain(flag);
  expect(statedOf(tie)).toMatchObject(change);
});

test('an absurd correction is kept beside what it corrects', async () => {
  const tie = await supply(award({ value: { amount: 20000, currency: 'GBP' } }), { ...award({ value: { amount: 200_000_000, currency: 'GBP' } }), id: 'r2', date: '2024-04-01' });
  expect(tie.flags).toEqual(['absurd correction']);
  expect(statedOf(tie)).toMatchObject({ value: { amount: 200_000_000 }, earlierValues: [{ amount: 20000 }] });
});

test.each([
  { tender: { title: 'Framework for digital services' } }, { tender: { title: 'x', techniques: { hasFrameworkAgreement: true } } }, { tender: { title: 'x', procurementMethodDetails: 'Framework agreement' } },
])('a framework’s value is a ceiling, given whole to each supplier and flagged: %j', async (change) => {
  const other = { id: 's2', name: 'Other Ltd' };
  const ties = tiesOf(await releases(release({ ...change, awards: [{ ...release().awards[0], suppliers: [supplier, other] }] })));
  expect(ties).toHaveLength(2);
  for (const tie of ties) {
    expect(tie.flags).toEqual(['framework ceiling', 'one value for several suppliers']);
    expect(statedOf(tie)).toMatchObject({ valueIs: 'ceiling', value: { amount: 50000 } });
    expect(Object.values(tie.values)).not.toContain(50000);
  }
});

test('a call-off is no framework', async () => {
  expect((await supply(release({ tender: { title: 'Call-off from framework' } }))).flags).toBeUndefined();
});

test('two awards of a pair are one relationship with two awards, never added', async () => {
  const readings = await releases(release(), { ...release(), ocid: 'ocds-b5fd17-2', awards: [{ ...release().awards[0], value: { amount: 7, currency: 'GBP' } }] });
  expect(tiesOf(readings)).toHaveLength(1);
  expect((tiesOf(readings)[0]!.extra!['awards'] as { value: unknown }[]).map(({ value }) => value)).toEqual([{ amount: 50000, currency: 'GBP' }, { amount: 7, currency: 'GBP' }]);
});

test('Contracts Finder’s party numbers identify nothing', async () => {
  const readings = await releases(award({ suppliers: [{ id: 'GB-CFS-9', name: 'Nameless Ltd', identifier: { scheme: 'GB-CFS', id: '9' } }] }));
  expect(nodesOf(readings)[0]!.subject).toEqual({ label: 'Supplier', identifiers: [], name: 'Nameless Ltd' });
  expect(messages(readings, 'note').join()).toContain('identifies it within its notice only');
});

test('parties are looked up; a long company number is flagged', async () => {
  const readings = await releases(release({ parties: [{ id: 'p1', name: 'Tools Ltd', identifier: { scheme: 'GB-COH', id: '123456789' } }], awards: [{ id: 'a', suppliers: [{ id: 'p1' }] }] }));
  expect(nodesOf(readings)[0]).toMatchObject({ subject: { name: 'Tools Ltd', identifiers: [{ id: '123456789' }] }, flags: ['not a Companies House number'] });
});

test.each([
  ['a record package', JSON.stringify({ records: [{ ocid: 'ocds-b5fd17-1', compiledRelease: release() }] })],
  ['a record of embedded releases', JSON.stringify({ records: [{ ocid: 'ocds-b5fd17-1', releases: [release()] }] })],
  ['a list of releases', JSON.stringify([release()])], ['a single release', JSON.stringify(release(), null, 2)],
  ['JSON Lines', `${JSON.stringify({ ...release(), awards: [] })}\r\n${JSON.stringify({ ...release(), id: 'r2' })}\n`],
  ['JSON Lines of packages', `${JSON.stringify({ releases: [] })}\n${JSON.stringify({ releases: [release()] })}\n`],
])('%s', async (_, text) => {
  const readings = await readAll(reader, sourceOf(text, 'x.json', 64));
  expect(messages(readings, 'problem')).toEqual([]);
  expect(tiesOf(readings).map(({ from }) => from.name)).toEqual(['Tools Ltd']);
  expect(reader.sniff(Buffer.from(text), 'x.json')).toBeGreaterThan(0.5);
});

test.each([
  [[{ ...release(), ocid: undefined }], 'releases[0] has no ocid, which every release needs'],
  [[{ ...release(), date: '01/03/2024' }], 'releases[0] has no usable date (“01/03/2024”), so that nobody can tell which release is newest; write it as year-month-day, for it could be 2024-03-01 or 2024-01-03'],
  [[release(), award({ title: 'Changed' })], 'releases[1] has the same ocid and id (“r1”) as an earlier release but says something else; a release never changes, so correct the id'],
  [['text'], 'releases[0] “text” stands where a release should; a release is an object'], [[], 'has no releases; choose the file with the data'],
])('%j is refused', async (own, message) => {
  expect(messages(await releases(...own), 'problem')).toEqual([message]);
});

test.each([['cancelled', 'cancelled or came to nothing'], ['pending', 'still pending']])('an award that is %s supplies nothing', async (status, words) => {
  const readings = await releases(award({ status }));
  expect(tiesOf(readings)).toEqual([]);
  expect(messages(readings, 'note').join()).toContain(words);
});

test('extensions and linked releases are not fetched, and said', async () => {
  const readings = await readAll(reader, sourceOf(JSON.stringify({ extensions: ['https://evil.example.org/x.json'], records: [{ ocid: 'o', releases: [{ url: 'https://x.example.org/1', date: '2024-01-01' }] }] }), 'x.json'));
  expect(messages(readings, 'note').join()).toMatch(/addresses were not fetched.*given by its address only/);
});

const accents = release({ buyer: { name: 'Conwy County Borough Council – Café' } });
test.each([
  ['utf8', '', 'UTF-8, no note'], ['utf8', '\ufeff', 'byte order mark'], ['utf16le', '\ufeff', 'UTF-16 (little end first)'], ['utf16le', '', 'looks like UTF-16'],
])('%s with mark %j', async (encoding, mark, words) => {
  const bytes = Buffer.from(mark + JSON.stringify(accents), encoding as BufferEncoding);
  const readings = await readAll(reader, sourceOf(bytes, 'x.json', 33));
  expect(tiesOf(readings)[0]!.to.name).toBe('Conwy County Borough Council – Café');
  if (words !== 'UTF-8, no note') expect(messages(readings, 'note')[0]).toContain(words);
});

test('UTF-16, big end first; windows-1252; ISO-8859-1', async () => {
  const big = Buffer.from(`\ufeff${JSON.stringify(accents)}`, 'utf16le').swap16();
  expect(tiesOf(await readAll(reader, sourceOf(big, 'x.json', 32)))[0]!.to.name).toContain('– Café');
  const windows = Buffer.from(JSON.stringify(accents).replace('–', '\u0096'), 'latin1');
  const read = await readAll(reader, sourceOf(windows, 'x.json', 31));
  expect(tiesOf(read)[0]!.to.name).toContain('– Café');
  expect(messages(read, 'note')[0]).toBe('is not UTF-8; it was read as windows-1252. Check names with accents');
  const latin = await readAll(reader, sourceOf(Buffer.from(JSON.stringify(accents).replace('–', '-'), 'latin1'), 'x.json', 31));
  expect(messages(latin, 'note')[0]).toContain('ISO-8859-1');
});

const firstAward = release().awards[0]!;
const notesOf = async (own: unknown) => messages(await releases(own), 'note').filter((message) => message.includes('OCDS 1.1'));

test('a release as the standard has it departs in nothing', async () => expect(await notesOf(release())).toEqual([]));

test.each([
  ['a missing tag', { tag: undefined }, 'releases[0] lacks tag, which the standard requires'], ['a code of its own', { initiationType: 'quote' }, 'releases[0].initiationType initiationType holds a code'],
  ['a day without time', { date: '2024-03-01' }, 'releases[0].date date is no date with time'], ['an empty id', { id: '' }, 'releases[0].id id is empty'],
  ['a number as party id', { parties: [{ id: 7, name: 'Tools Ltd' }] }, 'releases[0].parties[0].id parties.id is a number where text is wanted'],
  ['an address with a space', { awards: [{ ...firstAward, documents: [{ id: 'd', documentType: 'awardNotice', url: 'https://x.example.org/a b' }] }] }, 'awards.documents.url is no web address'],
  ['nothing for a list', { contracts: null }, 'releases[0].contracts contracts is nothing where a list is wanted'], ['a document without id', { awards: [{ ...firstAward, documents: [{ documentType: 'x' }] }] }, 'awards.documents lacks id'],
])('%s is read and said, with ocid and place', async (_, change, words) => {
  const readings = await releases(release(change));
  expect(messages(readings, 'problem')).toEqual([]);
  expect(tiesOf(readings)).toHaveLength(1);
  const said = await notesOf(release(change));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(words);
  expect(said[0]).toContain('read all the same, first in ocid ocds-b5fd17-1');
});

test('what departs alike in many releases is said once, with how often', async () => {
  const own = Array.from({ length: 30 }, (_, i) => ({ ...release({ tag: undefined }), ocid: `ocds-b5fd17-${i}` }));
  expect(messages(await releases(...own), 'note').filter((message) => message.includes('tag'))).toEqual(['releases[0] lacks tag, which the standard requires (OCDS 1.1); read all the same, first in ocid ocds-b5fd17-0 (30 times; this is the first)']);
});

test.each([
  [{ awards: firstAward }, 'releases[0].awards (ocid ocds-b5fd17-1)'], [{ awards: ['x'] }, 'releases[0].awards[0] (ocid ocds-b5fd17-1) “x” is text where an object is wanted; export it again as the standard has it'],
  [{ awards: [{ ...firstAward, suppliers: supplier }] }, 'releases[0].awards[0].suppliers (ocid'], [{ awards: [{ ...firstAward, value: 50000 }] }, 'releases[0].awards[0].value (ocid ocds-b5fd17-1) “50000” is a number where an object is wanted'],
  [{ buyer: 'Leeds City Council' }, 'releases[0].buyer (ocid'], [{ parties: 'x' }, 'releases[0].parties (ocid'], [{ awards: [firstAward, { ...firstAward, id: null }] }, 'has several awards, of which one has no id'],
])('what would be passed over in silence is refused: %j', async (change, words) => {
  const problems = messages(await releases(release(change)), 'problem');
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(words);
});

test('a package without publisher is said once', async () => {
  const readings = await readAll(reader, sourceOf(JSON.stringify({ releases: [release()] }), 'x.json'));
  expect(messages(readings, 'note').filter((message) => message.includes('lacks publisher'))).toHaveLength(1);
});

test('fields called toString and valueOf are fields; the same twice in a list is said', async () => {
  const parties: object[] = [{ id: '1', name: 'One', roles: ['buyer'], toString: 'x' }, { id: '2', name: 'Two', roles: ['supplier'], toString: 'y', valueOf: 1 }];
  expect(messages(await releases(release({ parties })), 'problem')).toEqual([]);
  expect(messages(await releases(release({ parties: [parties[1], parties[1]] })), 'note').join()).toContain('holds the same twice');
});
