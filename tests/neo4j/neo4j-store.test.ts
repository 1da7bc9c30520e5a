/** The Neo4j adapter against a real server: atomic and batched loads, and every way the server can fail. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import neo4j, { type Driver } from 'neo4j-driver';
import { projectRoot } from '../../server/config';
import { contentHash } from '../../server/graph/content';
import { Statements } from '../../server/graph/cypher-files';
import { Neo4jLoader } from '../../server/graph/neo4j-load';
import { Neo4jStore } from '../../server/graph/neo4j-store';
import { rowsOfSmallGraph, smallGraph } from '../support/small-graph';
import { testNeo4j, type TestNeo4j } from '../support/neo4j';

let server: TestNeo4j;
let store: Neo4jStore;
let driver: Driver;

beforeAll(async () => {
  server = await testNeo4j();
  store = new Neo4jStore(server.settings);
  driver = neo4j.driver(server.settings.uri, neo4j.auth.basic(server.settings.user, server.settings.password), { disableLosslessIntegers: true });
}, 120_000);
afterAll(async () => {
  await store.close();
  await driver.close();
  await server.stop();
}, 60_000);

const countCouncils = async (from: Neo4jStore = store) =>
  ((await from.read('graph/count-labels')).find(({ label }) => label === 'Council')?.['known'] as number | undefined) ?? 0;
const sleep = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms); });

test('an empty database has no version', async () => {
  expect(await store.version()).toBeNull();
});

test('values come back as they went in, and reads are reads', async () => {
  await store.replaceGraph(smallGraph(1));
  const [row] = await store.read('councils/get-council', { ref: 'council:place-0' });
  expect(row).toMatchObject({ id: 'place-0', population: 1000, latitude: 52, sources: ['https://example.org/source'] });
  await expect(store.read('graph/put-version', { sequence: 9, hash: '', dataAsOf: '', loadedAt: '', state: 'ready', loadedRows: 0, supplement: '', changes: '' })).rejects.toThrow(/read|write/i);
});

test('readers see a whole graph throughout a replacement, the old or the new', async () => {
  await store.replaceGraph(smallGraph(5));
  const seen = new Set<number>();
  let loading = true;
  const reading = Promise.all([1, 2].map(async () => {
    while (loading) seen.add(await countCouncils());
  }));
  for (const size of [2_000, 7, 1_500, 9]) await store.replaceGraph(smallGraph(size));
  loading = false;
  await reading;
  expect([...seen].filter((n) => ![5, 2_000, 7, 1_500, 9].includes(n))).toEqual([]);
  expect((await store.version())!.hash).toBe(contentHash(smallGraph(9)));
});

test('a load killed in the middle leaves the old graph', async () => {
  const before = await store.replaceGraph(smallGraph(4));
  const { uri, password } = server.settings;
  for (const delay of [1_500, 2_200]) {
    const child = spawn(process.execPath, ['bin/patternbook.js', 'load'], { cwd: projectRoot, env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password }, stdio: 'ignore' });
    await sleep(delay);
    child.kill('SIGKILL');
    await new Promise((resolve) => { child.once('exit', resolve); });
    const version = await store.version();
    expect([[before.hash, 4], [version!.hash, 452]]).toContainEqual([version!.hash, await countCouncils()]);
  }
}, 60_000);

describe('a load too large for one transaction', () => {
  const statements = new Statements('neo4j');
  const openSession = () => driver.session({ database: 'neo4j' });

  test('goes in batches, is resumed after a break, and twice changes nothing', async () => {
    await store.replaceGraph(smallGraph(10));
    const content = smallGraph(3_000);
    const loader = new Neo4jLoader(statements, openSession, { atomicRows: 100 });
    const progress: number[] = [];
    const breaking = loader.replaceGraph(content, await store.version(), {
      onProgress: (done) => { progress.push(done); if (progress.length === 2) throw new Error('broken off'); },
    });
    await expect(breaking).rejects.toThrow('broken off');
    expect(await store.version()).toMatchObject({ state: 'loading', loadedRows: progress[1], hash: contentHash(smallGraph(10)) });

    const rest: number[] = [];
    const version = await loader.replaceGraph(content, await store.version(), { onProgress: (done) => rest.push(done) });
    expect(rest[0]).toBeGreaterThan(progress[1]!);
    expect(version).toMatchObject({ state: 'ready', loadedRows: rowsOfSmallGraph(3_000), hash: contentHash(content) });
    expect(await countCouncils()).toBe(3_000);

    const again = await loader.replaceGraph(content, await store.version());
    expect(again.hash).toBe(version.hash);
    expect(await countCouncils()).toBe(3_000);
  });

  test('removes what the new content does not hold', async () => {
    const loader = new Neo4jLoader(statements, openSession, { atomicRows: 100 });
    await loader.replaceGraph(smallGraph(120), await store.version());
    expect(await countCouncils()).toBe(120);
    expect((await store.read('graph/count-relationship-types'))).toEqual([{ type: 'LEADS', known: 120 }]);
  });

  test('keeps every other load out until it ends, large or small', async () => {
    const loader = () => new Neo4jLoader(statements, openSession, { atomicRows: 100 });
    const refused = { reason: 'busy', message: expect.stringMatching(/^Another load into this Neo4j is under way \([\d,]+ rows so far\)/) };
    const other = smallGraph(20);
    const others: Promise<unknown>[] = [];
    const version = await loader().replaceGraph(smallGraph(3_000), await store.version(), {
      onProgress: () => {
        if (others.length > 0) return;
        for (const second of [loader().replaceGraph(other, null), store.replaceGraph(other)]) others.push(expect(second).rejects.toMatchObject(refused));
      },
    });
    expect(others).toHaveLength(2);
    await Promise.all(others);
    expect(version.hash).toBe(contentHash(smallGraph(3_000)));
    expect(await countCouncils()).toBe(3_000);
    await store.replaceGraph(other);
    expect(await countCouncils()).toBe(20);
  });

  test('is told of a load in one transaction that takes longer than the server lets anybody wait', async () => {
    const session = openSession();
    const other = session.beginTransaction();
    await other.run("MATCH (v:GraphVersion {ref: 'graph-version:current'}) SET v.claimedBy = 'another'");
    await expect(store.replaceGraph(smallGraph(2))).rejects.toMatchObject({ reason: 'busy', message: expect.stringMatching(/^Another load into this Neo4j is under way;/) });
    await other.rollback();
    await session.close();
    expect(await countCouncils()).toBe(20);
  }, 30_000);

  test('when killed, keeps others out only until its claim lapses, and goes on where it stopped', async () => {
    const child = spawn(process.execPath, ['-r', 'ts-node/register/transpile-only', 'tests/support/load-in-batches.ts', '3000', '2000'], {
      cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NEO4J_URI: server.settings.uri, NEO4J_PASSWORD: server.settings.password },
    });
    const [progress] = await once(child.stdout, 'data') as [Buffer];
    child.kill('SIGKILL');
    await once(child, 'exit');
    const loader = new Neo4jLoader(statements, openSession, { atomicRows: 100 });
    await expect(loader.replaceGraph(smallGraph(3_000), await store.version())).rejects.toMatchObject({ reason: 'busy' });
    await sleep(2_100);
    const rest: number[] = [];
    const version = await loader.replaceGraph(smallGraph(3_000), await store.version(), { onProgress: (done) => rest.push(done) });
    expect(rest[0]).toBeGreaterThan(parseInt(String(progress), 10));
    expect(version).toMatchObject({ state: 'ready', hash: contentHash(smallGraph(3_000)) });
    expect(await countCouncils()).toBe(3_000);
  }, 60_000);
});

describe('failures', () => {
  const failing = (settings: Partial<TestNeo4j['settings']>) => new Neo4jStore({ ...server.settings, ...settings });
  async function refusal(from: Neo4jStore): Promise<{ reason: string; message: string; ms: number }> {
    const started = Date.now();
    try {
      await from.read('graph/get-version', {}, { timeoutMs: 2_000 });
      return { reason: 'none', message: '', ms: 0 };
    } catch (error) {
      const { reason, message } = error as { reason: string; message: string };
      return { reason, message, ms: Date.now() - started };
    } finally {
      await from.close();
    }
  }

  test('a wrong password', async () => {
    expect(await refusal(failing({ password: 'wrong-password' }))).toMatchObject({ reason: 'unauthorised', message: expect.stringContaining('NEO4J_PASSWORD') });
  });
  test('no server', async () => {
    const { reason, ms } = await refusal(failing({ uri: 'bolt://127.0.0.1:9' }));
    expect(reason).toBe('unreachable');
    expect(ms).toBeLessThan(5_000);
  });
  test('a database of another name', async () => {
    expect((await refusal(failing({ database: 'nosuch' }))).reason).toBe('unreachable');
  });
  test('a server that accepts and says nothing', async () => {
    const asked: net.Socket[] = [];
    const mute = net.createServer((socket) => { asked.push(socket.on('error', () => {})); });
    await new Promise<void>((resolve) => { mute.listen(0, '127.0.0.1', resolve); });
    const { port } = mute.address() as net.AddressInfo;
    const { reason, ms } = await refusal(failing({ uri: `bolt://127.0.0.1:${port}` }));
    for (const socket of asked) socket.destroy();
    mute.close();
    expect(['unreachable', 'timed-out']).toContain(reason);
    expect(ms).toBeLessThan(5_000);
  });
  test('a connection cut in the middle of an answer, and the next read works', async () => {
    const target = new URL(server.settings.uri.replace('bolt:', 'http:'));
    let cutAfter = Number.POSITIVE_INFINITY;
    const sockets = new Set<net.Socket>();
    const proxy = net.createServer((client) => {
      const upstream = net.connect(Number(target.port), target.hostname);
      let bytes = 0;
      for (const socket of [client, upstream]) {
        sockets.add(socket);
        socket.on('error', () => {});
      }
      client.pipe(upstream);
      upstream.on('data', (chunk) => {
        bytes += chunk.length;
        if (bytes > cutAfter) { client.destroy(); upstream.destroy(); } else client.write(chunk);
      });
    });
    await new Promise<void>((resolve) => { proxy.listen(0, '127.0.0.1', resolve); });
    const through = failing({ uri: `bolt://127.0.0.1:${(proxy.address() as net.AddressInfo).port}` });
    await store.replaceGraph(smallGraph(300));
    await expect(through.read('graph/list-nodes')).resolves.toHaveLength(600);
    cutAfter = 20_000;
    await expect(through.read('graph/list-nodes')).rejects.toMatchObject({ reason: 'unreachable' });
    cutAfter = Number.POSITIVE_INFINITY;
    await expect(through.read('graph/list-nodes')).resolves.toHaveLength(600);
    await through.close();
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  test('an abort ends the statement on the server', async () => {
    const controller = new AbortController();
    const reading = store.read('graph/list-nodes', {}, { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ reason: 'aborted' });
    await expect(store.read('graph/get-version')).resolves.toHaveLength(1);
  });
  test('a server that is stopped and goes on: refused in time, then answered without a restart of ours', async () => {
    process.kill(server.pid, 'SIGSTOP');
    const started = Date.now();
    await expect(store.read('graph/get-version', {}, { timeoutMs: 2_000 })).rejects.toMatchObject({ status: 503 });
    expect(Date.now() - started).toBeLessThan(5_000);
    process.kill(server.pid, 'SIGCONT');
    await sleep(1_000);
    await expect(store.read('graph/get-version')).resolves.toHaveLength(1);
  }, 30_000);
});
