/** The address of the back-test. */
import { json, page, type Endpoint, type RequestContext } from '../web/endpoint';
import { methodPage } from './method-page';
import { methodAnswer, methodRequest, type MethodAnswer } from './schema';
import type { MethodService } from './service';

const answer = (method: MethodService, { meta }: RequestContext): MethodAnswer => ({ ...method.facts(), meta });

export const methodEndpoints = (method: MethodService): Endpoint[] => [
  json({
    path: '/method', tag: 'Method', summary: 'Each score defined and back-tested: tables, baselines, intervals, and which may be called a prediction',
    request: methodRequest, response: methodAnswer, handle: (_input, context) => answer(method, context),
  }),
  page({ path: '/method', template: 'method/method-page.njk', request: methodRequest, handle: (_input, context) => methodPage(answer(method, context)) }),
];
