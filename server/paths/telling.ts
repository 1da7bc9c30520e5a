/**
 * A path as one sentence, in clauses that carry the ids of what they say: so a
 * test can hold the sentence against the path, and every clause opens its
 * sources. The order is the path's own.
 */
import { labels, parseRef, type Ref } from '../graph/model';
import type { Projection, RelationshipOfGraph } from '../graph/projection';
import { compareDates } from '../graph/time';
import { counted, dateLong } from '../web/format';
import type { FoundPath } from './path';
import { isParticipation, phraseOf, type Phrase, type PhraseContext, type Sayable } from './phrases';

export interface Span {
  readonly text: string;
  /** Of a record that is named. */
  readonly ref?: Ref;
}

export interface Clause {
  readonly spans: readonly Span[];
  /** Ids of the relationships of the path that it says. */
  readonly relationships: readonly string[];
  /** Ids of relationships beside the path: the rounds that paid for a project. */
  readonly beside: readonly string[];
  readonly sources: readonly string[];
}

export interface TellingContext extends PhraseContext {
  readonly projection: Projection;
  readonly presentDay: ReadonlyMap<Ref, Ref>;
}

const textOf = (clause: Clause) => clause.spans.map(({ text }) => text).join('');

/** The sentence without its numbers. */
export const sentenceText = (clauses: readonly Clause[]): string => clauses.map(textOf).join('');

const toClause = (lead: string, spans: readonly Span[], relationships: readonly Sayable[], beside: readonly RelationshipOfGraph[]): Clause => ({
  spans: lead ? [{ text: lead }, ...spans] : spans,
  relationships: relationships.map(({ id }) => id), beside: beside.map(({ id }) => id),
  sources: [...new Set([...relationships, ...beside].flatMap(({ sources }) => sources))],
});

const before = ({ preposition }: Phrase) => (preposition ? ` ${preposition} ` : ' ');
const isRelative = ({ spans: [first] }: Clause) => first!.text.startsWith(', ');

/** Whether “which” may follow: the record named last ends the clause, or only a bracket stands after it; not a date, which would take the “which”. */
function endsWithRecord({ spans }: Clause): boolean {
  const after = spans.slice(spans.findLastIndex(({ ref }) => ref !== undefined) + 1).map(({ text }) => text).join('');
  return after === '' || /^ \(.*\)$/.test(after);
}

/** Both lead into the node between, and are said in the same words. */
const isSaidTogether = (a: Phrase, b: Phrase) => a.both !== undefined && a.verb === b.verb && a.after === b.after;

/** Says relationships one after another, remembering what it has named. */
class Teller {
  readonly clauses: Clause[] = [];
  private readonly named = new Set<Ref>();
  /** What the sentence spoke of last, and how: “X supplies a system to A” may go on “and to B”. */
  private last: { readonly from: Ref; readonly phrase: Phrase } | undefined;
  /** Names that two records bear: a project and the pattern it produced. */
  private readonly shared: ReadonlySet<string>;

  constructor(private readonly context: TellingContext, refs: readonly Ref[]) {
    const captions = [...new Set(refs)].map((ref) => context.nodes.caption(ref));
    this.shared = new Set(captions.filter((caption, index) => captions.indexOf(caption) !== index));
  }

  today(ref: Ref): Ref {
    return this.context.presentDay.get(ref) ?? ref;
  }

  private name(ref: Ref): Span {
    const caption = this.context.nodes.caption(ref);
    return { text: this.shared.has(caption) ? `the ${labels[parseRef(ref)!.label].singular} ${caption}` : caption, ref };
  }

  /** The body of today, and under which name the source has it. */
  private subject({ from }: Sayable): Span[] {
    const today = this.today(from);
    return [this.name(today), ...(today === from ? [] : [{ text: ` (as ${this.context.nodes.find(from)?.name ?? from})` }])];
  }

  /** The object by name; a project with its round and date the first time. */
  private object(relationship: Sayable): { spans: Span[]; beside: RelationshipOfGraph[] } {
    const today = this.today(relationship.to);
    const first = !this.named.has(today);
    this.named.add(today);
    const note = first && isParticipation(relationship) ? this.projectNote(relationship) : { text: '', beside: [] };
    const as = today === relationship.to ? '' : ` (as ${this.context.nodes.find(relationship.to)?.name ?? relationship.to})`;
    return { spans: [this.name(today), ...(as ? [{ text: as }] : []), ...(note.text ? [{ text: note.text }] : [])], beside: note.beside };
  }

  /** ` (Local Digital Fund Round 1 and 2 later rounds, 7 December 2018)`. */
  private projectNote({ to, since }: Sayable): { text: string; beside: RelationshipOfGraph[] } {
    const { projection, nodes } = this.context;
    const rounds = projection.at(to, ['FUNDED_BY']).filter(({ from }) => from === to)
      .sort((a, b) => compareDates(a.since, b.since) || a.id.localeCompare(b.id));
    const [first] = rounds;
    const name = first && nodes.caption(first.to) !== nodes.caption(to) ? nodes.caption(first.to) : 'paid from the round of that name';
    const later = rounds.length > 1 ? ` and ${counted(rounds.length - 1, 'later round', 'later rounds')}` : '';
    const round = first ? [`${name}${later}`] : [];
    return { text: ` (${[...round, since ? dateLong(since) : 'date not recorded'].join(', ')})`, beside: rounds };
  }

  /** The subject, after what stands before it; a record that the clause before ends with is “which”. */
  private begin(relationship: Sayable): Span[] {
    const last = this.clauses.at(-1);
    const subject = this.today(relationship.from);
    const ended = last?.spans.findLast(({ ref }) => ref !== undefined);
    if (last && ended?.ref === subject && !isRelative(last) && endsWithRecord(last) && subject === relationship.from) return [{ text: ', which' }];
    return [...(last ? [{ text: '; ' }] : []), ...this.subject(relationship)];
  }

  /**
   * A subject and what it did, each thing a clause, oldest first: “X started Y in
   * 2019¹ and has used it since 2021²”.
   * @param known the node that the clause before ended with
   */
  each(relationships: readonly Sayable[], known?: Ref): void {
    const told = [...relationships].sort((a, b) => compareDates(a.since ?? a.awardedOn, b.since ?? b.awardedOn));
    told.forEach((relationship, index) => {
      const phrase = phraseOf(relationship, this.context);
      const sameObject = index > 0 && told[index - 1]!.from === relationship.from && told[index - 1]!.to === relationship.to;
      const sameVerb = this.last?.phrase.verb === phrase.verb;
      // Of one step each thing goes on; of two steps only what is said in the same words.
      const continues = this.last?.from === relationship.from && (index > 0 || sameVerb);
      const isKnown = sameObject || this.today(relationship.to) === known;
      const object = isKnown ? { spans: [{ text: 'it' }], beside: [] } : this.object(relationship);
      const goesOn = continues && !sameObject && sameVerb ? before(phrase).trimStart() : `${phrase.verb}${before(phrase)}`;
      this.clauses.push(toClause(continues ? this.joint(index, told.length) : '', [
        ...(continues ? [] : this.begin(relationship)), { text: continues ? goesOn : ` ${goesOn}` }, ...object.spans, { text: phrase.after },
      ], [relationship], object.beside));
      this.last = { from: relationship.from, phrase };
    });
  }

  /** Between things of one subject; a comma where what stands before has one already: “since 2017, unconfirmed since 2017, and started it”. */
  private joint(index: number, count: number): string {
    if (index > 0 && index < count - 1) return ', ';
    return this.last!.phrase.after.includes(', ') ? ', and ' : ' and ';
  }

  /** “A and B both took part in X”, or “A led X, in which B took part”. */
  pair(a: Sayable, b: Sayable): void {
    this.last = undefined;
    const [first, second] = [phraseOf(a, this.context), phraseOf(b, this.context)];
    const object = this.object(a);
    if (isSaidTogether(first, second) && (!isParticipation(a) || a.since === b.since)) {
      this.clauses.push(toClause(this.clauses.length === 0 ? '' : '; ', [
        ...this.subject(a), { text: ' and ' }, ...this.subject(b), { text: ` ${first.both}${before(first)}` }, ...object.spans, { text: first.after },
      ], [a, b], object.beside));
      return;
    }
    this.clauses.push(toClause('', [...this.begin(a), { text: ` ${first.verb}${before(first)}` }, ...object.spans, { text: first.after }], [a], object.beside));
    // “Which” would hang on a date, or on another “which”: then the second is said by itself.
    const told = this.clauses.at(-1)!;
    if (isRelative(told) || !endsWithRecord(told)) {
      this.last = undefined;
      this.each([b], this.today(b.to));
      return;
    }
    const from = isParticipation(b) && a.since !== b.since ? ` (${b.since ? `from ${dateLong(b.since)}` : 'date not recorded'})` : '';
    this.clauses.push(toClause(', ', [
      { text: second.preposition ? `${second.preposition} which ` : 'which ' }, ...this.subject(b), { text: ` ${second.verb}${second.after}${from}` },
    ], [b], []));
  }
}

/** “The project LocalGov Drupal produced …” begins with a capital; a name is spelt as it is, iTouchVision too. */
const capitalised = ([first, ...rest]: readonly Clause[]): Clause[] => (first
  ? [{ ...first, spans: first.spans.map((span, index) => (index === 0 ? { ...span, text: span.text.replace(/^the /, 'The ') } : span)) }, ...rest] : []);

/** The sentence of a path; its clauses joined make it whole, but for the full stop at its end. */
export function tellPath({ nodes, hops }: FoundPath, context: TellingContext): Clause[] {
  const teller = new Teller(context, nodes);
  for (let i = 0; i < hops.length; i += 1) {
    const [hop, next] = [hops[i]!, hops[i + 1]];
    const intoMiddle = next && [...hop.relationships, ...next.relationships].every(({ to }) => teller.today(to) === hop.to);
    if (intoMiddle && hop.relationships.length === 1 && next.relationships.length === 1) teller.pair(hop.relationships[0]!, next.relationships[0]!);
    else {
      teller.each(hop.relationships);
      if (intoMiddle) teller.each(next.relationships, hop.to);
    }
    if (intoMiddle) i += 1;
  }
  return capitalised(teller.clauses);
}

/** A step by itself: one claim, or two of bodies that took part in the same project. */
export function tellStep([a, b]: readonly Sayable[], context: TellingContext): Clause[] {
  const teller = new Teller(context, [a, b].flatMap((one) => (one ? [one.from, one.to] : [])));
  if (b) teller.pair(a!, b);
  else teller.each([a!]);
  return capitalised(teller.clauses);
}
