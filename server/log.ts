/** The log: JSON lines with request ids, and nothing that tells who a reader is or what they searched for. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import pino, { type Logger } from 'pino';
import pinoHttp from 'pino-http';
import type { Config } from './config';

/** Lines go out in batches, at the latest after this; at a normal end, all of them. */
const LOG_BATCH = { minLength: 4_096, periodicFlush: 500 };

export function createLogger(level: Config['logLevel']): Logger {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 1, sync: false, ...LOG_BATCH }));
}

/** Path without query: a query can hold what somebody typed. */
const pathOnly = (url: string | undefined) => (url ?? '').split('?')[0]!.slice(0, 200);

export function requestLog(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (req: IncomingMessage) => /^\/(assets\/|healthz|readyz)/.test(req.url ?? '') },
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({ id: req.id, method: req.method, path: pathOnly(req.url) }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
      err: (error: Error) => ({ type: error.name, message: error.message }),
    },
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'warn' : 'info'),
  });
}
