/** The addresses of a pattern's spread. */
import { json, page, type Endpoint, type RequestContext } from '../web/endpoint';
import { sayIncomplete } from '../web/incomplete';
import type { PageTools } from '../web/page-tools';
import { spreadAnswer, spreadPageRequest, spreadRequest, type SpreadAnswer } from './schema';
import type { SpreadService } from './service';
import { spreadPage } from './spread-page';

/** What page and API share; an answer without its tests is incomplete. */
async function answer(spread: SpreadService, id: string, { meta }: RequestContext): Promise<SpreadAnswer> {
  const pattern = spread.find(id);
  const coincidences = await spread.circumstances(pattern);
  if (coincidences.state === 'absent') sayIncomplete();
  return { ...spread.spread(pattern), coincidences, meta, coverage: spread.coverage(pattern) };
}

export const spreadEndpoints = (spread: SpreadService, tools: PageTools): Endpoint[] => [
  json({
    path: '/patterns/:id/spread', tag: 'Patterns', summary: 'Who took a pattern up in time order, what stood before, and which circumstances coincide with later uptake',
    request: spreadRequest, response: spreadAnswer, handle: ({ id }, context) => answer(spread, id, context),
  }),
  page({
    path: '/patterns/:id/spread', template: 'spread/spread-page.njk', request: spreadPageRequest,
    handle: async ({ id, asOf }, context) => spreadPage(await answer(spread, id, context), asOf, tools.footnotes(context), spread.councils()),
  }),
];
