/** Up to four patterns side by side: the same questions asked of each. Wording only. */
import { toRef } from '../graph/model';
import { recordCell, textCell, unknown, type Cell, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, money, number, plural, wordList } from '../web/format';
import { patternKindNames, roleNames } from '../web/words';
import { MOST_COMPARED, type PatternComparison, type PatternRecord } from './schema';
import { maturityNames } from './words';

interface Question { readonly text: string; readonly answer: (record: PatternRecord, footnotes: Footnotes) => Cell }

const names = (list: readonly { readonly name: string }[], none: string): Cell => (list.length === 0 ? unknown(none) : wordList(list.map(({ name }) => name)));

function stageCell(stage: string): Question['answer'] {
  return ({ uses }) => {
    const of = uses.filter((use) => use.stage === stage && use.strongest && use.counted);
    if (of.length === 0) return unknown('none known');
    const confirmed = of.filter(({ status }) => status === 'confirmed').length;
    return { text: number(of.length), note: confirmed === of.length ? 'all confirmed' : `${number(confirmed)} confirmed within 24 months` };
  };
}

function moneyCell({ money: { knownGbp, partial }, awards, origin }: PatternRecord): Cell {
  if (knownGbp === undefined) return unknown(awards.length > 0 ? 'amounts not recorded' : 'no known award');
  const shared = origin.projects.some(({ alsoProduced }) => alsoProduced.length > 0);
  return { text: `${money(knownGbp)}${partial ? '+' : ''}`, ...(shared && { note: 'its project produced other patterns too' }) };
}

function timeCell({ firstUseByOthers: first }: PatternRecord): Cell {
  if (!first) return unknown('dates do not say');
  const { least, most } = first.months;
  const [low, high] = [Math.min(least, most), Math.max(least, most)];
  return high < 0 ? { text: 'before the first award', note: first.council.name } : { text: low === high ? counted(high, 'month', 'months') : `${number(low)} to ${counted(high, 'month', 'months')}`, note: first.council.name };
}

const questions: readonly Question[] = [
  { text: 'What it is', answer: ({ summary }) => textCell(summary) },
  { text: 'Kind', answer: ({ kind }) => patternKindNames[kind] ?? kind },
  { text: 'Phase', answer: ({ maturity }) => textCell(maturity && (maturityNames[maturity] ?? maturity)) },
  { text: 'Licence', answer: ({ licence }) => textCell(licence) },
  { text: 'Code or content', answer: ({ repositoryUrl }) => (repositoryUrl ? { text: 'Its repository', href: repositoryUrl } : unknown()) },
  { text: 'First release', answer: ({ firstReleasedOn }) => textCell(firstReleasedOn && dateLong(firstReleasedOn)) },
  { text: 'Service areas', answer: ({ serviceAreas }) => names(serviceAreas, 'not recorded') },
  { text: 'Councils: adopted', answer: stageCell('adopted') },
  { text: 'Councils: adapted', answer: stageCell('adapted') },
  { text: 'Councils: piloted', answer: stageCell('piloted') },
  { text: 'Begun in 24 months', answer: ({ recentUses }) => (recentUses > 0 ? number(recentUses) : unknown('none known')) },
  {
    text: 'Suppliers', answer: ({ suppliers }) => (suppliers.length === 0 ? unknown('none known')
      : wordList([...new Map(suppliers.map(({ supplier, role }) => [supplier.id, `${supplier.name} (${(roleNames[role] ?? role).toLowerCase()})`])).values()])),
  },
  { text: 'Builds on', answer: ({ relations: { buildsOn, extends: extended } }) => names([...buildsOn, ...extended], 'none known') },
  { text: 'Standards followed', answer: ({ relations }) => names(relations.implements, 'none known') },
  { text: 'Built on by', answer: ({ relations: { builtOnBy, extendedBy } }) => names([...builtOnBy, ...extendedBy], 'none known') },
  { text: 'Money behind it', answer: moneyCell },
  { text: 'From first award to first use by others', answer: timeCell },
];

function table(items: readonly PatternRecord[], footnotes: Footnotes): DataTable {
  return {
    caption: 'Patterns side by side', hideCaption: true,
    columns: [{ text: 'Question', width: 20 }, ...items.map(({ name }) => ({ text: name }))],
    rows: [
      ['Its page', ...items.map(({ id, name, sources }) => recordCell(toRef('Pattern', id), name, { cite: footnotes.cite(sources.slice(0, 2)) }))],
      ...questions.map(({ text, answer }) => [text, ...items.map((item) => answer(item, footnotes))]),
    ],
  };
}

export function comparePage({ items, coverage }: PatternComparison, all: readonly { id: string; name: string }[], footnotes: Footnotes): PageModel {
  const comparing = items.length >= 2;
  const choices = Array.from({ length: MOST_COMPARED }, (_, place) => ({
    label: `Pattern ${place + 1}`, id: `pattern-${place + 1}`,
    options: all.map(({ id, name }) => ({ value: id, label: name, selected: items[place]?.id === id })),
  }));
  return {
    page: {
      title: comparing ? `${wordList(items.map(({ name }) => name))} side by side` : 'Compare patterns', section: 'patterns',
      description: 'Patterns of UK councils side by side: licence, phase, users by stage, suppliers, what they build on, the money behind them.',
      breadcrumbs: [{ text: 'Patterns', href: '/patterns' }, { text: 'Compare' }],
    },
    answer: comparing
      ? `${number(items.length)} patterns, the same questions of each. Many users is no sign of quality, and what is not recorded is not nothing.`
      : `Choose two to ${number(MOST_COMPARED)} patterns${items[0] ? ` to see ${items[0].name} beside ${plural(items.length, 'others', 'others')}` : ''}.`,
    choices, table: comparing ? table(items, footnotes) : null,
    actions: comparing ? [
      { text: 'Copy link', copy: true }, { text: 'The same as JSON', href: `/api/v1/patterns/compare?patterns=${items.map(({ id }) => id).join(',')}` },
    ] : [],
    sources: footnotes.list(), coverage,
  };
}
