/** Councils one introduction away: a body shared a project with each of the two, and the two share none. */
import type { Tie } from '../../graph/collaboration';
import type { Ref } from '../../graph/model';
import { counted } from '../../web/format';
import { councilReasonsAgainst, likenessFeatures, likenessReasons } from '../council-reasons';
import { union, type SuggestionFacts } from '../facts';
import { inWork, workReason } from './work-reason';
import type { Reason, SuggestionList } from './descriptor';

interface Introduction { readonly via: Ref; readonly first: Tie; readonly second: Tie }

/** The bodies between, the one with the strongest ties first. */
function between({ collaboration }: SuggestionFacts, council: Ref, other: Ref): Introduction[] {
  const toOther = new Map(collaboration.tiesOf(other).map((tie) => [tie.ref, tie]));
  return collaboration.tiesOf(council).flatMap((first) => {
    const second = toOther.get(first.ref);
    return second ? [{ via: first.ref, first, second }] : [];
  }).sort((a, b) => Math.min(b.first.weight, b.second.weight) - Math.min(a.first.weight, a.second.weight) || (a.via < b.via ? -1 : 1));
}

function introductionReason({ nodes, took }: SuggestionFacts, council: Ref, other: Ref, { via, first, second }: Introduction): Reason {
  const [one, two] = [first.projects[0]!, second.projects[0]!];
  const shown = [`${council} ${one}`, `${via} ${one}`, `${via} ${two}`, `${other} ${two}`];
  return {
    text: `${nodes.caption(via)} took part in ${nodes.caption(one)} with ${nodes.caption(council)} and in ${nodes.caption(two)} with ${nodes.caption(other)}.`,
    sources: union(...shown.map((key) => (took.get(key) ?? []).slice(0, 1))),
  };
}

export const introductions: SuggestionList = {
  id: 'introductions', about: 'partners',
  title: () => 'One introduction away',
  explanation: [
    'Councils that share no project on record with it, while a third body shared one with each. The body in between is named; of several, the one with the strongest ties. Nearest first.',
    'Taking part in a project says nothing of who met whom.',
  ],
  empty: (name) => `No council is one introduction away from ${name} on record: no body is known to have shared a project with both.`,
  compute({ facts, slots, asked: { area } }, council) {
    const { collaboration } = facts;
    const reach = new Map<Ref, ReadonlySet<Ref>>();
    const reachOf = (from: Ref) => {
      let own = reach.get(from);
      if (!own) {
        const ties = collaboration.tiesOf(from);
        const direct = new Set(ties.map(({ ref }) => ref));
        reach.set(from, own = new Set(ties.flatMap(({ ref }) => collaboration.tiesOf(ref).map((tie) => tie.ref)).filter((ref) => ref !== from && !direct.has(ref))));
      }
      return own;
    };
    const places = slots.placesOf(council, `introductions ${area ?? ''}`, (from, { ref, km }) =>
      ((area === undefined || inWork(facts, ref, area)) && reachOf(from).has(ref) ? km : undefined));
    return places.map((ref) => {
      const all = between(facts, council, ref);
      return {
        ref, lead: introductionReason(facts, council, ref, all[0]!),
        reasonsFor: [
          ...(all.length > 1 ? [{ text: `${counted(all.length - 1, 'more body', 'more bodies')} shared a project with each of the two.`, sources: introductionReason(facts, council, ref, all[1]!).sources.slice(0, 2) }] : []),
          ...workReason(facts, ref, area), ...likenessReasons(facts, council, ref),
        ],
        reasonsAgainst: councilReasonsAgainst(facts, council, ref),
        features: { ...likenessFeatures(facts, council, ref), via: all[0]!.via, between: all.length },
      };
    });
  },
};
