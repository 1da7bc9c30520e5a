/** The addresses of service areas. */
import { json, page, type Endpoint } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { serviceAreaListPage, serviceAreaPage } from './pages';
import { getServiceAreaRequest, listServiceAreasRequest, serviceAreaList, serviceAreaRecord } from './schema';
import type { ServiceAreaService } from './service';

export const serviceAreaEndpoints = (areas: ServiceAreaService, tools: PageTools): Endpoint[] => [
  json({
    path: '/service-areas', tag: 'Service areas', summary: 'Fields of council work', request: listServiceAreasRequest, response: serviceAreaList,
    handle: (input, context) => areas.list(input, context),
  }),
  json({
    path: '/service-areas/:id', tag: 'Service areas', summary: 'One service area with its patterns, projects and councils',
    request: getServiceAreaRequest, response: serviceAreaRecord, handle: ({ id }, context) => areas.get(id, context),
  }),
  page({
    path: '/service-areas', template: 'web/views/list-page.njk', request: listServiceAreasRequest,
    handle: (input, context) => serviceAreaListPage(areas.list(input, context), input),
  }),
  page({
    path: '/service-areas/:id', template: 'service-areas/service-area-page.njk', request: getServiceAreaRequest,
    handle: async ({ id }, context) => serviceAreaPage(await areas.get(id, context), tools.footnotes(context)),
  }),
];
