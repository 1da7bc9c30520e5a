/** The addresses of suggestions. */
import { json, type Endpoint } from '../web/endpoint';
import { partnersRequest, patternsRequest, ring, ringRequest, suggestions as suggestionsAnswer } from './schema';
import type { SuggestionService } from './service';

export const suggestionEndpoints = (suggestions: SuggestionService): Endpoint[] => [
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
];
