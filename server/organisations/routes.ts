/** The addresses of organisations. */
import { json, page, type Endpoint } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { organisationListPage } from './list-page';
import { organisationPage } from './record-page';
import { getOrganisationRequest, listOrganisationsRequest, organisationList, organisationRecord } from './schema';
import type { OrganisationService } from './service';

export const organisationEndpoints = (organisations: OrganisationService, tools: PageTools): Endpoint[] => [
  json({
    path: '/organisations', tag: 'Organisations', summary: 'Organisations, filtered and counted',
    request: listOrganisationsRequest, response: organisationList,
    handle: (input, context) => organisations.list(input, context),
  }),
  json({
    path: '/organisations/:id', tag: 'Organisations', summary: 'One organisation with everything said of it',
    request: getOrganisationRequest, response: organisationRecord,
    handle: ({ id }, context) => organisations.get(id, context),
  }),
  page({
    path: '/organisations', template: 'web/views/list-page.njk', request: listOrganisationsRequest,
    handle: (input, context) => organisationListPage(organisations.list(input, context), input),
  }),
  page({
    path: '/organisations/:id', template: 'organisations/organisation-page.njk', request: getOrganisationRequest,
    handle: async ({ id }, context) => organisationPage(await organisations.get(id, context), tools.footnotes(context)),
  }),
];
