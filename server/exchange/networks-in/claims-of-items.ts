/**
 * Nodes and edges as claims. Where a node carries our ref it is that record;
 * any other is a name for a person to match. An edge is a claim only where it
 * says which of the model's relationship types it is.
 */
import type { PropertyValue, PropertyValues } from '../../graph/content';
import { labelNames, labels, parseRef, relationshipTypes, type Label, type RelationshipDescriptor, type RelationshipType } from '../../graph/model';
import { SLUG, type Properties } from '../../graph/properties';
import { propertyBehind } from '../../graph/network';
import { bodySubject } from '../bodies';
import type { NodeClaim, RelationshipClaim, Subject } from '../claims';
import { isAnother, leftOutAsAnother } from '../own-relationship';
import { addresses, oneLine } from '../stated-values';
import type { Item } from './network-items';

/** Columns of a node that are said by its ref, or by the picture. */
const NODE_COLUMNS = new Set(['label', 'kind']);
const EDGE_COLUMNS = new Set(['id', 'relationshipType', 'kind', 'sources', 'gexf:type', 'sincePrecision', 'untilPrecision']);

interface Sorted { readonly values: PropertyValues; readonly extra: Record<string, unknown>; readonly flags: string[] }

/** What the model has a property for and accepts; the rest is kept as stated. */
function sortValues(data: Readonly<Record<string, string>>, properties: Properties, skip: ReadonlySet<string>, rename: (name: string) => string): Sorted {
  const values: Record<string, PropertyValue> = {};
  const extra: Record<string, unknown> = {};
  const flags: string[] = [];
  for (const [name, stated] of Object.entries(data)) {
    if (skip.has(name) || stated === '') continue;
    const property = Object.hasOwn(properties, rename(name)) ? properties[rename(name)] : undefined;
    const value = property?.storage === 'STRING' ? oneLine(stated) : property && /^-?\d/.test(stated) ? Number(stated) : undefined;
    const parsed = value === undefined ? undefined : property!.schema.safeParse(value);
    if (parsed?.success) values[rename(name)] = parsed.data as PropertyValue;
    else {
      extra[name] = stated;
      if (property && value !== undefined) flags.push(`${name} is not as the model wants it`);
    }
  }
  return { values, extra, flags };
}

/** Our own ref, in the form that it must have. */
function ownRef(id: string): { label: Label; id: string } | null {
  const ref = parseRef(id);
  return ref && SLUG.test(ref.id) ? ref : null;
}

export function subjectOf({ id, data }: Item): { subject: Subject; ours: boolean } {
  const ref = ownRef(id!);
  const name = oneLine(data['name']) ?? oneLine(data['label']);
  if (ref) return { subject: { ...ref, identifiers: [], ...(name && { name }) }, ours: true };
  const text = name ?? oneLine(id);
  const stated = labelNames.find((label) => label === data['kind']);
  return { subject: stated ? { label: stated, identifiers: [], ...(text && { name: text }) } : bodySubject(text, []), ours: false };
}

const rest = ({ extra, flags }: Sorted) => ({ ...(Object.keys(extra).length > 0 && { extra }), ...(flags.length > 0 && { flags }) });

export function nodeClaim(item: Item, { subject, ours }: { subject: Subject; ours: boolean }, file: string): NodeClaim {
  const rename = (name: string) => (name === 'type' && subject.label === 'Organisation' ? 'kind' : name);
  const properties = labels[subject.label].properties as Properties;
  const { id: _, sources: __, ...settable } = properties;
  const sorted = sortValues(item.data, ours ? settable : {}, NODE_COLUMNS, rename);
  const claim: NodeClaim = { kind: 'node', subject, values: sorted.values, sources: [], where: { file, line: item.line }, ...rest(sorted) };
  return ours ? claim : { ...claim, flags: [...(claim.flags ?? []), 'to be matched'] };
}

/** Which way round the model has it; Gephi swaps the ends of undirected edges. */
function inOrder(type: RelationshipType, from: Subject, to: Subject): [Subject, Subject] | null {
  const { endpoints } = relationshipTypes[type] as RelationshipDescriptor;
  const fits = (a: Subject, b: Subject) => endpoints.some(([f, t]) => f === a.label && t === b.label);
  return fits(from, to) ? [from, to] : fits(to, from) ? [to, from] : null;
}

export type EdgeReading = RelationshipClaim | { readonly leftOut: string } | { readonly wrong: string };

export function edgeReading(item: Item, source: Subject, target: Subject, file: string): EdgeReading {
  const stated = item.data['relationshipType'] ?? item.data['kind'];
  if (stated === 'COLLABORATES') return { leftOut: 'ties of collaboration are computed from projects and were left out' };
  if (!stated || !Object.hasOwn(relationshipTypes, stated)) return { leftOut: 'edges that name no relationship type of the model (a column relationshipType, such as LEADS) were left out' };
  const type = stated as RelationshipType;
  const ends = inOrder(type, source, target);
  if (!ends) return { wrong: `${type} does not join ${source.label} to ${target.label}; it joins ${(relationshipTypes[type] as RelationshipDescriptor).endpoints.map(([f, t]) => `${f} to ${t}`).join(', ')}` };
  const properties = relationshipTypes[type].properties as Properties;
  const { sources: _, ...settable } = properties;
  const sorted = sortValues(item.data, settable, EDGE_COLUMNS, (name) => (name === 'detail' || name === 'since' ? propertyBehind(type, name) ?? name : name));
  const missing = Object.entries(settable).find(([name, { required }]) => required && sorted.values[name] === undefined)?.[0];
  if (missing) return { leftOut: `relationships of type ${type} without a usable ${missing} were left out` };
  if (isAnother(item.data['id'] ?? item.id, type, ends, sorted.values)) return { leftOut: leftOutAsAnother(type) };
  return {
    kind: 'relationship', type, from: ends[0], to: ends[1], values: sorted.values, sources: addresses(...(item.data['sources'] ?? '').split(/;\s+/)), where: { file, line: item.line }, ...rest(sorted),
  };
}
