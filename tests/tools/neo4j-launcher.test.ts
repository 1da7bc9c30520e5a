// The Neo4j that tools/neo4j starts: is it real, closed to others, limited in time, and gone after stop()?
// Needs Java 17 and, the first time, Maven. Without them it skips itself, aloud; with
// PATTERNBOOK_REQUIRE_NEO4J set it fails instead. Takes about a minute.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import neo4j, { type Driver, type Neo4jError } from 'neo4j-driver';
import { LauncherError, type RunningNeo4j, startNeo4j, whyNeo4jCannotStart } from '../../tools/neo4j/start';

/** Four starts of about 8 s, more on a busy machine, and two waits of 12 s. */
jest.setTimeout(120_000);
const SERVER_TIMEOUT_MS = 10_000;
const PASSWORD = 'one-for-this-test-only';

const missing = whyNeo4jCannotStart();
const required = Boolean(process.env.PATTERNBOOK_REQUIRE_NEO4J);
const skipped = missing !== null && !required;
if (skipped) console.warn(`SKIPPED, no Neo4j was tested: ${missing}`);
const describeNeo4j = skipped ? describe.skip : describe;

/** The error of a promise that must fail. */
const failureOf = (promise: Promise<unknown>): Promise<Neo4jError> =>
  promise.then(() => { throw new Error('this should have been refused'); }, (error) => error as Neo4jError);

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describeNeo4j('a Neo4j started for a test', () => {
  let server: RunningNeo4j;
  let driver: Driver;

  beforeAll(async () => {
    server = await startNeo4j({ password: PASSWORD, heap: '512m' });
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  });

  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  });

  test('lets the right password in, and is Neo4j Community 5.26', async () => {
    const { records } = await driver.executeQuery('CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition');
    expect(records[0]?.toObject()).toEqual({ version: expect.stringMatching(/^5\.26\./), edition: 'community' });
  });

  test('keeps a wrong password and no password out', async () => {
    for (const auth of [neo4j.auth.basic(server.user, 'a-wrong-password'), undefined]) {
      const stranger = neo4j.driver(server.uri, auth);
      const error = await failureOf(stranger.executeQuery('RETURN 1'));
      await stranger.close();
      expect(error.code).toBe('Neo.ClientError.Security.Unauthorized');
    }
  });

  test('does not hand its password to the Java process by argument or environment', () => {
    if (process.platform !== 'linux') return; // Only Linux shows both in /proc.
    for (const file of ['cmdline', 'environ']) {
      expect(readFileSync(`/proc/${server.pid}/${file}`, 'utf8')).not.toContain(PASSWORD);
    }
  });

  test('listens on loopback only', async () => {
    const { records } = await driver.executeQuery("SHOW SETTINGS YIELD name, value WHERE name = 'server.bolt.listen_address' RETURN value");
    expect(records[0]?.get('value')).toMatch(/^(127\.0\.0\.1|localhost)[:/]/);
  });

  describe('LOAD CSV', () => {
    let web: Server;
    let requests = 0;

    beforeAll((done) => {
      web = createServer((_request, response) => {
        requests += 1;
        response.end('a,b\n');
      }).listen(0, '127.0.0.1', done);
    });
    afterAll((done) => { web.close(done); });

    test.each(['file:///etc/passwd', 'file:///../../etc/passwd'])('refuses %s', async (address) => {
      const error = await failureOf(driver.executeQuery('LOAD CSV FROM $address AS row RETURN row', { address }));
      expect(error.message).toMatch(/dbms\.security\.allow_csv_import_from_file_urls/);
    });

    test.each(['127.0.0.1', 'localhost'])('refuses http on %s and sends nothing', async (host) => {
      const address = `http://${host}:${(web.address() as AddressInfo).port}/rows.csv`;
      const error = await failureOf(driver.executeQuery('LOAD CSV FROM $address AS row RETURN row', { address }));
      expect(error.message).toMatch(/blocked/);
      expect(requests).toBe(0);
    });
  });

  test('refuses a write in a READ session', async () => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    const error = await failureOf(session.run('CREATE (:Forbidden)'));
    await session.close();
    expect(error.code).toBe('Neo.ClientError.Statement.AccessMode');
    const { records } = await driver.executeQuery('MATCH (n:Forbidden) RETURN count(n) AS n');
    expect(records[0]?.get('n').toNumber()).toBe(0);
  });

  test('ends an endless query after its 10 s, and goes on answering', async () => {
    const session = driver.session();
    const start = Date.now();
    const error = await failureOf(session.run('UNWIND range(1, 1000000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i)'));
    const took = Date.now() - start;
    await session.close();
    expect(error.code).toMatch(/^Neo\.ClientError\.Transaction\.TransactionTimedOut/);
    expect(took).toBeGreaterThan(SERVER_TIMEOUT_MS - 500);
    expect(took).toBeLessThan(SERVER_TIMEOUT_MS + 10_000);
    await driver.executeQuery('RETURN 1');
  });

  test('gives a write the longer timeout that its client asks for, and no other', async () => {
    const writeFor12Seconds = async (label: string, config: { timeout?: number }) => {
      const session = driver.session();
      const transaction = session.beginTransaction(config);
      try {
        await transaction.run(`CREATE (:${label})`);
        await sleep(SERVER_TIMEOUT_MS + 2_000);
        await transaction.run(`CREATE (:${label})`);
        await transaction.commit();
      } finally {
        await session.close();
      }
    };
    const [, refused] = await Promise.all([
      writeFor12Seconds('Patient', { timeout: 60_000 }),
      failureOf(writeFor12Seconds('Hurried', {})),
    ]);
    expect(refused.code).toMatch(/TransactionTimedOut|Terminated/);
    const { records } = await driver.executeQuery('MATCH (n:Patient|Hurried) RETURN labels(n)[0] AS label, count(n) AS n');
    expect(records.map((row) => [row.get('label'), row.get('n').toNumber()])).toEqual([['Patient', 2]]);
  });

  test('stop() ends the Java process and removes the temporary home, and may be called twice', async () => {
    expect(isRunning(server.pid)).toBe(true);
    expect(existsSync(server.home)).toBe(true);
    await driver.close();
    await server.stop();
    expect(isRunning(server.pid)).toBe(false);
    expect(existsSync(server.home)).toBe(false);
    await server.stop();
  });
});

describeNeo4j('a Neo4j with a home of its own', () => {
  let parent: string;
  let home: string;
  beforeAll(() => {
    parent = mkdtempSync(path.join(tmpdir(), 'patternbook-launcher-test-'));
    home = path.join(parent, 'home');
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  test('keeps its data and its password from start to start, until wiped', async () => {
    const countOf = async (server: RunningNeo4j, before?: string) => {
      const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
      if (before) await driver.executeQuery(before);
      const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS n');
      await driver.close();
      return records[0]?.get('n').toNumber();
    };
    const first = await startNeo4j({ home, heap: '512m' });
    try {
      expect(await countOf(first, 'CREATE (:Kept)')).toBe(1);
      expect(statSync(first.passwordFile!).mode & 0o777).toBe(0o600);
      expect(await failureOf(startNeo4j({ home, wipe: true }))).toBeInstanceOf(LauncherError);
    } finally {
      await first.stop();
    }
    const second = await startNeo4j({ home, heap: '512m' });
    try {
      expect(second.password).toBe(first.password);
      expect(await countOf(second)).toBe(1);
    } finally {
      await second.stop();
    }
    const third = await startNeo4j({ home, heap: '512m', wipe: true });
    try {
      expect(third.password).not.toBe(first.password);
      expect(await countOf(third)).toBe(0);
    } finally {
      await third.stop();
    }
    expect(existsSync(home)).toBe(true);
  });

  test('never takes over, or wipes, a directory with other files in it', async () => {
    const foreign = path.join(parent, 'somebody-elses.txt');
    writeFileSync(foreign, 'precious');
    for (const wipe of [false, true]) {
      const error = await failureOf(startNeo4j({ home: parent, wipe }));
      expect(error.message).toMatch(/left alone/);
    }
    expect(readFileSync(foreign, 'utf8')).toBe('precious');
  });

  test('says so when the port is taken', async () => {
    const holder = createTcpServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    const error = await failureOf(startNeo4j({ port }));
    await new Promise((resolve) => holder.close(resolve));
    expect(error).toBeInstanceOf(LauncherError);
    expect(error.message).toContain(`Port ${port} on 127.0.0.1 is taken`);
  });

  test.each([
    ['a short password', { password: 'short' }, /at least 8/],
    ['a password of two lines', { password: 'one line\nanother' }, /line break/],
    ['a heap that is no size', { heap: '1g -version' }, /is no size/],
  ])('refuses %s', async (_name, options, message) => {
    expect((await failureOf(startNeo4j(options))).message).toMatch(message);
  });
});

describe('the command line says what is missing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'patternbook-no-tools-'));
  const command = path.join(folder, 'tools', 'neo4j', 'start.js');
  const JAVA_17 = `case $1 in -version) echo 'openjdk version "17.0.15"' >&2;; *) echo jdk.compiler@17.0.15;; esac`;

  // A copy of the launcher, which therefore has no jars yet, and a PATH with nothing but stand-ins.
  beforeAll(() => cpSync(path.join(__dirname, '../../tools/neo4j'), path.dirname(command), { recursive: true }));
  beforeEach(() => mkdirSync(path.join(folder, 'bin')));
  afterEach(() => rmSync(path.join(folder, 'bin'), { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  const standIn = (name: string, script: string) =>
    writeFileSync(path.join(folder, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const run = (option = '--port=0') =>
    spawnSync(process.execPath, [command, option], { encoding: 'utf8', env: { PATH: path.join(folder, 'bin') } });

  test('no Java', () => {
    const { status, stderr } = run();
    expect(stderr).toMatch(/^Java was not found.*Install Java 17/);
    expect(status).toBe(1);
  });

  test.each([
    ['of version 11', `echo 'openjdk version "11.0.22" 2024-01-16' >&2`, 'Java 11 is too old'],
    ['of version 1.8', `echo 'java version "1.8.0_392"' >&2`, 'Java 8 is too old'],
    ['that does not say its version', `echo 'nothing of use' >&2`, 'names no version'],
    ['without a compiler', JAVA_17.replace('jdk.compiler', 'java.base'), 'a JDK, not a JRE'],
  ])('a Java %s', (_name, script, message) => {
    standIn('java', script);
    const { status, stderr } = run();
    expect(stderr).toContain(message);
    expect(status).toBe(1);
  });

  test('no Maven', () => {
    standIn('java', JAVA_17);
    const { status, stderr } = run();
    expect(stderr).toMatch(/^Maven was not found/);
    expect(status).toBe(1);
  });

  test('a Maven that fails: its last words are shown and nothing half-fetched stays', () => {
    standIn('java', JAVA_17);
    standIn('mvn', 'echo "[ERROR] no such artefact"; exit 1');
    const { status, stderr } = run();
    expect(stderr).toMatch(/^Maven could not fetch Neo4j \(exit 1\)[^]*no such artefact/);
    expect(status).toBe(1);
    expect(readdirSync(path.join(folder, '.neo4j'))).toEqual([]);
  });

  test.each(['--port=many', '--password=in-the-open', '--nonsense'])('a wrong option: %s', (option) => {
    const { status, stderr } = run(option);
    expect(stderr).toContain('npm run neo4j');
    expect(status).toBe(2);
  });
});
