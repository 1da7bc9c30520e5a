/** One gap, for readers: for and against side by side, the first step, its strength in parts, what would change it, what it rests on. */
import type { DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { decimals } from '../web/format';
import type { GapItem } from './schema';
import { cited, subjectHref, wrongHref } from './words';

const strengthWords = (value: number) => `Strength ${decimals(value, 2)}, on a scale from 0 to 1 that holds for gaps of this kind only. It is no ranking of councils.`;

function partTable({ strength: { parts, value } }: GapItem): DataTable {
  return {
    caption: 'Strength in its parts', hideCaption: true,
    columns: [{ text: 'Part', width: 30 }, { text: 'What it rests on', width: 40 }, { text: 'Value', numeric: true }, { text: 'Drawn to scale' }],
    rows: parts.map(({ title, words, value: own }) => [title, words, decimals(own, 2), { bar: { value: own, largest: 1 } }]),
    foot: ['Strength, their mean', '', decimals(value, 2), ''],
  };
}

export function gapItemPage(gap: GapItem, footnotes: Footnotes): PageModel {
  const toText = cited(footnotes);
  const { kindSummary: kind, figure } = gap;
  const wrong = wrongHref(gap.subjects, `/gaps/items/${gap.id}`);
  return {
    page: {
      title: gap.title, section: 'gaps', description: `${figure.value} ${figure.words}. ${gap.reasonsFor[0]!.text}`,
      breadcrumbs: [{ text: 'Gaps', href: '/gaps' }, { text: kind.title, href: `/gaps?kind=${kind.id}` }, { text: gap.title }],
    },
    gap, kind, answer: { strong: `${figure.value} ${figure.words}.`, rest: ` ${strengthWords(gap.strength.value)}` },
    actions: [
      ...gap.subjects.flatMap((subject) => { const href = subjectHref(subject); return href ? [{ text: `All about ${subject.name}`, href }] : []; }),
      { text: 'Copy link', copy: true }, { text: 'The same as JSON', href: `/api/v1/gaps/items/${gap.id}` }, { text: 'This is wrong', href: wrong },
    ],
    reasonsFor: gap.reasonsFor.map(toText), reasonsAgainst: gap.reasonsAgainst.map(toText),
    briefs: gap.subjects.filter(({ label }) => label === 'Council').map(({ id, name }) => ({ text: `All gaps of ${name}`, href: `/gaps/${id}` })),
    parts: partTable(gap), wrong, sources: footnotes.list(), coverage: gap.coverage,
  };
}
