/** The addresses of funding rounds. */
import { json, page, type Endpoint } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { fundingRoundListPage } from './list-page';
import { fundingRoundPage } from './record-page';
import { fundingRoundList, fundingRoundRecord, getFundingRoundRequest, listFundingRoundsRequest } from './schema';
import type { FundingRoundService } from './service';

export const fundingRoundEndpoints = (rounds: FundingRoundService, tools: PageTools): Endpoint[] => [
  json({
    path: '/funding-rounds', tag: 'Funding rounds', summary: 'Funding rounds, filtered and counted', request: listFundingRoundsRequest, response: fundingRoundList,
    handle: (input, context) => rounds.list(input, context),
  }),
  json({
    path: '/funding-rounds/:id', tag: 'Funding rounds', summary: 'One funding round, stated against known', request: getFundingRoundRequest, response: fundingRoundRecord,
    handle: ({ id }, context) => rounds.get(id, context),
  }),
  page({
    path: '/funding-rounds', template: 'web/views/list-page.njk', request: listFundingRoundsRequest,
    handle: (input, context) => fundingRoundListPage(rounds.list(input, context), input),
  }),
  page({
    path: '/funding-rounds/:id', template: 'funding-rounds/funding-round-page.njk', request: getFundingRoundRequest,
    handle: async ({ id }, context) => fundingRoundPage(await rounds.get(id, context), tools.footnotes(context)),
  }),
];
