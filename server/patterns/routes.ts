/** The addresses of patterns. */
import { file, json, page, type Endpoint, type FileModel, type RequestContext } from '../web/endpoint';
import { withEgo, type PageTools } from '../web/page-tools';
import { comparePage } from './compare-page';
import { patternListPage } from './list-page';
import { patternPage } from './record-page';
import { comparePatternsRequest, getPatternFileRequest, getPatternRequest, listPatternsRequest, patternComparison, patternList, patternRecord, type PatternRecord } from './schema';
import type { PatternService } from './service';

/** What patterns need of the exchange of files. */
export interface Publiccode {
  hasPubliccode(pattern: PatternRecord): boolean;
  /** @throws NotFound with the reason when there can be none */
  publiccode(pattern: PatternRecord, version: RequestContext['version'], signal?: AbortSignal): Promise<FileModel>;
}

export const patternEndpoints = (patterns: PatternService, exchange: Publiccode, tools: PageTools): Endpoint[] => [
  json({
    path: '/patterns', tag: 'Patterns', summary: 'Reusable patterns, filtered and counted', request: listPatternsRequest, response: patternList,
    handle: (input, context) => patterns.list(input, context),
  }),
  json({
    path: '/patterns/compare', tag: 'Patterns', summary: 'Up to four patterns side by side', request: comparePatternsRequest, response: patternComparison,
    handle: ({ patterns: ids = [] }, context) => patterns.compare(ids, context),
  }),
  page({
    path: '/patterns/compare', template: 'patterns/compare-page.njk', request: comparePatternsRequest,
    handle: async ({ patterns: ids = [] }, context) => comparePage(await patterns.compare(ids, context), patterns.names(), tools.footnotes(context)),
  }),
  json({
    path: '/patterns/:id', tag: 'Patterns', summary: 'One pattern with everything said of it', request: getPatternRequest, response: patternRecord,
    handle: ({ id, like }, context) => patterns.get(id, like, context),
  }),
  file({
    path: '/patterns/:id/publiccode', tag: 'Patterns', summary: 'A software pattern as publiccode.yml 0.7, for software catalogues', isCostly: true, request: getPatternFileRequest, mediaTypes: ['application/yaml'],
    handle: async ({ id }, context) => exchange.publiccode(await patterns.get(id, undefined, context), context.version, context.reading.signal),
  }),
  page({
    path: '/patterns', template: 'web/views/list-page.njk', request: listPatternsRequest,
    handle: (input, context) => patternListPage(patterns.list(input, context), patterns.present(input), patterns.councils()),
  }),
  page({
    path: '/patterns/:id', template: 'patterns/pattern-page.njk', request: getPatternRequest,
    handle: async ({ id, like }, context) => {
      const pattern = await patterns.get(id, like, context);
      const footnotes = tools.footnotes(context);
      return withEgo(patternPage(pattern, footnotes, patterns.councils(), exchange.hasPubliccode(pattern)), pattern.ref, footnotes, tools);
    },
  }),
];
