/**
 * Councils with experience of a pattern, or of a service area, who are most like
 * a council or nearest to it. Asked for neither, experience is of what its
 * statistical neighbours use and it does not.
 */
import type { Ref } from '../../graph/model';
import { isCouncil } from '../../graph/reuse';
import { number, plural } from '../../web/format';
import { councilReasonsAgainst, likenessFeatures, likenessReasons } from '../council-reasons';
import { knows, union, type PatternUse, type SuggestionFacts } from '../facts';
import { useSources, useWords } from '../pattern-reasons';
import type { Distance } from '../slots';
import { inWork, workReason } from './work-reason';
import type { Asked, Reason, SuggestionList } from './descriptor';

const MOST_NAMED = 3;
/** Beyond the ten statistical neighbours, so many km count as one rank. */
const KM_A_RANK = 10;
const TEN = 10;

/** Patterns that one of its ten neighbours (global model) uses and it does not know. */
function wantedPatterns(facts: SuggestionFacts, council: Ref): Set<Ref> {
  const near = facts.likeness.similar(council).flatMap(({ neighbourRef }) => [...(facts.usesOf.get(neighbourRef)?.keys() ?? [])]);
  return new Set(near.filter((pattern) => !knows(facts, council, pattern)));
}

function experience(facts: SuggestionFacts, other: Ref, wanted: ReadonlySet<Ref>): PatternUse[] {
  return [...(facts.usesOf.get(other) ?? [])].filter(([pattern]) => wanted.has(pattern)).map(([, use]) => use);
}

function distanceFor(facts: SuggestionFacts, { area, pattern }: Asked): Distance {
  const wanted = new Map<Ref, Set<Ref>>();
  const wantedBy = (council: Ref) => {
    let own = wanted.get(council);
    if (!own) wanted.set(council, own = wantedPatterns(facts, council));
    return own;
  };
  const hasIt = (council: Ref, other: Ref): boolean => {
    if (pattern) return facts.patterns.get(pattern)?.uses.has(other) ?? false;
    if (area) return inWork(facts, other, area);
    const own = wantedBy(council);
    return [...(facts.usesOf.get(other)?.keys() ?? [])].some((used) => own.has(used));
  };
  return (council, { ref, km }) => {
    if (!hasIt(council, ref) || !isCouncil(facts.nodes, ref)) return undefined;
    return facts.likeness.rank(council, ref) ?? TEN + km / KM_A_RANK;
  };
}

/** What it has experience of, confirmed and in use before the rest. */
function experienceReasons(facts: SuggestionFacts, council: Ref, other: Ref, { area, pattern }: Asked): { lead: Reason[]; against: Reason[]; count: number } {
  if (area && !pattern) return { lead: workReason(facts, other, area), against: [], count: 0 };
  const wanted = pattern ? new Set([pattern]) : wantedPatterns(facts, council);
  const uses = experience(facts, other, wanted).sort((a, b) => Number(b.status === 'confirmed') - Number(a.status === 'confirmed')
    || Number(b.strongest.stage !== 'piloted') - Number(a.strongest.stage !== 'piloted') || (a.strongest.patternRef < b.strongest.patternRef ? -1 : 1));
  const words = uses.slice(0, MOST_NAMED).map((use) => `${facts.nodes.caption(use.strongest.patternRef)}: ${useWords(facts, use)}`);
  const more = uses.length > MOST_NAMED ? `; and ${number(uses.length - MOST_NAMED)} more` : '';
  const unsure = uses.filter(({ status }) => status !== 'confirmed');
  return {
    count: uses.length,
    lead: [{ text: `${words.join('; ')}${more}.`, sources: useSources(uses) }],
    against: [
      ...(unsure.length > 0 ? [{ text: unsure.length === uses.length ? 'None of that was shown within the last 24 months.'
        : `Of these ${number(uses.length)} uses, ${number(unsure.length)} ${plural(unsure.length, 'was', 'were')} not shown within the last 24 months.`, sources: useSources(unsure, 1) }] : []),
      ...(uses.every(({ strongest }) => strongest.stage === 'piloted') ? [{ text: 'Only pilots of it are on record.', sources: useSources(uses, 1) }] : []),
    ],
  };
}

export const experienced: SuggestionList = {
  id: 'experienced', about: 'partners',
  title: () => 'Councils with experience, most like it or nearest to it',
  explanation: [
    'Councils that use the pattern asked about, or are known to work in the service area; asked for neither, councils that use what its statistical neighbours use and it does not. Its ten statistical neighbours (ONS, global model) by rank come first, then the nearest.',
    'Places are shared out over all councils’ lists, as above. A rank is no judgement.',
  ],
  empty: (name) => `No council with such experience is on record for ${name}.`,
  compute({ facts, slots, asked }, council) {
    const places = slots.placesOf(council, `experienced ${asked.pattern ?? asked.area ?? ''}`, distanceFor(facts, asked));
    return places.map((ref) => {
      const { lead, against, count } = experienceReasons(facts, council, ref, asked);
      const tie = facts.collaboration.tiesOf(council).find((known) => known.ref === ref);
      const shared: Reason[] = tie ? [{
        text: `The two took part in ${facts.nodes.caption(tie.projects[0]!)}.`,
        sources: union(...[council, ref].map((body) => (facts.took.get(`${body} ${tie.projects[0]!}`) ?? []).slice(0, 1))),
      }] : [];
      return {
        ref, lead: lead[0]!, reasonsFor: [...lead.slice(1), ...shared, ...likenessReasons(facts, council, ref)],
        reasonsAgainst: [...against, ...councilReasonsAgainst(facts, council, ref)],
        features: { ...likenessFeatures(facts, council, ref), ...(count > 0 && { patterns: count }), hasSharedProject: tie !== undefined },
      };
    });
  },
};
