/** Every service, built from one store. Slices meet here and nowhere else. */
import type { Logger } from 'pino';
import type { Config } from './config';
import { createAboutService } from './about/service';
import { createCouncilService } from './councils/service';
import { createCoverageService } from './coverage/service';
import { citationText } from './exchange/citation';
import { createDataService } from './data/service';
import { formatIds } from './exchange/formats';
import { csvTable } from './exchange/csv-table';
import { createExchangeService } from './exchange/service';
import { wholeDocument, writtenFormats } from './formats';
import { createFundingRoundService } from './funding-rounds/service';
import { toCollaboration } from './graph/collaboration';
import { Likeness } from './graph/likeness';
import { readNodeIndex } from './graph/node-index';
import { readProjection } from './graph/projection';
import { readReported } from './graph/reported';
import type { GraphStore } from './graph/store';
import { GraphWatch } from './graph/watch';
import { createGapService } from './gaps/service';
import { readContent } from './graph/read-content';
import { createHomeService } from './home/service';
import { createImportService } from './imports/service';
import { createMethodService } from './method/service';
import { createNetworkService } from './networks/service';
import { WorkHost } from './work';
import { createOrganisationService } from './organisations/service';
import { createReusePathService } from './paths/reuse-path-service';
import { createPathService } from './paths/service';
import { createPatternService } from './patterns/service';
import { createProjectService } from './projects/service';
import { createSearchService } from './search/service';
import { createServiceAreaService } from './service-areas/service';
import { createSupplierService } from './suppliers/service';
import { createSpreadService } from './spread/service';
import { createSuggestionService } from './suggestions/service';
import { createSystemService } from './system/service';

/** Which back-tested score orders a list of suggestions; the other lists are plain comparisons. */
const scoreOfList: Readonly<Record<string, string>> = { 'taking-up': 'cohort-uptake', near: 'near-region-border-type' };

export function buildServices(store: GraphStore, config: Config, logger: Logger) {
  const watch = new GraphWatch(store, (problem) => logger.warn({ code: problem.code, cause: String(problem.cause ?? '').slice(0, 400) }, problem.message));
  watch.onChange((version) => logger.info({ graphVersion: version.sequence, graphHash: version.hash.slice(0, 12) }, 'serving this graph'));
  const nodes = watch.hold(() => readNodeIndex(store));
  const projection = watch.hold(({ get, version }) => readProjection(store, get(nodes), version.sequence));
  const collaboration = watch.hold(({ get }) => toCollaboration(get(projection)));
  const likeness = watch.hold(({ get }) => new Likeness(get(nodes), get(projection)));
  const reported = watch.hold(() => readReported(store));
  const coverage = createCoverageService(store, watch);
  const search = createSearchService({ store, watch, nodes });
  const { suggest } = search;
  const shared = { store, watch, nodes, projection, collaboration, coverage: coverage.about, suggest };
  const work = new WorkHost();
  const councils = createCouncilService({ ...shared, likeness });
  const patterns = createPatternService({ ...shared, reported, likeness, councils: councils.all });
  const method = createMethodService(shared);
  return {
    store, watch, nodes, projection, collaboration, likeness, coverage, config, search, work,
    about: createAboutService({ config, nodes, coverage }),
    system: createSystemService({ store, watch, coverage: coverage.items }),
    home: createHomeService({ store, watch, nodes, collaboration, statements: coverage.all }),
    councils,
    organisations: createOrganisationService(shared),
    suppliers: createSupplierService(shared),
    patterns,
    suggestions: createSuggestionService({ ...shared, likeness, isPrediction: (list) => method.isPrediction(scoreOfList[list] ?? list) }),
    spread: createSpreadService({ ...shared, work }),
    gaps: createGapService({ ...shared, likeness, work, findCoverage: coverage.find, cite: (view) => citationText(view), csv: csvTable, siteUrl: config.siteUrl ?? '' }),
    serviceAreas: createServiceAreaService(shared),
    projects: createProjectService({ ...shared, reported }),
    method,
    networks: createNetworkService({ watch, nodes, projection, collaboration, coverage: coverage.about, work, siteUrl: config.siteUrl ?? '' }),
    reusePaths: createReusePathService({ ...shared, councils: patterns.councils }),
    paths: createPathService({ ...shared, search: search.choices }),
    exchange: createExchangeService((reading) => readContent(store, reading)),
    data: createDataService({
      store, projection, siteUrl: config.siteUrl, formats: writtenFormats, viewFormatIds: formatIds, toNetwork: wholeDocument,
    }),
    imports: createImportService(() => readContent(store), work),
    fundingRounds: createFundingRoundService({ ...shared, findCoverage: coverage.find }),
  };
}

export type Services = ReturnType<typeof buildServices>;
