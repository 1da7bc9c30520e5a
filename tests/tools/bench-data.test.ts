/** The generator of synthetic seeds: same bytes, right counts, the seed's degrees, and a folder that loads. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { GraphContent } from '../../server/graph/content';
import { readSeeds } from '../../server/seeds/read-seeds';
import { liftRows } from '../../tools/bench/random-lift';
import { nodeFiles, relationshipFiles, writeScaledSeeds } from '../../tools/bench/scaled-seeds';
import { syntheticCell } from '../../tools/bench/synthetic-cells';

const seedsDir = path.resolve(__dirname, '../../seeds');
const SCALE = 2;
let folder: string;
let seed: GraphContent;
let doubled: GraphContent;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'patternbook-bench-data-'));
  writeScaledSeeds(seedsDir, path.join(folder, 'x2'), SCALE);
  seed = readSeeds(seedsDir);
  doubled = readSeeds(path.join(folder, 'x2'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function digest(directory: string): string {
  const hash = createHash('sha256');
  for (const file of (fs.readdirSync(directory, { recursive: true, encoding: 'utf8' })).sort()) {
    const full = path.join(directory, file);
    if (fs.statSync(full).isFile()) hash.update(`${file}\n`).update(fs.readFileSync(full));
  }
  return hash.digest('hex');
}

const lines = (directory: string, file: string) => fs.readFileSync(path.join(directory, file), 'utf8').trimEnd().split('\n').length - 1;

test('the same scale gives the same bytes', () => {
  writeScaledSeeds(seedsDir, path.join(folder, 'again'), SCALE);
  expect(digest(path.join(folder, 'again'))).toBe(digest(path.join(folder, 'x2')));
});

test('every file has its rows as often as the scale says, and the counts are those that were loaded', () => {
  expect(doubled.nodes).toHaveLength(SCALE * seed.nodes.length);
  expect(doubled.relationships).toHaveLength(SCALE * seed.relationships.length);
  for (const file of [...nodeFiles, ...relationshipFiles]) {
    expect([file, lines(path.join(folder, 'x2'), file)]).toEqual([file, SCALE * lines(seedsDir, file)]);
  }
});

test('no table of the seeds is left out', () => {
  const tables = (directory: string) => fs.readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.csv')).sort();
  expect(tables(path.join(folder, 'x2'))).toEqual(tables(seedsDir));
  for (const file of ['same-bodies.csv', 'claim-meanings.csv']) expect(lines(path.join(folder, 'x2'), file)).toBe(SCALE * lines(seedsDir, file));
});

test('each copy of a record has as many relationships of each type as the record', () => {
  const degrees = (content: GraphContent, toSeed: (ref: string) => string) => {
    const counts = new Map<string, Map<string, number>>();
    for (const { type, from, to } of content.relationships) {
      for (const [ref, way] of [[from, 'out'], [to, 'in']] as const) {
        const key = `${toSeed(ref)} ${type} ${way}`;
        const byCopy = counts.get(key) ?? new Map<string, number>();
        byCopy.set(ref, (byCopy.get(ref) ?? 0) + 1);
        counts.set(key, byCopy);
      }
    }
    return counts;
  };
  const of = degrees(seed, (ref) => ref);
  for (const [key, byCopy] of degrees(doubled, (ref) => ref.replace(/:x\d+-/, ':'))) {
    const [expected] = of.get(key)!.values();
    expect([key, ...byCopy.values()]).toEqual([key, ...Array.from({ length: SCALE }, () => expected)]);
  }
});

test('copies are joined by what bodies do, and geography and money stay within a copy', () => {
  const copy = (ref: string) => /:x(\d+)-/.exec(ref)![1];
  const across = new Map<string, number>();
  for (const { type, from, to } of doubled.relationships) if (copy(from) !== copy(to)) across.set(type, (across.get(type) ?? 0) + 1);
  expect([...across.keys()].sort()).toEqual(['CONTRIBUTED_TO', 'LEADS', 'MEMBER_OF', 'ORIGINATED', 'PARTNERS_IN', 'REUSES', 'SUPPLIES']);
  // About half of 804 × 2 at two copies; a shift is drawn for each seed row.
  expect(across.get('REUSES')).toBeGreaterThan(600);
  expect(across.get('REUSES')).toBeLessThan(1000);
});

test('nothing can be taken for a fact: ids, names and addresses say that they are synthetic', () => {
  for (const { values } of doubled.nodes) {
    expect(values['id']).toMatch(/^x[12]-/);
    if (values['name']) expect(values['name']).toMatch(/^X[12] /);
    for (const address of values['sources'] as string[]) expect(new URL(address).hostname).toMatch(/\.invalid$/);
  }
  for (const { values } of doubled.relationships) for (const address of values['sources'] as string[]) expect(new URL(address).hostname).toMatch(/\.invalid$/);
  for (const { publisher } of doubled.supplement.sourceNotes) expect(publisher).toMatch(/^Synthetic: /);
});

test('a folder with something in it is refused', () => {
  expect(() => writeScaledSeeds(seedsDir, path.join(folder, 'x2'), SCALE)).toThrow(/not empty/);
});

test('cells, by hand', () => {
  expect(syntheticCell('id', 'croydon', 7)).toBe('x7-croydon');
  expect(syntheticCell('from', 'council:croydon', 7)).toBe('council:x7-croydon');
  expect(syntheticCell('aliases', 'LB Croydon; Croydon Council', 7)).toBe('X7 LB Croydon; X7 Croydon Council');
  expect(syntheticCell('sources', 'ons-els; https://example.org/a?b=1', 7)).toBe('ons-els; https://example.org.invalid/a?b=1');
  expect(syntheticCell('since', '2019-10', 7)).toBe('2019-10');
  expect(syntheticCell('summary', '', 7)).toBe('');
});

test('a lift by hand: three copies of one relationship, each end once', () => {
  const table = { columns: ['from', 'to', 'sources', 'since'], rows: [['council:a', 'project:b', 'https://example.org/', '2019']] };
  const rows = [...liftRows('relationships/leads.csv', table, 3)];
  expect(rows.map(([from]) => from)).toEqual(['council:x1-a', 'council:x2-a', 'council:x3-a']);
  expect(rows.map(([, to]) => to).sort()).toEqual(['project:x1-b', 'project:x2-b', 'project:x3-b']);
});
