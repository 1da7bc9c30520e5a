/** The tables of a spread's page. Wording only. */
import { rollup } from 'd3';
import { endingParts, dateCell, nameList, nodeCell, shownByCell, textCell, unknown, type Cell, type CellParts, type DataTable, type TableRow } from '../web/cells';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, number, plural } from '../web/format';
import { councilTypeNames, stageNames } from '../web/words';
import { circumstances } from './circumstances';
import { countAt } from './cumulative';
import type { FirstUse, SpreadAnswer, Step, UndatedUser } from './schema';
import { chanceNumber, chanceWords } from './words';

/** Councils named where several share a first period; of more, the number. */
const MOST_FIRST = 4;
/** Earlier users named in one fact. */
const MOST_BEFORE = 2;

const circumstanceOf = (id: string) => circumstances.find((circumstance) => circumstance.id === id)!;

/** `Southwark (borders it, same round)` where all are named and few; else `2 bordering it (Camden, Brent)`. */
function beforeWords(before: Step['before']): Cell {
  if (before.length === 0) return unknown('no earlier user linked to it');
  const byCouncil = rollup(before.flatMap(({ circumstance, latest }) => latest.map(({ name }) => ({ name, circumstance }))),
    (of) => of.map(({ circumstance }) => circumstanceOf(circumstance).short).join(', '), ({ name }) => name);
  if (byCouncil.size <= MOST_BEFORE && before.every(({ count, latest }) => count === latest.length)) {
    return [...byCouncil].map(([name, how]) => `${name} (${how})`).join('; ');
  }
  return before.map(({ circumstance, count, latest }) => {
    const names = latest.slice(0, MOST_BEFORE).map(({ name }) => name).join(', ');
    return `${number(count)} ${circumstanceOf(circumstance).before} (${count > MOST_BEFORE ? `latest ${names}` : names})`;
  }).join('; ');
}

function councilCell({ council, as }: Step | UndatedUser, more: readonly (string | undefined)[] = []): CellParts {
  const notes = [endingParts(council).note, as && `as ${as.name}`, ...more].filter(Boolean);
  return nodeCell(council, notes.length > 0 ? { note: notes.join('; ') } : {});
}

export function sequenceTable({ sequence, undated, firstByRegion }: SpreadAnswer, footnotes: Footnotes): DataTable | null {
  if (sequence.length + undated.length === 0) return null;
  const place = (user: Step | UndatedUser): Cell => textCell(user.region ?? user.nation, 'not in a region');
  const rows: TableRow[] = [
    ...sequence.map((step): TableRow => [
      councilCell(step, [step.beforeBody && (step.beforeBody.predecessor ? `dated before it began; then ${step.beforeBody.predecessor.name}` : 'dated before this council began')]),
      { ...dateCell(step.since), ...(step.samePeriod > 0 && { note: `with ${counted(step.samePeriod, 'other', 'others')}` }) },
      { stage: step.stage, text: stageNames[step.stage]! }, place(step), beforeWords(step.before), shownByCell(footnotes, step.sources),
    ]),
    ...(undated.length > 0 ? [{ group: 'Date not recorded', note: counted(undated.length, 'council', 'councils') }] : []),
    ...undated.map((user): TableRow => [
      councilCell(user), dateCell(undefined), { stage: user.stage, text: stageNames[user.stage]! }, place(user), unknown('not known'), shownByCell(footnotes, user.sources),
    ]),
  ];
  return {
    caption: 'Councils in the order in which they took it up', hideCaption: true, shown: 20, noun: firstByRegion.length > 0 ? 'councils' : '',
    columns: [
      { text: 'Council', width: 15 }, { text: 'Since', width: 15 }, { text: 'Stage', width: 10 }, { text: 'Region or nation', width: 15 },
      { text: 'Earlier users then', width: 30 }, { text: 'What shows it' },
    ],
    rows,
  };
}

export function firstTable(firsts: readonly FirstUse[], by: 'region' | 'type'): DataTable | null {
  if (firsts.length === 0) return null;
  const named = (name: string) => (by === 'type' ? councilTypeNames[name as keyof typeof councilTypeNames] ?? name : name);
  const hasUndated = firsts.some(({ undated }) => undated > 0);
  return {
    caption: by === 'region' ? 'By region or nation' : 'By type of council', shown: 14,
    columns: [
      { text: by === 'region' ? 'Region or nation' : 'Type', width: 30 }, { text: 'First on record', width: 15 }, { text: 'Who' },
      { text: 'With a date', numeric: true }, ...(hasUndated ? [{ text: 'Without', numeric: true }] : []),
    ],
    rows: firsts.map(({ name, since, councils, dated, undated }) => [
      named(name), dateCell(since), whoCell(councils), number(dated), ...(hasUndated ? [undated > 0 ? number(undated) : unknown('none')] : []),
    ]),
  };
}

function whoCell(councils: FirstUse['councils']): Cell {
  if (councils.length === 1) return nodeCell(councils[0]!);
  return councils.length <= MOST_FIRST ? { text: nameList(councils), note: 'which of them was first is not known' } : counted(councils.length, 'council', 'councils in the same period');
}

const held = (count: number): Cell => (count > 0 ? number(count) : unknown('none on record'));

/** The chart's twin: a row a year. */
export function cumulativeTable({ cumulative: { series, from, to }, sequence }: SpreadAnswer): DataTable | null {
  if (!from) return null;
  const first = Number(from.slice(0, 4));
  const several = series.length > 1;
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i);
  const total = (month: string) => series.reduce((sum, { points }) => sum + countAt(points, month), 0);
  return {
    caption: 'The same facts as a table', note: `Councils by the end of each year; ${dateLong(to)} for the last.`, shown: 20,
    columns: [
      { text: 'Year' }, { text: 'New', numeric: true }, ...series.map(({ stage }) => ({ text: `${stageNames[stage]!} by its end`, numeric: true })),
      ...(several ? [{ text: 'All', numeric: true }] : []),
    ],
    rows: years.map((year) => {
      const [now, before] = [total(`${year}-12`), total(`${year - 1}-12`)];
      return [
        String(year), held(now - before), ...series.map(({ points }) => held(countAt(points, `${year}-12`))),
        ...(several ? [number(now)] : []),
      ];
    }),
    foot: ['On record with a date', '', ...series.map(({ points }) => number(points.at(-1)!.count)), ...(several ? [number(sequence.length)] : [])],
  };
}

/** `+9.3`, `−4`, `0`. */
function signed(value: number): string {
  const size = Math.round(Math.abs(value) * 10) / 10;
  return `${size === 0 ? '' : value < 0 ? '−' : '+'}${number(size)}`;
}

export function circumstanceTable({ coincidences: { results } }: SpreadAnswer): DataTable | null {
  const tested = results.filter(({ verdict }) => verdict !== 'not-enough-data');
  if (tested.length === 0) return null;
  const n = tested[0]!.n;
  return {
    caption: 'The figures of the tests', note: `${number(n)} ${plural(n, 'council', 'councils')} with a date. No order of importance.`, shown: 12,
    columns: [
      { text: 'Circumstance', width: 20 }, { text: 'Within a year after one', numeric: true }, { text: 'By chance', numeric: true }, { text: 'More than by chance', numeric: true },
      { text: 'Uptakes compared', numeric: true }, { text: 'p', numeric: true }, { text: 'p, corrected', numeric: true }, { text: 'Result', width: 15 },
    ],
    rows: tested.map((r) => [
      r.title, number(r.linkedLater), { text: chanceNumber(r.expected!), note: `95%: ${number(r.chance![0])} to ${number(r.chance![1])}` },
      { text: signed(r.effect!), note: `95%: ${signed(r.interval![0])} to ${signed(r.interval![1])}` }, number(r.compared), chanceWords(r.p!), chanceWords(r.pHolm!),
      r.verdict === 'coincides' ? 'Coincides' : 'No more than chance',
    ]),
  };
}
