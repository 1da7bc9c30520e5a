/** What the pages about Patternbook take from the graph, when there is one. */
import { labelNames, labels, type LabelDescriptor, type Ref } from '../graph/model';
import type { NodeIndex, NodeSummary } from '../graph/node-index';
import type { CoverageStatement } from './about-page';
import { toAbout, type About, type CorrectionSettings } from './corrections-page';

export interface AboutDependencies {
  readonly config: CorrectionSettings;
  readonly nodes: { get(): NodeIndex };
  readonly coverage: { all(): readonly CoverageStatement[] };
}

export function createAboutService({ config, nodes, coverage }: AboutDependencies) {
  return {
    settings: { corrections: config.corrections, siteUrl: config.siteUrl } satisfies CorrectionSettings,

    /** Every record and coverage statement. @throws GraphUnavailable while there is no graph */
    facts: (): { nodes: readonly NodeSummary[]; coverage: readonly CoverageStatement[] } => ({ nodes: nodes.get().all, coverage: coverage.all() }),

    /** The record of that ref, as far as it can be named. */
    record: (ref: Ref, hasGraph: boolean): About => toAbout(ref, hasGraph ? nodes.get() : null),

    /** The id of some record of the list at `path`, to try the API with. @throws GraphUnavailable while there is no graph */
    exampleId(path: string): string | undefined {
      const label = labelNames.find((name) => (labels[name] as LabelDescriptor).path === path);
      return label && nodes.get().all.find((node) => node.label === label && !node.endedOn)?.id;
    },
  };
}

export type AboutService = ReturnType<typeof createAboutService>;
