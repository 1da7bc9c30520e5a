/** The list of councils, for readers. */
import { dateCell, nodeCell, textCell, unknown, type Cell, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import { counted } from '../web/format';
import { toListPage } from '../web/list-page';
import type { CouncilList, CouncilSummary, ListCouncilsRequest } from './schema';
import { councilTypeNames } from '../web/words';
import { standingNames } from './words';

const filters = [
  { name: 'region', label: 'Region of England', any: 'All regions' },
  { name: 'nation', label: 'Nation', any: 'All nations' },
  { name: 'type', label: 'Type of council', any: 'All types' },
  { name: 'tier', label: 'Tier', any: 'All tiers' },
  { name: 'status', label: 'Which councils', any: standingNames.all },
];

const sorts = [
  { value: 'name', label: 'Name, A to Z' },
  { value: 'started', label: 'Newest first' },
];

/** A count beside a name; nothing on record is not nothing done. */
const known = (count: number): Cell => (count > 0 ? String(count) : unknown('none known'));

function table(items: readonly CouncilSummary[], byAge: boolean): DataTable {
  return {
    caption: 'Councils', hideCaption: true, shown: 200,
    columns: [
      { text: 'Council' }, { text: 'Type' }, { text: 'Region or nation' }, ...(byAge ? [{ text: 'Began' }] : []),
      { text: 'Known projects', numeric: true }, { text: 'Councils it worked with', numeric: true }, { text: 'Patterns in use', numeric: true },
    ],
    rows: items.map((council) => [
      nodeCell({ ...council, name: council.shortName }),
      councilTypeNames[council.type], textCell(council.region ?? council.nation), ...(byAge ? [dateCell(council.startedOn)] : []),
      known(council.projects), known(council.collaborators), known(council.patterns),
    ]),
  };
}

/** How many, and what an empty cell does not mean. */
function listAnswer(total: number, filtered: boolean): string {
  if (total === 0) return 'No council on record fits what you asked for.';
  const count = counted(total, 'council', 'councils');
  const verb = filtered ? (total === 1 ? 'fits what you asked for' : 'fit what you asked for') : 'are on record';
  return `${count} ${verb}. A council with nothing beside its name may have done much: most of what councils do is on no public page that we found.`;
}

export function councilListPage(result: CouncilList, query: ListCouncilsRequest): PageModel {
  const list = toListPage({
    action: '/councils', query: { ...query, status: query.status ?? 'current' }, result, filters, sorts,
    text: { name: 'q', label: 'Name, or part of one' }, defaults: { status: 'current', sort: 'name' },
  });
  return {
    page: {
      title: 'Councils', section: 'councils',
      description: 'Every principal council of the United Kingdom, with the projects, partners and patterns on record.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Councils' }],
    },
    kind: 'council', heading: 'Councils', noun: result.total === 1 ? 'council' : 'councils',
    answer: listAnswer(result.total, list.chips.length > 0),
    list, table: table(result.items, query.sort === 'started'), sortNote: 'Councils are listed by name or age, never by a count.',
    empty: { text: 'No council on record fits all of these filters together.', nearest: { text: 'See all councils', href: '/councils' } },
    coverage: result.coverage,
  };
}
