/** The front page, and its figures as JSON. */
import { json, page, type Endpoint } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { homePage } from './page';
import { overview, overviewRequest } from './schema';
import type { HomeService } from './service';

export const homeEndpoints = (home: HomeService, tools: PageTools): Endpoint[] => [
  json({
    path: '/overview', tag: 'Summary', summary: 'What the front page shows: the map, its distribution, examples, coverage and the newest reuses',
    request: overviewRequest, response: overview, handle: (_input, context) => home.overview(context),
  }),
  page({
    path: '/', template: 'home/home-page.njk', request: overviewRequest,
    handle: (_input, context) => homePage(home.overview(context), tools.footnotes(context)),
  }),
];
