/**
 * One open graph file and its connections. Queries run off the event loop, one
 * at a time on each connection; a closed handle first lets running ones end.
 */
import fs from 'node:fs';
import { Connection, Database, type LbugValue, type PreparedStatement, type QueryResult } from '@ladybugdb/core';
import { GraphUnavailable } from '../errors';
import type { Row } from './store';

/** Enough for the seed; the engine's own default would be 80 % of memory. */
const BUFFER_POOL_BYTES = 128 * 2 ** 20;
/** To read every relationship at once takes three and a half times the file; the pool holds no more than is used of it. */
const POOL_OF_FILE = 4;

const sizeOf = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
/** Virtual address space kept for the file; the engine's default is 8 TB. */
const MAX_FILE_BYTES = 2 ** 32;
/** Two cores answer no faster with more, and each keeps memory of its own. */
const CONNECTIONS = 2;
/** A second one makes a record's statement no faster and takes a fifth more of the processor. */
const THREADS_PER_QUERY = 1;

interface Slot {
  readonly connection: Connection;
  readonly statements: Map<string, PreparedStatement>;
  timeoutMs: number;
}

/** One result even where the driver's type allows several (we send single statements). */
function single(result: QueryResult | QueryResult[]): QueryResult {
  return Array.isArray(result) ? result[0]! : result;
}

/** `sum()` comes back as bigint; everything else is as we want it. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return Array.isArray(value) ? value.map(plain) : value;
}

/** Hands each row of the result to `take`, and closes it. */
function eachRow(result: QueryResult, take: (row: Row) => void): void {
  try {
    while (result.hasNext()) {
      const row = result.getNextSync() as Row;
      for (const key in row) row[key] = plain(row[key]);
      take(row);
    }
  } finally {
    result.close();
  }
}

export class LadybugHandle {
  private readonly database: Database;
  private readonly idle: Slot[] = [];
  private readonly waiting: ((slot: Slot) => void)[] = [];
  private opened = 0;
  private busy = 0;
  private drained: (() => void) | undefined;

  constructor(readonly file: string, readOnly = true) {
    this.database = new Database(file, Math.max(BUFFER_POOL_BYTES, POOL_OF_FILE * sizeOf(file)), true, readOnly, MAX_FILE_BYTES);
  }

  /** Opens the file; rejects when it is no readable graph. */
  async open(): Promise<void> {
    await this.database.init();
  }

  private acquire(timeoutMs: number): Promise<Slot> {
    const slot = this.idle.pop();
    if (slot) return Promise.resolve(slot);
    if (this.opened < CONNECTIONS) {
      this.opened += 1;
      return Promise.resolve({ connection: new Connection(this.database, THREADS_PER_QUERY), statements: new Map(), timeoutMs: 0 });
    }
    return new Promise((resolve, reject) => {
      const take = (free: Slot) => { clearTimeout(timer); resolve(free); };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(take), 1);
        reject(new GraphUnavailable('busy', 'The graph is busy with other questions. Try again in a moment.'));
      }, timeoutMs);
      this.waiting.push(take);
    });
  }

  private release(slot: Slot): void {
    const next = this.waiting.shift();
    if (next) next(slot);
    else this.idle.push(slot);
  }

  private async prepare(slot: Slot, text: string): Promise<PreparedStatement> {
    const known = slot.statements.get(text);
    if (known) return known;
    const statement = await slot.connection.prepare(text);
    if (!statement.isSuccess()) throw new Error(`${statement.getErrorMessage()} in: ${text.slice(0, 200)}`);
    slot.statements.set(text, statement);
    return statement;
  }

  /** Rows of a statement with its parameters; the query ends itself after `timeoutMs`. */
  async run(text: string, parameters: Record<string, LbugValue>, timeoutMs: number): Promise<Row[]> {
    const rows: Row[] = [];
    await this.runEach(text, parameters, timeoutMs, (row) => rows.push(row));
    return rows;
  }

  /** The same, row by row; `take` must not wait for this handle. */
  async runEach(text: string, parameters: Record<string, LbugValue>, timeoutMs: number, take: (row: Row) => void): Promise<void> {
    this.busy += 1;
    try {
      const slot = await this.acquire(timeoutMs);
      try {
        if (slot.timeoutMs !== timeoutMs) {
          slot.connection.setQueryTimeout(timeoutMs);
          slot.timeoutMs = timeoutMs;
        }
        const statement = await this.prepare(slot, text);
        eachRow(single(await slot.connection.execute(statement, parameters)), take);
      } finally {
        this.release(slot);
      }
    } finally {
      this.busy -= 1;
      if (this.busy === 0) this.drained?.();
    }
  }

  /** Runs statements one after another, without a time limit: schema and load. */
  async runAll(texts: readonly string[], afterEach?: (index: number) => void): Promise<void> {
    const connection = new Connection(this.database, THREADS_PER_QUERY);
    for (const [index, text] of texts.entries()) {
      single(await connection.query(text)).close();
      afterEach?.(index);
    }
    await connection.close();
  }

  /** Lets running queries end, then closes connections and file. */
  async close(): Promise<void> {
    if (this.busy > 0) await new Promise<void>((resolve) => { this.drained = resolve; });
    for (const slot of this.idle.splice(0)) await slot.connection.close();
    await this.database.close();
  }
}
