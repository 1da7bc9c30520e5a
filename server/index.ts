/** Start and stop of the server: settings, store, listen, signals. Nothing else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
/** Requests under way at SIGTERM may take this long to end. */
const DRAIN_MS = 10_000;

function listenProblem({ code, message }: NodeJS.ErrnoException, { host, port }: Config): string {
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is in use by another program. Stop it, or set PORT to another number.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}. Set PORT to a number above 1023.`;
  return `Cannot listen on ${host}:${port}: ${message}`;
}

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Listens and serves; resolves once requests are answered. */
export async function startServer(config: Config, logger: Logger = createLogger(config.logLevel)): Promise<RunningServer> {
  const store = await openStore(config);
  const services = buildServices(store, config, logger);
  await services.watch.start();
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 }, createApp(services, config, logger));
  explainClientErrors(server);
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
    await store.close();
  };
  return { url: `http://${host}:${port}`, stop: () => (stopping ??= stop()) };
}
