/** Every graph address of the service, slice by slice. */
import packageJson from '../package.json';
import { aboutEndpoints } from './about/routes';
import { credits } from './about/origins';
import { changeEndpoints } from './changes/routes';
import { councilEndpoints } from './councils/routes';
import { dataEndpoints } from './data/routes';
import { citationBibtex, citationText } from './exchange/citation';
import { formatParameter } from './exchange/schema';
import { gapEndpoints } from './gaps/routes';
import { homeEndpoints } from './home/routes';
import { fundingRoundEndpoints } from './funding-rounds/routes';
import { methodEndpoints } from './method/routes';
import { egoPicture } from './networks/ego-picture';
import { networkEndpoints } from './networks/routes';
import { organisationEndpoints } from './organisations/routes';
import { pathEndpoints } from './paths/routes';
import { patternEndpoints } from './patterns/routes';
import { projectEndpoints } from './projects/routes';
import { searchEndpoints } from './search/routes';
import { serviceAreaEndpoints } from './service-areas/routes';
import { spreadEndpoints } from './spread/routes';
import { parseRef } from './graph/model';
import type { Services } from './services';
import { councilSection } from './suggestions/council-section';
import { suggestionEndpoints } from './suggestions/routes';
import { supplierEndpoints } from './suppliers/routes';
import { systemEndpoints } from './system/routes';
import type { Endpoint } from './web/endpoint';
import { openApiDocument } from './web/openapi';
import { createPageTools } from './web/page-tools';

/** What a citation of everything calls it. */
const WHOLE_TITLE = 'Who led, funded, supplied and reused digital work in UK local government';

export function endpointsOf(services: Services): Endpoint[] {
  const { networks } = services;
  const tools = createPageTools(
    (ref, footnotes) => egoPicture(networks, { node: ref, depth: 1, types: undefined, open: undefined }, footnotes),
    (ref, footnotes) => councilSection(services.suggestions.digest(ref), parseRef(ref)!.id, services.nodes.get(), footnotes),
  );
  const endpoints = [
    ...systemEndpoints(services.system),
    ...searchEndpoints(services.search),
    ...homeEndpoints(services.home, tools),
    ...councilEndpoints(services.councils, tools),
    ...organisationEndpoints(services.organisations, tools),
    ...supplierEndpoints(services.suppliers, tools),
    ...patternEndpoints(services.patterns, services.exchange, tools),
    ...spreadEndpoints(services.spread, tools),
    ...suggestionEndpoints(services.suggestions, tools),
    ...serviceAreaEndpoints(services.serviceAreas, tools),
    ...projectEndpoints(services.projects, tools),
    ...fundingRoundEndpoints(services.fundingRounds, tools),
    ...gapEndpoints(services.gaps, tools),
    ...pathEndpoints(services.paths, services.reusePaths, tools),
    ...networkEndpoints(services.networks, services.exchange, services.data, formatParameter(services.data.formats.map(({ id }) => id)), [...new Set(services.data.formats.map(({ mediaType }) => mediaType))], tools),
    ...changeEndpoints(),
    ...dataEndpoints(services.data, {
      credits, citation: (meta, address) => ({ text: citationText({ title: WHOLE_TITLE, address, meta }), bibtex: citationBibtex({ title: WHOLE_TITLE, address, meta }) }),
    }),
    ...methodEndpoints(services.method),
  ];
  // The API reference among these pages describes the endpoints above.
  return [...endpoints, ...aboutEndpoints(services.about, tools, () => openApiDocument(endpoints, packageJson.version, services.config.siteUrl))];
}
