/** The whole graph as a network document, so that every format of a view writes everything, too. */
import type { GraphContent, NodeRow, PropertyValue, RelationshipRow } from '../graph/content';
import { propertyBehind, type NetworkDocument, type NetworkNode, type NetworkRelationship } from '../graph/network';
import type { BundleMeta } from './package-files';

const text = (value: PropertyValue | undefined) => (value === undefined ? undefined : String(value));
const present = <T extends object>(values: T): T => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

function toNode({ label, ref, values }: NodeRow): NetworkNode {
  const name = text(values['name'] ?? values['measure']) ?? ref;
  return present({
    id: ref, label, name, caption: text(values['shortName']) ?? name, region: text(values['region']), nation: text(values['nation']), type: text(values['type'] ?? values['kind']),
    ...(values['tier'] === 'strategic' && { strategic: true }), startedOn: text(values['startedOn']), endedOn: text(values['endedOn']), plannedEndOn: text(values['plannedEndOn']),
  }) as NetworkNode;
}

const toRelationship = ({ id, type, from, to, values }: RelationshipRow): NetworkRelationship => {
  const at = (column: 'since' | 'detail') => text(values[propertyBehind(type, column) ?? '']);
  return present({ id, type, from, to, since: at('since'), until: text(values['until']), detail: at('detail'), sources: (values['sources'] ?? []) as string[] }) as NetworkRelationship;
};

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export function toWholeNetwork({ nodes, relationships }: GraphContent, { siteUrl, ...meta }: BundleMeta): NetworkDocument {
  const sorted = [...nodes].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const numeric = (id: string, title: string) => ({ id, title, values: sorted.map(({ values }) => (values[id] as number | undefined) ?? null) });
  return {
    title: 'Patternbook, the whole graph', address: `${siteUrl ?? ''}/data`, meta, coverage: [],
    nodes: sorted.map(toNode), relationships: relationships.map(toRelationship).sort(byId),
    columns: [numeric('population', 'Residents'), numeric('latitude', 'Degrees north'), numeric('longitude', 'Degrees east'), numeric('totalGbp', 'Stated total in pounds'), numeric('value', 'Reported figure')],
  };
}

/** Every property of every row, named as the model names them. */
export function toWholeJson({ nodes, relationships, supplement }: GraphContent, { siteUrl, ...meta }: BundleMeta): string {
  const lines = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).join(',\n');
  return `{"title": "Patternbook, the whole graph", "address": ${JSON.stringify(`${siteUrl ?? ''}/data`)}, "meta": ${JSON.stringify(meta)},\n"nodes": [\n${
    lines([...nodes].sort((a, b) => (a.ref < b.ref ? -1 : 1)).map(({ label, ref, values }) => ({ ref, label, ...values })))}\n],\n"relationships": [\n${
    lines([...relationships].sort(byId).map(({ id, type, from, to, values }) => ({ id, type, from, to, ...values })))}\n],\n"supplement": ${JSON.stringify(supplement)}}\n`;
}
