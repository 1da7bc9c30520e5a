/** Path graphs of one version: that of today, and those of the days asked for last. */
import { LRUCache } from 'lru-cache';
import type { Collaboration } from '../graph/collaboration';
import type { Projection } from '../graph/projection';
import { lastDay } from '../graph/time';
import { toPathGraph, type PathGraph } from './path-graph';

/** Each holds the arrays of the whole graph: some megabytes on the seeds. */
const MOST_DAYS = 8;

export class PathGraphs {
  private made: PathGraph | undefined;
  private readonly then = new LRUCache<string, PathGraph>({ max: MOST_DAYS });

  constructor(private readonly projection: Projection, private readonly collaboration: Pick<Collaboration, 'presentDay'>, private readonly dataAsOf: string) {}

  /** Made with the first question, so that a new graph is served without waiting for it. */
  get today(): PathGraph {
    this.made ??= toPathGraph(this.projection, this.collaboration, { dataAsOf: this.dataAsOf });
    return this.made;
  }

  /** As of the last day of an imprecise date; of today without one. */
  at(asOf: string | undefined): PathGraph {
    if (asOf === undefined) return this.today;
    const day = lastDay(asOf);
    let graph = this.then.get(day);
    if (!graph) this.then.set(day, graph = toPathGraph(this.projection, this.collaboration, { dataAsOf: this.dataAsOf, asOf: day }));
    return graph;
  }
}
