/** What is no bundle, or a dangerous one, is refused in bounded time and memory. */
import fs from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { unpackTables, UNZIP_LIMITS, type UnzipLimits } from '../../../server/bundle/unzip';
import { readFiles } from '../../../server/cli/read-graph';
import { temporaryFolder } from '../../support/app';

const folder = temporaryFolder('unzip');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function unpack(bytes: Uint8Array, limits?: UnzipLimits): string {
  const zip = path.join(folder, 'given.zip');
  fs.writeFileSync(zip, bytes);
  const target = fs.mkdtempSync(path.join(folder, 'out-'));
  unpackTables(zip, target, limits);
  return target;
}

const problemOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { problems?: { message: string }[] }).problems?.[0]?.message ?? String(error);
  }
  return 'was taken';
};

const text = (words: string) => Buffer.from(words);
const plain: Zippable = { 'datapackage.json': text('{"dataAsOf":"2026-11-23"}'), 'nodes/councils.csv': text('id\n') };

test('tables are unpacked, what is no table is not', () => {
  const target = unpack(zipSync({ ...plain, 'site/index.html': text('<p>'), 'nodes/other.csv': text('x') }));
  expect(fs.readFileSync(path.join(target, 'nodes/councils.csv'), 'utf8')).toBe('id\n');
  expect(fs.existsSync(path.join(target, 'site'))).toBe(false);
  expect(fs.existsSync(path.join(target, 'nodes/other.csv'))).toBe(false);
});

test('a zipped folder is a bundle, too', () => {
  const target = unpack(zipSync({ 'my-bundle/datapackage.json': text('{}'), 'my-bundle/nodes/councils.csv': text('id\n') }));
  expect(fs.existsSync(path.join(target, 'nodes/councils.csv'))).toBe(true);
});

test.each(['../evil.csv', '/etc/evil', 'nodes/../../evil.csv', 'C:/evil', 'nodes\\..\\evil.csv'])('%s points outside', (name) => {
  expect(problemOf(() => unpack(zipSync({ ...plain, [name]: text('x') })))).toContain('points outside');
  expect(fs.existsSync(path.join(folder, 'evil.csv'))).toBe(false);
});

test('a bomb is counted as it unpacks, and stopped', () => {
  const bomb = zipSync({ ...plain, 'nodes/projects.csv': new Uint8Array(64 * 2 ** 20) });
  expect(bomb.length).toBeLessThan(2 ** 17);
  const started = Date.now();
  expect(problemOf(() => unpack(bomb, { ...UNZIP_LIMITS, tableBytes: 2 ** 22 }))).toContain('unpacks to more than 4 MB');
  expect(Date.now() - started).toBeLessThan(5_000);
});

test('a bomb that no table is is not even unpacked', () => {
  expect(problemOf(() => unpack(zipSync({ ...plain, 'big.bin': new Uint8Array(64 * 2 ** 20) }), { ...UNZIP_LIMITS, tableBytes: 2 ** 22 }))).toBe('was taken');
});

test.each([
  ['nothing', new Uint8Array(0), 'is not a zip file'],
  ['noise', Buffer.from('this is no zip at all, only words'), 'is not a zip file'],
  ['a zip of something else', zipSync({ 'letter.txt': text('Dear') }), 'has no datapackage.json'],
  ['half a bundle', zipSync({ ...plain, 'nodes/projects.csv': Buffer.from(Array.from({ length: 9_000 }, (_, i) => i * i % 251)) }).slice(0, 2_000), ''],
])('%s is refused', (_what, bytes, message) => {
  const said = problemOf(() => readFiles(write(bytes)));
  expect(said).not.toBe('was taken');
  expect(said).toContain(message);
});

function write(bytes: Uint8Array): string {
  const zip = path.join(folder, 'other.zip');
  fs.writeFileSync(zip, bytes);
  return zip;
}

test('too many entries, and too large a file', () => {
  expect(problemOf(() => unpack(zipSync(plain), { ...UNZIP_LIMITS, entries: 1 }))).toContain('more than 1 entries');
  expect(problemOf(() => unpack(zipSync(plain), { ...UNZIP_LIMITS, zipBytes: 10 }))).toContain('is larger than');
});

test('the same table twice', () => {
  // Two entries of one name: made by renaming one inside the bytes.
  const bytes = Buffer.from(zipSync({ ...plain, 'nodes/councilz.csv': text('id\n') }));
  const twice = Buffer.from(bytes.toString('latin1').replaceAll('councilz', 'councils'), 'latin1');
  expect(problemOf(() => unpack(twice))).toContain('twice');
});
