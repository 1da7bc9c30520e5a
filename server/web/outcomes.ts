/**
 * Reported figures for readers: results, costs, estimates, targets and the
 * size of the problem are kept apart, never added up, and always stand with
 * what was counted and who said it. Used by project and pattern pages.
 */
import type { OutcomeKind } from '../graph/outcomes';
import { dateCell, shownByCell, type DataTable, type TableRow } from './cells';
import type { Footnotes } from './footnotes';
import { money, number, upperFirst } from './format';
import type { ReportedOutcome } from './schemas';

const KINDS: readonly { kind: OutcomeKind; group: string; note: string }[] = [
  { kind: 'result', group: 'Reported results', note: 'None of these was audited.' },
  { kind: 'cost', group: 'Costs', note: 'Of building or trying it, as the source gives them.' },
  { kind: 'estimate', group: 'Estimates and upper limits', note: 'Worked out in advance or given as “up to”; not measured.' },
  { kind: 'target', group: 'Targets', note: 'Aims, not results.' },
  { kind: 'problem', group: 'Size of the problem', note: 'How things stood before; no gain is claimed here.' },
];

const ENDINGS: Readonly<Record<string, string>> = { high: ', highest', low: ', lowest', max: ', at most', before: ', before' };

/** `problem-cost-per-property-high` is `Cost per property, highest`. */
export function measureWords(measure: string): string {
  const bare = measure.replace(/^problem-/, '').replace(/-(estimate|projection|target|reported)(?=-|$)/, '');
  const [, stem = bare, ending] = /^(.*?)(?:-(high|low|max|before))?$/.exec(bare) ?? [];
  return `${upperFirst(stem.replaceAll('-', ' '))}${ending ? ENDINGS[ending] : ''}`;
}

/** `£27 per property per year`, `41% of pilot councils`, `34 days`. */
export function figure(value: number, unit: string): string {
  if (unit.startsWith('GBP')) return `${money(value)}${unit.slice(3)}`;
  return unit.startsWith('percent') ? `${number(value)}%${unit.slice('percent'.length)}` : `${number(value)} ${unit}`;
}

/** One table for all figures of a record, grouped by kind; null when there is none. */
export function outcomeTable(outcomes: readonly ReportedOutcome[], footnotes: Footnotes): DataTable | null {
  if (outcomes.length === 0) return null;
  const rows = KINDS.flatMap(({ kind, group, note }): TableRow[] => {
    const of = outcomes.filter((outcome) => outcome.kind === kind);
    return of.length === 0 ? [] : [{ group, note }, ...of.map((o) => [
      measureWords(o.measure), { text: figure(o.value, o.unit) }, o.scope, dateCell(o.statedOn), shownByCell(footnotes, o.sources),
    ])];
  });
  return {
    caption: 'Reported figures', hideCaption: true, shown: 40,
    columns: [{ text: 'What', width: 15 }, { text: 'Figure', width: 20 }, { text: 'What was counted, for whom' }, { text: 'Said' }, { text: 'Who said it' }],
    rows,
  };
}
