/** Each kind of break in a seed file: refused whole, with file, line, column and advice. */
import fs from 'node:fs';
import path from 'node:path';
import { formatProblem, ImportRefused } from '../../../server/errors';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, temporaryFolder } from '../../support/app';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

/** A copy of the real seeds with one file changed. */
function broken(file: string, change: (text: string) => string | Buffer | null): string {
  const folder = temporaryFolder('seeds');
  folders.push(folder);
  fs.cpSync(seedsDir, folder, { recursive: true });
  const target = path.join(folder, file);
  const changed = change(fs.readFileSync(target, 'utf8'));
  if (changed === null) fs.rmSync(target);
  else fs.writeFileSync(target, changed);
  return folder;
}

function problemsOf(folder: string): string[] {
  try {
    readSeeds(folder);
  } catch (error) {
    if (error instanceof ImportRefused) return error.problems.map(formatProblem);
    throw error;
  }
  return [];
}

const replaceInLine = (line: number, from: string | RegExp, to: string) => (text: string) => {
  const lines = text.split('\n');
  const changed = lines[line - 1]!.replace(from, to);
  if (changed === lines[line - 1]) throw new Error(`nothing to replace in line ${line}: ${changed.slice(0, 200)}`);
  lines[line - 1] = changed;
  return lines.join('\n');
};

test('the real seeds are right', () => {
  const content = readSeeds(seedsDir);
  expect(content.dataAsOf).toBe('2026-11-23');
  expect(content.nodes.length).toBeGreaterThan(800);
});

describe.each([
  ['a missing file', 'nodes/councils.csv', () => null, /nodes\/councils\.csv: is missing; put the file there/],
  ['an unknown column', 'nodes/suppliers.csv', replaceInLine(1, 'website', 'websit'), /nodes\/suppliers\.csv line 1 column websit: is not a column of this file; did you mean "website"\?/],
  ['a missing column', 'nodes/suppliers.csv', replaceInLine(1, 'website', 'websit'), /line 1 column website: is missing/],
  ['a repeated column', 'nodes/suppliers.csv', replaceInLine(1, 'website', 'name'), /column name: is there twice/],
  ['a row that is too short', 'relationships/leads.csv', replaceInLine(3, /,[^,]*,[^,]*$/, ''), /relationships\/leads\.csv line 3: has \d+ cells where the header has 4/],
  ['an open quotation mark', 'relationships/leads.csv', (t: string) => `${t}"council:croydon,x`, /relationships\/leads\.csv.*is not well-formed CSV/],
  ['bytes that are not UTF-8', 'nodes/service-areas.csv', (t: string) => Buffer.concat([Buffer.from(t), Buffer.from([0xff, 0xfe])]), /nodes\/service-areas\.csv: is not UTF-8/],
  ['an unknown council, with the one meant', 'relationships/leads.csv', replaceInLine(2, /^council:/, 'council:x'), /relationships\/leads\.csv line 2 column from: "council:x.*" is not in nodes\/councils\.csv.*did you mean "council:/],
  ['no ref at all', 'relationships/leads.csv', replaceInLine(2, /^[^,]*/, 'Lincon'), /line 2 column from: "Lincon" is not a ref; write it as council:croydon/],
  ['ends of the wrong kind', 'relationships/produced.csv', replaceInLine(2, /^project:[^,]*/, 'council:croydon'), /line 2 column from: PRODUCED does not join Council to Pattern; it joins Project to Pattern/],
  ['a word that is not allowed', 'relationships/reuses.csv', replaceInLine(2, /,adopted/, ',adoptd'), /line 2 column stage: "adoptd" is not allowed; write one of "piloted", "adopted", "adapted"/],
  ['a date that does not exist', 'nodes/funding-rounds.csv', replaceInLine(2, /\d{4}-\d{2}-\d{2}/, '2023-02-30'), /nodes\/funding-rounds\.csv line 2 column \w+: "2023-02-30" must be a real date/],
  ['an amount that is no whole number', 'relationships/awarded.csv', replaceInLine(3, /,(\d{4,}),/, ',12.5,'), /line 3 column amountGbp: "12.5" is not a whole number/],
  ['an amount of nothing', 'relationships/awarded.csv', replaceInLine(3, /,(\d{4,}),/, ',0,'), /line 3 column amountGbp: "0"/],
  ['a source that is none', 'relationships/leads.csv', replaceInLine(2, /https?:\/\/[^,\s]*/, 'our-own-knowledge'), /line 2 column sources: "our-own-knowledge" is neither a web address nor a key of sources\.csv/],
  ['no source', 'relationships/leads.csv', replaceInLine(2, /https?:\/\/[^,]*/, ''), /line 2 column sources: is empty; it must be given/],
  ['an id twice', 'nodes/patterns.csv', (t: string) => `${t}${t.split('\n')[1]}\n`, /nodes\/patterns\.csv line \d+ column id: ".*" is already an id or former id on line 2/],
  ['the same claim twice', 'relationships/leads.csv', (t: string) => `${t}${t.split('\n')[1]}\n`, /line \d+ column from: says the same as line 2/],
  ['a border the wrong way round', 'relationships/borders.csv', replaceInLine(2, /^(council:[^,]*),(council:[^,]*)/, '$2,$1'), /line 2 column from: a border is stored once, the smaller id first/],
  ['no date of the facts', 'datapackage.json', (t: string) => t.replace(/"dataAsOf": *"[^"]*"/, '"dataAsOf": "soon"'), /datapackage\.json column dataAsOf: must be the date of the facts/],
  ['facts from the future', 'datapackage.json', (t: string) => t.replace(/"dataAsOf": *"[^"]*"/, '"dataAsOf": "2999-01-01"'), /datapackage\.json column dataAsOf: "2999-01-01" lies ahead: today is .*; write the day/],
  ['a place off the globe', 'nodes/councils.csv', replaceInLine(2, ',57.1571,', ',157.1571,'), /nodes\/councils\.csv line 2 column latitude: "157\.1571" must be between -90 and 90/],
  ['a name that nobody sees', 'nodes/service-areas.csv', replaceInLine(2, 'Adult social care', '\u200b'), /line 2 column name: ".*" must have at least one character that can be seen/],
  ['a data package that is no JSON', 'datapackage.json', () => '{', /datapackage\.json: cannot be read/],
  ['a total in words', 'coverage.csv', replaceInLine(4, /,(\d+),/, ',many,'), /coverage\.csv line 4 column total: "many" is not a whole number/],
] as const)('%s', (_what, file, change, expected) => {
  test('is refused with advice', () => {
    const problems = problemsOf(broken(file, change as (text: string) => string | Buffer | null));
    expect(problems.join('\n')).toMatch(expected);
  });
});

test('all problems are listed, not the first', () => {
  const folder = broken('relationships/reuses.csv', (text) => text.replaceAll(/,adopted/g, ',in use'));
  expect(problemsOf(folder).length).toBeGreaterThan(600);
});

test('the date of the facts may be two days ahead of a clock, not three', () => {
  expect(readSeeds(seedsDir, new Date('2026-11-21T12:00:00Z')).dataAsOf).toBe('2026-11-23');
  expect(() => readSeeds(seedsDir, new Date('2026-11-20T12:00:00Z'))).toThrow(ImportRefused);
});

test('files that nothing reads are named, with the one meant; other kinds of file are let be', () => {
  const folder = broken('nodes/suppliers.csv', (text) => text);
  for (const name of ['nodes/supplier.csv', 'relationships/zebra.csv', 'converage.csv', 'nodes/notes.md']) fs.writeFileSync(path.join(folder, name), '');
  expect(problemsOf(folder)).toEqual([
    expect.stringMatching(/^converage\.csv: is not read, .*; did you mean "coverage\.csv"\?$/),
    expect.stringMatching(/^nodes\/supplier\.csv: is not read, .*; did you mean "suppliers\.csv"\?$/),
    expect.stringMatching(/^relationships\/zebra\.csv: is not read, for no file of the seeds has that name; rename it or take it out of the folder$/),
  ]);
});

test('a folder that is none', () => {
  expect(problemsOf('/no/such/folder')).toEqual(['/no/such/folder: is not a folder; give the folder that holds nodes/ and relationships/']);
});

describe('what stands where a file should', () => {
  const replaced = (make: (target: string) => void) => {
    const folder = broken('nodes/suppliers.csv', () => null);
    make(path.join(folder, 'nodes/suppliers.csv'));
    return problemsOf(folder);
  };
  test.each([
    ['a folder', (target: string) => fs.mkdirSync(target), /is not a file; put an ordinary file there/],
    ['a device without end', (target: string) => fs.symlinkSync('/dev/zero', target), /is not a file/],
    ['a link to itself', (target: string) => fs.symlinkSync('suppliers.csv', target), /cannot be read \(ELOOP\)/],
  ] as const)('%s', (_what, make, expected) => {
    expect(replaced(make)).toEqual([expect.stringMatching(expected)]);
  });
  test('a file that cannot be read is the only problem: what names its records is not to blame', () => {
    expect(replaced(() => undefined)).toEqual(['nodes/suppliers.csv: is missing; put the file there, with its header row even if it has no rows']);
  });
});

test('a file where a folder should be', () => {
  const folder = broken('README.md', (text) => text);
  fs.rmSync(path.join(folder, 'nodes'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'nodes'), '');
  expect(problemsOf(folder).every((problem) => /is missing/.test(problem))).toBe(true);
});

test('long and hostile cells are quoted short, without what a terminal obeys, and soon', () => {
  const escape = '\u001b[2J\u202e';
  const folder = broken('relationships/leads.csv', (text) => `${text}${escape}council:${'z'.repeat(15_000)},project:${'q'.repeat(3_000_000)},https://a.uk,\n${escape}x,project:${'q'.repeat(19_000)},https://a.uk,\n`);
  const began = Date.now();
  const problems = problemsOf(folder);
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(problems.join('\n')).toMatch(/column to: is longer than 20,000 characters/);
  expect(problems.join('\n')).not.toMatch(/[\u001b\u202e]/);
  expect(Math.max(...problems.map((problem) => problem.length))).toBeLessThan(400);
});

test('rows that a spreadsheet leaves empty, other ends of line and byte order marks do no harm', () => {
  const rows = readSeeds(seedsDir).nodes.length;
  const folder = broken('nodes/suppliers.csv', (text) => `\ufeff${text.replaceAll('\n', '\r\n')},,,,,,\r\n  \r\n`);
  fs.writeFileSync(path.join(folder, 'datapackage.json'), `\ufeff${fs.readFileSync(path.join(folder, 'datapackage.json'), 'utf8')}`);
  expect(readSeeds(folder).nodes).toHaveLength(rows);
});
