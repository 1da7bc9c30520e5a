/** How a pattern came to a council, on a page: its claims in time order. Wording only: later is said, never because. */
import { pagePath, toRef } from '../graph/model';
import { dateCell, recordCell, shownByCell, unknown, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong } from '../web/format';
import { relationshipWords } from './relationship-words';
import type { ReusePathChoice, ToldReusePath } from './reuse-path-service';

function table({ steps, nodes }: ToldReusePath, footnotes: Footnotes): DataTable {
  const cell = (ref: string) => recordCell(ref, nodes.caption(ref));
  return {
    caption: 'The same facts as a table', hideCaption: true, noun: 'claims',
    columns: [{ text: 'Date' }, { text: 'Who', width: 25, heading: true }, { text: 'What', width: 25 }, { text: 'Of what', width: 25 }, { text: 'What shows it' }],
    rows: steps.flatMap(({ relationships }) => relationships.map((one) => [
      dateCell(one.since), cell(one.from), relationshipWords(one), cell(one.to), one.sources.length > 0 ? shownByCell(footnotes, one.sources) : unknown(),
    ])),
  };
}

export function reusePathPage(told: ToldReusePath, { councils, coverage }: ReusePathChoice, footnotes: Footnotes): PageModel {
  const { pattern, council, steps, answer } = told;
  const action = `/patterns/${pattern.id}/path`;
  return {
    page: {
      title: council ? `How ${pattern.name} came to ${council.name}` : `How ${pattern.name} came to a council`, section: 'patterns', description: answer,
      breadcrumbs: [{ text: 'Patterns', href: '/patterns' }, { text: pattern.name, href: `/patterns/${pattern.id}` }, { text: council ? `To ${council.name}` : 'To a council' }],
    },
    answer, action,
    options: councils.map(({ id, name }) => ({ value: id, label: name, selected: id === council?.id })),
    steps: steps.map(({ date, clauses }) => ({
      date: date ? dateLong(date) : null,
      clauses: clauses.map(({ spans, sources }) => ({ spans: spans.map(({ text, ref }) => ({ text, href: ref ? pagePath(ref) : null })), cite: footnotes.cite(sources) })),
    })),
    table: steps.length > 0 ? table(told, footnotes) : null,
    note: steps.length === 0 ? '' : `${counted(steps.length, 'step', 'steps')}, each not earlier than the dated one before. Later is all that dates show: not that one step led to the next.`,
    actions: [
      { text: 'Copy link', copy: true },
      ...(council ? [
        { text: 'Other paths between the two', href: `/paths?${new URLSearchParams({ from: council.ref, to: toRef('Pattern', pattern.id) })}` },
        { text: 'The same as JSON', href: `/api/v1/patterns/${pattern.id}/path?to=${council.id}` },
      ] : []),
    ],
    sources: footnotes.list(), coverage,
  };
}
