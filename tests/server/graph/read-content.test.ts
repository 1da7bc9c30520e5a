/** The stored graph as content: the hash of what was loaded, over the full seeds. */
import fs from 'node:fs';
import { GraphMoved, GraphUnavailable } from '../../../server/errors';
import { contentHash } from '../../../server/graph/content';
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { readContent, readPackedContent } from '../../../server/graph/read-content';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir, temporaryFolder } from '../../support/app';
import { smallGraph } from '../../support/small-graph';

const folder = temporaryFolder('read-content');
const store = new LadybugStore(folder);
const seeds = readSeeds(seedsDir);

afterAll(async () => {
  await store.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('an empty store has no content, and says so', async () => {
  await expect(readContent(store)).rejects.toThrow(GraphUnavailable);
});

test('the whole seeds come back, row for row', async () => {
  const version = await store.replaceGraph(seeds);
  const content = await readContent(store);
  expect(contentHash(content)).toBe(version.hash);
  const byRef = (rows: typeof seeds.nodes) => new Map(rows.map((row) => [row.ref, row]));
  expect(byRef(content.nodes)).toEqual(byRef(seeds.nodes));
  const byId = (rows: typeof seeds.relationships) => new Map(rows.map((row) => [row.id, row]));
  expect(byId(content.relationships)).toEqual(byId(seeds.relationships));
  expect(content.supplement).toEqual(seeds.supplement);
});

test('packed it is the same graph, and the store lets go of it and answers again', async () => {
  const importedNotes = ['project:a', 'project:b'].map((subject) => ({ subject, extra: { 'Our own column': 1 } }));
  const version = await store.replaceGraph({ ...seeds, supplement: { ...seeds.supplement, importedNotes } });
  const packed = await readPackedContent(store, version);
  await store.letGo();
  expect(contentHash(packed)).toBe(version.hash);
  expect([...packed.supplement.importedNotes!]).toEqual(importedNotes);
  expect(await store.version()).toMatchObject({ sequence: version.sequence, hash: version.hash });
});

test('of another version than the one asked for, nothing comes', async () => {
  const before = (await store.version())!;
  const after = await store.replaceGraph(smallGraph(3));
  await expect(readContent(store, { version: before })).rejects.toThrow(GraphMoved);
  expect(contentHash(await readContent(store, { version: after }))).toBe(after.hash);
});
