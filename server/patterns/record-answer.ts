/** The first sentences of a pattern's page: how many, since when, at what known cost. Pure. */
import { compareDates } from '../graph/time';
import { counted, dateLong, money, number, plural } from '../web/format';
import type { PatternRecord } from './schema';

/** A stretch of running text: bold, linked, or with source numbers. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
  readonly href?: string;
  readonly cite?: readonly number[];
}

export const plainText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

/** `in May 2022`, `on 11 July 2018`. */
export const whenWords = (date: string): string => `${date.length === 10 ? 'on' : 'in'} ${dateLong(date)}`;

/** First and latest date of councils at that stage or further, where there are any. */
function datesWords(record: PatternRecord, inUse: boolean, users: number): string {
  const dates = record.spread.filter(({ stage }) => (stage !== 'piloted') === inUse).map(({ since }) => since).sort(compareDates);
  if (dates.length === 0) return plural(users, '; its date is not recorded', '; none of their dates is recorded');
  const [first, last] = [dates[0]!, dates.at(-1)!];
  if (users === 1) return ` ${whenWords(first)}`;
  if (first === last) return `, with ${whenWords(first)} the only date on record`;
  return `, the first on record ${whenWords(first)} and the latest ${whenWords(last)}`;
}

function usersSentences(record: PatternRecord): Span[] {
  const { name, councils: { inUse, piloted, givenOnly }, uses } = record;
  const adapted = uses.some(({ stage, strongest, counted: council }) => stage === 'adapted' && strongest && council);
  const verb = (count: number, word: string) => `${plural(count, 'has', 'have')} ${word}`;
  if (inUse > 0) {
    return [
      { text: counted(inUse, 'council', 'councils'), strong: true },
      { text: ` ${verb(inUse, adapted ? 'adopted or adapted' : 'adopted')} ${name}${datesWords(record, true, inUse)}.` },
      ...(piloted > 0 ? [{ text: ` Another ${number(piloted)} ${verb(piloted, 'piloted it or have it set up'.replace('have', plural(piloted, 'has', 'have')))}.` }] : []),
    ];
  }
  if (piloted > 0) {
    return [
      { text: counted(piloted, 'council', 'councils'), strong: true },
      { text: ` ${verb(piloted, 'piloted')} ${name}${datesWords(record, false, piloted)}. No council is recorded to have adopted it.` },
    ];
  }
  return [{
    text: `No council is recorded to use ${name}. That is not proof that none does.${givenOnly > 0
      ? ` ${counted(givenOnly, 'council', 'councils')} started it or gave to it.` : ''}`,
  }];
}

/** How sure the uses are: what was last shown long ago, and what carries no date. */
function certaintySentence({ users: { confirmed, unconfirmed, undated, other } }: PatternRecord): Span[] {
  const all = confirmed + unconfirmed + undated;
  if (all === 0 && other === 0) return [];
  const parts = [
    ...(unconfirmed > 0 ? [`${all === unconfirmed ? plural(all, 'That use', 'All of these uses') : `${number(unconfirmed)} of these uses`} ${plural(unconfirmed, 'was', 'were')} last shown over two years ago.`] : []),
    ...(undated > 0 ? [`For ${all === undated ? plural(all, 'that use', 'all of them') : `${number(undated)} of them`} no source says when it was last shown.`] : []),
    ...(other > 0 ? [`${counted(other, 'strategic authority or other body is', 'strategic authorities or other bodies are')} recorded beside the councils.`] : []),
  ];
  return parts.length > 0 ? [{ text: ` ${parts.join(' ')}` }] : [];
}

function moneySentences({ money: { knownGbp, partial }, origin, outcomes }: PatternRecord): Span[] {
  const projects = origin.projects.filter(({ kind }) => kind === 'project');
  const behind = plural(projects.length, 'the project that produced it', 'the projects that produced it');
  const known: Span[] = knownGbp !== undefined ? [
    { text: partial ? ' At least ' : ' ' }, { text: money(knownGbp), strong: true }, { text: ` of public funding is known for ${behind}.` },
  ] : (projects.length > 0 ? [{ text: ` No amount of funding is recorded for ${behind}.` }] : []);
  return outcomes.some(({ kind, project }) => kind === 'cost' && !project) ? known
    : [...known, { text: ' What a council spends to use it is not recorded.' }];
}

export function patternAnswer(record: PatternRecord): Span[] {
  return [...usersSentences(record), ...certaintySentence(record), ...moneySentences(record)];
}
