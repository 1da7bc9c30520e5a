/** seeds/same-bodies.csv and claim-meanings.csv: read when there, missed by nobody when not, refused when wrong. */
import fs from 'node:fs';
import path from 'node:path';
import { formatProblem, type ImportRefused } from '../../../server/errors';
import { contentHash } from '../../../server/graph/content';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, temporaryFolder } from '../../support/app';

const folder = temporaryFolder('supplement');
beforeAll(() => fs.cpSync(seedsDir, folder, { recursive: true }));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function problemsWith(file: string, text: string): string[] {
  fs.writeFileSync(path.join(folder, file), text);
  try { readSeeds(folder); } catch (error) { return (error as ImportRefused).problems.map(formatProblem); }
  return [];
}

test('the shipped ones travel with the graph', () => {
  const { sameBodies, claimMeanings } = readSeeds(seedsDir).supplement;
  expect(sameBodies).toHaveLength(4);
  expect(sameBodies).toContainEqual({ supplier: 'supplier:istanduk', organisation: 'organisation:istanduk', reason: expect.stringContaining('SAVVI') });
  expect(claimMeanings).toHaveLength(13);
  expect(claimMeanings!.find(({ pattern }) => pattern === 'pattern:bops')).not.toHaveProperty('short');
});

test('each bad cell of a same body is named, with what to do', () => {
  expect(problemsWith('same-bodies.csv', 'supplier,organisation,reason\nsupplier:gsd,council:croydon,\nsupplier:loti,organisation:istanduk,One.\nsupplier:loti,organisation:techresort,One.\n')).toEqual([
    expect.stringMatching(/^same-bodies\.csv line 2 column supplier: "supplier:gsd" is not in nodes\/suppliers\.csv; write a ref, such as supplier:.*; did you mean "supplier:gds"\?$/),
    expect.stringMatching(/^same-bodies\.csv line 2 column organisation: "council:croydon" is not in nodes\/organisations\.csv/),
    'same-bodies.csv line 2 column reason: is empty; say how it is known that the two are one body',
    'same-bodies.csv line 4 column supplier: "supplier:loti" is already on line 3; keep one of the two',
  ]);
});

test('each bad cell of a claim’s meaning is named, with what to do', () => {
  fs.rmSync(path.join(folder, 'same-bodies.csv'));
  expect(problemsWith('claim-meanings.csv', 'pattern,short,meaning\npattern:plan-x,,\npattern:bops,,Read.\npattern:bops,,Read.\n')).toEqual([
    expect.stringMatching(/^claim-meanings\.csv line 2 column pattern: "pattern:plan-x" is not in nodes\/patterns\.csv; .*did you mean "pattern:planx"\?$/),
    'claim-meanings.csv line 2 column meaning: is empty; say what a recorded use of the pattern means',
    'claim-meanings.csv line 4 column pattern: "pattern:bops" is already on line 3; keep one of the two',
  ]);
});

test('a folder without the files is complete, and another graph', () => {
  fs.rmSync(path.join(folder, 'claim-meanings.csv'));
  const without = readSeeds(folder);
  expect(Object.keys(without.supplement).sort()).toEqual(['conflicts', 'coverage', 'sourceNotes']);
  expect(contentHash(without)).not.toBe(contentHash(readSeeds(seedsDir)));
});
