/** /suggestions: find your council, or start from a pattern. Wording only. */
import type { PageModel } from '../web/endpoint';
import { number } from '../web/format';
import type { Choice, CouncilChoices } from './choices';

export function suggestionsIndexPage({ places, patterns, unknown, councils }: CouncilChoices & { patterns: readonly Choice[] }): PageModel {
  return {
    page: {
      title: 'What like councils use, and whom to ring', section: 'councils',
      description: 'For one council: what councils like it use and it is not recorded to, and whom to ring about it.',
      breadcrumbs: [{ text: 'Councils', href: '/councils' }, { text: 'What like councils use, and whom to ring' }],
    },
    answer: `Choose your council. Its page sets beside it what councils like it use and it is not recorded to, and whom to ring about it, with reasons for and against. Of ${number(councils)} councils, ${number(unknown)} have no project and no pattern on record; they have lists too, from what councils like and near them do.`,
    places: places.map(({ name, councils: members }) => ({ name, members })), patterns,
  };
}
