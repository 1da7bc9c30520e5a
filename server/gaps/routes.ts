/** The addresses of gaps. */
import { Moved } from '../errors';
import { file, json, page, type Endpoint, type RequestContext } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { noParameters } from '../web/schemas';
import { briefPage } from './brief-page';
import { gapItemPage } from './item-page';
import { gapListPage } from './list-page';
import { regionListPage } from './region-list-page';
import { brief, councilBriefRequest, gapItem, gapItemRequest, gapList, listGapsRequest, regionBriefRequest, regionList, type Brief } from './schema';
import type { GapService } from './service';

type WithMeta = Pick<RequestContext, 'meta'>;

export function gapEndpoints(gaps: GapService, tools: PageTools): Endpoint[] {
  /** JSON, CSV, page and PDF of one kind of sheet. */
  const sheets = <Name extends 'council' | 'region'>(name: Name, request: typeof councilBriefRequest | typeof regionBriefRequest, at: string, get: (id: string, context: WithMeta, address: (id: string) => string) => Promise<Brief>): Endpoint[] => {
    const data = `/gaps/briefs/${name}s`;
    const idOf = (input: unknown) => (input as Record<Name, string>)[name];
    const summary = name === 'council' ? 'A council’s gaps on one sheet' : 'A region’s or nation’s gaps on one sheet';
    return [
      json({ path: `${data}/:${name}`, tag: 'Gaps', summary, request, response: brief, handle: (input, context) => get(idOf(input), context, (id) => `${data}/${id}`) }),
      file({
        path: `${data}/:${name}/csv`, tag: 'Gaps', summary: `${summary}, as CSV`, request, mediaTypes: ['text/csv'],
        handle: async (input, context) => gaps.toCsv(await get(idOf(input), context, (id) => `${data}/${id}/csv`)),
      }),
      file({
        path: `${at}/:${name}.pdf`, tag: 'Gaps', summary: `${summary}, as PDF`, request, mediaTypes: ['application/pdf'], isBesidePage: true,
        handle: async (input, context) => gaps.toPdf(await get(idOf(input), context, (id) => `${at}/${id}.pdf`), tools.footnotes(context)),
      }),
      page({
        path: `${at}/:${name}`, template: 'gaps/brief-page.njk', request,
        handle: async (input, context) => {
          const id = idOf(input);
          return briefPage(await get(id, context, (of) => `${at}/${of}`), { path: `${at}/${id}`, data: `${data}/${id}`, region: name === 'council' ? gaps.placeOf(id) : undefined }, tools.footnotes(context));
        },
      }),
    ];
  };

  return [
    json({ path: '/gaps', tag: 'Gaps', summary: 'Where councils could share more: ten kinds of gap, each with reasons on both sides', request: listGapsRequest, response: gapList, handle: (query, context) => gaps.list(query, context) }),
    page({ path: '/gaps', template: 'gaps/gap-list-page.njk', request: listGapsRequest, handle: async (query, context) => gapListPage(await gaps.list(query, context), query, gaps.heatmap(), { ...await gaps.overview(), cell: query.region && query.serviceArea && gaps.cell(query.region, query.serviceArea) }) }),
    json({ path: '/gaps/items/:id', tag: 'Gaps', summary: 'One gap', request: gapItemRequest, response: gapItem, handle: ({ id }, context) => gaps.item(id, context) }),
    page({ path: '/gaps/items/:id', template: 'gaps/gap-item-page.njk', request: gapItemRequest, handle: async ({ id }, context) => gapItemPage(await gaps.item(id, context), tools.footnotes(context)) }),
    page({ path: '/gaps/items', template: 'gaps/gap-list-page.njk', request: listGapsRequest, handle: () => { throw new Moved('/gaps'); } }),
    json({ path: '/gaps/briefs/regions', tag: 'Gaps', summary: 'Regions and nations with their numbers of gaps', request: noParameters, response: regionList, handle: (_, context) => gaps.regions(context) }),
    page({ path: '/gaps/regions', template: 'gaps/region-list-page.njk', request: noParameters, handle: async (_, context) => regionListPage(await gaps.regions(context)) }),
    ...sheets('region', regionBriefRequest, '/gaps/regions', gaps.regionBrief),
    ...sheets('council', councilBriefRequest, '/gaps', gaps.councilBrief),
  ];
}
