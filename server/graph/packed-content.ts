/**
 * A graph's rows packed outside the heap: some two hundred bytes a row where
 * objects take five hundred. Addresses stand once, and no relationship has its
 * id beside what the id is made of.
 */
import { relationshipId, type NodeRow, type PropertyValues, type RelationshipRow, type Rows } from './content';
import { LazyRows } from './lazy-rows';
import { labelNames, parseRef, relationshipTypeNames, type Label, type Ref, type RelationshipType } from './model';
import { PackedTexts, Shared } from './packed-texts';

/** `id` only where it is not what the model makes of the rest. */
type PackedRelationship = [type: number, from: Ref, to: Ref, sources: number, values: PropertyValues, id?: string];
type PackedNode = [label: number, ref: Ref, sources: number, values: PropertyValues];

/** No list of sources, which is not an empty one. */
const NONE = -1;

export class PackedContent {
  private readonly nodes = new PackedTexts();
  private readonly relationships = new PackedTexts();
  /** Lists of sources, as JSON. */
  private readonly sources = new Shared<string>();

  private withoutSources({ sources, ...rest }: PropertyValues): readonly [number, PropertyValues] {
    return [sources === undefined ? NONE : this.sources.indexOf(JSON.stringify(sources)), rest];
  }

  private withSources(index: number, rest: PropertyValues): PropertyValues {
    return index === NONE ? rest : { ...rest, sources: JSON.parse(this.sources.things[index]!) as readonly string[] };
  }

  addNode({ label, ref, values }: NodeRow): void {
    this.nodes.push(JSON.stringify([labelNames.indexOf(label), ref, ...this.withoutSources(values)] satisfies PackedNode));
  }

  addRelationship({ type, id, from, to, values }: RelationshipRow): void {
    const packed: PackedRelationship = [relationshipTypeNames.indexOf(type), from, to, ...this.withoutSources(values), ...(id === relationshipId(type, from, to, values) ? [] as const : [id] as const)];
    this.relationships.push(JSON.stringify(packed));
  }

  private nodeAt(index: number): NodeRow {
    const [label, ref, sources, values] = JSON.parse(this.nodes.at(index)) as PackedNode;
    return { label: labelNames[label] as Label, ref, values: this.withSources(sources, values) };
  }

  private relationshipAt(index: number): RelationshipRow {
    const [typeIndex, from, to, sources, values, id] = JSON.parse(this.relationships.at(index)) as PackedRelationship;
    const type = relationshipTypeNames[typeIndex] as RelationshipType;
    return { type, id: id ?? relationshipId(type, from, to, values), from, to, fromLabel: parseRef(from)!.label, toLabel: parseRef(to)!.label, values: this.withSources(sources, values) };
  }

  /** What was added, in that order. */
  toRows(): { readonly nodes: Rows<NodeRow>; readonly relationships: Rows<RelationshipRow> } {
    return {
      nodes: new LazyRows(this.nodes.length, (i) => this.nodeAt(i)),
      relationships: new LazyRows(this.relationships.length, (i) => this.relationshipAt(i)),
    };
  }
}
