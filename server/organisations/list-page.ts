/** The list of organisations, for readers. */
import { recordCell, unknown, type Cell, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import { counted, wordList } from '../web/format';
import { toListPage } from '../web/list-page';
import type { ListOrganisationsRequest, OrganisationList, OrganisationSummary } from './schema';
import { organisationKindNames } from '../web/words';

const filters = [{ name: 'kind', label: 'Kind of body', any: 'All kinds' }];

/** `1 project and 1 award`: what is on record, without what is not. */
function recordWords({ projects, memberships, patterns, awards }: OrganisationSummary): Cell {
  const parts = ([
    [projects, 'project', 'projects'], [memberships, 'programme', 'programmes'],
    [patterns, 'pattern', 'patterns'], [awards, 'award', 'awards'],
  ] as const).filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
  return parts.length > 0 ? wordList(parts) : unknown('nothing known');
}

function table(items: readonly OrganisationSummary[]): DataTable {
  return {
    caption: 'Organisations', hideCaption: true, shown: 200,
    columns: [{ text: 'Organisation', width: 45 }, { text: 'Kind', width: 25 }, { text: 'What is on record', width: 30 }],
    rows: items.map((body) => [recordCell(body.ref, body.name), organisationKindNames[body.kind], recordWords(body)]),
  };
}

export function organisationListPage(result: OrganisationList, query: ListOrganisationsRequest): PageModel {
  return {
    page: {
      title: 'Organisations',
      description: 'Bodies other than councils that lead, take part in or are paid for council projects.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Organisations' }],
    },
    kind: 'organisation', heading: 'Organisations', noun: result.total === 1 ? 'organisation' : 'organisations',
    answer: `${counted(result.total, 'organisation', 'organisations')} ${result.total === 1 ? 'fits' : 'fit'} what you asked for. These are bodies that are no council and that led, joined or were paid for council projects. Strategic authorities are listed with the councils.`,
    list: toListPage({
      action: '/organisations', query, result, filters, sorts: [],
      text: { name: 'q', label: 'Name, or part of one' }, defaults: {},
    }),
    table: table(result.items),
    empty: { text: 'No organisation on record fits all of these filters together.', nearest: { text: 'See all organisations', href: '/organisations' } },
    coverage: result.coverage,
  };
}
