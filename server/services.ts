/** Every service, built from one store. Slices meet here and nowhere else. */
import type { Logger } from 'pino';
import type { Config } from './config';
import { createCouncilService } from './councils/service';
import { createCoverageService } from './coverage/service';
import { readCollaboration } from './graph/collaboration';
import { readNodeIndex } from './graph/node-index';
import type { GraphStore } from './graph/store';
import { GraphWatch } from './graph/watch';
import { createOrganisationService } from './organisations/service';
import { createSearchService } from './search/service';
import { createSupplierService } from './suppliers/service';
import { createSystemService } from './system/service';

export function buildServices(store: GraphStore, config: Config, logger: Logger) {
  const watch = new GraphWatch(store, (problem) => logger.warn({ code: problem.code, cause: String(problem.cause ?? '').slice(0, 400) }, problem.message));
  watch.onChange((version) => logger.info({ graphVersion: version.sequence, graphHash: version.hash.slice(0, 12) }, 'serving this graph'));
  const nodes = watch.hold(() => readNodeIndex(store));
  const collaboration = watch.hold(() => readCollaboration(store));
  const coverage = createCoverageService(store, watch);
  const search = createSearchService({ store, watch, nodes });
  const { suggest } = search;
  const shared = { store, watch, nodes, collaboration, coverage: coverage.about, suggest };
  return {
    store, watch, nodes, coverage, config, search,
    system: createSystemService({ store, watch, coverage: coverage.items }),
    councils: createCouncilService(shared),
    organisations: createOrganisationService(shared),
    suppliers: createSupplierService(shared),
  };
}

export type Services = ReturnType<typeof buildServices>;
