/**
 * All gaps of the graph served: found in a worker at the first question about
 * it, and kept until there is another graph. Its facts are made here as well:
 * sheets and the heatmap ask them.
 */
import { NotWorkedOut } from '../errors';
import type { Projection } from '../graph/projection';
import type { Held } from '../graph/watch';
import type { WorkHost } from '../work';
import { GapFacts, type FactSources } from './facts';
import type { GapSet } from './find-gaps';
import type { Gap } from './gap';
import { toCatalogue, type GapCatalogue, type GapRow } from './gap-catalogue';
import { toGapTask } from './task';

/** Ten times what the seeds need, and less than an answer may take. */
const TIMEOUT_MS = 8_000;

export interface Known {
  readonly facts: GapFacts;
  readonly set: GapSet;
  readonly rows: readonly GapRow[];
  readonly all: GapCatalogue;
  readonly byId: ReadonlyMap<string, Gap>;
}

const failed = (cause: unknown) => new NotWorkedOut('The gaps could not be worked out. Everything else is there; ask again in a moment, and they are worked out anew.', cause);

export class KnownGaps {
  private made: { readonly of: Projection; readonly facts: GapFacts } | undefined;
  private found: { readonly of: Projection; readonly known: Promise<Known> } | undefined;

  /** @param served the graph served now, @param sources what its facts are made from */
  constructor(private readonly served: Held<Projection>, private readonly sources: () => FactSources, private readonly work: Pick<WorkHost, 'run'>) {}

  facts(): GapFacts {
    return this.made?.of === this.served.get() ? this.made.facts : this.makeFacts(this.sources());
  }

  private makeFacts(sources: FactSources): GapFacts {
    if (this.made?.of !== sources.projection) this.made = { of: sources.projection, facts: new GapFacts(sources) };
    return this.made.facts;
  }

  /**
   * One computation for all who ask; a failed one is tried again by the next.
   * @throws NotWorkedOut when the worker crashed or took too long
   */
  get(): Promise<Known> {
    const of = this.served.get();
    if (this.found?.of === of) return this.found.known;
    const known = this.find(this.sources());
    this.found = { of, known };
    known.catch(() => { if (this.found?.known === known) this.found = undefined; });
    return known;
  }

  private async find(sources: FactSources): Promise<Known> {
    const set = await this.work.run('gaps', toGapTask(sources), { timeoutMs: TIMEOUT_MS }).catch((cause: unknown) => { throw failed(cause); }) as GapSet;
    const facts = this.makeFacts(sources);
    const rows = set.gaps.map((gap, position) => ({ gap, position }));
    return { facts, set, rows, all: toCatalogue(rows, facts), byId: new Map(set.gaps.map((gap) => [gap.id, gap])) };
  }
}
