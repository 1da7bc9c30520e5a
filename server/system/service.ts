/** What the whole graph holds, and whether this process can answer. */
import { labelNames, relationshipTypeNames } from '../graph/model';
import type { GraphStore } from '../graph/store';
import type { GraphWatch } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { countLabels, countRelationshipTypes } from './queries';
import type { Summary } from './schema';

export interface SystemDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly coverage: () => CoverageItem[];
}

export function createSystemService({ store, watch, coverage }: SystemDependencies) {
  const counts = watch.hold(async () => {
    const [labels, types] = await Promise.all([countLabels(store), countRelationshipTypes(store)]);
    return {
      labels: Object.fromEntries(labelNames.map((label) => [label, labels.get(label) ?? 0])) as Summary['labels'],
      relationshipTypes: Object.fromEntries(relationshipTypeNames.map((type) => [type, types.get(type) ?? 0])) as Summary['relationshipTypes'],
    };
  });
  return {
    summary: ({ meta }: RequestContext): Summary => ({ ...counts.get(), meta, coverage: coverage() }),
    counts: () => counts.get(),
    /** @throws GraphUnavailable with the reason when graph pages cannot be answered */
    readiness: () => {
      const version = watch.version();
      return version.state === 'ready'
        ? { ready: true, graphVersion: version.sequence, dataAsOf: version.dataAsOf }
        : { ready: false, reason: `A new graph is being loaded: ${version.loadedRows} rows so far.` };
    },
  };
}

export type SystemService = ReturnType<typeof createSystemService>;
