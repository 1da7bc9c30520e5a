/**
 * A path as one sentence, in clauses that carry the ids of what they say: so a
 * test can hold the sentence against the path, and every clause opens its
 * sources. The order is the path's own.
 */
import { labels, parseRef, type Ref } from '../graph/model';
import type { Projection, RelationshipOfGraph } from '../graph/projection';
import { compareDates } from '../graph/time';
import { counted, dateLong } from '../web/format';
import type { FoundPath, Hop, PathRelationship } from './path';
import { isParticipation, phraseOf, type Phrase, type PhraseContext } from './phrases';

export interface Span {
  readonly text: string;
  /** Of a record that is named. */
  readonly ref?: Ref;
}

export interface Clause {
  readonly spans: readonly Span[];
  /** Ids of the relationships of the path that it says. */
  readonly relationships: readonly string[];
  /** Ids of relationships beside the path: the round that paid for a project. */
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

class Teller {
  private readonly named = new Set<Ref>();

  /** Names that two records of the path bear: a project and the pattern it produced. */
  private readonly shared: ReadonlySet<string>;

  constructor(private readonly context: TellingContext, path: FoundPath) {
    const captions = path.nodes.map((ref) => context.nodes.caption(ref));
    this.shared = new Set(captions.filter((caption, index) => captions.indexOf(caption) !== index));
  }

  name(ref: Ref): Span {
    const caption = this.context.nodes.caption(ref);
    return { text: this.shared.has(caption) ? `the ${labels[parseRef(ref)!.label].singular} ${caption}` : caption, ref };
  }

  /** The subject: the body of today, and under which name the source has it. */
  subject({ from }: PathRelationship): Span[] {
    const { presentDay, nodes } = this.context;
    const today = presentDay.get(from) ?? from;
    return [this.name(today), ...(today === from ? [] : [{ text: ` (as ${nodes.find(from)?.name ?? from})` }])];
  }

  /** The object by name; a project with its round and date the first time. */
  object(relationship: PathRelationship): { spans: Span[]; beside: RelationshipOfGraph[] } {
    const today = this.context.presentDay.get(relationship.to) ?? relationship.to;
    const first = !this.named.has(today);
    this.named.add(today);
    const note = first && isParticipation(relationship) ? this.projectNote(relationship) : { text: '', beside: [] };
    return { spans: [this.name(today), ...(note.text ? [{ text: note.text }] : [])], beside: note.beside };
  }

  /** ` (Local Digital Fund Round 1 and 2 later rounds, 7 December 2018)`. */
  private projectNote({ to, since }: PathRelationship): { text: string; beside: RelationshipOfGraph[] } {
    const { projection, nodes } = this.context;
    const rounds = projection.at(to, ['FUNDED_BY']).filter(({ from }) => from === to)
      .sort((a, b) => compareDates(a.since, b.since) || a.id.localeCompare(b.id));
    const [first] = rounds;
    const later = rounds.length > 1 ? ` and ${counted(rounds.length - 1, 'later round', 'later rounds')}` : '';
    const round = first ? [`${nodes.caption(first.to)}${later}`] : [];
    return { text: ` (${[...round, since ? dateLong(since) : 'date not recorded'].join(', ')})`, beside: rounds };
  }
}

const toClause = (lead: string, spans: readonly Span[], relationships: readonly PathRelationship[], beside: readonly RelationshipOfGraph[]): Clause => ({
  spans: lead ? [{ text: lead }, ...spans] : spans,
  relationships: relationships.map(({ id }) => id), beside: beside.map(({ id }) => id),
  sources: [...new Set([...relationships, ...beside].flatMap(({ sources }) => sources))],
});

const before = ({ preposition }: Phrase) => (preposition ? ` ${preposition} ` : ' ');

const isRelative = ({ spans: [first] }: Clause) => first!.text.startsWith(', ');

/** Both hops lead into the node between, once each, and are said in the same words. */
const isSaidTogether = (a: Phrase, b: Phrase) => a.both !== undefined && a.verb === b.verb && a.after === b.after;

/** The sentence of a path; its clauses joined make it whole, but for the full stop at its end. */
export function tellPath(path: FoundPath, context: TellingContext): Clause[] {
  const teller = new Teller(context, path);
  const clauses: Clause[] = [];
  const lead = () => (clauses.length === 0 ? '' : '; ');
  const present = (ref: Ref) => context.presentDay.get(ref) ?? ref;

  /** The subject, after what stands before it; a record that the clause before ends with is “which”. */
  function begin(relationship: PathRelationship): Span[] {
    const last = clauses.at(-1);
    const subject = present(relationship.from);
    const ended = last?.spans.findLast(({ text, ref }) => ref !== undefined || text.startsWith(' which'));
    if (last && last.relationships.length > 0 && ended?.ref === subject && !isRelative(last) && subject === relationship.from) return [{ text: ', which' }];
    return [...(lead() ? [{ text: lead() }] : []), ...teller.subject(relationship)];
  }

  /** A subject and what it did, each thing a clause, oldest first: “X started Y in 2019¹ and has used it since 2021²”. */
  function tellHop({ relationships }: Hop, known: Ref | undefined): void {
    const told = [...relationships].sort((a, b) => compareDates(a.since ?? a.awardedOn, b.since ?? b.awardedOn));
    told.forEach((relationship, index) => {
      const phrase = phraseOf(relationship, context);
      const continues = index > 0 && told[index - 1]!.from === relationship.from;
      const joint = index === told.length - 1 ? ' and ' : ', ';
      const isKnown = continues || present(relationship.to) === known;
      const object = isKnown ? { spans: [{ text: 'it' }], beside: [] } : teller.object(relationship);
      clauses.push(toClause(continues ? joint : '', [
        ...(continues ? [] : begin(relationship)), { text: `${continues ? '' : ' '}${phrase.verb}${before(phrase)}` }, ...object.spans, { text: phrase.after },
      ], [relationship], object.beside));
    });
  }

  /** “A and B both took part in X”, or “A led X, in which B took part”. */
  function tellPair(a: PathRelationship, b: PathRelationship): void {
    const [first, second] = [phraseOf(a, context), phraseOf(b, context)];
    const object = teller.object(a);
    if (isSaidTogether(first, second) && (!isParticipation(a) || a.since === b.since)) {
      clauses.push(toClause(lead(), [
        ...teller.subject(a), { text: ' and ' }, ...teller.subject(b), { text: ` ${first.both}${before(first)}` }, ...object.spans, { text: first.after },
      ], [a, b], object.beside));
      return;
    }
    clauses.push(toClause('', [...begin(a), { text: ` ${first.verb}${before(first)}` }, ...object.spans, { text: first.after }], [a], object.beside));
    const from = isParticipation(b) && a.since !== b.since ? ` (${b.since ? `from ${dateLong(b.since)}` : 'date not recorded'})` : '';
    clauses.push(toClause(', ', [
      { text: second.preposition ? `${second.preposition} which ` : 'which ' }, ...teller.subject(b), { text: ` ${second.verb}${second.after}${from}` },
    ], [b], []));
  }

  for (let i = 0; i < path.hops.length; i += 1) {
    const [hop, next] = [path.hops[i]!, path.hops[i + 1]];
    const single = (of: Hop | undefined) => (of?.relationships.length === 1 ? of.relationships[0] : undefined);
    const [a, b] = [single(hop), single(next)];
    const intoMiddle = next && [...hop.relationships, ...next.relationships].every(({ to }) => present(to) === hop.to);
    if (a && b && intoMiddle) tellPair(a, b);
    else {
      tellHop(hop, undefined);
      if (intoMiddle) tellHop(next, hop.to);
    }
    if (intoMiddle) i += 1;
  }
  return clauses;
}
