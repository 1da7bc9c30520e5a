/** Start and stop of the server: settings, store, listen, signals. Nothing else. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import type { Logger } from 'pino';
import { createApp } from './app';
import type { Config } from './config';
import { AppError } from './errors';
import { openStore } from './graph/open-store';
import { createLogger } from './log';
import { buildServices } from './services';
import { explainClientErrors } from './web/security';

/** Node's limit for address and headers together; above it the answer is 414. */
const MAX_HEADER_BYTES = 64 * 1024;
/** Headers are one packet or two; who takes longer to send them holds a connection for nothing. */
const HEADERS_TIMEOUT_MS = 10_000;
/** A whole request, which has no body that is read. */
const REQUEST_TIMEOUT_MS = 30_000;
/** How often both are looked after: Node's 30 seconds would let slow senders stay four times as long as they may. */
const CONNECTIONS_CHECK_MS = 5_000;
/** Readers' browsers keep a connection between two clicks, not longer. */
const KEEP_ALIVE_MS = 10_000;
/** Thousands of readers share 2,000 connections that close after ten idle seconds; more would be one sender taking every file handle of the process. */
const MOST_CONNECTIONS = 2_000;
/**
 * Collect garbage once the heap has grown by two fifths (V8's own rule lets it grow to four times), and mark it in
 * small steps instead of beside the work. With a fifth the marking never ends: it took more of two cores than all
 * answers did (docs/decisions/0007). Not a cap, so a graph a hundred times as large still fits.
 */
const SMALL_HEAP = ['--heap-growing-percent=40', '--no-concurrent-marking'];
/** Requests under way at SIGTERM may take this long to end. */
const DRAIN_MS = 10_000;

function listenProblem({ code, message }: NodeJS.ErrnoException, { host, port }: Config): string {
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is in use by another program. Stop it, or set PORT to another number.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}. Set PORT to a number above 1023.`;
  return `Cannot listen on ${host}:${port}: ${message}`;
}

/** The HTTP server with its limits, not yet listening. */
export function createHttpServer(app: RequestListener): Server {
  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS,
    connectionsCheckingInterval: CONNECTIONS_CHECK_MS, keepAliveTimeout: KEEP_ALIVE_MS,
  }, app);
  server.maxConnections = MOST_CONNECTIONS;
  explainClientErrors(server);
  return server;
}

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Listens and serves; resolves once requests are answered. */
export async function startServer(config: Config, logger: Logger = createLogger(config.logLevel)): Promise<RunningServer> {
  SMALL_HEAP.forEach(setFlagsFromString);
  const store = await openStore(config);
  const services = buildServices(store, config, logger);
  await services.watch.start();
  services.networks.warm();
  const server = createHttpServer(createApp(services, config, logger));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new AppError(500, 'listen', listenProblem(error, config), { cause: error })));
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    const closed = new Promise<void>((resolve) => { server.close(() => resolve()); });
    server.closeIdleConnections();
    const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    await closed;
    clearTimeout(force);
    await services.watch.stop();
    await services.work.close();
    await store.close();
  };
  return { url: `http://${host}:${port}`, stop: () => (stopping ??= stop()) };
}
