/**
 * The permutation tests, off the request path and kept by graph version and
 * pattern. A worker that fails costs its answer, never the page.
 */
import { LRUCache } from 'lru-cache';
import type { WorkHost } from '../work';
import type { CascadeInput, Coincidence } from './coincidence';

/** Patterns whose results are kept: all of the seeds', at some 2 kB each. */
const MOST_KEPT = 200;
const TIMEOUT_MS = 20_000;
/** An answer waits this long; then it says that the tests are being worked out. */
const WAIT_MS = 5_000;

export type Tested =
  | { readonly state: 'ready'; readonly results: readonly Coincidence[] }
  | { readonly state: 'absent'; readonly reason: string };

export class SpreadAnalysis {
  private readonly kept = new LRUCache<string, Promise<Coincidence[]>>({ max: MOST_KEPT });

  constructor(private readonly work: Pick<WorkHost, 'run'>, private readonly waitMs = WAIT_MS) {}

  /** The results, or in words why they are not there. @param key graph version and pattern */
  async test(key: string, toInput: () => CascadeInput): Promise<Tested> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Tested>((resolve) => {
      timer = setTimeout(resolve, this.waitMs, { state: 'absent', reason: 'The tests are being worked out. Open the page again in a moment.' });
    });
    const ready = this.once(key, toInput).then(
      (results): Tested => ({ state: 'ready', results }),
      (): Tested => ({ state: 'absent', reason: 'The tests could not be worked out. Everything else on the page is complete; the next request tries again.' }),
    );
    return Promise.race([ready, late]).finally(() => clearTimeout(timer));
  }

  /** One computation for all who ask for the same; a failed one is tried again by the next. */
  private once(key: string, toInput: () => CascadeInput): Promise<Coincidence[]> {
    const known = this.kept.get(key);
    if (known) return known;
    const running = this.work.run('circumstances', toInput(), { timeoutMs: TIMEOUT_MS }) as Promise<Coincidence[]>;
    this.kept.set(key, running);
    running.catch(() => this.kept.delete(key));
    return running;
  }
}
