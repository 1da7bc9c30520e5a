/** The graph as an import looks things up in it: by ref, former id, number and name. */
import type { ImportedNote, LoadableContent, NodeRow, PropertyValues, RelationshipRow } from '../graph/content';
import { toRef, type Label, type Ref } from '../graph/model';
import { CouncilNames } from './council-names';
import { identifierKey, identifierText, normaliseIdentifier, type Family } from './identifiers';
import { candidateIndexes, type CandidateIndex } from './names';

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
  readonly nodes = new Map<Ref, NodeRow>();
  readonly relationships = new Map<string, RelationshipRow>();
  readonly notes = new Map<string, ImportedNote>();
  readonly councilNames: CouncilNames;
  readonly candidates: (family: Family) => CandidateIndex;
  private readonly former = new Map<Ref, Ref>();
  private readonly byNumber = new Map<string, Set<Ref>>();
  private readonly learnt = new Map<Ref, readonly string[]>();

  constructor({ nodes, relationships, supplement }: LoadableContent) {
    for (const note of supplement.importedNotes ?? []) this.notes.set(note.subject, note);
    for (const node of nodes) {
      this.nodes.set(node.ref, node);
      for (const id of (node.values['formerIds'] as readonly string[] | undefined) ?? []) this.former.set(toRef(node.label, id), node.ref);
    }
    for (const node of nodes) this.putNumbers(node.ref, node.label, this.numbersOf(node.ref));
    for (const row of relationships) this.relationships.set(row.id, row);
    const all = [...this.nodes.values()];
    this.councilNames = new CouncilNames(all);
    this.candidates = candidateIndexes(all);
  }

  private putNumbers(ref: Ref, label: Label, numbers: readonly string[]): void {
    for (const number of numbers) {
      const key = identifierKey(label, number);
      this.byNumber.set(key, (this.byNumber.get(key) ?? new Set()).add(ref));
    }
  }

  /** What the file itself teaches of a record that is there: others in it may be placed by that. @returns whether any of it is news */
  learn(ref: Ref, { numbers, names, aliases, formerIds }: Readonly<Record<'numbers' | 'names' | 'aliases' | 'formerIds', readonly string[]>>): boolean {
    const { label } = this.nodes.get(ref)!;
    const known = this.numbersOf(ref);
    const news = numbers.filter((number) => !known.includes(number));
    const ids = formerIds.map((id) => toRef(label, id)).filter((former) => this.present(former) === undefined);
    this.putNumbers(ref, label, news);
    if (news.length > 0) this.learnt.set(ref, [...(this.learnt.get(ref) ?? []), ...news]);
    for (const former of ids) this.former.set(former, ref);
    const named = label === 'Council' && this.councilNames.learn(ref, names, aliases);
    return news.length > 0 || ids.length > 0 || named;
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

  /** Every number known of the record: the graph's, and those that imports brought. */
  numbersOf(ref: Ref): readonly string[] {
    return [...this.propertyNumbers(ref), ...(this.notes.get(ref)?.identifiers ?? []), ...(this.learnt.get(ref) ?? [])];
  }

  /** Records with one of these numbers. An organisation's may be a council's. */
  byNumbers(label: Label, numbers: readonly string[]): Ref[] {
    return [...new Set(numbers.flatMap((number) => [...(this.byNumber.get(identifierKey(label, number)) ?? [])]))]
      .filter((ref) => label !== 'Council' || this.nodes.get(ref)!.label === 'Council');
  }
}
