/**
 * What is computed of networks off the request path, and kept: communities,
 * measures and positions, by graph version and content. A worker that fails
 * costs its answer, never the page.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { LayoutInput, LayoutResult } from './layouts/layout';
import { toMeasuredGraph } from './measured-graph';
import type { Communities, Measurements } from './measures';
import type { MeasuredGraph, Network } from '../graph/network';
import { sayIncomplete } from '../web/incomplete';
import type { LaneName, WorkHost } from '../work';

/** Nodes and lines of the results that are kept: of the seed, its whole network two hundred times or the surroundings of every record twice. Some 10 MB. */
const MOST_KEPT = 160_000;
/** A page waits this long for measures; then it says that they are being worked out. */
const MEASURES_WAIT_MS = 700;
/** Nodes times relationships: above it, shortest paths alone take longer than that, and the page does not wait at all. */
const MOST_AWAITED = 2e7;
const MEASURES_TIMEOUT_MS = 60_000;
const PICTURE_TIMEOUT_MS = 8_000;

export type Measured =
  | { readonly state: 'ready'; readonly measurements: Measurements }
  | { readonly state: 'pending' | 'failed'; readonly reason: string };

const isQuick = ({ ids, from }: MeasuredGraph): boolean => ids.length * from.length <= MOST_AWAITED;

const sizeOf = (input: MeasuredGraph | LayoutInput): number => Math.max(1, 'ids' in input ? input.ids.length + input.from.length : input.nodes.length + input.lines.length);

const keyOf = (input: unknown) => createHash('sha256').update(JSON.stringify(input)).digest('base64');

/** The answer goes on without it. */
function without(): null {
  sayIncomplete();
  return null;
}

export class Analysis {
  private readonly kept = new LRUCache<string, Promise<unknown>>({ maxSize: MOST_KEPT });
  private readonly measured = new WeakMap<Network, { graph: MeasuredGraph; key: string }>();

  constructor(private readonly work: WorkHost) {}

  /** One computation for all who ask for the same; a failed one is tried again by the next. */
  private once<T>(task: 'measures' | 'communities' | 'layout', input: MeasuredGraph | LayoutInput, key: string, timeoutMs: number, lane?: LaneName): Promise<T> {
    const known = this.kept.get(`${task} ${key}`);
    if (known) return known as Promise<T>;
    const running = this.work.run(task, input, { timeoutMs, ...(lane && { lane }) }) as Promise<T>;
    this.kept.set(`${task} ${key}`, running, { size: sizeOf(input) });
    running.catch(() => this.kept.delete(`${task} ${key}`));
    return running;
  }

  private graphOf(network: Network): { graph: MeasuredGraph; key: string } {
    let known = this.measured.get(network);
    if (!known) {
      const graph = toMeasuredGraph(network);
      this.measured.set(network, known = { graph, key: keyOf(graph) });
    }
    return known;
  }

  /**
   * Has a first view ready. The communities of a large one are found beside the thread for pictures, which its first
   * reader may need for another view.
   */
  warm(network: Network): void {
    const { graph, key } = this.graphOf(network);
    this.work.ready('pictures');
    this.once('communities', graph, key, PICTURE_TIMEOUT_MS, isQuick(graph) ? undefined : 'measures').catch(() => {});
    this.measuring(network);
  }

  /** Null when the worker failed. */
  communities(network: Network): Promise<Communities | null> {
    const { graph, key } = this.graphOf(network);
    return this.once<Communities>('communities', graph, key, PICTURE_TIMEOUT_MS).catch(without);
  }

  /** Null when the worker failed: the table then stands alone. */
  layout(input: LayoutInput): Promise<LayoutResult | null> {
    return this.once<LayoutResult>('layout', input, keyOf(input), PICTURE_TIMEOUT_MS).catch(without);
  }

  /**
   * The measures, for who needs them later on the same page. Quick ones are begun at once; those that no page waits
   * for when they are asked for, so that they do not take the processor from the picture.
   */
  measuring(network: Network): () => Promise<Measured> {
    const begun = isQuick(this.graphOf(network).graph) ? this.measures(network) : undefined;
    return () => begun ?? this.measures(network);
  }

  /** The measures, or why they are not there yet. */
  async measures(network: Network): Promise<Measured> {
    const { graph, key } = this.graphOf(network);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Measured>((resolve) => {
      timer = setTimeout(resolve, isQuick(graph) ? MEASURES_WAIT_MS : 0, { state: 'pending', reason: 'The measures of this view are being worked out. Open it again in a moment.' });
    });
    const ready = this.once<Measurements>('measures', graph, key, MEASURES_TIMEOUT_MS).then(
      (measurements): Measured => ({ state: 'ready', measurements }),
      (): Measured => ({ state: 'failed', reason: 'The measures of this view could not be worked out. Everything else on the page is complete; the next request tries again.' }),
    );
    const measured = await Promise.race([ready, late]).finally(() => clearTimeout(timer));
    if (measured.state !== 'ready') sayIncomplete();
    return measured;
  }
}
