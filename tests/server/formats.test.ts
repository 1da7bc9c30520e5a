/** One list of formats, from which pages, API, command line and documentation take theirs. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { wholeFormats } from '../../server/bundle/bundle';
import { formats as viewFormats } from '../../server/exchange/formats';
import { readers } from '../../server/exchange/readers';
import type { FormatDescriptor } from '../../server/exchange/schema';
import { formatDescriptors, readFormats, writtenFormats } from '../../server/formats';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const goesOut = ({ writeWhole, writeView }: FormatDescriptor) => (writeView ? 'everything, views' : writeWhole ? 'everything' : 'no');
const row = (format: FormatDescriptor) => `| \`${format.id}\` | ${format.title} | ${goesOut(format)} | ${format.read ? 'yes' : 'no'} | ${format.description} |`;

test('every reader and writer is in it once, whole', () => {
  expect(new Set(ids(formatDescriptors)).size).toBe(formatDescriptors.length);
  expect(ids(readFormats).sort()).toEqual(ids(readers).sort());
  for (const { id, write } of viewFormats) expect(formatDescriptors.find((own) => own.id === id)?.writeView).toBe(write);
  for (const { id, write } of wholeFormats) expect(formatDescriptors.find((own) => own.id === id)?.writeWhole).toBe(write);
  for (const { id, read, sniff } of readers) expect(formatDescriptors.find((own) => own.id === id)).toMatchObject({ read, sniff });
});

test('each has what pages and commands say of it', () => {
  for (const { id, title, description, mediaTypes, extensions, documentation, read, writeView, writeWhole } of formatDescriptors) {
    expect([id, /^[a-z0-9-]+$/.test(id), title !== '', description.length > 10]).toEqual([id, true, true, true]);
    expect([id, mediaTypes.every((type) => /^[a-z]+\/[a-z0-9.+-]+/.test(type)) && mediaTypes.length > 0, extensions.length > 0]).toEqual([id, true, true]);
    expect([id, fs.readFileSync(documentation, 'utf8').includes(`\`${id}\``)]).toEqual([id, true]);
    expect(read ?? writeView ?? writeWhole).toBeDefined();
  }
  expect(new Set(writtenFormats.map(({ extensions }) => extensions[0])).size).toBe(writtenFormats.length);
});

test('the documentation has a row for each, and none else', () => {
  const document = fs.readFileSync('docs/how-to/export.md', 'utf8').split('\n').filter((line) => line.startsWith('| `'));
  expect(document).toEqual(formatDescriptors.map(row));
});

test.each([['export', writtenFormats], ['import', readFormats]] as const)('the help of %s names each', (command, list) => {
  const help = execFileSync(process.execPath, ['bin/patternbook.js', command, '--help'], { encoding: 'utf8' });
  for (const { id, title, description } of list) expect(help).toContain(`  ${id}: ${title}. ${description}\n`);
});
