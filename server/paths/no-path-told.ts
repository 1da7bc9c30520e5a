/** Why there is no path, in words, and what to ask instead. Wording only: the reasons are no-path.ts's. */
import type { Ref } from '../graph/model';
import { lastDay } from '../graph/time';
import { dateLong, number, plural, wordList } from '../web/format';
import { families, type PathFamilyId } from './families';
import type { NoPath } from './no-path';
import { existedOn } from './relationships-then';
import type { PathAnswer } from './schema';
import type { PhraseContext } from './phrases';

/** 2021-06-30. */
const FULL_DATE = 10;

type Reason = NonNullable<PathAnswer['reason']>;

export interface NoPathContext extends Pick<PhraseContext, 'nodes' | 'successions'> {
  readonly from: Ref;
  readonly to: Ref;
  readonly asOf: string | undefined;
  /** Whether a record to pass, and records to avoid, are named. */
  readonly via: boolean;
  readonly avoid: boolean;
  readonly presentDay: ReadonlyMap<Ref, Ref>;
  readonly chosen: ReadonlySet<PathFamilyId>;
  /** The query of an address that asks the same but for this. */
  queryWith(change: Readonly<Record<string, string | undefined>>): string;
}

const titlesOf = (ids: readonly PathFamilyId[]) => wordList(families.filter(({ id }) => ids.includes(id)).map(({ title }) => `“${title.toLowerCase()}”`));

/** No kind of link chosen at all. */
export const noFamilies = ({ queryWith }: NoPathContext): Reason => ({
  code: 'no-families', text: 'No kind of link was chosen, so there is nothing to look along.',
  offer: [{ text: 'Look along what they worked on together and what they reuse', query: queryWith({ families: undefined }) }],
});

/** An end that has ended and is counted under a successor today: its paths are the successor's. */
export function endedBody(context: NoPathContext): Reason | undefined {
  const { nodes, from, to, presentDay, queryWith } = context;
  const ended = (['from', 'to'] as const).map((end) => ({ end, ref: context[end] })).filter(({ ref }) => presentDay.has(ref));
  const [first] = ended;
  if (!first || context.asOf !== undefined || (presentDay.get(from) ?? from) === (presentDay.get(to) ?? to)) return undefined;
  const { name, endedOn } = nodes.find(first.ref)!;
  const successor = presentDay.get(first.ref)!;
  const settled = Object.fromEntries(ended.map(({ end, ref }) => [end, presentDay.get(ref)!]));
  return {
    code: 'ended', text: `${name} ended on ${dateLong(endedOn)}. What it did is counted under ${nodes.caption(successor)}, which serves the place today.`,
    offer: [
      { text: `The paths of ${nodes.caption(successor)}`, query: queryWith(settled) },
      { text: `The paths as they were on ${dateLong(endedOn)}`, query: queryWith({ asOf: endedOn }) },
    ],
  };
}

/** Predecessors or successors of a council that were there on the day asked about. */
function bodiesThen(ref: Ref, { nodes, asOf, presentDay }: NoPathContext): Ref[] {
  if (asOf === undefined) return [];
  const successor = presentDay.get(ref);
  const kin = successor ? [successor] : [...presentDay].filter(([, today]) => today === ref).map(([ended]) => ended);
  return kin.filter((one) => existedOn(nodes.find(one)!, lastDay(asOf))).sort();
}

const texts: Readonly<Record<NoPath['reason'], (none: NoPath, context: NoPathContext) => Pick<Reason, 'text' | 'offer'>>> = {
  'same-body': (_, { nodes, from, to }) => ({
    text: from === to ? `Both ends are ${nodes.caption(from)}. Choose another record for one of them.` : `${nodes.find(from)!.name} and ${nodes.find(to)!.name} are one body today.`,
    offer: [],
  }),
  'not-then': ({ missing = [] }, context) => {
    const { nodes, asOf, queryWith } = context;
    return {
      text: `${wordList(missing.map((ref) => nodes.find(ref)!.name))} did not exist ${asOf ? `on ${asOf.length === FULL_DATE ? '' : 'the last day of '}${dateLong(asOf)}` : 'today'}.`,
      offer: [
        ...missing.flatMap((ref) => bodiesThen(ref, context).map((then) => ({ text: `Ask about ${nodes.find(then)!.name}, which stood there then`, query: queryWith({ [ref === context.from ? 'from' : 'to']: then }) }))),
        { text: 'Ask without a date', query: queryWith({ asOf: undefined }) },
      ],
    };
  },
  avoided: (_, { via, avoid, queryWith }) => ({
    text: `There is a path, but not one that ${wordList([...(via ? ['passes what you named'] : []), ...(avoid ? ['leaves out what you excluded'] : [])])}.`,
    offer: [{ text: `Ask without ${wordList([...(via ? ['“through”'] : []), ...(avoid ? ['“not through”'] : [])])}`, query: queryWith({ via: undefined, avoid: undefined }) }],
  }),
  'beyond-hops': ({ hops, path, families: further }, { queryWith }) => ({
    text: `The shortest path on record has ${number(hops)} ${plural(hops ?? 0, 'relationship', 'relationships')}${further ? ', and needs every kind of link' : ''}: ${path ? 'more than you asked for' : 'too long to mean anything'}.`,
    offer: path ? [{ text: `Allow ${number(hops)}`, query: queryWith({ hops: String(hops) }) }] : [],
  }),
  'ended-before': (_, { asOf, queryWith }) => ({
    text: `There is a path today, but none of which every step is dated ${dateLong(asOf)} or earlier.`,
    offer: [{ text: 'The paths of today', query: queryWith({ asOf: undefined }) }],
  }),
  'only-excluded-types': ({ families: further = [] }, { chosen, queryWith }) => ({
    text: `They are joined only through ${titlesOf(further)}, which ${plural(further.length, 'is', 'are')} not counted here.`,
    offer: [{ text: `Count ${titlesOf(further)} too`, query: queryWith({ families: [...chosen, ...further].join(',') }) }],
  }),
  'different-components': (_, { nodes, from, to }) => ({
    text: `Nothing on record joins ${nodes.caption(from)} and ${nodes.caption(to)}, through any kind of link.`, offer: [],
  }),
};

/** An end that several councils serve today, or a part of whose place went to another: its paths are not theirs, so they are offered. */
function dividedEnds({ nodes, from, to, asOf, presentDay, successions, queryWith }: NoPathContext): Pick<Reason, 'text' | 'offer'> {
  const divided = (['from', 'to'] as const).map((end) => ({ end, ref: end === 'from' ? from : to }))
    .filter(({ ref }) => asOf === undefined && nodes.find(ref)?.endedOn && !presentDay.has(ref))
    .map(({ end, ref }) => ({ end, ref, successors: successions.filter(({ fromRef }) => fromRef === ref).map(({ toRef }) => toRef) }));
  return {
    text: divided.map(({ ref, successors }) => ` ${nodes.find(ref)!.name} ended on ${dateLong(nodes.find(ref)!.endedOn)}${successors.length > 0 ? `; ${wordList(successors.map((one) => nodes.caption(one)))} ${plural(successors.length, 'serves', 'serve')} the place today` : ''}.`).join(''),
    offer: divided.flatMap(({ end, successors }) => successors.map((one) => ({ text: `The paths of ${nodes.caption(one)}`, query: queryWith({ [end]: one }) }))),
  };
}

export function tellNoPath(none: NoPath, context: NoPathContext): Reason {
  const { text, offer } = texts[none.reason](none, context);
  const divided = dividedEnds(context);
  return { code: none.reason, ...(none.families && { families: [...none.families] }), text: `${text}${divided.text}`, offer: [...divided.offer, ...offer] };
}
