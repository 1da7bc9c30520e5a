/** The command line as a user meets it: output, --json, exit codes, help. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../server/config';
import { ensureClient, seedsDir, temporaryFolder } from '../../support/app';

const dataDir = temporaryFolder('cli');
const wrongSeeds = temporaryFolder('cli-seeds');
beforeAll(() => {
  ensureClient();
  fs.cpSync(seedsDir, wrongSeeds, { recursive: true });
  fs.appendFileSync(path.join(wrongSeeds, 'relationships/leads.csv'), 'council:croydn,project:localgov-drupal,https://example.org,\n');
});
afterAll(() => [dataDir, wrongSeeds].forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })));

function run(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/patternbook.js', ...args], {
    cwd: projectRoot, encoding: 'utf8', env: { ...process.env, NEO4J_URI: '', PATTERNBOOK_DATA: dataDir, ...env },
  });
  return { status, stdout, stderr };
}

test('no command: the help, and exit code 2', () => {
  const { status, stderr } = run([]);
  expect(status).toBe(2);
  for (const command of ['serve', 'load', 'check', 'version']) expect(stderr).toContain(command);
  expect(stderr).toContain('Exit codes: 0 done, 1 refused with reasons, 2 used wrongly.');
});

test.each([[['--help'], 0], [['load', '--help'], 0], [['lod'], 2], [['load', '--fast'], 2], [['load', 'a', 'b'], 2]])('%j exits with %d', (args, code) => {
  expect(run(args as string[]).status).toBe(code);
});

test('a wrong setting is named, with exit code 2', () => {
  const { status, stderr } = run(['load'], { PORT: 'eighty', NEO4J_URI: 'http://x' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/PORT.*NEO4J_URI: must look like bolt:/s);
});

test('check: right seeds, wrong seeds', () => {
  expect(run(['check']).stdout).toMatch(/^Every row is right: 8\d\d nodes, 16,\d{3} relationships, facts as of 2026-11-23\. Nothing was loaded\./);
  const wrong = run(['check', wrongSeeds]);
  expect(wrong.status).toBe(1);
  expect(wrong.stderr).toMatch(/relationships\/leads\.csv line \d+ column from: "council:croydn" is not in nodes\/councils\.csv; did you mean "council:croydon"\?\nRefused: 1 problem; nothing was loaded\./);
  const json = JSON.parse(run(['check', wrongSeeds, '--json']).stdout) as { error: { code: string; problems: unknown[] } };
  expect(json.error).toMatchObject({ code: 'import-refused', problems: [expect.objectContaining({ column: 'from' })] });
});

test('load, then version; a refused load changes nothing', () => {
  const loaded = JSON.parse(run(['load', '--json']).stdout) as { engine: string; graphVersion: number; graphHash: string };
  expect(loaded).toMatchObject({ engine: 'ladybug', graphVersion: 1 });
  expect(run(['load', wrongSeeds]).status).toBe(1);
  const version = JSON.parse(run(['version', '--json']).stdout) as object;
  expect(version).toEqual({ version: expect.any(String), engine: expect.stringContaining('Ladybug'), graphVersion: 1, graphHash: loaded.graphHash, dataAsOf: '2026-11-23' });
});

test('an unreachable Neo4j: a sentence and exit code 1', () => {
  const { status, stderr } = run(['load'], { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' });
  expect(status).toBe(1);
  expect(stderr).toContain('The graph database cannot be reached');
  expect(stderr).not.toMatch(/at .*\.ts:\d+/);
});

test('serve on a port in use: a sentence and exit code 1', async () => {
  const first = spawn(process.execPath, ['bin/patternbook.js', 'serve', '--load-if-empty', '--json'], {
    cwd: projectRoot, env: { ...process.env, NEO4J_URI: '', PATTERNBOOK_DATA: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
  });
  try {
    const said = JSON.parse(await new Promise<string>((resolve) => { first.stdout.once('data', (d: Buffer) => resolve(d.toString())); })) as { url: string };
    expect(said).toEqual({ url: expect.stringMatching(/^http/) });
    const second = run(['serve'], { PORT: new URL(said.url).port });
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(/port \d+ .*in use/i);
    const ended = new Promise<number | null>((resolve) => { first.once('exit', resolve); });
    expect((await fetch(`${said.url}/readyz`)).status).toBe(200);
    first.kill('SIGTERM');
    expect(await ended).toBe(0);
  } finally {
    first.kill('SIGKILL');
  }
});

test('version says why a graph cannot be read, and not that there is none', () => {
  const folder = temporaryFolder('cli-other');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'FORMAT'), 'patternbook-data 99\n');
  const other = run(['version'], { PATTERNBOOK_DATA: folder });
  expect(other.status).toBe(1);
  expect(other.stdout).toContain('another version of Patternbook');
  expect(other.stdout).not.toContain('No graph is loaded');
  const away = run(['version', '--json'], { NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x' });
  expect(away.status).toBe(1);
  expect(JSON.parse(away.stdout)).toMatchObject({ graphVersion: null, problem: expect.stringContaining('cannot be reached') });
  fs.rmSync(folder, { recursive: true });
});

test('serve --load-if-empty starts although Neo4j is away', async () => {
  const server = spawn(process.execPath, ['bin/patternbook.js', 'serve', '--load-if-empty', '--json'], {
    cwd: projectRoot, env: { ...process.env, NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x', PORT: '0', LOG_LEVEL: 'silent' },
  });
  const ended = new Promise<number | null>((resolve) => { server.once('exit', resolve); });
  const { url } = JSON.parse(await new Promise<string>((resolve) => { server.stdout.once('data', (d: Buffer) => resolve(d.toString())); })) as { url: string };
  expect((await fetch(`${url}/councils`)).status).toBe(503);
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test('without its dependencies it names the command that installs them', () => {
  const clone = temporaryFolder('cli-bare');
  fs.mkdirSync(path.join(clone, 'bin'), { recursive: true });
  for (const file of ['bin/patternbook.js', 'bin/typescript.js']) fs.copyFileSync(path.join(projectRoot, file), path.join(clone, file));
  const { status, stderr } = spawnSync(process.execPath, ['bin/patternbook.js', 'version'], { cwd: clone, encoding: 'utf8', env: { ...process.env, NODE_PATH: '' } });
  expect(status).toBe(1);
  expect(stderr).toBe('The dependencies are not installed yet. Run: npm ci (npm start does it, too)\n');
  fs.rmSync(clone, { recursive: true });
});
