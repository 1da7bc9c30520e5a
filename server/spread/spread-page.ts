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

/** Who, since when: the first of all, or all that share the first period. */
function firstWords({ sequence }: SpreadAnswer): string {
  const first = sequence[0]!;
  const sharing = first.samePeriod;
  const who = sharing === 0 ? first.council.name : sharing === 1 ? `${first.council.name} and one more` : `${first.council.name} and ${number(sharing)} more`;
  const latest = sequence.at(-1)!.since;
  return sequence.length === 1 ? `${who}, ${onOrIn(first.since)}` : `the first ${who}, ${onOrIn(first.since)}, the latest ${onOrIn(latest)}`;
}

/** What the tests say, in one sentence; empty where nothing was tested. */
function testWords({ coincidences: { state, results } }: SpreadAnswer): string {
  if (state === 'absent') return ' Which circumstances coincide with it is not worked out yet.';
  const tested = results.filter(({ verdict }) => verdict !== 'not-enough-data');
  const found = results.filter(({ verdict }) => verdict === 'coincides');
  if (tested.length === 0) return ' There is not enough data to say which circumstances coincide with later uptake.';
  const of = `Of ${number(results.length)} circumstances ${number(tested.length)} could be tested`;
  if (found.length === 0) return ` ${of}; none goes with later uptake more than chance would.`;
  return ` ${of}; ${found.length === 1 ? 'one coincides' : `${number(found.length)} coincide`} with later uptake: ${wordList(found.map(({ title }) => title.toLowerCase()))}. That says nothing of why.`;
}

export function spreadSentence(answer: SpreadAnswer): string {
  const { pattern: { name }, sequence, undated } = answer;
  const all = sequence.length + undated.length;
  if (all === 0) return `No council is recorded to use ${name}, so there is no spread to show. That is not proof that none does.`;
  const users = `${counted(all, 'council is', 'councils are')} recorded to use ${name}`;
  if (sequence.length === 0) return `${users}; of none is the date known, so the record cannot say how it spread.`;
  const dated = undated.length === 0 ? `${all === 1 ? 'with its date' : 'all with a date'}` : `${number(sequence.length)} of them with a date`;
  return `${users}, ${dated}: ${firstWords(answer)}.${testWords(answer)}`;
}

/** One line under the map; the script writes the same. */
export const mapWords = ({ asOf, had, fresh }: AsOfMap, dated: number): string =>
  `By the end of ${dateLong(asOf)}: ${number(had)} of ${number(dated)} dated councils, ${number(fresh)} of them new in the twelve months before.`;

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
      title: `How ${name} spread${asOf ? `, as of ${dateLong(asOf)}` : ''}`, section: 'patterns', description: text,
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
