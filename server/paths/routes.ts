/** The addresses of paths. */
import { json, page, type Endpoint } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { emptyPathsPage, pathsPage } from './page';
import { pathsAddress } from './query';
import { pathAnswer, pathRequest } from './schema';
import type { PathService } from './service';

export const pathEndpoints = (paths: PathService, tools: PageTools): Endpoint[] => [
  json({
    path: '/paths', tag: 'Paths', summary: 'The best-evidenced paths between two records, told with their sources', request: pathRequest, response: pathAnswer,
    handle: async (input, context) => (await paths.find(input, context)).answer,
  }),
  page({
    path: '/paths', template: 'paths/path-page.njk', request: pathRequest,
    handle: async (input, context) => {
      paths.redirect(input, pathsAddress);
      if (!paths.hasEnds(input)) return emptyPathsPage(input, paths.choice(input));
      return pathsPage(await paths.find(input, context), input, tools.footnotes(context));
    },
  }),
];
