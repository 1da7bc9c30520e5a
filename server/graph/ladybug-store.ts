/**
 * The embedded adapter: one Ladybug file, opened read-only, swapped for the
 * next one when a load has made it current. Ladybug has no interrupt: an abort
 * drops the answer and the query ends at its timeout.
 */
import path from 'node:path';
import fs from 'node:fs';
import lbug from '@ladybugdb/core';
import { AppError, GraphMoved, GraphUnavailable } from '../errors';
import { nextChanges } from './change-log';
import { contentHash, type LoadableContent } from './content';
import { Statements } from './cypher-files';
import { taken, type GivenContent } from './given-content';
import { toGraphVersion } from './graph-version';
import { inFixedOrder, normaliseRow } from './rows';
import {
  currentGraphFile, graphFileName, inDataFolder, lockForLoading, newestSequence, prepareDataFolder, removeOldGraphs, removeParts, switchTo,
} from './ladybug-files';
import { LadybugHandle } from './ladybug-handle';
import { MANY_ROWS, writeLadybugFile, writeTables, type Tables } from './ladybug-load';
import {
  READ_TIMEOUT_MS, type GraphStore, type GraphVersion, type LoadOptions, type Parameter, type ReadOptions, type Row,
} from './store';

function toUnavailable(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof GraphUnavailable) return error;
  if (message.startsWith('Interrupted')) {
    return new GraphUnavailable('timed-out', 'The question took too long and was stopped. Ask for less, or try again.', error);
  }
  if (/^(IO|Buffer manager|Runtime|Connection|Storage) exception/.test(message) || /not a valid Lbug|checkpoint/i.test(message)) {
    return new GraphUnavailable('unreadable', 'The graph’s file cannot be read. Run: patternbook load', error);
  }
  return error;
}

/** In words, where the engine's memory is too small for a load. */
function tooLarge(error: unknown, rows: number): unknown {
  if (!(error instanceof Error && /^Buffer manager exception/.test(error.message))) return error;
  return new AppError(507, 'too-large', `The embedded store cannot take in ${rows.toLocaleString('en-GB')} rows like these at once: its memory is too small. Load them into Neo4j (docs/how-to/run-on-neo4j.md). The graph is as it was.`, { cause: error });
}

/** Rejects when `signal` aborts; the work itself goes on until its own limit. */
function droppedOnAbort<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(new GraphUnavailable('aborted', 'The reader went away.'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** A graph file that is open, and its version. */
interface Opened {
  readonly name: string;
  readonly handle: LadybugHandle;
  readonly version: GraphVersion;
}

export class LadybugStore implements GraphStore {
  readonly engine = 'ladybug';
  private readonly statements = new Statements('ladybug');
  private current: Opened | undefined;
  private opening: Promise<Opened> | undefined;
  private closed = false;

  constructor(private readonly directory: string) {}

  describe(): Promise<string> {
    return Promise.resolve(`Ladybug ${lbug.VERSION}, embedded`);
  }

  /** What is open, opening the current file at the first question. */
  private async opened(): Promise<Opened> {
    const opened = await this.refresh();
    if (!opened) throw new GraphUnavailable('empty', 'No graph is loaded yet. Run: patternbook load');
    return opened;
  }

  /** Opens the file that CURRENT names when it is not the one that is open; null when nothing was loaded. */
  private async refresh(): Promise<Opened | null> {
    const name = currentGraphFile(this.directory);
    if (name === null) return null;
    if (name === this.current?.name) return this.current;
    this.opening ??= this.open(name).finally(() => { this.opening = undefined; });
    return this.opening;
  }

  /** @param known its version, of a file that was just written */
  private async open(name: string, known?: GraphVersion): Promise<Opened> {
    const file = path.join(this.directory, name);
    // A missing or zero-length file would be opened as an empty graph.
    const size = inDataFolder(this.directory, () => (fs.existsSync(file) ? fs.statSync(file).size : 0));
    if (this.closed || size === 0) {
      throw new GraphUnavailable('unreadable', `The graph’s file ${name} is missing or empty. Run: patternbook load`);
    }
    const handle = new LadybugHandle(file);
    try {
      await handle.open();
    } catch (error) {
      throw toUnavailable(error);
    }
    // A graph file never changes: its version is read once, before anybody reads from it.
    const ask = (name: string) => handle.run(this.statements.get(name).text, {}, READ_TIMEOUT_MS);
    // A file written before the log was kept has no place for it.
    const version = known ?? toGraphVersion(await ask('graph/get-version'), await ask('graph/get-changes').catch(() => []));
    if (!version) {
      await handle.close();
      throw new GraphUnavailable('unreadable', `The graph’s file ${name} holds no graph. Run: patternbook load`);
    }
    const previous = this.current?.handle;
    this.current = { name, handle, version };
    if (previous) void previous.close();
    return this.current;
  }

  /** Asks the graph that is open. */
  private async ask<T>({ signal, sequence }: ReadOptions, question: (handle: LadybugHandle) => Promise<T>): Promise<T> {
    // Nothing may come between choosing the handle and asking it: a switch closes the old one.
    const { handle, version } = this.current ?? await this.opened();
    if (sequence !== undefined && version.sequence !== sequence) throw new GraphMoved();
    try {
      return await droppedOnAbort(question(handle), signal);
    } catch (error) {
      throw toUnavailable(error);
    }
  }

  async read(name: string, parameters: Readonly<Record<string, Parameter>> = {}, options: ReadOptions = {}): Promise<Row[]> {
    const { text } = this.statements.get(name);
    const rows = await this.ask(options, (handle) => handle.run(text, parameters as Record<string, string>, options.timeoutMs ?? READ_TIMEOUT_MS));
    return inFixedOrder(rows.map(normaliseRow), text);
  }

  async readEach(name: string, take: (row: Row) => void, options: ReadOptions = {}): Promise<void> {
    const { text } = this.statements.get(name);
    await this.ask(options, (handle) => handle.runEach(text, {}, options.timeoutMs ?? READ_TIMEOUT_MS, (row) => take(normaliseRow(row))));
  }

  async version(): Promise<GraphVersion | null> {
    return (await this.refresh())?.version ?? null;
  }

  async letGo(): Promise<void> {
    const { current } = this;
    this.current = undefined;
    await current?.handle.close();
  }

  /** Content as tables in `scratch`; when this ends, the store holds the content no more. */
  private async toTables(content: LoadableContent, sequence: number, scratch: string): Promise<Tables> {
    const stamp = { sequence, hash: contentHash(content), loadedAt: new Date().toISOString() };
    const version: GraphVersion = {
      ...stamp, dataAsOf: content.dataAsOf, state: 'ready', loadedRows: content.nodes.length + content.relationships.length, supplement: content.supplement,
      changes: await nextChanges(this, await this.version().catch(() => null), content, stamp),
    };
    return { version, counts: writeTables(scratch, content) };
  }

  async replaceGraph(content: LoadableContent | GivenContent, options: LoadOptions = {}): Promise<GraphVersion> {
    prepareDataFolder(this.directory);
    const release = lockForLoading(this.directory);
    const sequence = newestSequence(this.directory) + 1;
    const file = path.join(this.directory, graphFileName(sequence));
    let switched = false;
    let rows = 0;
    try {
      const version = await writeLadybugFile(file, async (scratch) => {
        const tables = await this.toTables(taken(content), sequence, scratch);
        rows = tables.version.loadedRows;
        if (rows > MANY_ROWS) await this.letGo();
        return tables;
      }, this.statements, options);
      const previous = currentGraphFile(this.directory);
      switchTo(this.directory, graphFileName(sequence));
      switched = true;
      removeOldGraphs(this.directory, previous);
      await this.open(graphFileName(sequence), version);
      return version;
    } catch (error) {
      if (!switched) removeParts(this.directory, graphFileName(sequence));
      throw inDataFolder(this.directory, () => { throw tooLarge(error, rows); });
    } finally {
      release();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.letGo();
  }
}
