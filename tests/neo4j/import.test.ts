/** An import into a real Neo4j: the graph that it makes is the one that it makes in the embedded store. */
import { LadybugStore } from '../../server/graph/ladybug-store';
import { Neo4jStore } from '../../server/graph/neo4j-store';
import { contentHash } from '../../server/graph/content';
import { readContent } from '../../server/graph/read-content';
import { Workplace, grantsFile } from '../server/cli/import-command';
import { testNeo4j, type TestNeo4j } from '../support/neo4j';

let neo4j: TestNeo4j;
let store: Neo4jStore;
const embedded = new Workplace();
let onNeo4j: Workplace;
let file: string;

beforeAll(async () => {
  neo4j = await testNeo4j();
  store = new Neo4jStore(neo4j.settings);
  onNeo4j = new Workplace(undefined, { NEO4J_URI: neo4j.settings.uri, NEO4J_PASSWORD: neo4j.settings.password });
  file = embedded.write('grants.json', grantsFile(
    { id: 'GB-CHC-1888888', name: 'Newly Founded Helpers' }, { id: 'GB-COH-5535641', name: 'A company, its zero lost' },
    { id: 'GB-LAE-CRY', name: 'London Borough of Croydon' }, { id: 'GB-CHC-1777777', name: 'Age UK Croydon' },
  ));
  for (const place of [embedded, onNeo4j]) expect(place.run('load').status).toBe(0);
}, 180_000);

afterAll(async () => {
  await store?.close();
  await neo4j?.stop();
  for (const place of [embedded, onNeo4j]) place?.remove();
}, 60_000);

test('a dry run leaves the database as it was', () => {
  const before = onNeo4j.version();
  expect(before).toEqual(embedded.version());
  expect(onNeo4j.run('import', file, '--dry-run').stdout).toContain('Nothing was loaded: this was a dry run.');
  expect(onNeo4j.version()).toEqual(before);
});

test('the same file gives the same graph as in the embedded store, and the same again makes no version', async () => {
  const loaded = onNeo4j.json('import', file);
  expect(loaded).toMatchObject({ loaded: true, graphVersion: 2 });
  expect(embedded.json('import', file)).toMatchObject({ loaded: true, graphHash: loaded['graphHash'] });
  // What the database holds, not what it says of it.
  const content = await readContent(store);
  expect(contentHash(content)).toBe(loaded['graphHash']);
  const ladybug = new LadybugStore(embedded.dataDir);
  const { imports } = (await readContent(ladybug)).supplement;
  await ladybug.close();
  expect(content.supplement.imports).toEqual(imports);

  expect(onNeo4j.run('import', file).stdout).toContain('Nothing to load: the graph stays at version 2.');
  expect(onNeo4j.version()).toEqual({ graphVersion: 2, graphHash: loaded['graphHash'] });
}, 120_000);

test('a wrong file leaves the database as it was', () => {
  const before = onNeo4j.version();
  const wrong = onNeo4j.write('leads.csv', 'from,to,sources,since\ncouncil:nowhere-at-all,project:localgov-drupal,https://example.org/a,\n');
  const { status, stderr } = onNeo4j.run('import', file, wrong);
  expect(status).toBe(1);
  expect(stderr).toContain('leads.csv line 2 column from: "council:nowhere-at-all" is neither in the graph nor whole in this file');
  expect(onNeo4j.version()).toEqual(before);
});
