/** Our own tables: recognised, read, and refused where anything is wrong. */
import fs from 'node:fs';
import path from 'node:path';
import { ownTable } from '../../../../server/exchange/csv-read/own-table';
import { chooseReader, memorySource } from '../../../../server/imports/read-file';
import { seedsDir } from '../../../support/app';
import { problemsIn, readings } from './read';

const HEADER = 'from,to,sources,since';
const ROW = 'council:croydon,project:toolkit,https://example.org/a; https://example.org/b,2019-10';
const leads = (...rows: string[]) => [HEADER, ...rows].join('\n');
const claim = {
  kind: 'relationship', type: 'LEADS', from: { label: 'Council', id: 'croydon', identifiers: [] }, to: { label: 'Project', id: 'toolkit', identifiers: [] },
  values: { since: '2019-10' }, sources: ['https://example.org/a', 'https://example.org/b'], where: { file: 'leads.csv', line: 2 },
};

test('a row is a claim', async () => {
  expect(await readings(ownTable, leads(ROW), 'leads.csv')).toEqual([claim]);
});

test.each([
  ['UTF-8 with its mark', Buffer.from(`\ufeff${leads(ROW)}`), undefined],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${leads(ROW)}`, 'utf16le'), 'was read as UTF-16LE'],
  ['UTF-16 without', Buffer.from(leads(ROW), 'utf16le'), 'was read as UTF-16LE'],
  ['UTF-16, the other way round', Buffer.from(`\ufeff${leads(ROW)}`, 'utf16le').swap16(), 'was read as UTF-16BE'],
  ['line ends of Windows', Buffer.from(leads(ROW).replaceAll('\n', '\r\n')), undefined],
  ['mixed line ends', Buffer.from(`${HEADER}\r\n${ROW}\n\r\n`), undefined],
  ['old line ends', Buffer.from(leads(ROW).replaceAll('\n', '\r')), undefined],
  ['semicolons', Buffer.from(leads(ROW.replace('https://example.org/a; https://example.org/b', '"https://example.org/a; https://example.org/b"')).replaceAll(',', ';')), undefined],
  ['tabs', Buffer.from(leads(ROW).replaceAll(',', '\t')), undefined],
  ['empty rows and spaces around cells', Buffer.from(`${HEADER.replaceAll(',', ' , ')}\n,,,\n\n${ROW}\n`.replace(',,,\n\n', '')), undefined],
] as const)('%s', async (_, bytes, note) => {
  const list = await readings(ownTable, bytes as Buffer, 'leads.csv');
  expect(list.filter(({ kind }) => kind === 'relationship')).toEqual([claim]);
  expect(list.flatMap((reading) => (reading.kind === 'note' ? [reading.message] : []))).toEqual(note === undefined ? [] : [note]);
});

test('windows-1252 is said', async () => {
  const header = 'id,aliases,formerIds,sources,name,description';
  const list = await readings(ownTable, Buffer.from(`${header}\ncafes,,,https://example.org,Caf\xe9s,\n`, 'latin1'));
  expect(list).toMatchObject([{ kind: 'note', message: expect.stringContaining('read as windows-1252') }, { kind: 'node', values: { name: 'Cafés' } }]);
});

test.each([
  ['a repeated header', 'from,to,sources,since,since\n', 'line 1 column since: is there twice; remove or rename one of the two columns'],
  ['a renamed header', 'from,to,source,since\n', 'line 1 column source: is not a column of this table; did you mean "sources"?'],
  ['a missing header', 'from,to,since\n', 'line 1 column sources: is missing; add the column, empty where unknown'],
  ['a header without a name', 'from,to,sources,since,\n', 'line 1 column 5: has no name; name it or remove it'],
  ['too few cells, as where a file was cut off', leads(ROW, 'council:croy'), 'line 3 has 1 cell where the header has 4; quote cells that contain the delimiter, or look whether the file was cut off here'],
  ['an open quotation mark', leads('"council:croydon,project:toolkit'), /line \d+ is not well-formed CSV .* close the quotation mark or double it$/],
  ['a NUL byte', leads(ROW.replace('croydon', 'croy\0don')), /^contains a NUL byte \(byte 35\) and is no text; save it again as CSV in UTF-8$/],
  ['a ref that is none', leads(ROW.replace('council:croydon', 'Croydon')), 'line 2 from: "Croydon" is not a ref such as council:croydon; a table with other ids is read with a mapping file (--mapping)'],
  ['a date of two readings', leads(ROW.replace('2019-10', '03/04/2019')), 'line 2 since: "03/04/2019" can be read as two days; write it as 2020-04-03, or name the form of the dates in a mapping file (--mapping)'],
  ['a source that is no address', leads(ROW.replace('https://example.org/a;', 'ons-els;')), 'line 2 sources: "ons-els; https://example.org/b" is not a list of web addresses; write them out, with "; " between two'],
  ['no rows at all', '\n\n', /^line 1 has the columns of none of our tables|^has no header row/],
] as const)('%s', async (_, text, message) => {
  const problems = problemsIn(await readings(ownTable, text, 'leads.csv'));
  expect(problems[0]).toMatch(message instanceof RegExp ? message : new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
});

test('money as text: advice', async () => {
  const text = 'from,to,sources,amountGbp,awardedOn,projectId\nfunding-round:a,council:b,https://example.org,"£1,200",2020,c\n';
  expect(problemsIn(await readings(ownTable, text))[0]).toBe('line 2 amountGbp: "£1,200" is not a whole number in the allowed range; write digits only, without pound signs, thousands separators or units');
});

test('a table whose header several have is known by its file name, or asked for', async () => {
  const text = 'from,to,sources\n';
  expect(problemsIn(await readings(ownTable, text, 'x.csv'))[0]).toContain('name the file after the one it is: produced.csv, builds-on.csv');
  expect(await readings(ownTable, text, '/somewhere/produced.csv')).toEqual([]);
});

test('prototype names are names', async () => {
  const list = await readings(ownTable, '__proto__,constructor,from,to,sources\n1,2,3,4,5\n', 'produced.csv');
  expect(problemsIn(list)).toEqual([expect.stringContaining('__proto__: is not a column'), expect.stringContaining('constructor: is not a column')]);
});

test('one line of 64 MB is refused without being held', async () => {
  const chunk = Buffer.alloc(256 * 1024, 'a');
  const source = {
    fileName: 'leads.csv', head: Buffer.from(`${HEADER}\n"aaaa`),
    async *open() { yield Buffer.from(`${HEADER}\n"`); for (let i = 0; i < 256; i += 1) yield chunk; },
  };
  const list = [];
  for await (const reading of ownTable.read(source)) list.push(reading);
  expect(problemsIn(list)[0]).toContain('has a row longer than a megabyte');
});

test('after a thousand faulty rows reading stops', async () => {
  const list = await readings(ownTable, leads(...Array<string>(3_000).fill('x')), 'leads.csv');
  expect(problemsIn(list)).toHaveLength(1_001);
  expect(problemsIn(list).at(-1)).toContain('reading stopped here');
});

test('every table of the seeds is recognised by name and header', () => {
  for (const folder of ['nodes', 'relationships']) {
    for (const name of fs.readdirSync(path.join(seedsDir, folder))) {
      expect([name, chooseReader(memorySource(name, fs.readFileSync(path.join(seedsDir, folder, name)))).id]).toEqual([name, 'csv']);
    }
  }
});
