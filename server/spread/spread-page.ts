/** How a pattern spread, in a reader's order: the answer, the map of a date, the chart, circumstances, first users, the sequence. Wording only. */
import type { NodeSummary } from '../graph/node-index';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, number, plural, upperFirst, wordList } from '../web/format';
import { monthOf, toAsOfMap, type AsOfMap } from './as-of-map';
import { toChart } from './chart';
import { howItWasWorkedOut } from './method-words';
import type { SpreadAnswer } from './schema';
import { circumstanceTable, cumulativeTable, firstTable, sequenceTable } from './spread-tables';

const onOrIn = (date: string): string => `${date.length === 10 ? 'on' : 'in'} ${dateLong(date)}`;

/** Since when: the first of all, or how many share the first period. */
function firstWords({ sequence }: SpreadAnswer): string {
  const { council, since, samePeriod } = sequence[0]!;
  if (sequence.length === 1) return `${council.name}, ${onOrIn(since)}`;
  const first = samePeriod === 0 ? `the first, ${council.name},` : `the first ${number(samePeriod + 1)}`;
  const latest = sequence.at(-1)!.since;
  return latest === since ? `all ${onOrIn(since)}` : `${first} ${onOrIn(since)} and the latest ${onOrIn(latest)}`;
}

/** What the tests say, in one sentence. */
function testWords({ coincidences: { state, results } }: SpreadAnswer): string {
  if (state === 'absent') return ' Which circumstances coincide with it is not worked out yet.';
  const tested = results.filter(({ verdict }) => verdict !== 'not-enough-data').length;
  const found = results.filter(({ verdict }) => verdict === 'coincides');
  if (tested === 0) return ' There is not enough data to say which circumstances coincide with later uptake.';
  const of = tested === results.length ? `All ${number(tested)} circumstances could be tested` : `Of ${number(results.length)} circumstances, ${number(tested)} could be tested`;
  if (found.length === 0) return ` ${of}; none goes with later uptake more often than chance would.`;
  return ` ${of}; ${found.length === 1 ? 'one coincides' : `${number(found.length)} coincide`} with later uptake: ${wordList(found.map(({ title }) => title.toLowerCase()))}. That says nothing of why.`;
}

/** The answer: how many in bold, then the rest. */
export function spreadSentence(answer: SpreadAnswer): { strong: string; rest: string } {
  const { pattern: { name }, sequence, undated } = answer;
  const all = sequence.length + undated.length;
  if (all === 0) return { strong: '', rest: `No council is recorded to use ${name}, so there is no spread to show. That is not proof that none does.` };
  const strong = counted(all, 'council', 'councils');
  const users = ` ${plural(all, 'is', 'are')} recorded to use ${name}`;
  if (sequence.length === 0) return { strong, rest: `${users}; ${all === 1 ? 'its date is not' : 'of none is the date'} known, so the record cannot say how it spread.` };
  const dated = undated.length > 0 ? `, ${number(sequence.length)} of them with a date` : '';
  return { strong, rest: `${users}${dated}: ${firstWords(answer)}.${testWords(answer)}` };
}

/** One line under the map; the script writes the same. */
export const mapWords = ({ asOf, had, fresh }: AsOfMap, dated: number): string =>
  `By the end of ${dateLong(asOf)}: ${number(had)} of ${counted(dated, 'dated council', 'dated councils')}, ${fresh === 0 ? 'none' : number(fresh)} of them new in the twelve months before.`;

const addressOf = (id: string, asOf?: string | number) => `/patterns/${id}/spread${asOf === undefined ? '' : `?asOf=${asOf}`}#map`;

/** Years with a link each, from the first use to the facts' date. */
function years({ cumulative: { from, to }, pattern: { id } }: SpreadAnswer, asOf: string) {
  if (!from) return [];
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => {
    const year = first + i;
    return { year, href: addressOf(id, year), isShown: asOf === `${year}-12` || (year === Number(to.slice(0, 4)) && asOf === to) };
  });
}

function offMap({ names }: AsOfMap): string {
  const off = names.filter(({ note }) => note);
  return off.length === 0 ? '' : `Not on the map: ${wordList(off.map(({ name, note }) => `${name} (${note})`))}.`;
}

function coarseWords(coarse: number): string {
  return coarse === 0 ? '' : `Of ${counted(coarse, 'council', 'councils')} only the year is known; ${plural(coarse, 'it is', 'they are')} counted at its end.`;
}

export function spreadPage(answer: SpreadAnswer, asOf: string | undefined, footnotes: Footnotes, councils: readonly NodeSummary[]): PageModel {
  const { pattern: { id, name }, sequence, undated, others, cumulative, coincidences, meta: { dataAsOf } } = answer;
  const month = monthOf(asOf, dataAsOf);
  const map = sequence.length > 0 ? toAsOfMap(answer, councils, month, dataAsOf) : null;
  const chart = toChart(cumulative);
  const sequenceRows = sequenceTable(answer, footnotes);
  const text = spreadSentence(answer);
  return {
    page: {
      title: `How ${name} spread${asOf ? `, as of ${dateLong(asOf)}` : ''}`, section: 'patterns', description: `${text.strong}${text.rest}`,
      breadcrumbs: [{ text: 'Patterns', href: '/patterns' }, { text: name, href: `/patterns/${id}` }, { text: 'How it spread' }],
    },
    pattern: answer.pattern, answer: text, usersMean: answer.usersMean,
    actions: [
      { text: `All about ${name}`, href: `/patterns/${id}` }, { text: 'Copy link', copy: true },
      { text: 'The same as JSON', href: `/api/v1/patterns/${id}/spread` }, { text: 'Correct a fact', href: `/corrections?about=pattern:${id}` },
    ],
    isEmpty: sequence.length + undated.length === 0,
    map, mapWords: map && mapWords(map, sequence.length), offMap: map && offMap(map), hasPiloted: sequence.some(({ stage }) => stage === 'piloted'),
    hasUndated: undated.length > 0, undatedWords: `${counted(undated.length, 'council', 'councils')} without a date`,
    years: years(answer, month), first: cumulative.from, last: cumulative.to, asOf: month, isLatest: month === dataAsOf.slice(0, 7), allHref: addressOf(id),
    chart, chartWords: `Councils by the end of each month, by stage: ${cumulative.series.map(({ stage, points }) => `${number(points.at(-1)!.count)} ${stage}`).join(', ')}. The table below has the same facts.`,
    coarse: coarseWords(cumulative.coarse), cumulativeTable: cumulativeTable(answer),
    sentences: coincidences.results.map(({ sentence, title, verdict }) => ({ title, sentence, isStrong: verdict === 'coincides' })),
    absent: coincidences.reason, circumstanceTable: circumstanceTable(answer), method: howItWasWorkedOut(answer),
    byRegion: firstTable(answer.firstByRegion, 'region'), byType: firstTable(answer.firstByType, 'type'),
    sequenceTable: sequenceRows, sequenceNotes: sequenceNotes(others),
    empty: { text: `No known use of ${name} by a council.`, nearest: { text: `All about ${name}`, href: `/patterns/${id}` } },
    sources: footnotes.list(), coverage: answer.coverage,
  };
}

const sequenceNotes = (others: number): string[] => [
  'Oldest first, which is no ranking. A date known to the month or year stands at its beginning; within one period the order is A to Z.',
  'What stood before is a fact about the record, not a reason.',
  ...(others > 0 ? [upperFirst(`${counted(others, 'strategic authority or other body uses', 'strategic authorities and other bodies use')} it too and ${plural(others, 'is', 'are')} not listed.`)] : []),
];
