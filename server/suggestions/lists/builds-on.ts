/** Patterns that stand directly beside one the council uses: build on it, extend it, or follow the same standard. */
import type { Ref } from '../../graph/model';
import { counted } from '../../web/format';
import { knows, type PatternFacts, type PatternLink, type SuggestionFacts } from '../facts';
import { patternReasonsAgainst, patternReasonsFor } from '../pattern-reasons';
import { inArea } from './in-area';
import { MOST_ITEMS, type ListItem, type Reason, type SuggestionList } from './descriptor';

/** What the offered pattern is to the used one. */
const relationWords: Readonly<Record<PatternLink['type'], Record<PatternLink['direction'], string>>> = {
  BUILDS_ON: { out: 'builds on', in: 'is built on by' },
  EXTENDS: { out: 'extends', in: 'is extended by' },
  IMPLEMENTS: { out: 'implements', in: 'is implemented by' },
};
/** The reference formula's R: a direct link 1, a shared parent ½, at most 3. */
const DIRECT = 1;
const SHARED_PARENT = 0.5;
const MOST_LINKED = 3;

interface Beside { readonly own: Ref; readonly weight: number; readonly reason: Reason }

function besides(facts: SuggestionFacts, council: Ref, pattern: PatternFacts): Beside[] {
  const used = [...(facts.usesOf.get(council)?.keys() ?? [])];
  const names = (ref: Ref) => facts.nodes.caption(ref);
  const sourcesOfUse = (own: Ref) => facts.usesOf.get(council)!.get(own)!.strongest.sources.slice(0, 1);
  return used.flatMap((own): Beside[] => {
    const direct = pattern.links.find(({ other }) => other === own);
    if (direct) {
      return [{ own, weight: DIRECT, reason: {
        text: `${pattern.node.name} ${relationWords[direct.type][direct.direction]} ${names(own)}, which ${names(council)} uses.`, sources: [...direct.sources.slice(0, 1), ...sourcesOfUse(own)],
      } }];
    }
    const parents = new Map(facts.patterns.get(own)!.links.filter(({ direction }) => direction === 'out').map((link) => [link.other, link]));
    const shared = pattern.links.find(({ other, direction }) => direction === 'out' && parents.has(other));
    return shared ? [{ own, weight: SHARED_PARENT, reason: {
      text: `It and ${names(own)}, which ${names(council)} uses, both rest on ${names(shared.other)}.`, sources: [...shared.sources.slice(0, 1), ...sourcesOfUse(own)],
    } }] : [];
  }).sort((a, b) => b.weight - a.weight || (a.own < b.own ? -1 : 1));
}

export const buildsOn: SuggestionList = {
  id: 'builds-on', about: 'patterns',
  title: (name) => `What builds on what ${name} already uses`,
  explanation: [
    'Patterns that are recorded to build on, extend or implement one it uses, or that rest on the same pattern or standard. Those with the most such links come first, then those with more users.',
    'A link between two patterns says how they were made. It says nothing about how they work together at a council.',
  ],
  empty: (name) => `No pattern is recorded beside one that ${name} uses, or no pattern in use at ${name} is on record.`,
  compute({ facts, asked }, council) {
    return [...facts.patterns.values()].flatMap((pattern) => {
      if (knows(facts, council, pattern.node.ref) || !inArea(pattern, asked)) return [];
      const [first, ...more] = besides(facts, council, pattern);
      if (!first) return [];
      const linked = Math.min(MOST_LINKED, [first, ...more].reduce((sum, { weight }) => sum + weight, 0));
      const users = pattern.councilUses.length;
      return [{
        order: linked * 1e4 + users,
        ref: pattern.node.ref, toItem: (): ListItem => ({
          ref: pattern.node.ref, lead: first.reason,
          reasonsFor: [
            ...more.slice(0, 1).map(({ reason }) => reason),
            ...(more.length > 1 ? [{ text: `And ${counted(more.length - 1, 'more link', 'more links')} of the kind.`, sources: more[1]!.reason.sources.slice(0, 1) }] : []),
            ...patternReasonsFor(facts, council, pattern),
          ],
          reasonsAgainst: patternReasonsAgainst(facts, council, pattern),
          features: { linked, links: more.length + 1, users },
        }),
      }];
    }).sort((a, b) => b.order - a.order || (a.ref < b.ref ? -1 : 1)).slice(0, MOST_ITEMS).map(({ toItem }) => toItem());
  },
};
