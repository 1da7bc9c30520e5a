// Fetches Neo4j's jars with Maven into .neo4j/lib, once for each state of pom.xml.
// Safe when several processes start at once: each fetches beside the folder and moves it in place.
const fs = require('node:fs');
const path = require('node:path');
const { createHash } = require('node:crypto');
const { spawn, spawnSync } = require('node:child_process');
const { LauncherError } = require('./launcher-error');

const POM = path.join(__dirname, 'pom.xml');
const WORKSPACE = path.resolve(__dirname, '../../.neo4j');
const LIB = path.join(WORKSPACE, 'lib');
/** Holds the hash of the pom the jars were fetched for; written last, so a half-filled folder has none. */
const STAMP = 'pom.sha256';
/** Lines of Maven's output worth showing: its summary of what failed stands at the end. */
const LAST_LINES = 15;

const pomHash = () => createHash('sha256').update(fs.readFileSync(POM)).digest('hex');

/** @returns {boolean} whether .neo4j/lib holds the jars of the present pom.xml */
function hasJars() {
  try {
    return fs.readFileSync(path.join(LIB, STAMP), 'utf8') === pomHash();
  } catch {
    return false;
  }
}

/** @returns {boolean} whether `mvn` can be run */
function hasMaven() {
  return !spawnSync('mvn', ['--version'], { stdio: 'ignore' }).error;
}

/**
 * The folder with Neo4j's jars, fetched first when pom.xml has changed since the last time.
 * @param {{log?: (line: string) => void, signal?: AbortSignal}} [options]
 * @returns {Promise<string>} the folder's absolute path
 * @throws {LauncherError} when Maven is missing or fails
 */
async function fetchJars({ log = () => {}, signal } = {}) {
  if (hasJars()) return LIB;
  log('Fetching Neo4j with Maven (about 120 MB, once) …');
  fs.mkdirSync(WORKSPACE, { recursive: true });
  const fresh = fs.mkdtempSync(path.join(WORKSPACE, 'lib-'));
  try {
    await runMaven(fresh, signal);
    fs.writeFileSync(path.join(fresh, STAMP), pomHash());
    moveInPlace(fresh);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
  return LIB;
}

function moveInPlace(fresh) {
  if (hasJars()) return; // Another process was faster.
  fs.rmSync(LIB, { recursive: true, force: true });
  try {
    fs.renameSync(fresh, LIB);
  } catch (error) {
    if (!hasJars()) throw error;
  }
}

function runMaven(directory, signal) {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${directory}`];
  const maven = spawn('mvn', ['--quiet', '--batch-mode', '--strict-checksums', '-f', POM, ...goal], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  for (const stream of [maven.stdout, maven.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    maven.on('error', (error) =>
      reject(error.code === 'ENOENT'
        ? new LauncherError('Maven was not found: "mvn" is not on the PATH. Install it (on Debian: apt-get install maven); it is needed once, to fetch Neo4j.')
        : error));
    maven.on('close', (code) => {
      if (code === 0) return resolve();
      const last = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
      reject(new LauncherError(`Maven could not fetch Neo4j (exit ${code}). Check the network and Maven's own settings, then try again. It said:\n${last}`));
    });
  });
}

module.exports = { fetchJars, hasJars, hasMaven };
