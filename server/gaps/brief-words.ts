/** The first sentences and notes of a council's or region's sheet. */
import type { Ref } from '../graph/model';
import { counted, dateLong, number, plural, wordList } from '../web/format';
import { ownKind } from './counter-reasons';
import type { GapFacts } from './facts';
import type { GapSet } from './find-gaps';
import { statement, type Gap, type Statement } from './gap';
import type { CouncilGroup } from './places';

export function councilNotes(ref: Ref, facts: GapFacts): Statement[] {
  const node = facts.council(ref);
  const today = facts.today(ref);
  const ends = facts.at(ref, ['SUCCEEDED_BY']).filter(({ from }) => from === ref);
  if (today !== ref) return [{ text: `${facts.name(ref)} ended on ${dateLong(node.endedOn)}. Its whole area and history are counted under ${facts.name(today)}, whose gaps these are.`, sources: ends.flatMap(({ sources }) => [...sources]) }];
  if (node.endedOn) return [{ text: `${facts.name(ref)} ended on ${dateLong(node.endedOn)} and has no single successor: ask for ${wordList(ends.map(({ to }) => facts.name(to))) || 'its successors'}. An ended council has no gaps.`, sources: ends.flatMap(({ sources }) => [...sources]) }];
  if (node.tier === 'strategic') return [statement(`${facts.name(ref)} is a strategic authority. It is shown in projects and as a broker, and is never counted as a council, so likeness and reuse say nothing of it here.`)];
  if (node.plannedEndOn) return [statement(`${facts.name(ref)} is planned to end on ${dateLong(node.plannedEndOn)}. What it starts now, its successor decides on.`)];
  return ownKind(ref) ? [statement(ownKind(ref)!)] : [];
}

export function councilAnswer(ref: Ref, gaps: readonly Gap[], facts: GapFacts): string {
  const name = facts.name(ref);
  if (gaps.length === 0 && facts.council(ref).tier === 'strategic') return `Gaps are looked for among councils, of which ${name} is none; nor does any hang on it alone.`;
  if (gaps.length === 0 && facts.council(ref).endedOn) return `${name} is no more; gaps are looked for among the councils of today.`;
  if (gaps.length === 0) return `No gap of ${name} is on record. That says as much about the record as about the council.`;
  const count = (kind: string) => gaps.filter((gap) => gap.kind === kind).length;
  const parts = [
    ...(count('unreused') > 0 ? [`${counted(count('unreused'), 'pattern', 'patterns')} that several councils like it use and it is not recorded to use`] : []),
    ...(count('similar-but-apart') > 0 ? [`${counted(count('similar-but-apart'), 'council', 'councils')} much like it with the same need and no known way to ${plural(count('similar-but-apart'), 'it', 'them')}`] : []),
    ...(count('alone') > 0 ? ['no known partner'] : []),
    ...(count('lapsed') > 0 ? [`${counted(count('lapsed'), 'use or output', 'uses or outputs')} that nobody has shown of late`] : []),
  ];
  const other = gaps.length - ['unreused', 'similar-but-apart', 'alone', 'lapsed'].reduce((sum, kind) => sum + count(kind), 0);
  return `The record shows ${counted(gaps.length, 'gap', 'gaps')} for ${name}: ${wordList([...parts, ...(other > 0 ? [`${counted(other, 'other that it is part of', 'others that it is part of')}`] : [])])}. Each has reasons against it.`;
}

export function regionAnswer({ subject, councils }: CouncilGroup, gaps: readonly Gap[], facts: GapFacts): string {
  const partners = councils.filter(({ ref }) => facts.partnersOf(ref).length > 0).length;
  const patterns = new Set(gaps.filter(({ kind }) => kind === 'unreused').map(({ subjects }) => subjects[1]!.ref)).size;
  const reuse = patterns > 0 ? ` ${counted(patterns, 'pattern is', 'patterns are')} in use at councils like some of them, and not on record there.` : ' No pattern is missing here by the rule that councils like them use it.';
  return `${subject.name} has ${counted(councils.length, 'council', 'councils')}; ${partners === 0 ? 'none has' : `${number(partners)} ${plural(partners, 'has', 'have')}`} a known partner council.${reuse}`;
}

export function placeNotes({ subject, councils }: CouncilGroup, set: GapSet): Statement[] {
  const ending = councils.filter(({ plannedEndOn }) => plannedEndOn).length;
  const thin = set.kinds.find(({ id }) => id === 'thin-service-area')!.withheld.filter((text) => text.startsWith(`${subject.name}:`));
  return [
    ...(ending > 0 ? [statement(`${counted(ending, 'council', 'councils')} of ${number(councils.length)} ${plural(ending, 'is', 'are')} planned to end; their gaps say so.`)] : []),
    ...thin.map((text) => statement(text)),
  ];
}
