/** The first sentences of a pattern's page: how many, since when, at what known cost. Pure. */
import { compareDates } from '../graph/time';
import type { Footnotes } from '../web/footnotes';
import { counted, money, number, plural, whenWords } from '../web/format';
import type { PatternRecord } from './schema';

/** A stretch of running text: bold, linked, or with source numbers. */
export interface Span {
  readonly text: string;
  readonly strong?: boolean;
  readonly href?: string;
  readonly cite?: readonly number[];
}

export const plainText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');

/** First and latest date of councils at that stage or further, where there are any. */
function datesWords(record: PatternRecord, inUse: boolean, users: number): string {
  const dates = record.spread.filter(({ stage }) => (stage !== 'piloted') === inUse).map(({ since }) => since).sort(compareDates);
  if (dates.length === 0) return plural(users, '; its date is not recorded', '; none of their dates is recorded');
  const [first, last] = [dates[0]!, dates.at(-1)!];
  if (users === 1) return ` ${whenWords(first)}`;
  const without = users - dates.length;
  const undated = without > 0 ? `; ${number(without)} of them ${plural(without, 'carries', 'carry')} no date` : '';
  const [coarse, fine] = first.length < last.length ? [first, last] : [last, first];
  if (dates.length === 1) return `, one of them ${whenWords(first)}${undated}`;
  if (fine.startsWith(coarse)) return `, ${without > 0 ? 'the dated ones' : 'all of them'} ${whenWords(coarse)}${undated}`;
  return `, the first on record ${whenWords(first)} and the latest ${whenWords(last)}${undated}`;
}

function usersSentences(record: PatternRecord): Span[] {
  const { name, councils: { inUse, piloted, givenOnly }, uses, origin } = record;
  const adapted = uses.some(({ stage, strongest, counted: council }) => stage === 'adapted' && strongest && council);
  const verb = (count: number, word: string) => `${plural(count, 'has', 'have')} ${word}`;
  if (inUse > 0) {
    return [
      { text: counted(inUse, 'council', 'councils'), strong: true },
      { text: ` ${verb(inUse, adapted ? 'adopted or adapted' : 'adopted')} ${name}${datesWords(record, true, inUse)}.` },
      ...(piloted > 0 ? [{ text: piloted === 1 ? ' One more has piloted it or has it set up.' : ` Another ${number(piloted)} have piloted it or have it set up.` }] : []),
    ];
  }
  if (piloted > 0) {
    return [
      { text: counted(piloted, 'council', 'councils'), strong: true },
      { text: ` ${verb(piloted, 'piloted')} ${name}${datesWords(record, false, piloted)}. No council is recorded to have adopted it.` },
    ];
  }
  const members = origin.projects.reduce((sum, project) => sum + (project.members ?? 0), 0);
  return [{
    text: `No council is recorded to use ${name}. That is not proof that none does.${givenOnly > 0
      ? ` ${counted(givenOnly, 'council', 'councils')} started it or gave to it.` : ''}${members > 0
      ? ` The programme that it came out of has ${counted(members, 'member', 'members')} on record.` : ''}`,
  }];
}

/** How sure the uses are: what was last shown long ago, and what carries no date. */
function certaintySentence({ users: { confirmed, unconfirmed, undated, other } }: PatternRecord): Span[] {
  const all = confirmed + unconfirmed + undated;
  if (all === 0 && other === 0) return [];
  const parts = [
    ...(unconfirmed > 0 ? [all === unconfirmed ? `${plural(all, 'That use was', 'All of these uses were')} last shown over two years ago.`
      : `Of these uses, ${number(unconfirmed)} ${plural(unconfirmed, 'was', 'were')} last shown over two years ago.`] : []),
    ...(undated > 0 ? [`For ${all === undated ? plural(all, 'that use', 'all of them') : `${number(undated)} of them`} no source says when it was last shown.`] : []),
    ...(other > 0 ? [`${counted(other, 'strategic authority or other body is', 'strategic authorities or other bodies are')} recorded beside the councils.`] : []),
  ];
  return parts.length > 0 ? [{ text: ` ${parts.join(' ')}` }] : [];
}

function moneySentences({ money: { knownGbp, partial }, awards, origin, outcomes }: PatternRecord, footnotes: Footnotes): Span[] {
  const projects = origin.projects.filter(({ kind }) => kind === 'project');
  const behind = plural(projects.length, 'the project that produced it', 'the projects that produced it');
  const known: Span[] = knownGbp !== undefined ? [
    { text: partial ? ' At least ' : ' ' }, { text: money(knownGbp), strong: true },
    { text: ` of public funding is known for ${behind}.`, cite: footnotes.cite([...new Set(awards.flatMap(({ sources }) => sources))]) },
  ] : (projects.length > 0 ? [{ text: ` No amount of funding is recorded for ${behind}.` }] : []);
  return outcomes.some(({ kind, project }) => kind === 'cost' && !project) ? known
    : [...known, { text: ' What a council spends to use it is not recorded.' }];
}

export function patternAnswer(record: PatternRecord, footnotes: Footnotes): Span[] {
  return [...usersSentences(record), ...certaintySentence(record), ...moneySentences(record, footnotes)];
}
