/** The addresses of networks. */
import type { z } from 'zod';
import type { TakeAway } from '../exchange/schema';
import type { NetworkDocument } from '../graph/network';
import { file, json, page, type Endpoint, type FileModel, type RequestContext } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { egoAnswerOf, networkAnswerOf } from './answer';
import { networkDocument } from './document';
import { egoPage } from './ego-page';
import { inspectorPart } from './inspector-part';
import { explorerPage } from './page';
import { egoRequest, explorerRequest, exportRequest, networkAnswer, networkRequest } from './schema';
import type { NetworkService } from './service';

/** What networks need of the exchange of files. */
export interface Exchange {
  write(format: string, document: NetworkDocument): FileModel;
  takeAway(document: NetworkDocument, query: string, parameters: Readonly<Record<string, unknown>>): TakeAway;
}

/** The whole graph as files, at the same addresses without parameters. */
export interface Everything {
  /** @throws InvalidRequest for a format that views do not have */
  checkViewFormat(format: string): void;
  download(format: string, version: RequestContext['version'], signal?: AbortSignal): Promise<FileModel>;
}

export const networkEndpoints = (networks: NetworkService, exchange: Exchange, everything: Everything, format: z.ZodType<string>, mediaTypes: readonly string[], tools: PageTools): Endpoint[] => [
  json({
    path: '/networks/collaboration', tag: 'Networks', summary: 'Who has worked with whom, filtered and measured', isCostly: true, request: networkRequest, response: networkAnswer,
    handle: (input, context) => networkAnswerOf(networks, input, context),
  }),
  file({
    path: '/exports/:format', tag: 'Networks', summary: 'A view of the network as a file; without any parameter, the whole graph', isCostly: true, request: exportRequest.extend({ format }), mediaTypes,
    handle: async ({ format: id, ...input }, context) => {
      if (!context.address.includes('?')) return everything.download(id, context.version, context.reading.signal);
      everything.checkViewFormat(id);
      return exchange.write(id, await networkDocument(networks, input, context));
    },
  }),
  json({
    path: '/networks/ego', tag: 'Networks', summary: 'What stands around one record', isCostly: true, request: egoRequest, response: networkAnswer,
    handle: (input, context) => egoAnswerOf(networks, input, context),
  }),
  page({
    path: '/networks/ego', template: 'networks/ego-page.njk', isCostly: true, request: egoRequest,
    handle: (input, context) => egoPage(networks, input, context, tools),
  }),
  page({
    path: '/networks/inspector', template: 'networks/inspector-part.njk', request: explorerRequest,
    handle: (input, context) => inspectorPart(networks, input, context, tools),
  }),
  page({
    path: '/networks', template: 'networks/explorer-page.njk', isCostly: true, request: explorerRequest,
    handle: (input, context) => explorerPage(networks, exchange, input, context, tools),
  }),
];
