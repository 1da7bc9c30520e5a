/** The addresses of networks. */
import { json, page, type Endpoint } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { networkAnswerOf } from './answer';
import { explorerPage } from './page';
import { explorerRequest, networkAnswer, networkRequest } from './schema';
import type { NetworkService } from './service';

export const networkEndpoints = (networks: NetworkService, tools: PageTools): Endpoint[] => [
  json({
    path: '/networks/collaboration', tag: 'Networks', summary: 'Who has worked with whom, filtered and measured', request: networkRequest, response: networkAnswer,
    handle: (input, context) => networkAnswerOf(networks, input, context),
  }),
  page({
    path: '/networks', template: 'networks/explorer-page.njk', request: explorerRequest,
    handle: (input, context) => explorerPage(networks, input, context, tools),
  }),
];
