/** The summary's address. */
import { json, type Endpoint } from '../web/endpoint';
import { noParameters } from '../web/schemas';
import { summary } from './schema';
import type { SystemService } from './service';

export const systemEndpoints = (system: SystemService): Endpoint[] => [
  json({
    path: '/summary', tag: 'Summary', summary: 'How much of each label and relationship type the graph holds, and how complete it is',
    request: noParameters, response: summary, handle: (_input, context) => system.summary(context),
  }),
];
