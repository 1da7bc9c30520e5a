/** The page of downloads. The downloads themselves share their address with those of views (networks/routes.ts). */
import { page, type Endpoint } from '../web/endpoint';
import { noParameters } from '../web/schemas';
import { dataPage, type DataPageTools } from './data-page';
import type { DataService } from './service';

export const dataEndpoints = (data: DataService, tools: DataPageTools): Endpoint[] => [
  page({ path: '/data', template: 'data/data-page.njk', request: noParameters, handle: (_input, context) => dataPage(data, context, tools) }),
];
