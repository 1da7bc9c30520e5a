/**
 * The Neo4j adapter. One driver a process; the database always named; reads in
 * read mode with a server-side and a client-side limit. `neo4j://` addresses
 * of a cluster pass through to the driver.
 */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { AppError, GraphUnavailable } from '../errors';
import type { GraphContent } from './content';
import { Statements } from './cypher-files';
import { toGraphVersion } from './graph-version';
import { normaliseRow } from './rows';
import { Neo4jLoader } from './neo4j-load';
import {
  READ_TIMEOUT_MS, type GraphStore, type GraphVersion, type LoadOptions, type Parameter, type ReadOptions, type Row,
} from './store';

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A reader waits no longer than this for a connection. */
const ACQUISITION_TIMEOUT_MS = 3_000;
/** Grace for the server's own limit to fire before we stop waiting. */
const GRACE_MS = 500;

/** JavaScript numbers go out as floats: whole ones must be marked as integers. */
function toParameter(value: Parameter): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  return value;
}

export function toUnavailable(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = (error as { code?: string }).code ?? '';
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired|Security\./.test(code)) {
    return new GraphUnavailable('unauthorised', 'Neo4j refused the user name or password. Check NEO4J_USER and NEO4J_PASSWORD.', error);
  }
  if (/DatabaseNotFound/.test(code)) {
    return new GraphUnavailable('unreachable', 'Neo4j has no database of that name. Check NEO4J_DATABASE.', error);
  }
  if (/TransactionTimedOut|Terminated|LockAcquisitionTimeout/.test(code)) {
    return new GraphUnavailable('timed-out', 'The question took too long and was stopped. Ask for less, or try again.', error);
  }
  if (/ServiceUnavailable|SessionExpired|TransientError|DatabaseUnavailable|N\/A/.test(code) || /pool|acquire|closed/i.test((error as Error).message)) {
    return new GraphUnavailable('unreachable', 'The graph database cannot be reached. It is tried again with every request.', error);
  }
  return error;
}

export class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  private readonly driver: Driver;
  private readonly statements = new Statements('neo4j');
  /** The last version read, and the short row that tells whether it still holds. */
  private known: { key: string; version: GraphVersion | null } | undefined;

  constructor(private readonly settings: Neo4jSettings) {
    this.driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      disableLosslessIntegers: true,
      connectionAcquisitionTimeout: ACQUISITION_TIMEOUT_MS,
      connectionTimeout: ACQUISITION_TIMEOUT_MS,
      maxTransactionRetryTime: 1_000,
      maxConnectionPoolSize: 50,
      telemetryDisabled: true,
      userAgent: 'patternbook',
    });
  }

  async describe(): Promise<string> {
    const info = await this.driver.getServerInfo({ database: this.settings.database });
    return `${info.agent ?? 'Neo4j'} at ${info.address ?? this.settings.uri}`;
  }

  private session(mode: 'READ' | 'WRITE'): Session {
    return this.driver.session({ database: this.settings.database, defaultAccessMode: mode });
  }

  async read(
    name: string, parameters: Readonly<Record<string, Parameter>> = {}, { timeoutMs = READ_TIMEOUT_MS, signal }: ReadOptions = {},
  ): Promise<Row[]> {
    const { text } = this.statements.get(name);
    const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, toParameter(value)]));
    const session = this.session('READ');
    let timer: NodeJS.Timeout | undefined;
    let onAbort: (() => void) | undefined;
    const givenUp = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new GraphUnavailable('timed-out', 'The graph database did not answer in time.')), timeoutMs + GRACE_MS);
      onAbort = () => reject(new GraphUnavailable('aborted', 'The reader went away.'));
      if (signal?.aborted) onAbort();
      signal?.addEventListener('abort', onAbort, { once: true });
    });
    const work = session.executeRead(
      async (tx: ManagedTransaction) => (await tx.run(text, values)).records.map((record) => normaliseRow(record.toObject() as Row)),
      { timeout: timeoutMs },
    );
    try {
      return await Promise.race([work, givenUp]);
    } catch (error) {
      work.catch(() => { /* reported by the race, or dropped with it */ });
      throw toUnavailable(error);
    } finally {
      clearTimeout(timer);
      if (onAbort) signal?.removeEventListener('abort', onAbort);
      // Closing resets the connection, which ends a statement still running.
      void session.close().catch(() => { /* the connection is gone already */ });
    }
  }

  async version(options: ReadOptions = {}): Promise<GraphVersion | null> {
    const key = JSON.stringify(await this.read('graph/get-version-key', {}, options));
    if (this.known?.key !== key) this.known = { key, version: toGraphVersion(await this.read('graph/get-version', {}, options)) };
    return this.known.version;
  }

  async replaceGraph(content: GraphContent, options: LoadOptions = {}): Promise<GraphVersion> {
    const loader = new Neo4jLoader(this.statements, () => this.session('WRITE'));
    try {
      return await loader.replaceGraph(content, await this.version(), options);
    } catch (error) {
      throw toUnavailable(error);
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}
