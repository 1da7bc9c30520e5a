/** Every graph address of the service, slice by slice. */
import { councilEndpoints } from './councils/routes';
import { organisationEndpoints } from './organisations/routes';
import { searchEndpoints } from './search/routes';
import type { Services } from './services';
import { supplierEndpoints } from './suppliers/routes';
import { systemEndpoints } from './system/routes';
import type { Endpoint } from './web/endpoint';
import { createPageTools } from './web/page-tools';

export function endpointsOf(services: Services): Endpoint[] {
  const tools = createPageTools();
  return [
    ...systemEndpoints(services.system),
    ...searchEndpoints(services.search),
    ...councilEndpoints(services.councils, tools),
    ...organisationEndpoints(services.organisations, tools),
    ...supplierEndpoints(services.suppliers, tools),
  ];
}
