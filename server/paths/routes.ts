/** The addresses of paths. */
import { json, page, type Endpoint } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { emptyPathsPage, pathsPage } from './page';
import { pathsAddress } from './query';
import { reusePathPage } from './reuse-path-page';
import type { ReusePathService, ToldReusePath } from './reuse-path-service';
import { pathAnswer, pathRequest, reusePathAnswer, reusePathRequest } from './schema';
import type { PathService } from './service';

export const pathEndpoints = (paths: PathService, reusePaths: ReusePathService, tools: PageTools): Endpoint[] => [
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
  json({
    path: '/patterns/:id/path', tag: 'Paths', summary: 'How a pattern came to a council: its claims in time order', request: reusePathRequest, response: reusePathAnswer,
    handle: ({ id, to }, { meta }) => ({ ...toAnswer(reusePaths.tell(id, to)), meta, coverage: [...reusePaths.choice(id).coverage] }),
  }),
  page({
    path: '/patterns/:id/path', template: 'paths/reuse-path-page.njk', request: reusePathRequest,
    handle: ({ id, to }, context) => reusePathPage(reusePaths.tell(id, to), reusePaths.choice(id), tools.footnotes(context)),
  }),
];

const toAnswer = ({ pattern, council, steps, isJoined, answer }: ToldReusePath) => ({
  pattern, ...(council && { council }), joined: isJoined, answer,
  steps: steps.map(({ date, sentence, relationships }) => ({
    ...(date && { date }), text: sentence, relationships: relationships.map(({ id }) => id), sources: [...new Set(relationships.flatMap(({ sources }) => sources))],
  })),
});
