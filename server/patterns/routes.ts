/** The addresses of patterns. */
import { json, page, type Endpoint } from '../web/endpoint';
import { withEgo, type PageTools } from '../web/page-tools';
import { comparePage } from './compare-page';
import { patternListPage } from './list-page';
import { patternPage } from './record-page';
import { comparePatternsRequest, getPatternRequest, listPatternsRequest, patternComparison, patternList, patternRecord } from './schema';
import type { PatternService } from './service';

export const patternEndpoints = (patterns: PatternService, tools: PageTools): Endpoint[] => [
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
  page({
    path: '/patterns', template: 'web/views/list-page.njk', request: listPatternsRequest,
    handle: (input, context) => patternListPage(patterns.list(input, context), patterns.present(input), patterns.councils()),
  }),
  page({
    path: '/patterns/:id', template: 'patterns/pattern-page.njk', request: getPatternRequest,
    handle: async ({ id, like }, context) => {
      const pattern = await patterns.get(id, like, context);
      const footnotes = tools.footnotes(context);
      return withEgo(patternPage(pattern, footnotes, patterns.councils()), pattern.ref, footnotes, tools);
    },
  }),
];
