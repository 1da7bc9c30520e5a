/**
 * Where converted rows are gathered and checked against the model. A row that
 * the model refuses becomes a problem with the facts file and line it came from.
 */
import { impreciseDate, webAddress, type Properties, type Property } from '../../server/graph/properties';
import {
  labelNames, labels, relationshipTypeNames, relationshipTypes, toRef,
  type Label, type Ref, type RelationshipDescriptor, type RelationshipType,
} from '../../server/graph/model';
import { relationshipId, type PropertyValues } from '../../server/graph/content';
import type { ImportProblem } from '../../server/errors';
import type { Origin } from './facts-tables';

export type Value = string | number | readonly string[] | undefined;
export type Values = Readonly<Record<string, Value>>;

export interface SeedNode { readonly ref: Ref; readonly values: Values; readonly origin: Origin }
export interface SeedRelationship {
  readonly from: Ref; readonly to: Ref; readonly values: Values; readonly origin: Origin;
}

const isEmpty = (value: Value): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Cells are text; the model's numbers are numbers. */
function toModelValue(value: Value, property: Property): unknown {
  const isNumber = property.storage === 'INT64' || property.storage === 'DOUBLE';
  if (isNumber && typeof value === 'string') return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  return value;
}

export class Conversion {
  readonly problems: ImportProblem[] = [];
  private readonly nodesByLabel = new Map<Label, Map<string, SeedNode>>(labelNames.map((label) => [label, new Map()]));
  private readonly relationshipsByType = new Map<RelationshipType, Map<string, SeedRelationship>>(
    relationshipTypeNames.map((type) => [type, new Map()]));

  /** @param sourceKeys keys that a `sources` value may name instead of an address */
  constructor(private readonly sourceKeys: ReadonlySet<string>) {}

  report(origin: Origin, column: string, message: string): void {
    this.problems.push({ ...origin, column, message });
  }

  addNode(label: Label, origin: Origin, values: Values): void {
    const id = String(values['id']);
    const nodes = this.nodesByLabel.get(label)!;
    const other = nodes.get(id);
    if (other) this.report(origin, 'id', `"${id}" is already on ${other.origin.file} line ${other.origin.line}`);
    this.check(labels[label].properties, values, origin);
    nodes.set(id, { ref: toRef(label, id), values, origin });
  }

  addRelationship(type: RelationshipType, origin: Origin, from: Ref, to: Ref, values: Values): void {
    const id = relationshipId(type, from, to, values as PropertyValues);
    const relationships = this.relationshipsByType.get(type)!;
    const other = relationships.get(id);
    if (other) this.report(origin, 'from', `gives ${id} again; ${other.origin.file} line ${other.origin.line} says the same, and one would be lost`);
    this.check((relationshipTypes[type] as RelationshipDescriptor).properties, values, origin);
    relationships.set(id, { from, to, values, origin });
  }

  hasNode(label: Label, id: string): boolean {
    return this.nodesByLabel.get(label)!.has(id);
  }

  /** Rows of a label, by id. */
  nodes(label: Label): SeedNode[] {
    return sortedByKey([...this.nodesByLabel.get(label)!.values()], ({ ref }) => ref);
  }

  /** Rows of a type, by both ends and what tells rows of the same ends apart. */
  relationships(type: RelationshipType): SeedRelationship[] {
    const { discriminator } = relationshipTypes[type] as RelationshipDescriptor;
    return sortedByKey([...this.relationshipsByType.get(type)!.values()],
      ({ from, to, values }) => [from, to, ...discriminator.map((name) => values[name] ?? '')].join(' '));
  }

  /** Both ends of every relationship must be nodes of labels that the type joins. */
  checkEndpoints(): void {
    const labelOf = new Map(labelNames.flatMap((label) => this.nodes(label).map(({ ref }) => [ref, label] as const)));
    for (const type of relationshipTypeNames) {
      const { endpoints } = relationshipTypes[type] as RelationshipDescriptor;
      for (const { from, to, origin } of this.relationships(type)) {
        for (const ref of [from, to]) if (!labelOf.has(ref)) this.report(origin, type, `"${ref}" is no node`);
        if (!endpoints.some(([f, t]) => f === labelOf.get(from) && t === labelOf.get(to))) {
          this.report(origin, type, `does not join ${from} to ${to}`);
        }
      }
    }
  }

  private check(properties: Properties, values: Values, origin: Origin): void {
    for (const name of Object.keys(values)) if (!properties[name]) this.report(origin, name, 'is not a property of the model');
    for (const [name, property] of Object.entries(properties)) {
      const value = values[name];
      if (isEmpty(value)) {
        if (property.required) this.report(origin, name, 'is empty and must be given');
      } else if (name === 'sources') {
        for (const source of value as readonly string[]) this.checkSource(source, origin);
      } else if (!property.schema.safeParse(toModelValue(value, property)).success) {
        this.report(origin, name, `"${String(value)}" is refused by the model`);
      }
    }
  }

  checkSource(source: string, origin: Origin): void {
    if (!this.sourceKeys.has(source) && !webAddress.safeParse(source).success) {
      this.report(origin, 'sources', `"${source}" is neither a web address nor a key of sources.csv`);
    }
  }

  checkDate(date: string, origin: Origin, column: string): void {
    if (date && !impreciseDate.safeParse(date).success) this.report(origin, column, `"${date}" is not a date`);
  }
}

/** By code unit, so that the order is the same on every machine. */
export function sortedByKey<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return items.map((item) => [key(item), item] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, item]) => item);
}

/** Each once, in order of first appearance. */
export const distinct = <Item>(items: Iterable<Item>): Item[] => [...new Set(items)];
