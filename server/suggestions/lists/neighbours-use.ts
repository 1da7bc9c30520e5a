/** What a council's statistical neighbours use and it does not: each model apart, with n of ten. */
import { similarityModels, type SimilarityModel } from '../../graph/likeness';
import type { Ref } from '../../graph/model';
import { number, ordinal, plural } from '../../web/format';
import { modelWords } from '../council-reasons';
import { knows, union, type PatternFacts, type PatternUse, type SuggestionFacts } from '../facts';
import { patternReasonsAgainst, patternReasonsFor, stagesWords, useSources, useWords } from '../pattern-reasons';
import { inArea } from './in-area';
import { MOST_ITEMS, type ListItem, type Reason, type SuggestionList } from './descriptor';

/** Users named in a reason. */
const MOST_NAMED = 3;

function usersOf({ likeness }: SuggestionFacts, council: Ref, pattern: PatternFacts, model: SimilarityModel) {
  const ten = likeness.similar(council, model);
  return { model, of: ten.length, users: ten.flatMap(({ neighbourRef, rank }) => (pattern.uses.has(neighbourRef) ? [{ rank, use: pattern.uses.get(neighbourRef)! }] : [])) };
}

function modelReason(facts: SuggestionFacts, council: Ref, { model, of, users }: ReturnType<typeof usersOf>): Reason {
  const uses: PatternUse[] = users.map(({ use }) => use);
  const named = users.slice(0, MOST_NAMED).map(({ rank, use }) => `${useWords(facts, use)} (${ordinal(rank)})`);
  const more = users.length > MOST_NAMED ? `; and ${number(users.length - MOST_NAMED)} more` : '';
  return {
    text: `${number(users.length)} of its ${number(of)} statistical neighbours ${modelWords[model]} ${plural(users.length, 'uses', 'use')} it (${stagesWords(uses)}): ${named.join('; ')}${more}.`,
    sources: union(useSources(uses), facts.likeness.rankSources(council, users[0]!.use.ref, model)),
  };
}

export const neighboursUse: SuggestionList = {
  id: 'neighbours-use', about: 'patterns',
  title: (name) => `What the statistical neighbours of ${name} use and it does not`,
  explanation: [
    'ONS publishes ten statistical neighbours in each of three models: all indicators (global), economy, population. Ordered by how many of the ten of the global model use it, then of the others.',
    'ONS says that a rank is no judgement of a council. No record is not proof that the council does not use it.',
  ],
  empty: (name, { likeness }, council) => (similarityModels.every((model) => likeness.similar(council, model).length === 0)
    ? `ONS publishes no statistical neighbours of ${name}, so there is nobody to compare with.` : `No statistical neighbour of ${name} is recorded to use a pattern that ${name} does not use.`),
  compute({ facts, asked }, council) {
    return [...facts.patterns.values()].flatMap((pattern) => {
      if (knows(facts, council, pattern.node.ref) || !inArea(pattern, asked)) return [];
      const [global, economic, demographic] = similarityModels.map((model) => usersOf(facts, council, pattern, model)) as [ReturnType<typeof usersOf>, ReturnType<typeof usersOf>, ReturnType<typeof usersOf>];
      const [lead, ...others] = [global, economic, demographic].filter(({ users }) => users.length > 0);
      if (!lead) return [];
      const confirmed = lead.users.filter(({ use }) => use.status === 'confirmed').length;
      return [{
        order: global.users.length * 1e4 + (economic.users.length + demographic.users.length) * 100 + confirmed,
        ref: pattern.node.ref, toItem: (): ListItem => ({
          ref: pattern.node.ref, lead: modelReason(facts, council, lead),
          reasonsFor: [
            ...others.map(({ model, of, users }): Reason => ({
              text: `So ${plural(users.length, 'does', 'do')} ${number(users.length)} of ${number(of)} ${modelWords[model]}.`, sources: useSources(users.map(({ use }) => use), 1),
            })),
            ...patternReasonsFor(facts, council, pattern),
          ],
          reasonsAgainst: patternReasonsAgainst(facts, council, pattern),
          features: {
            model: lead.model, of: lead.of, neighbours: lead.users.length, confirmed, nearestRank: lead.users[0]!.rank,
            global: global.users.length, economic: economic.users.length, demographic: demographic.users.length,
          },
        }),
      }];
    }).sort((a, b) => b.order - a.order || (a.ref < b.ref ? -1 : 1)).slice(0, MOST_ITEMS).map(({ toItem }) => toItem());
  },
};
