/** The embedded store: atomic replacement, what a kill leaves, and every way its folder can be wrong. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../server/config';
import { contentHash } from '../../../server/graph/content';
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { temporaryFolder } from '../../support/app';
import { smallGraph } from '../../support/small-graph';

const folders: string[] = [];
const stores: LadybugStore[] = [];
function newFolder(): string {
  const folder = temporaryFolder('ladybug');
  folders.push(folder);
  return folder;
}
function open(folder: string): LadybugStore {
  const store = new LadybugStore(folder);
  stores.push(store);
  return store;
}
afterAll(async () => {
  for (const store of stores) await store.close();
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

const countCouncils = async (store: LadybugStore) =>
  ((await store.read('graph/count-labels')).find(({ label }) => label === 'Council')?.['known'] as number | undefined) ?? 0;

test('an empty folder says what to do', async () => {
  const store = open(newFolder());
  expect(await store.version()).toBeNull();
  await expect(store.read('graph/count-labels')).rejects.toMatchObject({ reason: 'empty', message: 'No graph is loaded yet. Run: patternbook load' });
});

test('values come back as they went in: lists, whole numbers, decimals without fraction, absent', async () => {
  const store = open(newFolder());
  await store.replaceGraph(smallGraph(1));
  const [row] = await store.read('councils/get-council', { ref: 'council:place-0' });
  expect(row).toMatchObject({ id: 'place-0', population: 1000, latitude: 52, sources: ['https://example.org/source'] });
  expect(row).not.toHaveProperty('region');
});

test('the version counts loads and carries the content’s hash', async () => {
  const store = open(newFolder());
  const [first, second] = [await store.replaceGraph(smallGraph(2)), await store.replaceGraph(smallGraph(2))];
  expect([first.sequence, second.sequence]).toEqual([1, 2]);
  expect(second.hash).toBe(contentHash(smallGraph(2)));
  expect(await store.version()).toEqual(second);
});

test('readers see a whole graph throughout a replacement, the old or the new', async () => {
  const store = open(newFolder());
  await store.replaceGraph(smallGraph(5));
  const seen = new Set<number>();
  let loading = true;
  const reading = Promise.all(Array.from({ length: 4 }, async () => {
    while (loading) seen.add(await countCouncils(store));
  }));
  for (const size of [50, 7, 90]) await store.replaceGraph(smallGraph(size));
  loading = false;
  await reading;
  expect([...seen].filter((n) => ![5, 50, 7, 90].includes(n))).toEqual([]);
  expect(await countCouncils(store)).toBe(90);
}, 60_000);

test('another process’s load is noticed, and old files go', async () => {
  const folder = newFolder();
  const reader = open(folder);
  const writer = open(folder);
  await writer.replaceGraph(smallGraph(1));
  expect((await reader.version())?.sequence).toBe(1);
  for (const size of [2, 3, 4]) await writer.replaceGraph(smallGraph(size));
  expect((await reader.version())?.sequence).toBe(4);
  expect(await countCouncils(reader)).toBe(4);
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.lbug')).sort()).toEqual(['graph-3.lbug', 'graph-4.lbug']);
});

test('a load killed at any moment leaves the old graph', async () => {
  const folder = newFolder();
  await open(folder).replaceGraph(smallGraph(3));
  for (const delay of [600, 900, 1_200, 1_500]) {
    const child = spawn(process.execPath, ['bin/patternbook.js', 'load'], { cwd: projectRoot, env: { ...process.env, PATTERNBOOK_DATA: folder, NEO4J_URI: '' }, stdio: 'ignore' });
    await new Promise((resolve) => { setTimeout(resolve, delay); });
    child.kill('SIGKILL');
    await new Promise((resolve) => { child.once('exit', resolve); });
    const store = open(folder);
    const version = await store.version();
    const councils = await countCouncils(store);
    // The kill may have come after the end of a quick load: then the new graph is whole.
    expect([[contentHash(smallGraph(3)), 3], [version!.hash, 452]]).toContainEqual([version!.hash, councils]);
  }
  const again = spawnSync(process.execPath, ['bin/patternbook.js', 'load', '--json'], { cwd: projectRoot, env: { ...process.env, PATTERNBOOK_DATA: folder, NEO4J_URI: '' } });
  expect(again.status).toBe(0);
  expect(await countCouncils(open(folder))).toBe(452);
}, 90_000);

test('two loads at once: the second is told, nothing is lost', async () => {
  const folder = newFolder();
  const [a, b] = [open(folder), open(folder)];
  const results = await Promise.allSettled([a.replaceGraph(smallGraph(40)), b.replaceGraph(smallGraph(41))]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refused = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(refused.reason).toMatchObject({ reason: 'busy' });
  expect([40, 41]).toContain(await countCouncils(open(folder)));
});

test('a lock left by a dead process is taken over', async () => {
  const folder = newFolder();
  fs.writeFileSync(path.join(folder, 'LOADING'), '999999999');
  await expect(open(folder).replaceGraph(smallGraph(1))).resolves.toMatchObject({ sequence: 1 });
});

test('a lock with our own number that we do not hold is a dead process’s: containers number alike at every start', async () => {
  const folder = newFolder();
  fs.writeFileSync(path.join(folder, 'LOADING'), String(process.pid));
  await expect(open(folder).replaceGraph(smallGraph(1))).resolves.toMatchObject({ sequence: 1 });
  expect(fs.existsSync(path.join(folder, 'LOADING'))).toBe(false);
});

test('what a killed load left behind goes with the next load', async () => {
  const folder = newFolder();
  fs.mkdirSync(path.join(folder, 'load-x1y2z3'));
  fs.writeFileSync(path.join(folder, 'load-x1y2z3', 'Council.csv'), 'rest');
  await open(folder).replaceGraph(smallGraph(1));
  expect(fs.readdirSync(folder).sort()).toEqual(['CURRENT', 'FORMAT', 'graph-1.lbug']);
});

test('a part of a graph that a killed load left is not kept in place of the graph before', async () => {
  const folder = newFolder();
  const store = open(folder);
  await store.replaceGraph(smallGraph(1));
  for (const name of ['graph-2.lbug', 'graph-2.lbug.wal']) fs.writeFileSync(path.join(folder, name), 'a part');
  expect(await store.replaceGraph(smallGraph(2))).toMatchObject({ sequence: 3 });
  expect(fs.readdirSync(folder).sort()).toEqual(['CURRENT', 'FORMAT', 'graph-1.lbug', 'graph-3.lbug']);
});

test('a load that fails leaves no part of itself, and parts that a dead one left are not taken for the next graph’s', async () => {
  const folder = newFolder();
  const store = open(folder);
  await store.replaceGraph(smallGraph(1));
  const twice = { ...smallGraph(2), nodes: [...smallGraph(2).nodes, ...smallGraph(2).nodes] };
  await expect(store.replaceGraph(twice)).rejects.toThrow();
  expect(fs.readdirSync(folder).sort()).toEqual(['CURRENT', 'FORMAT', 'graph-1.lbug']);
  fs.writeFileSync(path.join(folder, 'graph-2.lbug.wal.checkpoint'), 'a part');
  expect(await store.replaceGraph(smallGraph(3))).toMatchObject({ sequence: 3 });
  expect(fs.readdirSync(folder).sort()).toEqual(['CURRENT', 'FORMAT', 'graph-1.lbug', 'graph-3.lbug']);
});

test('an aborted read is dropped at once', async () => {
  const store = open(newFolder());
  await store.replaceGraph(smallGraph(1));
  await expect(store.read('graph/count-labels', {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ reason: 'aborted' });
});

describe('a folder that cannot be used', () => {
  async function loaded(): Promise<string> {
    const folder = newFolder();
    await new LadybugStore(folder).replaceGraph(smallGraph(2));
    return folder;
  }

  test('of another version', async () => {
    const folder = await loaded();
    fs.writeFileSync(path.join(folder, 'FORMAT'), 'patternbook-data 0\n');
    await expect(open(folder).version()).rejects.toThrow(/written by another version of Patternbook \(patternbook-data 0; this one writes patternbook-data 1\)\. Set PATTERNBOOK_DATA/);
    await expect(open(folder).replaceGraph(smallGraph(1))).rejects.toThrow(/another version/);
  });
  test.each([
    ['zeroed', (file: string) => fs.writeFileSync(file, Buffer.alloc(8_192))],
    ['cut short', (file: string) => fs.truncateSync(file, 5_000)],
    ['empty', (file: string) => fs.truncateSync(file, 0)],
    ['gone', (file: string) => fs.rmSync(file)],
  ])('whose graph file is %s', async (_how, spoil) => {
    const folder = await loaded();
    spoil(path.join(folder, 'graph-1.lbug'));
    await expect(open(folder).version()).rejects.toMatchObject({ reason: 'unreadable', message: expect.stringContaining('patternbook load') });
    await expect(open(folder).replaceGraph(smallGraph(3))).resolves.toMatchObject({ sequence: expect.any(Number) });
    expect(await countCouncils(open(folder))).toBe(3);
  });
  test('whose CURRENT names something else', async () => {
    const folder = await loaded();
    fs.writeFileSync(path.join(folder, 'CURRENT'), '../../etc/passwd\n');
    await expect(open(folder).version()).rejects.toThrow(/does not name a graph file/);
  });
  test('that is a file', async () => {
    const file = path.join(newFolder(), 'a-file');
    fs.writeFileSync(file, '');
    await expect(open(file).replaceGraph(smallGraph(1))).rejects.toThrow(/is not a folder\. Set PATTERNBOOK_DATA to a folder/);
  });
});
