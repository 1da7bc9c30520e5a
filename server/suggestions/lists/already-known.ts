/** Patterns that a council's own suppliers build or its own partners use, started or gave to. */
import type { Ref } from '../../graph/model';
import { isCouncil } from '../../graph/reuse';
import { counted, lowerFirst, number, plural, wordList } from '../../web/format';
import { roleNames } from '../../web/words';
import { knows, union, type PatternFacts, type SuggestionFacts } from '../facts';
import { patternReasonsAgainst, patternReasonsFor, useSources } from '../pattern-reasons';
import { inArea } from './in-area';
import { MOST_ITEMS, type ListItem, type Reason, type SuggestionList } from './descriptor';

const MOST_NAMED = 3;

/** Suppliers at work at the council, and what they do for the pattern. */
function supplierReasons(facts: SuggestionFacts, council: Ref, pattern: PatternFacts): Reason[] {
  const own = facts.suppliersOf.get(council) ?? [];
  return pattern.suppliers.flatMap((work): Reason[] => {
    const here = own.find(({ from }) => from === work.from);
    return here ? [{
      text: `${facts.nodes.caption(work.from)}, on record as a supplier of ${facts.nodes.caption(council)}, works on it (${lowerFirst(roleNames[work.detail ?? ''] ?? 'Other work')}).`,
      sources: union(here.sources.slice(0, 1), work.sources.slice(0, 1)),
    }] : [];
  });
}

interface KnowingPartner { readonly ref: Ref; readonly weight: number; readonly sources: readonly string[]; readonly uses: boolean }

function partnersKnowing(facts: SuggestionFacts, council: Ref, pattern: PatternFacts): KnowingPartner[] {
  return facts.collaboration.tiesOf(council).flatMap(({ ref, weight, projects }): KnowingPartner[] => {
    const use = pattern.uses.get(ref);
    const gift = facts.givenBy.get(ref)?.get(pattern.node.ref);
    if (!use && !gift) return [];
    const shown = use ? use.strongest.sources : gift!.sources;
    return [{ ref, weight, uses: use !== undefined, sources: union(shown.slice(0, 1), (facts.took.get(`${ref} ${projects[0]!}`) ?? []).slice(0, 1)) }];
  }).sort((a, b) => Number(b.uses) - Number(a.uses) || b.weight - a.weight || (a.ref < b.ref ? -1 : 1));
}

function partnerReason({ nodes }: SuggestionFacts, council: Ref, partners: readonly KnowingPartner[]): Reason[] {
  if (partners.length === 0) return [];
  const names = partners.slice(0, MOST_NAMED).map(({ ref, uses }) => `${nodes.caption(ref)} ${uses ? 'uses it' : 'started it or gave to it'}`);
  const more = partners.length > MOST_NAMED ? `; and ${number(partners.length - MOST_NAMED)} more` : '';
  return [{
    text: `${counted(partners.length, 'body', 'bodies')} that shared a project with ${nodes.caption(council)} ${plural(partners.length, 'knows', 'know')} it: ${wordList(names)}${more}.`,
    sources: union(...partners.slice(0, MOST_NAMED).map(({ sources }) => sources)).slice(0, 4),
  }];
}

export const alreadyKnown: SuggestionList = {
  id: 'already-known', about: 'patterns',
  title: (name) => `What suppliers or partners of ${name} already know`,
  explanation: [
    'Patterns that a supplier on record at the council works on, or that a body it shared a project with uses, started or gave to. Suppliers’ patterns first, then those that more partners know.',
    'A supplier on record may have gone since. Only shared projects make a partner; membership of a programme does not.',
  ],
  empty: (name) => `No supplier or partner of ${name} on record is known to work with a pattern that ${name} does not use.`,
  compute({ facts, asked }, council) {
    return [...facts.patterns.values()].flatMap((pattern) => {
      if (knows(facts, council, pattern.node.ref) || !inArea(pattern, asked)) return [];
      const bySupplier = supplierReasons(facts, council, pattern);
      const partners = partnersKnowing(facts, council, pattern);
      const [lead, ...more] = [...bySupplier, ...partnerReason(facts, council, partners)];
      if (!lead) return [];
      const uses = pattern.councilUses;
      return [{
        order: (bySupplier.length > 0 ? 1e6 : 0) + partners.length * 1e3 + uses.length,
        ref: pattern.node.ref, toItem: (): ListItem => ({
          ref: pattern.node.ref, lead,
          reasonsFor: [
            ...more, ...(uses.length > 0 ? [{ text: `${counted(uses.length, 'council is', 'councils are')} on record as ${uses.length === 1 ? 'a user' : 'users'}.`, sources: useSources(uses, 2) }] : []),
            ...patternReasonsFor(facts, council, pattern),
          ],
          reasonsAgainst: patternReasonsAgainst(facts, council, pattern),
          features: { suppliers: bySupplier.length, partners: partners.length, councilPartners: partners.filter(({ ref }) => isCouncil(facts.nodes, ref)).length, users: uses.length },
        }),
      }];
    }).sort((a, b) => b.order - a.order || (a.ref < b.ref ? -1 : 1)).slice(0, MOST_ITEMS).map(({ toItem }) => toItem());
  },
};
