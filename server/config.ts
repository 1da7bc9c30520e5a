/**
 * Every setting, read from the environment once. The only reader of
 * process.env in the server; a wrong value stops the start with its name.
 */
import path from 'node:path';
import { z } from 'zod';
import { AppError } from './errors';

export const projectRoot = path.resolve(__dirname, '..');

const port = z.coerce.number().int().min(0).max(65535);

const settings = z.object({
  /** Port to listen on; 0 picks a free one. */
  PORT: port.default(3000),
  /** Address to listen on. Loopback unless a proxy or container needs more. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the embedded store. */
  PATTERNBOOK_DATA: z.string().min(1).default('./data'),
  /** Public address, for canonical links and citations. */
  PATTERNBOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Requests a minute and address on the API; twice as many for pages with a query and what is not there; 0 turns both limits off. */
  PATTERNBOOK_RATE_LIMIT: z.coerce.number().int().min(0).default(600),
  /** Bytes of ready answers kept in memory; 0 turns the cache off. */
  PATTERNBOOK_CACHE_BYTES: z.coerce.number().int().min(0).default(48 * 2 ** 20),
  /** Express's `trust proxy`: number of proxies, or a list of addresses. `true` would let every visitor choose the address they are counted under. */
  TRUST_PROXY: z.string().refine((value) => !/^\s*true\s*$/i.test(value), 'would believe any address that a visitor sends; give the number of proxies in front, such as 1').optional(),
  /** An e-mail or web address for corrections. */
  PATTERNBOOK_CORRECTIONS: z.string().min(3).optional(),
  /** Set to open the preview of imports at /imports to whoever knows it; unset, there is no such page. */
  PATTERNBOOK_IMPORT_TOKEN: z.string().min(16, 'must have at least 16 characters; make one with: openssl rand -hex 16').optional(),
  /** Set to use Neo4j instead of the embedded store. `neo4j://` for a cluster. */
  NEO4J_URI: z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]+/, 'must look like bolt://host:7687 or neo4j://host:7687').optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  /** Database name; always sent, so that no look-up of the default is needed. */
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

export type Config = ReturnType<typeof readConfig>;

/** `1` hop or a list of addresses, as Express's setting takes them. */
function toTrustProxy(value: string | undefined): false | number | string {
  if (value === undefined || value === '' || value === 'false') return false;
  return /^\d+$/.test(value) ? Number(value) : value;
}

/**
 * The settings in `env`.
 * @throws AppError (code `config`) naming each wrong variable
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env) {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(filled);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError(500, 'config', `Settings are wrong: ${problems.join('; ')}`);
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    dataDir: path.resolve(value.PATTERNBOOK_DATA),
    siteUrl: value.PATTERNBOOK_URL?.replace(/\/+$/, ''),
    rateLimit: value.PATTERNBOOK_RATE_LIMIT,
    cacheBytes: value.PATTERNBOOK_CACHE_BYTES,
    trustProxy: toTrustProxy(value.TRUST_PROXY),
    corrections: value.PATTERNBOOK_CORRECTIONS,
    importToken: value.PATTERNBOOK_IMPORT_TOKEN,
    logLevel: value.LOG_LEVEL,
    neo4j: value.NEO4J_URI === undefined ? undefined : {
      uri: value.NEO4J_URI,
      user: value.NEO4J_USER,
      password: value.NEO4J_PASSWORD ?? '',
      database: value.NEO4J_DATABASE,
    },
  };
}
