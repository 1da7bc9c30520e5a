// A Neo4j home: its configuration, its password file and the mark of a running process.
// Never touches a directory that holds anything this tool did not put there.
const fs = require('node:fs');
const path = require('node:path');
const { randomBytes } = require('node:crypto');
const { LauncherError } = require('./launcher-error');

const TEMPLATE = path.join(__dirname, 'neo4j.conf');
/** Neo4j's own default for dbms.security.auth_minimum_password_length. */
const SHORTEST_PASSWORD = 8;

const confOf = (home) => path.join(home, 'conf', 'neo4j.conf');
const pidFileOf = (home) => path.join(home, 'launcher.pid');

/**
 * Makes a home ready for a start: the directory, conf/neo4j.conf and, if asked, emptiness.
 * @param {string} home absolute path; created when absent
 * @param {{port: number, wipe?: boolean}} options port 0 lets Neo4j choose a free one
 * @throws {LauncherError} when the directory belongs to something else, or Neo4j is running on it
 */
function prepareHome(home, { port, wipe = false }) {
  refuseForeign(home);
  refuseRunning(home);
  if (wipe) fs.rmSync(home, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(confOf(home)), { recursive: true });
  fs.chmodSync(home, 0o700);
  const conf = fs.readFileSync(TEMPLATE, 'utf8').replaceAll('{{port}}', String(port));
  fs.writeFileSync(confOf(home), conf);
}

function refuseForeign(home) {
  if (!fs.existsSync(home) || fs.readdirSync(home).length === 0) return;
  const [mark] = fs.readFileSync(TEMPLATE, 'utf8').split('\n', 1);
  const conf = fs.existsSync(confOf(home)) ? fs.readFileSync(confOf(home), 'utf8') : '';
  if (!conf.startsWith(mark)) {
    throw new LauncherError(`${home} holds files that this tool did not write, so it is left alone. Name an empty or new directory with --home.`);
  }
}

function refuseRunning(home) {
  if (!fs.existsSync(pidFileOf(home))) return;
  const pid = Number(fs.readFileSync(pidFileOf(home), 'utf8'));
  if (!isRunning(pid)) return;
  throw new LauncherError(`Neo4j is already running on ${home} (process ${pid}). Stop it first, or name another directory with --home. If that process is something else, delete ${pidFileOf(home)}.`);
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // It exists and belongs to someone else.
  }
}

/** Notes which process serves a home; {@link clearRunning} takes the note away. */
const markRunning = (home, pid) => fs.writeFileSync(pidFileOf(home), String(pid));
const clearRunning = (home) => fs.rmSync(pidFileOf(home), { force: true });

/**
 * The password to start with: the given one, else the one kept in the home, else a new random one,
 * which is kept in HOME/password for its owner only.
 * @param {string} home
 * @param {string} [given] undefined or empty means none
 * @returns {{password: string, passwordFile: string | null}} the file is null when the password was given
 * @throws {LauncherError} when the given one is shorter than 8 characters or has a line break
 */
function choosePassword(home, given) {
  if (given) {
    if (given.length < SHORTEST_PASSWORD) throw new LauncherError(`The password in NEO4J_PASSWORD is too short: Neo4j wants at least ${SHORTEST_PASSWORD} characters.`);
    if (/[\r\n]/.test(given)) throw new LauncherError('The password in NEO4J_PASSWORD has a line break in it; leave it out.');
    return { password: given, passwordFile: null };
  }
  const passwordFile = path.join(home, 'password');
  if (!fs.existsSync(passwordFile)) {
    // 24 random bytes: 192 bits, beyond guessing.
    fs.writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  }
  return { password: fs.readFileSync(passwordFile, 'utf8').trim(), passwordFile };
}

module.exports = { prepareHome, choosePassword, markRunning, clearRunning };
