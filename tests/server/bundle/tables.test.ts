/** The tables of a graph are exact: loaded again, the same hash, whatever the values. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { toBundle, wholeFormats } from '../../../server/bundle/bundle';
import { plainNumber, toTables } from '../../../server/bundle/tables';
import { unpackTables } from '../../../server/bundle/unzip';
import { contentHash, type GraphContent } from '../../../server/graph/content';
import type { GraphVersion } from '../../../server/graph/store';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, temporaryFolder } from '../../support/app';
import { smallGraph } from '../../support/small-graph';

const folder = temporaryFolder('bundle');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const versionOf = (content: GraphContent): GraphVersion => ({
  sequence: 7, hash: contentHash(content), dataAsOf: content.dataAsOf, loadedAt: '2026-11-24T10:00:00.000Z', state: 'ready', loadedRows: content.nodes.length, supplement: content.supplement,
});

function readBack(content: GraphContent): GraphContent {
  const target = fs.mkdtempSync(path.join(folder, 'back-'));
  const zip = path.join(folder, 'graph.zip');
  fs.writeFileSync(zip, toBundle(content, versionOf(content), undefined, [], [{ path: 'publiccode/x/publiccode.yml', data: 'name: x\n' }]));
  unpackTables(zip, target);
  return readSeeds(target);
}

const seeds = readSeeds(seedsDir);

test('the seeds come back with the same hash', () => {
  expect(contentHash(readBack(seeds))).toBe(contentHash(seeds));
});

test('the zip of tables alone comes back, too', () => {
  const target = fs.mkdtempSync(path.join(folder, 'back-'));
  const zip = path.join(folder, 'tables.zip');
  fs.writeFileSync(zip, wholeFormats.find(({ id }) => id === 'csv')!.write(seeds, versionOf(seeds), undefined));
  unpackTables(zip, target);
  expect(contentHash(readSeeds(target))).toBe(contentHash(seeds));
});

const graphWith = (aliases: readonly string[], name: string, latitude: number): GraphContent => {
  const graph = smallGraph(1);
  const [council, ...rest] = graph.nodes;
  return { ...graph, nodes: [{ ...council!, values: { ...council!.values, ...(aliases.length > 0 && { aliases }), name, latitude } }, ...rest] };
};

test('any text and number that the model allows comes back as it was', () => {
  const words = fc.stringMatching(/^[A-Za-z0-9=+@"';,|[\]\\-]([A-Za-z0-9 =+@"';,|[\]\\-]{0,20}[A-Za-z0-9"';,\]\\])?$/);
  fc.assert(fc.property(fc.array(words, { maxLength: 4 }), words, fc.double({ min: -90, max: 90, noNaN: true }), (aliases, name, latitude) => {
    const graph = graphWith(aliases, name, latitude === 0 ? 0 : latitude);
    expect(contentHash(readBack(graph))).toBe(contentHash(graph));
  }), { numRuns: 40 });
});

test('an alias that holds the joint of lists itself', () => {
  const graph = graphWith(['A; B', '["x"]', 'C'], '=1+1', 1e-7);
  expect(readBack(graph).nodes.find(({ label }) => label === 'Council')!.values).toMatchObject({ aliases: ['A; B', '["x"]', 'C'], name: '=1+1', latitude: 1e-7 });
});

test('what travels beside the graph and has no table comes back', () => {
  const graph = { ...smallGraph(1), supplement: { coverage: [], sourceNotes: [], imports: [{ fileName: 'a.json', sha256: 'x', importedOn: '2026-11-24', format: 'csv', counts: { new: 1, changed: 0, unchanged: 0, unplaced: 0 } }] } } satisfies GraphContent;
  expect(contentHash(readBack(graph))).toBe(contentHash(graph));
});

test.each([[1e21, '1000000000000000000000'], [1.5, '1.5'], [-3, '-3'], [1e-7, '0.0000001']])('%d is written out', (value, text) => {
  const written = plainNumber(value);
  expect(written.startsWith(text.slice(0, -1))).toBe(true);
  expect(Number(written)).toBe(value);
  expect(written).not.toContain('e');
});

test('the same graph gives the same bytes, whatever the order of its rows', () => {
  const turned = { ...seeds, nodes: [...seeds.nodes].reverse(), relationships: [...seeds.relationships].reverse() };
  for (const { write } of wholeFormats) expect(Buffer.from(write(turned, versionOf(seeds), undefined)).equals(Buffer.from(write(seeds, versionOf(seeds), undefined)))).toBe(true);
  expect(Buffer.from(toBundle(turned, versionOf(seeds), undefined, [])).equals(Buffer.from(toBundle(seeds, versionOf(seeds), undefined, [])))).toBe(true);
});

test('tables are exact: a cell that a spreadsheet would run is not touched here', () => {
  const [councils] = toTables(graphWith([], '=HYPERLINK("x")', 1));
  expect(councils!.data).toContain('"=HYPERLINK(""x"")"');
});
