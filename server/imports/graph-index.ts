/** The graph as an import looks things up in it: by ref, former id, number and name. */
import type { ImportedNote, LoadableContent, NodeRow, PropertyValues, RelationshipRow, Rows } from '../graph/content';
import { parseRef, toRef, type Label, type Ref } from '../graph/model';
import { CouncilNames } from './council-names';
import { HashedIndexes } from './hashed-indexes';
import { familyOf, identifierKey, identifierText, normaliseIdentifier, type Family } from './identifiers';
import { KeyedRows } from './keyed-rows';
import { candidateIndexes, type CandidateIndex } from './names';
import { hashOf } from './text-hash';

/** Properties of the model that are numbers in a register. */
export const NUMBER_PROPERTIES: Partial<Record<Label, readonly (readonly [property: string, scheme: string])[]>> = {
  Council: [['gssCode', 'GSS']],
  Supplier: [['companiesHouseNumber', 'GB-COH']],
  Pattern: [['repositoryUrl', 'URL']],
};

export const propertyNumbers = (label: Label, values: PropertyValues): string[] => (NUMBER_PROPERTIES[label] ?? []).flatMap(([property, scheme]) => {
  const value = values[property];
  const { identifier } = typeof value === 'string' ? normaliseIdentifier({ scheme, id: value }) : {};
  return identifier ? [identifierText(identifier)] : [];
});

export class GraphIndex {
  readonly nodes: KeyedRows<NodeRow>;
  readonly relationships: KeyedRows<RelationshipRow>;
  readonly notes: KeyedRows<ImportedNote>;
  readonly councilNames: CouncilNames;
  readonly candidates: (family: Family) => CandidateIndex;
  private readonly former = new Map<Ref, Ref>();
  /** Places in `all` by number; a hash may stand for others too. */
  private readonly byNumber = new HashedIndexes();
  private readonly learnt = new Map<Ref, readonly string[]>();
  private readonly learntByNumber = new Map<string, Set<Ref>>();
  private readonly all: Rows<NodeRow>;

  constructor({ nodes, relationships, supplement }: LoadableContent) {
    this.all = nodes;
    this.notes = new KeyedRows(supplement.importedNotes ?? [], ({ subject }) => subject);
    this.nodes = new KeyedRows(nodes, ({ ref }) => ref);
    this.relationships = new KeyedRows(relationships, ({ id }) => id);
    let index = 0;
    for (const node of nodes) {
      for (const id of (node.values['formerIds'] as readonly string[] | undefined) ?? []) this.former.set(toRef(node.label, id), node.ref);
      for (const number of this.numbersOfNode(node)) this.byNumber.put(hashOf(identifierKey(node.label, number)), index);
      index += 1;
    }
    this.councilNames = new CouncilNames(nodes);
    this.candidates = candidateIndexes(nodes);
  }

  /** What the file itself teaches of a record that is there: others in it may be placed by that. @returns whether any of it is news */
  learn(ref: Ref, { numbers, names, aliases, formerIds }: Readonly<Record<'numbers' | 'names' | 'aliases' | 'formerIds', readonly string[]>>): boolean {
    const { label } = parseRef(ref)!;
    const known = this.numbersOf(ref);
    const news = numbers.filter((number) => !known.includes(number));
    const ids = formerIds.map((id) => toRef(label, id)).filter((former) => this.present(former) === undefined);
    for (const number of news) {
      const key = identifierKey(label, number);
      this.learntByNumber.set(key, (this.learntByNumber.get(key) ?? new Set()).add(ref));
    }
    if (news.length > 0) this.learnt.set(ref, [...(this.learnt.get(ref) ?? []), ...news]);
    for (const former of ids) this.former.set(former, ref);
    const named = label === 'Council' && this.councilNames.learn(ref, names, aliases);
    return news.length > 0 || ids.length > 0 || named;
  }

  /** Refs of the records whose label is wanted: for words about near spellings. */
  refsOf(isWanted: (label: Label) => boolean): Ref[] {
    const refs: Ref[] = [];
    for (const { label, ref } of this.all) if (isWanted(label)) refs.push(ref);
    return refs;
  }

  /** The record of that id, now or once. */
  present(ref: Ref): Ref | undefined {
    return this.nodes.has(ref) ? ref : this.former.get(ref);
  }

  /** Numbers that the graph's own properties hold. */
  propertyNumbers(ref: Ref): string[] {
    const node = this.nodes.get(ref);
    return node ? propertyNumbers(node.label, node.values) : [];
  }

  private numbersOfNode({ ref, label, values }: NodeRow): readonly string[] {
    return [...propertyNumbers(label, values), ...(this.notes.get(ref)?.identifiers ?? []), ...(this.learnt.get(ref) ?? [])];
  }

  /** Every number known of the record: the graph's, and those that imports brought. */
  numbersOf(ref: Ref): readonly string[] {
    const node = this.nodes.get(ref);
    return node ? this.numbersOfNode(node) : [];
  }

  private *withNumber(label: Label, number: string): Generator<Ref> {
    const key = identifierKey(label, number);
    for (const index of this.byNumber.find(hashOf(key))) {
      const node = this.all.at(index)!;
      if (familyOf(node.label) === familyOf(label) && this.numbersOfNode(node).includes(number)) yield node.ref;
    }
    yield* this.learntByNumber.get(key) ?? [];
  }

  /** Records with one of these numbers. An organisation's may be a council's. */
  byNumbers(label: Label, numbers: readonly string[]): Ref[] {
    return [...new Set(numbers.flatMap((number) => [...this.withNumber(label, number)]))]
      .filter((ref) => label !== 'Council' || parseRef(ref)!.label === 'Council');
  }
}
