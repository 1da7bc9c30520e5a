/**
 * The port to the graph. Two adapters: ladybug-store.ts (embedded) and
 * neo4j-store.ts. Statements are named files of cypher/; values go as
 * parameters; rows come back as plain objects.
 */
import type { VersionChanges } from './change-log';
import type { LoadableContent, Supplement } from './content';
import type { GivenContent } from './given-content';

export type Parameter = string | number | boolean | readonly string[] | readonly number[];
export type Row = Record<string, unknown>;

export interface GraphVersion {
  /** Grows by one with each load. */
  readonly sequence: number;
  /** SHA-256 of the content, equal on both engines for equal content. */
  readonly hash: string;
  /** The date of the facts. */
  readonly dataAsOf: string;
  readonly loadedAt: string;
  /** `loading` while a load too large for one transaction is under way. */
  readonly state: 'ready' | 'loading';
  /** Rows in place of a load under way. */
  readonly loadedRows: number;
  readonly supplement: Supplement;
  /** What changed with this load and those before it, newest first; absent of graphs loaded before it was kept. */
  readonly changes?: readonly VersionChanges[];
}

export interface ReadOptions {
  /** Give up after this many milliseconds (default 4,000). */
  readonly timeoutMs?: number;
  /** The request's signal: an abort ends the read. */
  readonly signal?: AbortSignal;
  /** The version that the rows must come from; another one is refused with GraphMoved. */
  readonly sequence?: number;
}

export interface LoadOptions {
  /** Called as rows go in: rows done, rows in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface GraphStore {
  readonly engine: 'ladybug' | 'neo4j';
  /** Engine and version, for people. */
  describe(): Promise<string>;
  /**
   * Rows of the named statement, in its columns' order.
   * @throws GraphUnavailable when the store cannot answer in time
   * @throws GraphMoved when the graph is no longer the version asked for
   */
  read(statement: string, parameters?: Readonly<Record<string, Parameter>>, options?: ReadOptions): Promise<Row[]>;
  /** The same rows in no order, one at a time where the engine can: of a large graph they are more than fit beside other things. */
  readEach(statement: string, take: (row: Row) => void, options?: ReadOptions): Promise<void>;
  /** The version that readers see now, or null when no graph was loaded. */
  version(options?: ReadOptions): Promise<GraphVersion | null>;
  /**
   * Puts `content` in the place of the whole graph. Readers see the old graph
   * until the new one is complete; a kill leaves the one or the other.
   */
  replaceGraph(content: LoadableContent | GivenContent, options?: LoadOptions): Promise<GraphVersion>;
  /** Gives back the memory that an open graph holds; the next question opens it again. Not while others read. */
  letGo(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds a read may take before it is given up. */
export const READ_TIMEOUT_MS = 4_000;
