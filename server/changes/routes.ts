/** The addresses of what changed. */
import { json, page, type Endpoint } from '../web/endpoint';
import { changesPage } from './changes-page';
import { changesAnswer, changesRequest } from './schema';
import { changesSince, toAnswer } from './service';

export const changeEndpoints = (): Endpoint[] => [
  json({
    path: '/changes', tag: 'Changes', summary: 'What changed with each version of the graph, newest first', request: changesRequest, response: changesAnswer,
    handle: ({ since }, { version, meta }) => toAnswer(changesSince(version, since), meta),
  }),
  page({ path: '/changes', template: 'changes/changes-page.njk', request: changesRequest, handle: (input, context) => changesPage(input, context) }),
];
