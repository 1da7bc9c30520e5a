/** The addresses of suggestions. */
import { json, page, type Endpoint } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { suggestionsIndexPage } from './index-page';
import { ringPage } from './ring-page';
import { partnersRequest, patternsRequest, ring, ringPageRequest, ringRequest, suggestions as suggestionsAnswer, suggestionsIndexRequest, suggestionsPageRequest } from './schema';
import type { SuggestionService } from './service';
import { suggestionsPage } from './suggestions-page';

export const suggestionEndpoints = (suggestions: SuggestionService, tools: PageTools): Endpoint[] => [
  json({
    path: '/suggestions/patterns', tag: 'Suggestions', summary: 'Patterns set beside what a council does: labelled lists of facts, for and against',
    request: patternsRequest, response: suggestionsAnswer, handle: (input, context) => suggestions.list('patterns', input, context),
  }),
  json({
    path: '/suggestions/partners', tag: 'Suggestions', summary: 'Councils near one, like one, or one introduction away: labelled lists of facts, for and against',
    request: partnersRequest, response: suggestionsAnswer, handle: (input, context) => suggestions.list('partners', input, context),
  }),
  json({
    path: '/suggestions/ring', tag: 'Suggestions', summary: 'Councils with experience of a pattern, by likeness, nearness and how well their use is shown',
    request: ringRequest, response: ring, handle: (input, context) => {
      const { council, pattern } = suggestions.present(input);
      return suggestions.ring(council, pattern, context);
    },
  }),
  page({
    path: '/suggestions', template: 'suggestions/suggestions-index-page.njk', request: suggestionsIndexRequest,
    handle: (asked) => suggestionsIndexPage(suggestions.choices(asked)),
  }),
  page({
    path: '/suggestions/:council', template: 'suggestions/suggestions-page.njk', request: suggestionsPageRequest,
    handle: ({ council, ...asked }, context) => suggestionsPage(suggestions.all(council, asked, context), asked, suggestions.filters(), tools.footnotes(context)),
  }),
  page({
    path: '/suggestions/:council/ring', template: 'suggestions/ring-page.njk', request: ringPageRequest,
    handle: ({ council, pattern: asked }, context) => {
      const id = suggestions.find(council, '/ring');
      const { pattern } = suggestions.present({ pattern: asked });
      return ringPage(suggestions.ring(id, pattern, context), tools.footnotes(context));
    },
  }),
];
