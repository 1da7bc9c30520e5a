/** Claims as a graph, without any matching: what has the same identifier, or else name, is the same record. */
import type { Reading, Subject } from '../../../server/exchange/claims';
import { toSlug } from '../../../server/exchange/stated-values';
import { relationshipId, type GraphContent, type NodeRow, type RelationshipRow } from '../../../server/graph/content';
import { toRef } from '../../../server/graph/model';

export interface Applied { readonly content: GraphContent; readonly extras: ReadonlyMap<string, Record<string, unknown>> }

export function applyClaims(readings: readonly Reading[]): Applied {
  const nodes = new Map<string, NodeRow>();
  const relationships = new Map<string, RelationshipRow>();
  const extras = new Map<string, Record<string, unknown>>();
  const idOf = ({ id, identifiers, name }: Subject) => id ?? toSlug(identifiers[0] ? `${identifiers[0].scheme} ${identifiers[0].id}` : name ?? 'nameless');
  const keep = (key: string, extra: Readonly<Record<string, unknown>> | undefined) => { if (extra) extras.set(key, { ...extras.get(key), ...extra }); };
  for (const reading of readings) {
    if (reading.kind === 'node') {
      const { subject: { label } } = reading;
      const id = idOf(reading.subject);
      const ref = toRef(label, id);
      nodes.set(ref, { label, ref, values: { ...(reading.subject.name && { name: reading.subject.name }), ...nodes.get(ref)?.values, ...reading.values, id, sources: ['https://example.org/'] } });
      keep(ref, reading.extra);
    } else if (reading.kind === 'relationship') {
      const { type } = reading;
      const [from, to] = [reading.from, reading.to].map((subject) => toRef(subject.label, idOf(subject)));
      // Whoever is named only here is a record, too.
      for (const [ref, subject] of [[from, reading.from], [to, reading.to]] as const) {
        if (!nodes.has(ref!)) nodes.set(ref!, { label: subject.label, ref: ref!, values: { id: idOf(subject), ...(subject.name && { name: subject.name }), sources: ['https://example.org/'] } });
      }
      const values = { ...reading.values, ...(reading.project && { projectId: idOf(reading.project) }), sources: ['https://example.org/'] };
      const id = relationshipId(type, from!, to!, values);
      relationships.set(id, { type, id, fromLabel: reading.from.label, toLabel: reading.to.label, from: from!, to: to!, values });
      keep(id, reading.extra);
    }
  }
  return { content: { dataAsOf: '2026-11-23', nodes: [...nodes.values()], relationships: [...relationships.values()], supplement: { coverage: [], sourceNotes: [] } }, extras };
}
