/** The addresses of search. */
import { json, page, type Endpoint } from '../web/endpoint';
import { searchPage } from './page';
import { searchAnswer, searchRequest } from './schema';
import type { SearchService } from './service';

export const searchEndpoints = (search: SearchService): Endpoint[] => [
  json({
    path: '/search', tag: 'Search', summary: 'Records by name, other spelling, beginning or words; best fit first',
    request: searchRequest, response: searchAnswer, handle: (input, context) => search.search(input, context),
  }),
  page({
    path: '/search', template: 'search/search-page.njk', request: searchRequest,
    handle: (input, context) => searchPage(search.search(input, context), input),
  }),
];
