/**
 * Which graph this process serves, and what it holds of it in memory. Polls
 * the store; when the version changes, rebuilds everything held and swaps
 * version and holdings at once. While the store cannot be reached, asking
 * throws, so that every page says so.
 */
import { GraphUnavailable } from '../errors';
import type { GraphStore, GraphVersion } from './store';

/** Other processes' loads are noticed within this, a look of at most POLL_TIMEOUT_MS, and a rebuild: five seconds in all. */
const POLL_MS = 1_000;
const POLL_TIMEOUT_MS = 2_000;

/** What a holding is built from: the version, and holdings registered before it. */
export interface BuildContext {
  readonly version: GraphVersion;
  get<T>(held: Held<T>): T;
}

type Build<T> = (context: BuildContext) => Promise<T> | T;

/** Something made from the whole graph once per version. */
export interface Held<T> {
  readonly key: symbol;
  /** @throws GraphUnavailable while there is no graph */
  get(): T;
}

interface Served {
  readonly version: GraphVersion;
  readonly holdings: ReadonlyMap<symbol, unknown>;
}

export class GraphWatch {
  private readonly builds = new Map<symbol, Build<unknown>>();
  private served: Served | undefined;
  private problem: GraphUnavailable | undefined = new GraphUnavailable('empty', 'The graph is being read. Try again in a moment.');
  private timer: NodeJS.Timeout | undefined;
  private checking: Promise<void> | undefined;
  /** Looks in a row that found no answer. */
  private slowLooks = 0;
  private readonly listeners: ((version: GraphVersion) => void)[] = [];

  constructor(readonly store: GraphStore, private readonly onProblem: (problem: GraphUnavailable) => void = () => {}) {}

  /** Registers what is to be rebuilt with each version. Call before start(). */
  hold<T>(build: Build<T>): Held<T> {
    const key = Symbol('held');
    this.builds.set(key, build);
    return { key, get: () => this.current().holdings.get(key) as T };
  }

  onChange(listener: (version: GraphVersion) => void): void {
    this.listeners.push(listener);
  }

  private current(): Served {
    if (this.problem) throw this.problem;
    return this.served!;
  }

  /** @throws GraphUnavailable while there is no graph to serve */
  version(): GraphVersion {
    return this.current().version;
  }

  /** First check, then polling until stop(). Never rejects: a missing store is a state. */
  async start(): Promise<void> {
    await this.check();
    const poll = async () => {
      await this.check();
      if (this.timer) this.timer = setTimeout(poll, POLL_MS).unref();
    };
    this.timer = setTimeout(poll, POLL_MS).unref();
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.checking;
  }

  /** Looks at the store now; at most one look at a time. */
  check(): Promise<void> {
    this.checking ??= this.look().finally(() => { this.checking = undefined; });
    return this.checking;
  }

  private async look(): Promise<void> {
    try {
      const version = await this.store.version({ timeoutMs: POLL_TIMEOUT_MS });
      if (!version) throw new GraphUnavailable('empty', 'No graph is loaded yet. Run: patternbook load');
      const known = this.served?.version;
      const changed = known?.sequence !== version.sequence || known.hash !== version.hash;
      if (changed && version.state === 'loading') {
        throw new GraphUnavailable('busy', `A new graph is being loaded: ${version.loadedRows} rows so far.`);
      }
      if (changed) await this.serve(version);
      else if (known !== version) this.served = { ...this.served!, version };
      this.problem = undefined;
      this.slowLooks = 0;
    } catch (error) {
      this.fail(error instanceof GraphUnavailable ? error
        : new GraphUnavailable('unreadable', 'The graph in the store does not fit this version of Patternbook. Run: patternbook load', error));
    }
  }

  private async serve(version: GraphVersion): Promise<void> {
    const holdings = new Map<symbol, unknown>();
    const context: BuildContext = { version, get: <T>({ key }: Held<T>) => holdings.get(key) as T };
    for (const [key, build] of this.builds) holdings.set(key, await build(context));
    this.served = { version, holdings };
    for (const listener of this.listeners) listener(version);
  }

  private fail(problem: GraphUnavailable): void {
    // One look that took too long is no outage: what is served is still right.
    const first = this.slowLooks === 0;
    this.slowLooks += 1;
    if (problem.reason === 'timed-out' && first && this.served && !this.problem) return;
    if (this.problem?.code !== problem.code || this.problem.message !== problem.message) this.onProblem(problem);
    this.problem = problem;
  }
}
