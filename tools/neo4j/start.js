// The command line of the Neo4j launcher (npm run neo4j), and the module that tests require.
// The password comes from the environment or a file, never from an argument, which others could see.
const path = require('node:path');
const { parseArgs } = require('node:util');
const { LauncherError } = require('./launcher-error');
const { startNeo4j, whyNeo4jCannotStart } = require('./server');

const DEFAULT_PORT = 7687;
const DEFAULT_HOME = path.resolve(__dirname, '../../.neo4j/home');
const HIGHEST_PORT = 65535;

const USAGE = `Starts a real Neo4j Community on 127.0.0.1 and stops it at Ctrl-C.

  npm run neo4j -- [--port ${DEFAULT_PORT}] [--home DIR] [--wipe]

  --port N    the Bolt port; 0 chooses a free one
  --home DIR  where the database lives (default .neo4j/home)
  --wipe      start from an empty home

  NEO4J_PASSWORD  the password of user neo4j; when unset a random one is kept in the home
  NEO4J_HEAP      Java's memory (default 1g)
`;

function toOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: String(DEFAULT_PORT) },
      home: { type: 'string', default: DEFAULT_HOME },
      wipe: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > HIGHEST_PORT) throw new TypeError(`--port is "${values.port}", which is no port; 0 to ${HIGHEST_PORT}`);
  return { ...values, port };
}

async function run(args) {
  let options;
  try {
    options = toOptions(args);
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stopping.abort());
  try {
    return await serve(options, stopping.signal);
  } catch (error) {
    if (stopping.signal.aborted) return 0;
    process.stderr.write(`${error instanceof LauncherError ? error.message : error.stack}\n`);
    return 1;
  }
}

async function serve({ port, home, wipe }, signal) {
  const neo4j = await startNeo4j({
    port,
    home,
    wipe,
    signal,
    password: process.env.NEO4J_PASSWORD,
    heap: process.env.NEO4J_HEAP || undefined,
    log: (line) => console.log(line),
  });
  const place = neo4j.passwordFile ? path.relative(process.cwd(), neo4j.passwordFile) : 'NEO4J_PASSWORD';
  console.log(`Neo4j is ready at ${neo4j.uri} (user ${neo4j.user}, password in ${place}). Ctrl-C stops it.`);

  const asked = new Promise((resolve) => signal.addEventListener('abort', resolve));
  await Promise.race([asked, neo4j.exited]);
  const unasked = !signal.aborted;
  if (!unasked) console.log('Stopping Neo4j …');
  await neo4j.stop();
  if (unasked) throw new LauncherError(`Neo4j stopped by itself; ${path.join(neo4j.home, 'logs', 'debug.log')} may say why.`);
  console.log('Neo4j has stopped.');
  return 0;
}

if (require.main === module) {
  run(process.argv.slice(2)).then((code) => (process.exitCode = code));
}

module.exports = { startNeo4j, whyNeo4jCannotStart, LauncherError };
