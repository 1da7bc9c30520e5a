/** Two server processes on one Neo4j: each notices a new graph and rebuilds; both survive its absence. */
import { spawn, type ChildProcess } from 'node:child_process';
import net from 'node:net';
import { projectRoot } from '../../server/config';
import { Neo4jStore } from '../../server/graph/neo4j-store';
import { readSeeds } from '../../server/seeds/read-seeds';
import { ensureClient, seedsDir } from '../support/app';
import { testNeo4j, type TestNeo4j } from '../support/neo4j';

let neo4j: TestNeo4j;
let store: Neo4jStore;
const servers: { child: ChildProcess; url: string }[] = [];
const sleep = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function freePort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((resolve) => { probe.listen(0, '127.0.0.1', resolve); });
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => { probe.close(resolve); });
  return port;
}

async function until<T>(what: () => Promise<T | undefined>, withinMs: number): Promise<T> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    const found = await what().catch(() => undefined);
    if (found !== undefined) return found;
    await sleep(100);
  }
  throw new Error(`not within ${withinMs} ms`);
}

async function startServer(): Promise<void> {
  const port = await freePort();
  const { uri, password } = neo4j.settings;
  const child = spawn(process.execPath, ['bin/patternbook.js', 'serve'], {
    cwd: projectRoot, stdio: 'ignore',
    env: { ...process.env, PORT: String(port), NEO4J_URI: uri, NEO4J_PASSWORD: password, LOG_LEVEL: 'silent', PATTERNBOOK_RATE_LIMIT: '0' },
  });
  const url = `http://127.0.0.1:${port}`;
  servers.push({ child, url });
  await until(async () => ((await fetch(`${url}/readyz`)).ok ? true : undefined), 30_000);
}

const versionOf = async (url: string) => ((await (await fetch(`${url}/api/v1/summary`)).json()) as { meta: { graphVersion: number } }).meta.graphVersion;

beforeAll(async () => {
  ensureClient();
  neo4j = await testNeo4j();
  store = new Neo4jStore(neo4j.settings);
  await store.replaceGraph(readSeeds(seedsDir));
  await startServer();
  await startServer();
}, 180_000);

afterAll(async () => {
  for (const { child } of servers) {
    child.kill('SIGTERM');
    await new Promise((resolve) => { child.once('exit', resolve); });
  }
  await store.close();
  await neo4j.stop();
}, 60_000);

test('both serve the same graph', async () => {
  expect(await Promise.all(servers.map(({ url }) => versionOf(url)))).toEqual([1, 1]);
});

/** How soon is a figure of `npm run bench` (five seconds): here the machine does other things too. */
test('both notice a new version by themselves, and what they hold in memory changes with it', async () => {
  const seeds = readSeeds(seedsDir);
  const nodes = seeds.nodes.map((node) => (node.ref === 'council:croydon' ? { ...node, values: { ...node.values, shortName: 'Croydonia' } } : node));
  await store.replaceGraph({ ...seeds, nodes });
  await Promise.all(servers.map(async ({ url }) => {
    await until(async () => ((await versionOf(url)) === 2 ? true : undefined), 20_000);
    const list = await (await fetch(`${url}/api/v1/councils?q=croydonia`)).json() as { total: number };
    expect(list.total).toBe(1);
  }));
}, 40_000);

test('while the database stands still, pages say so in plain words within five seconds; then they answer again', async () => {
  const { url } = servers[0]!;
  process.kill(neo4j.pid, 'SIGSTOP');
  const started = Date.now();
  const answer = await until(async () => {
    const response = await fetch(`${url}/councils/leeds?`, { headers: { accept: 'text/html' } });
    return response.status === 503 ? response : undefined;
  }, 8_000);
  expect(Date.now() - started).toBeLessThan(6_500);
  const text = await answer.text();
  expect(text).toContain('The facts cannot be reached just now');
  expect(text).not.toMatch(/Neo4jError|at .*\.ts:\d+/);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  // One slow look at the version is no outage; the second is.
  await until(async () => ((await fetch(`${url}/readyz`)).status === 503 ? true : undefined), 10_000);
  process.kill(neo4j.pid, 'SIGCONT');
  await until(async () => ((await fetch(`${url}/councils/leeds`)).ok ? true : undefined), 10_000);
}, 40_000);
