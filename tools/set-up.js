/*
 * What a fresh clone needs before anything else runs: the right Node, the
 * dependencies of the lock file, the built client. Plain JavaScript with
 * nothing but Node's own modules, since nothing else may be there yet.
 */
'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const OLDEST_NODE = [20, 19];

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    stop(`Patternbook needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  }
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return null;
  }
}

/** True when every package of the lock file that this machine needs is there in its version. */
function dependenciesAreThere() {
  const wanted = readJson('package-lock.json')?.packages ?? {};
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (!installed) return false;
  return Object.entries(wanted).every(([place, { version, optional, devOptional, peer }]) =>
    place === '' || optional || devOptional || peer || installed[place]?.version === version);
}

function npm(...args) {
  // npm tells its scripts where it is; outside of them it is on the PATH.
  const [command, first] = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const result = spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' && command === 'npm' });
  if (result.status !== 0) stop(`npm ${args.join(' ')} failed. Mend what it says above and try again.`);
}

function installDependencies() {
  if (!dependenciesAreThere()) {
    say('Installing the dependencies of package-lock.json (once; about half a minute) …');
    // Development packages too, whatever NODE_ENV says: they are looked for above, and the tests need them.
    npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  }
  // Where install scripts are switched off, the embedded store's binary is put in place here.
  if (!fs.existsSync(path.join(root, 'node_modules/@ladybugdb/core/lbugjs.node'))) npm('rebuild', '@ladybugdb/core');
}

function newestChange(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...fs.readdirSync(entry).map((name) => newestChange(path.join(entry, name))));
}

function buildClient() {
  const built = newestChange(path.join(root, 'dist/public/manifest.json'));
  const sources = ['client', 'tools/build-client.ts', 'package-lock.json'].map((name) => newestChange(path.join(root, name)));
  if (built > Math.max(...sources)) return;
  say('Building the client …');
  const result = spawnSync(process.execPath, ['-r', 'ts-node/register', 'tools/build-client.ts'], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) stop('The client could not be built.');
}

/** Makes the clone ready to start or test; says what it does, and nothing when all is there. */
function setUp() {
  checkNode();
  installDependencies();
  buildClient();
}

module.exports = { setUp, say, root };
