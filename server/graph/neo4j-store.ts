/**
 * The Neo4j adapter. One driver a process; the database always named; reads in
 * read mode with a server-side and a client-side limit. `neo4j://` addresses
 * of a cluster pass through to the driver.
 */
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { AppError, GraphMoved, GraphUnavailable } from '../errors';
import { nextChanges } from './change-log';
import { contentHash, type LoadableContent } from './content';
import { taken, type GivenContent } from './given-content';
import { Statements } from './cypher-files';
import { toGraphVersion } from './graph-version';
import { inFixedOrder, normaliseRow } from './rows';
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
/** A read that met the switch to a new graph is asked again after this. */
const SWITCH_POLL_MS = 50;
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

/** Rejects when the time is up or the reader goes away. */
function withLimits(ms: number, signal: AbortSignal | undefined): { givenUp: Promise<never>; clear: () => void } {
  let reject: (error: GraphUnavailable) => void = () => {};
  const givenUp = new Promise<never>((_, refuse) => { reject = refuse; });
  givenUp.catch(() => { /* reported by the race */ });
  const timer = setTimeout(() => reject(new GraphUnavailable('timed-out', 'The graph database did not answer in time.')), ms);
  const onAbort = () => reject(new GraphUnavailable('aborted', 'The reader went away.'));
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  return { givenUp, clear: () => { clearTimeout(timer); signal?.removeEventListener('abort', onAbort); } };
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
    name: string, parameters: Readonly<Record<string, Parameter>> = {}, { timeoutMs = READ_TIMEOUT_MS, signal, sequence }: ReadOptions = {},
  ): Promise<Row[]> {
    const { text } = this.statements.get(name);
    const values = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, toParameter(value)]));
    const session = this.session('READ');
    const limits = withLimits(timeoutMs + GRACE_MS, signal);
    try {
      return await Promise.race([this.readWhole(session, text, values, timeoutMs, sequence), limits.givenUp]);
    } catch (error) {
      throw toUnavailable(error);
    } finally {
      limits.clear();
      // Closing resets the connection, which ends a statement still running.
      void session.close().catch(() => { /* the connection is gone already */ });
    }
  }

  async readEach(name: string, take: (row: Row) => void, options: ReadOptions = {}): Promise<void> {
    for (const row of await this.read(name, {}, options)) take(row);
  }

  /** Rows of one graph version: a read that overlaps the switch to a new graph is asked again. */
  private async readWhole(session: Session, text: string, values: object, timeoutMs: number, sequence: number | undefined): Promise<Row[]> {
    const guard = this.statements.get('graph/get-guard').text;
    const end = Date.now() + timeoutMs;
    for (;;) {
      const tx = session.beginTransaction({ timeout: timeoutMs });
      // Sent together: three statements, one round trip.
      const [before, result, after] = await Promise.all([tx.run(guard), tx.run(text, values), tx.run(guard)]);
      await tx.commit();
      const [a, b] = [before, after].map(({ records }) => records[0]!.toObject() as { sequence: number; switching: boolean });
      const whole = !a!.switching && !b!.switching && a!.sequence === b!.sequence;
      if (whole && sequence !== undefined && a!.sequence !== sequence) throw new GraphMoved();
      if (whole) return inFixedOrder(result.records.map((record) => normaliseRow(record.toObject() as Row)), text);
      if (Date.now() > end) throw new GraphUnavailable('busy', 'A new graph is being put in place. Try again in a moment.');
      await new Promise((resolve) => { setTimeout(resolve, SWITCH_POLL_MS); });
    }
  }

  async version(options: ReadOptions = {}): Promise<GraphVersion | null> {
    const key = JSON.stringify(await this.read('graph/get-version-key', {}, options));
    if (this.known?.key !== key) this.known = { key, version: toGraphVersion(await this.read('graph/get-version', {}, options), await this.read('graph/get-changes', {}, options)) };
    return this.known.version;
  }

  async replaceGraph(given: LoadableContent | GivenContent, options: LoadOptions = {}): Promise<GraphVersion> {
    const content = taken(given);
    const loader = new Neo4jLoader(this.statements, () => this.session('WRITE'));
    try {
      const previous = await this.version();
      const stamp = { sequence: (previous?.sequence ?? 0) + 1, hash: contentHash(content), loadedAt: new Date().toISOString() };
      return await loader.replaceGraph(content, previous, { ...options, hash: stamp.hash, changes: await nextChanges(this, previous, content, stamp) });
    } catch (error) {
      throw toUnavailable(error);
    }
  }

  letGo(): Promise<void> {
    this.known = undefined;
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}
