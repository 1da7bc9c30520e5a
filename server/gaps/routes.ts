/** The addresses of gaps. */
import { json, type Endpoint } from '../web/endpoint';
import { brief, councilBriefRequest, gapItem, gapItemRequest, gapList, listGapsRequest, regionBriefRequest } from './schema';
import type { GapService } from './service';

export const gapEndpoints = (gaps: GapService): Endpoint[] => [
  json({ path: '/gaps', tag: 'Gaps', summary: 'Where councils could share more: ten kinds of gap, each with reasons on both sides', request: listGapsRequest, response: gapList, handle: (query, context) => gaps.list(query, context) }),
  json({ path: '/gaps/items/:id', tag: 'Gaps', summary: 'One gap', request: gapItemRequest, response: gapItem, handle: ({ id }, context) => gaps.item(id, context) }),
  json({ path: '/gaps/briefs/councils/:council', tag: 'Gaps', summary: 'A council’s gaps on one sheet', request: councilBriefRequest, response: brief, handle: ({ council }, context) => gaps.councilBrief(council, context, (id) => `/gaps/briefs/councils/${id}`) }),
  json({ path: '/gaps/briefs/regions/:region', tag: 'Gaps', summary: 'A region’s or nation’s gaps on one sheet', request: regionBriefRequest, response: brief, handle: ({ region }, context) => gaps.regionBrief(region, context, (id) => `/gaps/briefs/regions/${id}`) }),
];
