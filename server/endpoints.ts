/** Every graph address of the service, slice by slice. */
import packageJson from '../package.json';
import { aboutEndpoints } from './about/routes';
import { councilEndpoints } from './councils/routes';
import { formats } from './exchange/formats';
import { formatParameter } from './exchange/schema';
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
import type { Services } from './services';
import { supplierEndpoints } from './suppliers/routes';
import { systemEndpoints } from './system/routes';
import type { Endpoint } from './web/endpoint';
import { openApiDocument } from './web/openapi';
import { createPageTools } from './web/page-tools';

export function endpointsOf(services: Services): Endpoint[] {
  const { networks } = services;
  const tools = createPageTools((ref, footnotes) => egoPicture(networks, { node: ref, depth: 1, types: undefined, open: undefined }, footnotes));
  const endpoints = [
    ...systemEndpoints(services.system),
    ...searchEndpoints(services.search),
    ...homeEndpoints(services.home, tools),
    ...councilEndpoints(services.councils, tools),
    ...organisationEndpoints(services.organisations, tools),
    ...supplierEndpoints(services.suppliers, tools),
    ...patternEndpoints(services.patterns, tools),
    ...spreadEndpoints(services.spread, tools),
    ...serviceAreaEndpoints(services.serviceAreas, tools),
    ...projectEndpoints(services.projects, tools),
    ...fundingRoundEndpoints(services.fundingRounds, tools),
    ...pathEndpoints(services.paths, services.reusePaths, tools),
    ...networkEndpoints(services.networks, services.exchange, formatParameter, formats.map(({ mediaType }) => mediaType), tools),
    ...methodEndpoints(services.method),
  ];
  // The API reference among these pages describes the endpoints above.
  return [...endpoints, ...aboutEndpoints(services.about, tools, () => openApiDocument(endpoints, packageJson.version, services.config.siteUrl))];
}
