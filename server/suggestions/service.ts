/** Suggestions: labelled lists of facts for one council, and whom to ring about a pattern. */
import { Moved, SeeOther, type Suggestion } from '../errors';
import type { Collaboration } from '../graph/collaboration';
import { toKnownFilters } from '../graph/filters';
import type { Likeness } from '../graph/likeness';
import { parseRef, toRef, type Label, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { GraphStore } from '../graph/store';
import type { GraphWatch, Held } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import { counted, lowerFirst, wordList } from '../web/format';
import type { CoverageItem } from '../web/schemas';
import { toDigest, type CouncilDigest } from './council-section';
import { areaChoices, councilChoices, patternChoices, type Choice, type CouncilChoices } from './choices';
import { partnerDoubt, patternDoubt } from './doubt';
import { toFacts, type SuggestionFacts } from './facts';
import { lists } from './lists';
import { toAnswer, type Asked, type ListItem, type SuggestionList } from './lists/descriptor';
import { inWork } from './lists/work-reason';
import { methodOf, noPrediction, type IsPrediction } from './method';
import { listRecordFacts } from './queries';
import { RING_ORDER, whomToRing } from './ring';
import type { AskedFor, Note, Ring, SuggestionItem, Suggestions } from './schema';
import { Slots } from './slots';
import { toSubject, type Subject } from './subject';

export interface SuggestionDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly collaboration: Held<Collaboration>;
  readonly likeness: Held<Likeness>;
  readonly coverage: (about: 'councils' | 'patterns', argument?: string) => CoverageItem[];
  readonly suggest: (label: Label, id: string) => Suggestion[];
  readonly isPrediction?: IsPrediction;
}

type About = SuggestionList['about'];

export function createSuggestionService({ store, watch, nodes, projection, collaboration, likeness, coverage, suggest, isPrediction = noPrediction }: SuggestionDependencies) {
  // What is read comes with the graph; what is worked out of it, with the first question, so that a new graph is served without waiting for it.
  const held = watch.hold(async ({ get, version }) => {
    const records = await listRecordFacts(store);
    const digests = new Map<Ref, CouncilDigest>();
    let made: { readonly facts: SuggestionFacts; readonly slots: Slots } | undefined;
    return {
      digests,
      worked: () => {
        if (!made) {
          const facts = toFacts({ nodes: get(nodes), projection: get(projection), collaboration: get(collaboration), likeness: get(likeness), version, records });
          made = { facts, slots: new Slots(facts) };
        }
        return made;
      },
    };
  });

  function toItem(facts: SuggestionFacts, council: Ref, list: SuggestionList, { ref, lead, reasonsFor, reasonsAgainst, features, score }: ListItem): SuggestionItem {
    const { id, summary, endedOn, plannedEndOn } = facts.nodes.find(ref)!;
    const own = facts.nodes.find(council)!;
    const isPattern = list.about === 'patterns';
    return {
      id, ref, name: facts.nodes.caption(ref), ...(isPattern && summary && { summary }), ...(endedOn && { endedOn }), ...(plannedEndOn && { plannedEndOn }),
      list: list.id, score: isPrediction(list.id) ? score ?? null : null,
      reasonsFor: toAnswer([lead, ...reasonsFor]), reasonsAgainst: toAnswer(reasonsAgainst), features,
      doubt: (isPattern ? patternDoubt : partnerDoubt)(facts, council, ref, list.id),
      links: isPattern
        ? { page: `/patterns/${id}`, ring: `/suggestions/${own.id}/ring?pattern=${id}` }
        : { page: `/councils/${id}`, path: `/paths?from=${council}&to=${ref}` },
    };
  }

  /** That nobody is known to work in an area; nothing when somebody is. */
  function areaNotes(facts: SuggestionFacts, area: Ref | undefined): Note[] {
    if (!area || facts.likeness.principal.some(({ ref }) => inWork(facts, ref, area))) return [];
    return [{ text: `No council is recorded to work in ${lowerFirst(facts.nodes.caption(area))}: no project and no pattern in use names it.`, sources: [], links: [{ text: 'See all service areas', href: '/service-areas' }] }];
  }

  function known(facts: SuggestionFacts, council: Ref): Suggestions['known'] {
    const counts = { projects: facts.collaboration.projectsOf(council).length, patterns: facts.usesOf.get(council)?.size ?? 0, suppliers: new Set((facts.suppliersOf.get(council) ?? []).map(({ from }) => from)).size };
    const words = wordList([counted(counts.projects, 'project', 'projects'), counted(counts.patterns, 'pattern in use', 'patterns in use'), counted(counts.suppliers, 'supplier or system', 'suppliers and systems')]);
    return { ...counts, statement: `Of ${facts.nodes.caption(council)} itself, ${words} are on record. Most of what councils do is on no public page that we found.` };
  }

  const named = (facts: SuggestionFacts, label: Label, id: string | undefined) => (id === undefined ? undefined : { id, name: facts.nodes.caption(toRef(label, id)) });

  /** What every answer opens with. */
  function opening(facts: SuggestionFacts, asked: Ref, { serviceArea, pattern }: AskedFor) {
    const subject = toSubject(facts, asked);
    const area = serviceArea === undefined ? undefined : toRef('ServiceArea', serviceArea);
    const { website } = facts.nodes.find(subject.ref)!;
    return {
      subject, area,
      head: {
        council: { ...facts.nodes.link(subject.ref), ...(website && { website }) },
        asked: { ...(serviceArea && { serviceArea: named(facts, 'ServiceArea', serviceArea)! }), ...(pattern && { pattern: named(facts, 'Pattern', pattern)! }) },
        notes: [...subject.notes, ...areaNotes(facts, area)],
      },
    };
  }

  /** The lists of the council that carries on the one asked about; all are empty where none does. */
  function compute(wanted: readonly SuggestionList[], { ref, isToday }: Subject, asked: Asked) {
    const { facts, slots } = held.get().worked();
    return wanted.map((list) => ({ list, items: isToday ? list.compute({ facts, slots, asked }, ref) : [] }));
  }

  function answer(about: readonly About[], council: string, asked: AskedFor, { meta }: Pick<RequestContext, 'meta'>): Suggestions {
    const { facts } = held.get().worked();
    const { subject, area, head } = opening(facts, toRef('Council', council), asked);
    const name = facts.nodes.caption(subject.ref);
    const wanted = lists.filter((list) => about.includes(list.about));
    const computed = compute(wanted, subject, { ...(area && { area }), ...(asked.pattern && { pattern: toRef('Pattern', asked.pattern) }) });
    return {
      ...head,
      lists: computed.map(({ list, items }) => ({
        id: list.id, title: list.title(name), about: list.about, explanation: [...list.explanation], isPrediction: isPrediction(list.id), count: items.length,
        ...(items.length === 0 && { empty: subject.isToday ? `${list.empty(name, facts, subject.ref)}${area ? ` Only ${lowerFirst(facts.nodes.caption(area))} was asked about.` : ''}` : `Nothing is listed for a council that has ended without a sole successor.` }),
      })),
      items: computed.flatMap(({ list, items }) => items.map((item) => toItem(facts, subject.ref, list, item))),
      known: known(facts, subject.ref), method: methodOf(wanted.map(({ id }) => id), isPrediction), meta, coverage: coverage('councils'),
    };
  }

  /** The present ids of the records that a request names. @throws InvalidRequest naming what is none */
  const present = <Request extends AskedFor & { council?: string }>(request: Request): Request =>
    toKnownFilters<Request>(request, { records: { council: 'Council', serviceArea: 'ServiceArea', pattern: 'Pattern' } as never }, { nodes: nodes.get() });

  return {
    /** For the API: unknown names are refused. */
    list(about: About, { council, ...asked }: AskedFor & { council: string }, context: RequestContext): Suggestions {
      const request = present({ council, ...asked });
      return answer([about], request.council, request, context);
    },

    /**
     * For the page, of which the council is part of the address.
     * @throws NotFound with suggestions, or Moved to the council's present id
     */
    all(council: string, asked: AskedFor, context: Pick<RequestContext, 'meta'>): Suggestions {
      return answer(['patterns', 'partners'], this.find(council, ''), present(asked), context);
    },

    /** Whom to ring; `council` is a present id. */
    ring(council: string, pattern: string, { meta }: RequestContext): Ring {
      const { facts } = held.get().worked();
      const { subject, head } = opening(facts, toRef('Council', council), { pattern });
      const of = facts.patterns.get(toRef('Pattern', pattern));
      const { items, total } = of && subject.isToday ? whomToRing(facts, subject.ref, of) : { items: [], total: 0 };
      const [area] = of?.areas.keys() ?? [];
      const use = of?.uses.get(subject.ref);
      const own: Note[] = use ? [{ text: `${facts.nodes.caption(subject.ref)} is itself on record as a user (${use.strongest.stage}).`, sources: use.strongest.sources.slice(0, 1), links: [] }] : [];
      const programme: Note[] = of ? [] : [{ text: `${facts.nodes.caption(toRef('Pattern', pattern))} is a programme that councils join. Membership is no use of a product, so nobody is named here.`, sources: [], links: [{ text: 'Its page', href: `/patterns/${pattern}` }] }];
      return {
        ...head, notes: [...head.notes, ...programme, ...own], order: RING_ORDER,
        team: `Address the council’s digital team${area ? `, or its team for ${lowerFirst(facts.nodes.caption(area))}` : ''}, never a person.`,
        items, total, meta, coverage: [...coverage('patterns', pattern), ...coverage('patterns')],
      };
    },

    /** The first of each list, kept: a council's page shows them. */
    digest(ref: Ref): CouncilDigest {
      const { digests, worked } = held.get();
      const known = digests.get(ref);
      if (known) return known;
      const { facts } = worked();
      const subject = toSubject(facts, ref);
      const digest = toDigest(parseRef(subject.ref)!.id, facts.nodes.caption(subject.ref), compute(lists, subject, {}));
      digests.set(ref, digest);
      return digest;
    },

    present,

    /** The present id of a page's council. @throws NotFound with suggestions, or Moved */
    find(id: string, rest: string): string {
      try {
        return nodes.get().get('Council', id, suggest).id;
      } catch (error) {
        if (error instanceof Moved) throw new Moved(`/suggestions/${error.location.split('/').at(-1)!}${rest}`);
        throw error;
      }
    },

    /** What the page lets a reader choose. */
    filters: () => {
      const { facts } = held.get().worked();
      return { areas: areaChoices(facts), patterns: patternChoices(facts) };
    },

    /**
     * Councils and patterns, for a reader who has yet to choose.
     * @throws SeeOther to a council's page when one was chosen; to whom to ring when a pattern was, too
     */
    choices(asked: { council?: string | undefined; pattern?: string | undefined }): CouncilChoices & { patterns: readonly Choice[] } {
      const { council, pattern } = present(asked);
      if (council) throw new SeeOther(`/suggestions/${council}${pattern ? `/ring?pattern=${pattern}` : ''}`);
      const { facts } = held.get().worked();
      return { ...councilChoices(facts), patterns: patternChoices(facts) };
    },
  };
}

export type SuggestionService = ReturnType<typeof createSuggestionService>;
