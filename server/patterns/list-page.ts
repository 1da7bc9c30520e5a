/** The list of patterns, for readers. */
import type { CouncilSummary } from '../councils/schema';
import { recordCell, textCell, unknown, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import { counted, number, wordList } from '../web/format';
import { toListPage, type ListPage } from '../web/list-page';
import { usersCell } from '../web/users';
import { patternKindNames } from '../web/words';
import { councilChoices } from './council-choices';
import type { ListPatternsRequest, PatternList, PatternSummary } from './schema';
import { maturityNames } from './words';

const filters = [
  { name: 'like', label: 'Used by councils like', any: 'Any council' },
  { name: 'reusedIn', label: 'In use in', any: 'Any region or nation' },
  { name: 'serviceArea', label: 'Service area', any: 'All service areas' },
  { name: 'kind', label: 'Kind', any: 'All kinds' },
  { name: 'maturity', label: 'Phase', any: 'All phases' },
  { name: 'licence', label: 'Licence', any: 'All licences' },
  { name: 'hasCode', label: 'Source code or content', any: 'Recorded or not' },
  { name: 'hasSupplier', label: 'Supplier', any: 'Recorded or not' },
  { name: 'reusedBy', label: 'Used by the council', any: 'Any council' },
];

const sorts = [
  { value: 'users', label: 'Most confirmed users' },
  { value: 'recent', label: 'Most begun in 24 months' },
  { value: 'name', label: 'Name, A to Z' },
];

const kindWords = ({ kind, maturity }: PatternSummary) =>
  `${patternKindNames[kind]}${maturity ? `, ${(maturityNames[maturity] ?? maturity).toLowerCase()}` : ''}`;

const patternCell = ({ ref, name, summary, usersAre }: PatternSummary) =>
  recordCell(ref, name, { note: [summary, usersAre && `${usersAre}.`].filter(Boolean).join(' ') });

function table(items: readonly PatternSummary[]): DataTable {
  return {
    caption: 'Patterns', hideCaption: true, shown: 200,
    columns: [
      { text: 'Pattern', width: 45 }, { text: 'Kind and phase', width: 15 }, { text: 'Licence', width: 15 },
      { text: 'Councils using it', numeric: true }, { text: 'Begun in 24 months', numeric: true },
    ],
    rows: items.map((pattern) => [
      patternCell(pattern), kindWords(pattern), textCell(pattern.licence), usersCell(pattern.users),
      pattern.recentUses > 0 ? number(pattern.recentUses) : unknown('none known'),
    ]),
  };
}

/** The same beside the ten councils most like one: which of them use it, nearest first. */
function likeTable(items: readonly PatternSummary[], like: string): DataTable {
  return {
    caption: `Patterns used by councils like ${like}`, hideCaption: true, shown: 200,
    columns: [
      { text: 'Pattern', width: 40 }, { text: 'Kind and phase', width: 15 }, { text: `Of ten councils like ${like}`, width: 30 },
      { text: 'Councils using it', numeric: true },
    ],
    rows: items.map((pattern) => [
      patternCell(pattern), kindWords(pattern),
      { text: number(pattern.neighbours?.length), note: wordList((pattern.neighbours ?? []).map(({ name }) => name)) }, usersCell(pattern.users),
    ]),
  };
}

/** Each filter in force says which filter it is. */
function withNamedChips(list: ListPage, query: Readonly<Record<string, unknown>>): ListPage {
  const inForce = list.fields.filter(({ name }) => query[name] !== undefined);
  return { ...list, chips: list.chips.map((chip, index) => ({ ...chip, ...(inForce[index]?.type === 'select' && { label: inForce[index].label }) })) };
}

function answer({ total, about: { like, reusedBy } }: PatternList, filtered: boolean): string {
  const none = 'A pattern with no user beside it may have many: most reuse is on no public page that we found.';
  return [
    filtered ? `${counted(total, 'pattern', 'patterns')} ${total === 1 ? 'fits' : 'fit'} what you asked for.` : `${counted(total, 'pattern is', 'patterns are')} on record.`,
    ...(like && total > 0 ? [`At least one of the ten councils most like ${like.name} by ONS statistics is recorded to use ${total === 1 ? 'it' : 'each'}.`] : []),
    ...(reusedBy && total > 0 ? [`${reusedBy.name} is recorded to use ${total === 1 ? 'it' : 'each of them'}.`] : []),
    ...(like || reusedBy ? [] : [none]),
  ].join(' ');
}

const toChoice = (council: { id: string; name: string } | undefined) => council && { value: council.id, label: council.name };

export function patternListPage(result: PatternList, query: ListPatternsRequest, councils: readonly CouncilSummary[]): PageModel {
  const { like, reusedBy } = result.about;
  const asked: Readonly<Record<string, { id: string; name: string } | undefined>> = { like, reusedBy };
  const list = withNamedChips(toListPage({
    action: '/patterns', query, result, sorts,
    filters: filters.map((filter) => (filter.name in asked ? { ...filter, records: { all: councilChoices(councils), chosen: toChoice(asked[filter.name]) } } : filter)),
    text: { name: 'q', label: 'Words from the name or summary' }, defaults: { sort: 'users' },
  }), query);
  return {
    page: {
      title: 'Patterns', section: 'patterns',
      description: 'Reusable products, standards, playbooks and research of UK councils, and who is recorded to use them.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Patterns' }],
    },
    kind: 'pattern', heading: 'Patterns', noun: result.total === 1 ? 'pattern' : 'patterns',
    answer: answer(result, list.chips.length > 0), list, table: like ? likeTable(result.items, like.name) : table(result.items),
    sortNote: 'Many users is no sign of quality: some patterns are national registers that councils join in turn.',
    empty: { text: 'No known pattern fits all of these filters together.', nearest: { text: 'See all patterns', href: '/patterns' } },
    coverage: result.coverage,
  };
}
