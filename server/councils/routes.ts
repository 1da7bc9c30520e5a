/** The addresses of councils. */
import { json, page, type Endpoint } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { councilListPage } from './list-page';
import { councilPage } from './record-page';
import { councilList, councilRecord, getCouncilRequest, listCouncilsRequest } from './schema';
import type { CouncilService } from './service';

export const councilEndpoints = (councils: CouncilService, tools: PageTools): Endpoint[] => [
  json({
    path: '/councils', tag: 'Councils', summary: 'Councils, filtered and counted', request: listCouncilsRequest, response: councilList,
    handle: (input, context) => councils.list(input, context),
  }),
  json({
    path: '/councils/:id', tag: 'Councils', summary: 'One council with everything said of it', request: getCouncilRequest, response: councilRecord,
    handle: ({ id }, context) => councils.get(id, context),
  }),
  page({
    path: '/councils', template: 'web/views/list-page.njk', request: listCouncilsRequest,
    handle: (input, context) => councilListPage(councils.list(input, context), input),
  }),
  page({
    path: '/councils/:id', template: 'councils/council-page.njk', request: getCouncilRequest,
    handle: async ({ id }, context) => {
      const council = await councils.get(id, context);
      const footnotes = tools.footnotes(context);
      return councilPage(council, councils.all(), footnotes, () => tools.drawEgo(council.ref, footnotes), () => tools.drawSuggestions(council.ref, footnotes));
    },
  }),
];
