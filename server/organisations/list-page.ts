/** The list of organisations, for readers. */
import { recordCell, unknown, type Cell, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import { counted } from '../web/format';
import { toListPage } from '../web/list-page';
import type { ListOrganisationsRequest, OrganisationList, OrganisationSummary } from './schema';
import { kindNames } from './words';

const filters = [{ name: 'kind', label: 'Kind of body', any: 'All kinds' }];

const known = (count: number): Cell => (count > 0 ? String(count) : unknown('none known'));

function table(items: readonly OrganisationSummary[]): DataTable {
  return {
    caption: 'Organisations', hideCaption: true, shown: 200,
    columns: [
      { text: 'Organisation' }, { text: 'Kind' }, { text: 'Known projects', numeric: true }, { text: 'Programmes it belongs to', numeric: true },
      { text: 'Known patterns', numeric: true }, { text: 'Known awards', numeric: true },
    ],
    rows: items.map((body) => [
      recordCell(body.ref, body.name), kindNames[body.kind],
      known(body.projects), known(body.memberships), known(body.patterns), known(body.awards),
    ]),
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
