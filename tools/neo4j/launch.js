// Runs Launcher.java as a child process: waits until Bolt answers, stops it again.
// The child's standard input is held open: should this process die, Neo4j shuts down by itself.
const path = require('node:path');
const readline = require('node:readline');
const { spawn } = require('node:child_process');
const { LauncherError } = require('./launcher-error');
const { markRunning, clearRunning } = require('./home');

/** A clean shutdown takes under 2 s when idle; a large checkpoint takes longer. After this the process is killed. */
const STOP_GRACE_MS = 15_000;
/** A start took 6 to 10 s on two cores; a machine busy with tests may need far longer. */
const START_LIMIT_MS = 120_000;
const LAST_LINES = 20;
const READY = /^PATTERNBOOK-READY (\d+)$/;

/** Neo4j reaches into these packages of the JDK (its own start script opens them too). */
const JAVA_OPENS = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/**
 * Starts Neo4j on a prepared home.
 * @param {{java: string, lib: string, home: string, heap: string, password: string, signal?: AbortSignal}} options
 * @returns {Promise<{pid: number, port: number, exited: Promise<number | null>, stop: () => Promise<void>}>}
 *   once Bolt answers; `exited` gives the exit code (null when killed), `stop` may be called twice
 * @throws {LauncherError} when the process ends or 120 s pass before that; nothing is left running
 */
async function launch({ java, lib, home, heap, password, signal }) {
  signal?.throwIfAborted();
  const source = path.join(__dirname, 'Launcher.java');
  const child = spawn(java, [`-Xmx${heap}`, ...JAVA_OPENS, '-cp', path.join(lib, '*'), source, home], { env: javaEnvironment() });
  const exited = new Promise((resolve) => {
    child.on('close', resolve);
    child.on('error', () => resolve(null));
  });
  if (child.pid !== undefined) {
    markRunning(home, child.pid);
    exited.then(() => clearRunning(home));
  }
  const stop = () => stopChild(child, exited);
  child.stdin.on('error', () => {}); // The child may end before it reads; `exited` tells.
  child.stdin.write(`${password}\n`);
  try {
    const port = await whenReady(child, exited, signal);
    return { pid: child.pid, port, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Without NEO4J_* variables: Neo4j's classes read some of them, and the password is no one else's business. */
function javaEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NEO4J_')));
}

function whenReady(child, exited, signal) {
  const last = [];
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new LauncherError(`${what} Its last words:\n${last.join('\n') || '(none)'}`));
    const limit = setTimeout(() => fail(`Neo4j did not answer within ${START_LIMIT_MS / 1000} s.`), START_LIMIT_MS);
    const abort = () => reject(signal.reason);
    signal?.addEventListener('abort', abort, { once: true });
    const settled = () => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', abort);
    };
    for (const stream of [child.stdout, child.stderr]) {
      readline.createInterface({ input: stream }).on('line', (line) => {
        const ready = READY.exec(line);
        if (ready) {
          settled();
          resolve(Number(ready[1]));
        }
        last.push(line);
        if (last.length > LAST_LINES) last.shift();
      });
    }
    exited.then((code) => {
      settled();
      fail(`Neo4j did not start (exit ${code}).`);
    });
  });
}

async function stopChild(child, exited) {
  if (child.pid === undefined) return; // It never ran.
  child.stdin.end();
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
  await exited;
  clearTimeout(limit);
}

module.exports = { launch };
