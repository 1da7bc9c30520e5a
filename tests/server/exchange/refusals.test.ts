/** Bad files: a clear refusal or a flagged acceptance, in bounded time and memory, as the document says. */
import fs from 'node:fs';
import { readers } from '../../../server/exchange/readers';
import { cases, outcomeOf, row } from './refusal-cases';
import { readAll } from './read-all';

const document = fs.readFileSync('docs/how-to/read-refusals.md', 'utf8');
const SECONDS = 20;

test.each(cases.map((own) => [`${own.format}: ${own.input}`, own] as const))('%s', async (_, own) => {
  const start = Date.now();
  expect(document).toContain(row(await outcomeOf(own)));
  expect(Date.now() - start).toBeLessThan(SECONDS * 1000);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('the document has no row that nothing shows', () => {
  expect(document.split('\n').filter((line) => /^\| (?:360giving|ocds|publiccode|gexf) \|/.test(line))).toHaveLength(cases.length);
});

/** Without a collection in between nothing is said about memory; so it is only looked at where one can be asked for. */
test.each(cases.filter(({ input }) => input.startsWith('64 MB')).map((own) => [`${own.format}: ${own.input}`, own] as const))('%s takes little memory', async (_, { format, source }) => {
  const before = process.memoryUsage().rss;
  await readAll(readers.find(({ id }) => id === format)!, source());
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 2 ** 20);
});

test('each reader recognises its own files and no other’s', () => {
  const good = cases.filter(({ input }) => /mixed line ends|keys __proto__/.test(input));
  for (const { format, source } of good) {
    const { head, fileName } = source();
    const [best] = [...readers].sort((a, b) => b.sniff(head, fileName) - a.sniff(head, fileName));
    expect([format, best!.id]).toEqual([format, format]);
  }
});
