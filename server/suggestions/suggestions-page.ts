/** A council's suggestions for readers: the answer first, then each list with how to read it. Wording only. */
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, lowerFirst, upperFirst } from '../web/format';
import type { Choice } from './choices';
import type { AskedFor, Note, SuggestionItem, Suggestions } from './schema';

/** The list of councils that use the pattern asked about. */
const EXPERIENCED = 'experienced';
/** Items shown before "Show more". */
const FIRST = 3;
const levelWords = { 'well-shown': 'well shown', 'partly-shown': 'partly shown', 'thinly-shown': 'thinly shown' } as const;

export const noteViews = (notes: readonly Note[], footnotes: Footnotes) => notes.map(({ text, sources, links }) => ({ text, links, cite: footnotes.cite(sources) }));

const models: Readonly<Record<string, string>> = { global: '', economic: ' by economy', demographic: ' by population' };

/** The first pattern in a sentence that needs no list around it. */
function patternWords(name: string, { list, name: pattern, features: { of, neighbours, model } }: SuggestionItem): string {
  if (list !== 'neighbours-use') return `The first pattern listed is ${pattern}.`;
  return `Of the ${String(of)} statistical neighbours of ${name}${models[String(model)] ?? ''}, ${String(neighbours)} ${neighbours === 1 ? 'uses' : 'use'} ${pattern}; ${name} is not recorded to.`;
}

/** The fact at the head of the first list, and the first council to talk to. */
function answerWords({ council: { name }, lists, items, asked }: Suggestions): string {
  const firstOf = (about: string) => {
    const list = lists.find((one) => one.about === about && one.count > 0);
    return list && items.find((item) => item.list === list.id);
  };
  const [pattern, partner] = [firstOf('patterns'), firstOf('partners')];
  const scope = asked.serviceArea ? ` in ${lowerFirst(asked.serviceArea.name)}` : '';
  if (!pattern && !partner) return `Nothing is listed for ${name}${scope}. That says something about the record, and nothing about ${name}.`;
  const experienced = asked.pattern ? items.filter(({ list }) => list === EXPERIENCED) : [];
  const someOf = (count: number, one: string, many: string) => (count === 0 ? `no ${one}` : counted(count, one, many));
  const distinct = (prefix: string) => new Set(items.filter(({ ref }) => ref.startsWith(prefix)).map(({ ref }) => ref)).size;
  return [
    ...(asked.pattern ? [experienced.length === 0 ? `No other council that uses ${asked.pattern.name} is named for ${name}.`
      : `Of councils that use ${asked.pattern.name}, ${counted(experienced.length, 'is', 'are')} named for ${name}, first ${experienced[0]!.name}.`] : []),
    ...(pattern ? [patternWords(name, pattern)] : []),
    ...(partner ? [`${partner.list === 'near' ? 'The first council named as near and of the same type is' : 'The first council named is'} ${partner.name}.`] : []),
    `In all, ${someOf(distinct('pattern:'), 'pattern', 'patterns')} and ${someOf(distinct('council:'), 'council', 'councils')} are set beside ${name}${scope}, each with reasons for and against.`,
  ].join(' ');
}

function itemView(item: SuggestionItem, seen: Map<string, string>, footnotes: Footnotes) {
  const { ref, list, name, summary, plannedEndOn, links, doubt } = item;
  const [kind] = ref.split(':');
  const cited = ({ text, sources }: { text: string; sources: readonly string[] }) => ({ text, cite: footnotes.cite(sources) });
  const [lead, ...rest] = item.reasonsFor;
  const above = seen.get(ref);
  const id = `${list}-${item.id}`;
  if (!above) seen.set(ref, id);
  return {
    id, kind, name, summary: above ? undefined : summary, href: links.page, state: plannedEndOn ? 'ending' : '', above, lead: cited(lead!),
    ...(!above && { reasonsFor: rest.map(cited), reasonsAgainst: item.reasonsAgainst.map(cited) }),
    doubt: { level: upperFirst(levelWords[doubt.level]), text: doubt.text, wouldChange: doubt.wouldChange, correction: doubt.correction },
    ...(links.ring && { ring: links.ring }), ...(links.path && { path: links.path }),
  };
}

/** What was asked for comes first, what has nothing to say last; numbers of sources follow that order. */
const inOrder = (lists: Suggestions['lists'], isPatternAsked: boolean) => {
  const place = ({ id, count }: Suggestions['lists'][number]) => (isPatternAsked && id === EXPERIENCED ? 0 : count > 0 ? 1 : 2);
  return [...lists].sort((a, b) => place(a) - place(b));
};

const options = (all: readonly Choice[], chosen: Choice | undefined) => all.map(({ id, name }) => ({ value: id, label: name, selected: id === chosen?.id }));

export function suggestionsPage(answer: Suggestions, asked: AskedFor, choices: Record<'areas' | 'patterns', readonly Choice[]>, footnotes: Footnotes): PageModel {
  const { council, lists, items, notes, known, method } = answer;
  const notesShown = noteViews(notes, footnotes);
  const scope = [answer.asked.serviceArea && `in ${lowerFirst(answer.asked.serviceArea.name)}`, answer.asked.pattern && `with experience of ${answer.asked.pattern.name}`].filter(Boolean).join(', ');
  const seen = new Map<string, string>();
  const api = (about: string) => `/api/v1/suggestions/${about}?council=${council.id}${asked.serviceArea ? `&serviceArea=${asked.serviceArea}` : ''}`;
  return {
    page: {
      title: `What like councils use, and whom to ring: ${council.name}${scope && `, ${scope}`}`, section: 'councils', description: answerWords(answer),
      breadcrumbs: [{ text: 'Councils', href: '/councils' }, { text: council.name, href: `/councils/${council.id}` }, { text: 'Patterns and councils beside it' }],
    },
    council, heading: `${council.name}: what like councils use, and whom to ring`, answer: answerWords(answer), notes: notesShown,
    facts: [
      { term: 'Projects on record', value: known.projects || 'none known' }, { term: 'Patterns in use', value: known.patterns || 'none known' },
      { term: 'Suppliers and systems', value: known.suppliers || 'none known' },
    ],
    actions: [
      { text: `Everything on record of ${council.name}`, href: `/councils/${council.id}` }, { text: 'Copy link', copy: true },
      { text: 'Patterns as JSON', href: api('patterns') }, { text: 'Councils as JSON', href: `${api('partners')}${asked.pattern ? `&pattern=${asked.pattern}` : ''}` },
      { text: 'Correct a fact', href: `/corrections?about=council:${council.id}` },
    ],
    filter: {
      action: `/suggestions/${council.id}`, pattern: answer.asked.pattern && { ...answer.asked.pattern, ring: `/suggestions/${council.id}/ring?pattern=${answer.asked.pattern.id}` },
      areas: options(choices.areas, answer.asked.serviceArea), patterns: options(choices.patterns, answer.asked.pattern),
      clearHref: answer.asked.serviceArea || answer.asked.pattern ? `/suggestions/${council.id}` : null,
    },
    lists: inOrder(lists, answer.asked.pattern !== undefined).map(({ id, title, explanation, empty }) => {
      const views = items.filter(({ list }) => list === id).map((item) => itemView(item, seen, footnotes));
      return { id, title, explanation, empty, first: views.slice(0, FIRST), more: views.slice(FIRST) };
    }),
    method, known, sources: footnotes.list(), coverage: answer.coverage,
  };
}
