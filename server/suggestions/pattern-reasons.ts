/** Reasons for and against a pattern that every list gives alike: facts of the record, in words. */
import type { Ref } from '../graph/model';
import { counted, dateLong, lowerFirst, number, plural, wordList } from '../web/format';
import { areaWork } from './area-work';
import type { PatternFacts, PatternUse, SuggestionFacts } from './facts';
import type { Reason } from './lists/descriptor';

/** Fewer users than this are a thin record. */
const FEW_USERS = 5;
/** Phases that are no product to put to use. */
const UNFINISHED = new Set(['discovery', 'alpha', 'beta', 'retired']);
const stageWords = { adopted: 'adopted it', adapted: 'adapted it', piloted: 'piloted it' } as const;

const tierWords: Readonly<Record<string, string>> = { upper: 'upper tier', lower: 'lower tier', single: 'single tier', strategic: 'strategic' };

/** The first source of each use, each once. */
export function useSources(uses: readonly PatternUse[], most = 3): string[] {
  const found = new Set<string>();
  for (const { strongest: { sources: [first] } } of uses) {
    if (first !== undefined) found.add(first);
    if (found.size === most) break;
  }
  return [...found];
}

/** `Ealing adopted it in 2024, not confirmed since 2019`. */
export function useWords({ nodes }: Pick<SuggestionFacts, 'nodes'>, { ref, strongest, status, takenUp }: PatternUse): string {
  const sure = status === 'confirmed' ? '' : status === 'unconfirmed' ? `, last shown ${dateLong(strongest.confirmedOn)}` : ', use not dated';
  return `${nodes.caption(ref)} ${stageWords[strongest.stage]}${takenUp?.since ? ` (since ${dateLong(takenUp.since)})` : ''}${sure}`;
}

/** `3 adopted, 1 piloted; 3 of them shown within 24 months`. */
export function stagesWords(uses: readonly PatternUse[]): string {
  const stages = (['adopted', 'adapted', 'piloted'] as const).flatMap((stage) => {
    const count = uses.filter(({ strongest }) => strongest.stage === stage).length;
    return count > 0 ? [`${number(count)} ${stage}`] : [];
  });
  const confirmed = uses.filter(({ status }) => status === 'confirmed').length;
  const shown = confirmed === uses.length ? plural(uses.length, 'shown within 24 months', 'all shown within 24 months')
    : confirmed === 0 ? `${plural(uses.length, 'not', 'none')} shown within 24 months` : `${number(confirmed)} of them shown within 24 months`;
  return `${wordList(stages)}; ${shown}`;
}

/** Whether the council is known to work where the pattern is used. */
function areaReasons(facts: SuggestionFacts, council: Ref, pattern: PatternFacts): { fit: Reason[]; none: Reason[] } {
  const name = facts.nodes.caption(council);
  const worked = [...pattern.areas].map(([area, sources]) => ({ area, sources, work: areaWork(facts, council, area) }));
  const fit = worked.filter(({ work }) => work.records.length > 0);
  if (fit.length > 0) {
    return { none: [], fit: fit.slice(0, 2).map(({ area, work }) => ({
      text: `It is for ${lowerFirst(facts.nodes.caption(area))}, where ${counted(work.records.length, 'project or pattern', 'projects and patterns')} of ${name} ${plural(work.records.length, 'is', 'are')} on record.`,
      sources: work.sources,
    })) };
  }
  return { fit: [], none: worked.slice(0, 1).map(({ area, sources }) => ({
    text: `It is for ${lowerFirst(facts.nodes.caption(area))}; no work of ${name} there is on record.`, sources: sources.slice(0, 1),
  })) };
}

function peerReasons(facts: SuggestionFacts, council: Ref, uses: readonly PatternUse[]): Reason[] {
  const own = facts.nodes.find(council)!;
  const users = uses.map(({ ref }) => facts.nodes.find(ref)!);
  if (users.length === 0) return [];
  return [
    ...(users.some(({ nation }) => nation === own.nation) ? [] : [{ text: `No council in ${own.nation} is on record as a user.`, sources: [] }]),
    ...(users.some(({ tier }) => tier === own.tier) ? []
      : [{ text: `No user on record is of the same tier as ${facts.nodes.caption(council)} (${tierWords[own.tier!] ?? own.tier!}).`, sources: [] }]),
  ];
}

function ownEnding(facts: SuggestionFacts, council: Ref): Reason[] {
  const { plannedEndOn } = facts.nodes.find(council)!;
  return plannedEndOn ? [{
    text: `${facts.nodes.caption(council)} ends on ${dateLong(plannedEndOn)}; what it takes up passes to its planned successor.`, sources: facts.sourcesOf(council).slice(-1),
  }] : [];
}

export function patternReasonsFor(facts: SuggestionFacts, council: Ref, pattern: PatternFacts): Reason[] {
  const { record } = pattern;
  return [
    ...areaReasons(facts, council, pattern).fit,
    ...(record.licence ? [{ text: `Its licence is recorded: ${record.licence}.`, sources: record.sources.slice(0, 1) }] : []),
  ];
}

export function patternReasonsAgainst(facts: SuggestionFacts, council: Ref, pattern: PatternFacts): Reason[] {
  const { record, bulk, replacedBy } = pattern;
  const uses = pattern.councilUses;
  const confirmed = uses.filter(({ status }) => status === 'confirmed').length;
  const own = record.sources.slice(0, 1);
  return [
    ...(replacedBy.map(({ ref, sources }) => ({ text: `It was replaced by ${facts.nodes.caption(ref)}.`, sources: sources.slice(0, 1) }))),
    ...areaReasons(facts, council, pattern).none,
    ...(bulk ? [{ text: `Its record is filled in bulk: ${lowerFirst(bulk)}. Being on such a list says little about a council’s own choice.`, sources: useSources(uses, 1) }] : []),
    ...(uses.length === 0 ? [{ text: 'No council is on record as a user.', sources: [] }] : []),
    ...(uses.length === 1 ? [{ text: `Only one council is on record as a user: ${useWords(facts, uses[0]!)}.`, sources: useSources(uses, 1) }] : []),
    ...(uses.length > 1 && uses.length < FEW_USERS ? [{ text: `A thin record: ${number(uses.length)} councils use it.`, sources: useSources(uses, 2) }] : []),
    ...(uses.length > 0 && confirmed < uses.length ? [{
      text: confirmed === 0 ? 'No use of it was shown within the last 24 months.' : `Of ${number(uses.length)} uses, ${number(uses.length - confirmed)} ${plural(uses.length - confirmed, 'was', 'were')} not shown within the last 24 months.`,
      sources: useSources(uses.filter(({ status }) => status !== 'confirmed'), 1),
    }] : []),
    ...peerReasons(facts, council, uses),
    ...(record.licence ? [] : [{ text: 'Its licence is not recorded: ask before you copy.', sources: own }]),
    ...(record.repositoryUrl ? [] : [{ text: 'No address of code or content is recorded.', sources: own }]),
    ...(record.maturity && UNFINISHED.has(record.maturity) ? [{ text: `Its phase is ${record.maturity}.`, sources: own }] : []),
    ...ownEnding(facts, council),
  ];
}
