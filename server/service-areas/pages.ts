/** The list of service areas, and one of them, for readers. Wording only. */
import { toRef } from '../graph/model';
import { dateCell, nodeCell, recordCell, shownByCell, unknown, type Cell, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, number, plural, upperFirst, wordList } from '../web/format';
import { toListPage } from '../web/list-page';
import { usersCell } from '../web/users';
import { patternKindNames, statusNames } from '../web/words';
import type { ListServiceAreasRequest, ServiceAreaList, ServiceAreaRecord } from './schema';

const sorts = [
  { value: 'name', label: 'Name, A to Z' }, { value: 'patterns', label: 'Most patterns' }, { value: 'projects', label: 'Most projects' },
];

const known = (count: number): Cell => (count > 0 ? number(count) : unknown('none known'));

export function serviceAreaListPage(result: ServiceAreaList, query: ListServiceAreasRequest): PageModel {
  return {
    page: {
      title: 'Service areas', section: 'patterns', description: 'Fields of council work, with the patterns and projects on record for each.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Service areas' }],
    },
    kind: 'service-area', heading: 'Service areas', noun: plural(result.total, 'service area', 'service areas'),
    answer: `${counted(result.total, 'field', 'fields')} of council work ${query.q ? `${plural(result.total, 'fits', 'fit')} what you asked for` : `${plural(result.total, 'is', 'are')} on record`}. A field with little beside it is one of which we found little on public pages.`,
    list: toListPage({
      action: '/service-areas', query, result, filters: [], sorts, text: { name: 'q', label: 'Words from the name or description' }, defaults: { sort: 'name' },
    }),
    table: {
      caption: 'Service areas', hideCaption: true, shown: 200,
      columns: [{ text: 'Service area', width: 60 }, { text: 'Known patterns', numeric: true }, { text: 'Known projects', numeric: true }],
      rows: result.items.map((area) => [
        recordCell(area.ref, area.name, area.description ? { note: area.description } : {}), known(area.patterns), known(area.projects),
      ]),
    } satisfies DataTable,
    empty: { text: 'No known service area fits what you asked for.', nearest: { text: 'See all service areas', href: '/service-areas' } },
    coverage: result.coverage,
  };
}

export function serviceAreaAnswer({ name, patterns, projects, councils }: Pick<ServiceAreaRecord, 'name' | 'patterns' | 'projects' | 'councils'>): string {
  if (patterns.length + projects.length === 0) return `Nothing about ${name} is on record. That is not proof that there was nothing.`;
  return `${counted(patterns.length, 'pattern', 'patterns')} and ${counted(projects.length, 'project', 'projects')} on record are about ${name}. ${councils.length === 0
    ? 'No council is recorded to use one of the patterns or to take part in one of the projects.'
    : `${counted(councils.length, 'council is', 'councils are')} recorded to use one of the patterns or to take part in one of the projects.`}`;
}

function patternTable({ patterns }: ServiceAreaRecord, footnotes: Footnotes): DataTable {
  return {
    caption: 'Patterns, A to Z', hideCaption: true, noun: 'patterns', shown: 12,
    columns: [{ text: 'Pattern', width: 40 }, { text: 'Kind' }, { text: 'Phase' }, { text: 'Councils using it', numeric: true }, { text: 'What shows it' }],
    rows: patterns.map((pattern) => [
      recordCell(toRef('Pattern', pattern.id), pattern.name), patternKindNames[pattern.kind] ?? pattern.kind,
      pattern.maturity ? upperFirst(pattern.maturity) : unknown(), usersCell(pattern.users), shownByCell(footnotes, pattern.sources),
    ]),
  };
}

function projectTable({ projects }: ServiceAreaRecord, footnotes: Footnotes): DataTable {
  return {
    caption: 'Projects, newest first', hideCaption: true, noun: 'projects', shown: 12,
    columns: [{ text: 'Project', width: 35 }, { text: 'Started' }, { text: 'Led by' }, { text: 'Partners named', numeric: true }, { text: 'State' }, { text: 'What shows it' }],
    rows: projects.map((project) => [
      recordCell(toRef('Project', project.id), project.name, project.kind === 'community' ? { note: 'a programme with members, no collaboration' } : {}),
      dateCell(project.startedOn), project.leads.length > 0 ? wordList(project.leads.map(({ name }) => name)) : unknown(),
      project.partners > 0 ? number(project.partners) : unknown('none named'), statusNames[project.status] ?? unknown(), shownByCell(footnotes, project.sources.slice(0, 1)),
    ]),
  };
}

/** The first two names, then how many more. */
function nameCell(list: readonly { name: string }[], none: string): Cell {
  if (list.length === 0) return unknown(none);
  return list.length <= 2 ? wordList(list.map(({ name }) => name)) : `${list.slice(0, 2).map(({ name }) => name).join(', ')} and ${number(list.length - 2)} more`;
}

function councilTable({ councils }: ServiceAreaRecord, footnotes: Footnotes): DataTable {
  return {
    caption: 'Councils, A to Z', hideCaption: true, noun: 'councils', shown: 12,
    columns: [{ text: 'Council', width: 25 }, { text: 'Took part in' }, { text: 'Uses' }, { text: 'What shows it' }],
    rows: councils.map((council) => [
      nodeCell(council), nameCell(council.projects, 'no known project'), nameCell(council.patterns, 'no known use'), shownByCell(footnotes, council.sources),
    ]),
  };
}

export function serviceAreaPage(area: ServiceAreaRecord, footnotes: Footnotes): PageModel {
  const identity = footnotes.cite(area.sources.slice(0, 1));
  const answer = serviceAreaAnswer(area);
  return {
    page: {
      title: area.name, section: 'patterns', description: answer,
      breadcrumbs: [{ text: 'Service areas', href: '/service-areas' }, { text: area.name }],
    },
    area, identity, answer,
    actions: [
      { text: 'Filter its patterns', href: `/patterns?serviceArea=${area.id}` }, { text: 'Filter its projects', href: `/projects?serviceArea=${area.id}` },
      { text: 'Copy link', copy: true }, { text: 'The same as JSON', href: `/api/v1/service-areas/${area.id}` },
      { text: 'Correct a fact', href: `/corrections?about=${area.ref}` },
    ],
    patterns: area.patterns.length > 0 ? patternTable(area, footnotes) : null,
    projects: area.projects.length > 0 ? projectTable(area, footnotes) : null,
    councils: area.councils.length > 0 ? councilTable(area, footnotes) : null,
    sources: footnotes.list(), coverage: area.coverage,
  };
}
