/** seeds/conflicts.csv: read when it is there, missed by nobody when it is not, refused when it is wrong. */
import fs from 'node:fs';
import path from 'node:path';
import { ImportRefused } from '../../../server/errors';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, temporaryFolder } from '../../support/app';

const folder = temporaryFolder('conflicts');
const file = path.join(folder, 'conflicts.csv');
beforeAll(() => fs.cpSync(seedsDir, folder, { recursive: true }));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('the shipped notes travel with the graph, each about a record and with sources', () => {
  const { nodes, supplement: { conflicts = [], sourceNotes } } = readSeeds(seedsDir);
  expect(conflicts.length).toBe(29);
  const refs = new Set(nodes.map(({ ref }) => ref));
  for (const { subject, sources } of conflicts) {
    expect(refs).toContain(subject);
    for (const address of sources) expect(sourceNotes.some(({ prefix }) => address.startsWith(prefix))).toBe(true);
  }
});

test('a folder without the file is complete', () => {
  fs.rmSync(file);
  expect(readSeeds(folder).supplement).not.toHaveProperty('conflicts');
});

test('a wrong subject, statement or source is named with its line', () => {
  fs.writeFileSync(file, 'subject,statement,sources\nproject:localgov-drupl,They differ.,nowhere\n');
  expect(() => readSeeds(folder)).toThrow(ImportRefused);
  try { readSeeds(folder); } catch (error) {
    expect((error as ImportRefused).problems.map(({ file: name, line, column }) => [name, line, column])).toEqual([
      ['conflicts.csv', 2, 'subject'], ['conflicts.csv', 2, 'statement'], ['conflicts.csv', 2, 'sources'],
    ]);
    expect((error as ImportRefused).problems[0]!.message).toContain('did you mean "project:localgov-drupal"');
  }
});
