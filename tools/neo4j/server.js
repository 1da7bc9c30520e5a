// Starts a real Neo4j Community for development, tests and benchmarks: Java and Maven, no Docker.
// Listens on 127.0.0.1 only.
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { LauncherError } = require('./launcher-error');
const { getJava } = require('./java');
const { fetchJars, hasJars, hasMaven } = require('./jars');
const { prepareHome, choosePassword } = require('./home');
const { launch } = require('./launch');

const ADDRESS = '127.0.0.1';
const DEFAULT_HEAP = '1g';

/**
 * Starts Neo4j and waits until it answers. The options and the answer are described in start.d.ts.
 * @example
 * const neo4j = await startNeo4j();
 * const driver = neo4jDriver.driver(neo4j.uri, neo4jDriver.auth.basic(neo4j.user, neo4j.password));
 * …
 * await driver.close();
 * await neo4j.stop();
 * @param {import('./start').StartOptions} [options]
 * @returns {Promise<import('./start').RunningNeo4j>}
 * @throws {LauncherError} when something is missing, taken or wrong; nothing is left behind then
 */
async function startNeo4j(options = {}) {
  const { port = 0, heap = DEFAULT_HEAP, wipe = false, signal, log = () => {} } = options;
  if (!/^\d+[kmg]$/i.test(heap)) throw new LauncherError(`NEO4J_HEAP is "${heap}", which is no size; write 512m or 1g.`);
  const java = getJava();
  if (port !== 0) await refuseTaken(port);
  const lib = await fetchJars({ log, signal });

  const temporary = options.home === undefined;
  const home = temporary ? fs.mkdtempSync(path.join(os.tmpdir(), 'patternbook-neo4j-')) : path.resolve(options.home);
  const removeTemporary = () => temporary && fs.rmSync(home, { recursive: true, force: true });
  try {
    prepareHome(home, { port, wipe });
    const { password, passwordFile } = choosePassword(home, options.password);
    log(`Starting Neo4j on ${home} …`);
    const running = await launch({ java, lib, home, heap, password, signal });
    const stop = async () => {
      await running.stop();
      removeTemporary();
    };
    const uri = `bolt://${ADDRESS}:${running.port}`;
    return { uri, user: 'neo4j', password, passwordFile, home, pid: running.pid, exited: running.exited, stop };
  } catch (error) {
    removeTemporary();
    throw error;
  }
}

function refuseTaken(port) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => reject(new LauncherError(error.code === 'EADDRINUSE'
      ? `Port ${port} on ${ADDRESS} is taken, perhaps by another Neo4j. Stop that, or choose another with --port.`
      : `Port ${port} on ${ADDRESS} cannot be used (${error.code}). Choose another with --port.`)));
    probe.listen(port, ADDRESS, () => probe.close(resolve));
  });
}

/**
 * Why Neo4j cannot be started on this machine, for tests that skip themselves.
 * @returns {string | null} a sentence, or null when Java is there and so are the jars or Maven
 */
function whyNeo4jCannotStart() {
  try {
    getJava();
  } catch (error) {
    return error.message;
  }
  return hasJars() || hasMaven() ? null : 'Maven was not found, and Neo4j has not been fetched yet.';
}

module.exports = { startNeo4j, whyNeo4jCannotStart };
