/** The Cypher script of a bundle, run statement by statement on a real Neo4j: the same graph as loaded. */
import neo4j from 'neo4j-driver';
import { toBundleMeta } from '../../server/bundle/bundle';
import { toCypherScript } from '../../server/bundle/cypher-script';
import { contentHash, type GraphContent } from '../../server/graph/content';
import { Neo4jStore } from '../../server/graph/neo4j-store';
import { readContent } from '../../server/graph/read-content';
import { readSeeds } from '../../server/seeds/read-seeds';
import { seedsDir } from '../support/app';
import { testNeo4j, type TestNeo4j } from '../support/neo4j';

let server: TestNeo4j;
let store: Neo4jStore;
beforeAll(async () => {
  server = await testNeo4j();
  store = new Neo4jStore(server.settings);
}, 120_000);
afterAll(async () => {
  await store.close();
  await server.stop();
}, 60_000);

/** As cypher-shell cuts a script: at a semicolon that ends a line. */
const statementsOf = (script: string) => script.split(/;\n/).map((text) => text.trim()).filter((text) => text !== '');

/** Planning each statement anew takes most of the time: without the many rows of geography and uses, the rest is of every kind and quick. */
const MANY = ['SIMILAR_TO', 'BORDERS', 'SUPPLIES', 'REUSES'];
const few = (content: GraphContent): GraphContent => {
  const counts = new Map<string, number>();
  return { ...content, relationships: content.relationships.filter(({ type }) => { counts.set(type, (counts.get(type) ?? 0) + 1); return !MANY.includes(type) || counts.get(type)! <= 60; }) };
};

test('run twice it gives the graph and its version, with the same hash', async () => {
  const seeds = few(readSeeds(seedsDir));
  const [first, ...rest] = seeds.nodes;
  const content: GraphContent = { ...seeds, nodes: [{ ...first!, values: { ...first!.values, name: `It's "quoted" \\u0041 \\ {a: $b}; 'x'`, latitude: 57 } }, ...rest] };
  const version = { sequence: 5, hash: contentHash(content), dataAsOf: content.dataAsOf, loadedAt: '2026-11-24T00:00:00.000Z', state: 'ready' as const, loadedRows: 1, supplement: content.supplement };
  const driver = neo4j.driver(server.settings.uri, neo4j.auth.basic(server.settings.user, server.settings.password));
  const session = driver.session({ database: 'neo4j' });
  for (let round = 0; round < 2; round += 1) for (const statement of statementsOf(toCypherScript(content, toBundleMeta(version), version.loadedAt))) await session.run(statement, {}, { timeout: 60_000 });
  await session.close();
  await driver.close();
  expect(await store.version()).toMatchObject({ sequence: 5, hash: version.hash, state: 'ready', changes: [] });
  expect(contentHash(await readContent(store))).toBe(version.hash);
}, 240_000);

test('a load after it keeps a log of what changed', async () => {
  await store.replaceGraph(few(readSeeds(seedsDir)));
  const { changes = [] } = (await store.version())!;
  expect(changes.map(({ sequence, counts }) => [sequence, counts.changed])).toEqual([[6, 1]]);
}, 120_000);
