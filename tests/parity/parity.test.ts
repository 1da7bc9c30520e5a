/** Every statement with its example parameters gives the same rows on both engines, over the full seed. */
import fs from 'node:fs';
import { LadybugStore } from '../../server/graph/ladybug-store';
import { Neo4jStore } from '../../server/graph/neo4j-store';
import { readCypherFiles } from '../../server/graph/cypher-files';
import { contentHash } from '../../server/graph/content';
import { readContent } from '../../server/graph/read-content';
import type { GraphStore, Row } from '../../server/graph/store';
import { readSeeds } from '../../server/seeds/read-seeds';
import { seedsDir, temporaryFolder } from '../support/app';
import { testNeo4j, type TestNeo4j } from '../support/neo4j';

/** When and how often a graph was loaded is the one thing that may differ. */
const OF_THE_LOAD = new Set(['loadedAt', 'sequence']);

function comparable(rows: readonly Row[]): string[] {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'number') return Math.round(value * 1e6) / 1e6;
    // The change log is text that says when each load was.
    if (typeof value === 'string') return value.replace(/"loadedAt":"[^"]*"/g, '"loadedAt":""');
    return Array.isArray(value) ? value.map(plain) : value;
  };
  return rows.map((row) => JSON.stringify(Object.keys(row).filter((key) => !OF_THE_LOAD.has(key)).sort().map((key) => [key, plain(row[key])]))).sort();
}

const files = readCypherFiles().filter(({ dialect, name }) => dialect === undefined && name !== 'graph/put-version');

describe('parity of the two engines', () => {
  let neo4j: TestNeo4j;
  let stores: { ladybug: GraphStore; neo4j: GraphStore };
  const dataDir = temporaryFolder('parity');

  beforeAll(async () => {
    neo4j = await testNeo4j();
    stores = { ladybug: new LadybugStore(dataDir), neo4j: new Neo4jStore(neo4j.settings) };
    const content = readSeeds(seedsDir);
    const [a, b] = [await stores.ladybug.replaceGraph(content), await stores.neo4j.replaceGraph(content)];
    expect(b.hash).toBe(a.hash);
  }, 120_000);

  afterAll(async () => {
    await stores?.ladybug.close();
    await stores?.neo4j.close();
    await neo4j?.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  });

  test.each(files.map((file) => [file.name, file] as const))('%s', async (name, { examples, columns }) => {
    expect(examples.length).toBeGreaterThan(0);
    for (const parameters of examples) {
      const [ladybug, other] = [await stores.ladybug.read(name, parameters), await stores.neo4j.read(name, parameters)];
      expect(comparable(other)).toEqual(comparable(ladybug));
      const named = new Set(columns.map((column) => column.name));
      for (const row of ladybug) for (const key of Object.keys(row)) expect(named).toContain(key);
    }
  });

  test('the whole graph comes back from both, with the hash of what was loaded', async () => {
    for (const store of Object.values(stores)) expect(contentHash(await readContent(store))).toBe((await store.version())!.hash);
  });

  test('at least one example of every statement that takes parameters finds rows', async () => {
    for (const { name, parameters, examples } of files.filter((file) => file.parameters.length > 0)) {
      const counts = await Promise.all(examples.map(async (example) => (await stores.ladybug.read(name, example)).length));
      expect({ name, parameters: parameters.length, found: Math.max(...counts) > 0 }).toEqual({ name, parameters: parameters.length, found: true });
    }
  });
});
