/** Small graphs for the back-test, written as rows: [from, type, to, properties]. */
import { relationshipId, type GraphContent } from '../../../server/graph/content';
import { parseRef, type Ref, type RelationshipType } from '../../../server/graph/model';
import { methodFactsOf } from '../../../server/method/back-test';

export type Row = readonly [from: string, type: RelationshipType, to: string, values?: Record<string, string | number>];

const defaults = { type: 'unitary', tier: 'single', nation: 'England', region: 'London', latitude: 52, longitude: 0 };

/** @param councils by id, with what differs from a unitary of London at 52° N 0° E */
export function smallContent(councils: Record<string, Record<string, string | number>>, rows: readonly Row[], others: Record<string, Record<string, string | number>> = {}): GraphContent {
  const node = (ref: string, values: Record<string, string | number>) => {
    const { label, id } = parseRef(ref)!;
    return { label, ref: ref as Ref, values: { id, name: id, ...values } };
  };
  const known = new Set([...Object.keys(councils).map((id) => `council:${id}`), ...Object.keys(others)]);
  const more = [...new Set(rows.flatMap(([from, , to]) => [from, to]))].filter((ref) => !known.has(ref));
  return {
    dataAsOf: '2026-11-23', supplement: { coverage: [], sourceNotes: [] },
    nodes: [
      ...Object.entries(councils).map(([id, values]) => node(`council:${id}`, { ...defaults, ...values })),
      ...Object.entries(others).map(([ref, values]) => node(ref, values)),
      ...more.map((ref) => node(ref, ref.startsWith('project:') ? { kind: 'project' } : {})),
    ],
    relationships: rows.map(([from, type, to, values = {}]) => ({
      type, id: `${relationshipId(type, from as Ref, to as Ref, values)} ${JSON.stringify(values)}`, from: from as Ref, to: to as Ref,
      fromLabel: parseRef(from)!.label, toLabel: parseRef(to)!.label, values,
    })),
  };
}

export const smallFacts = (...given: Parameters<typeof smallContent>) => methodFactsOf(smallContent(...given)).facts;
