import { computeLayout } from '../layouts';
import { findCommunities, measure } from '../measures';
export class WorkHost {
  async run(task: 'measures' | 'communities' | 'layout', input: unknown, _options: { timeoutMs: number }): Promise<unknown> {
    return ({ measures: measure, communities: findCommunities, layout: computeLayout } as Record<string, (i: never) => unknown>)[task]!(input as never);
  }
  async close(): Promise<void> {}
}
