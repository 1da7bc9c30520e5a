/** The list of projects, for readers. */
import { dateCell, nameList, nodeCell, recordCell, unknown, type Cell, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import { counted, money, number, plural, wordList } from '../web/format';
import { addressOf, toListPage } from '../web/list-page';
import type { ListProjectsRequest, ProjectList, ProjectSummary } from './schema';

const filters = [
  { name: 'programme', label: 'Funding programme', any: 'All programmes' },
  { name: 'fundingRound', label: 'Funding round', any: 'All rounds' },
  { name: 'serviceArea', label: 'Service area', any: 'All service areas' },
  { name: 'phase', label: 'Phase it had', any: 'All phases' },
  { name: 'status', label: 'State', any: 'All states' },
  { name: 'council', label: 'Council that led or joined', any: 'All councils' },
  { name: 'supplier', label: 'Supplier', any: 'All suppliers' },
  { name: 'kind', label: 'Project or programme', any: 'Both' },
] as const;

const sorts = [
  { value: 'newest', label: 'Latest first' },
  { value: 'name', label: 'Name, A to Z' },
  { value: 'partners', label: 'Most partners named' },
  { value: 'money', label: 'Most known money' },
];

/** One lead is a link; of several, the names. */
function leadCell({ leads, kind }: ProjectSummary): Cell {
  if (leads.length === 1) return nodeCell(leads[0]!);
  if (leads.length > 1) return nameList(leads);
  return unknown(kind === 'community' ? 'a programme has none' : 'none recorded');
}

const partnerCell = ({ kind, partners, members }: ProjectSummary): Cell => {
  if (kind === 'community') return { text: 'members only', note: counted(members ?? 0, 'member', 'members') };
  return partners > 0 ? number(partners) : unknown('none named');
};

const knownMoney = ({ knownGbp, unknownAwards }: ProjectSummary): Cell =>
  (knownGbp === undefined ? unknown() : { text: `${money(knownGbp)}${unknownAwards > 0 ? '+' : ''}`, nowrap: true });

const nameNote = ({ kind, serviceAreas }: ProjectSummary): string =>
  [...(kind === 'community' ? ['A programme, not a project'] : []), ...serviceAreas.map(({ name }) => name)].join('. ');

function table(items: readonly ProjectSummary[]): DataTable {
  return {
    caption: 'Projects', hideCaption: true, shown: 200,
    columns: [
      { text: 'Project', width: 35 }, { text: 'Led by' }, { text: 'Partners named', numeric: true },
      { text: 'Known money', numeric: true }, { text: 'Patterns', numeric: true }, { text: 'Since' },
    ],
    rows: items.map((project) => [
      recordCell(project.ref, project.name, { ...(nameNote(project) && { note: nameNote(project) }) }),
      leadCell(project), partnerCell(project), knownMoney(project),
      project.patterns > 0 ? number(project.patterns) : unknown('none known'),
      dateCell(project.startedOn),
    ]),
  };
}

/** How many fit, programmes apart. */
export function projectListAnswer({ total, facets }: Pick<ProjectList, 'total' | 'facets'>, query: Partial<ListProjectsRequest> = {}): string {
  const programmes = query.kind === undefined ? facets.kind?.find(({ value }) => value === 'community')?.count ?? 0 : query.kind === 'community' ? total : 0;
  const projects = total - programmes;
  const what = wordList([
    ...(projects > 0 || programmes === 0 ? [counted(projects, 'project', 'projects')] : []),
    ...(programmes > 0 ? [counted(programmes, 'programme', 'programmes')] : []),
  ]);
  const filtered = Object.entries(query).some(([name, value]) => value !== undefined && !['sort', 'limit', 'offset'].includes(name));
  return [
    total === 0 ? 'No project on record fits what you asked for.' : filtered ? `${what} ${plural(total, 'fits', 'fit')} what you asked for.` : `The record holds ${what}.`,
    ...(programmes > 0 ? ['Councils belong to a programme; that makes them no partners of one another.'] : []),
    'Many projects of the same funds are not in the record; how many is said below the list.',
  ].join(' ');
}

/** The same question without the first filter whose removal leaves something; else everything. */
function nearestView({ facets }: ProjectList, query: ListProjectsRequest) {
  const loosened = filters.find(({ name }) => query[name] !== undefined && facets[name]?.some(({ count }) => count > 0));
  if (!loosened) return { text: 'See all projects', href: '/projects' };
  const href = addressOf('/projects', { ...query, [loosened.name]: undefined, offset: undefined }, { limit: 50, sort: 'newest' });
  return { text: `See what fits without “${loosened.label}”`, href };
}

export function projectListPage(result: ProjectList, query: ListProjectsRequest): PageModel {
  return {
    page: {
      title: 'Projects', section: 'projects',
      description: 'Digital projects that UK councils led or joined: who took part, what was paid, what they produced.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Projects' }],
    },
    kind: 'project', heading: 'Projects', noun: plural(result.total, 'project', 'projects'),
    answer: projectListAnswer(result, query),
    list: toListPage({
      action: '/projects', query, result, filters, sorts, text: { name: 'q', label: 'Words of the name, aim or lead' }, defaults: { sort: 'newest' },
    }),
    table: table(result.items),
    sortNote: 'An order by partners or money counts what is recorded. It says nothing about worth. A plus means that an amount is missing.',
    empty: { text: 'No known project fits all of these filters together. There may have been one that we did not find.', nearest: nearestView(result, query) },
    coverage: result.coverage,
  };
}
