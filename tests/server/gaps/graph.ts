/** Small graphs for the kinds of gap: councils with ten made-up neighbours in likeness, and what is said of them. */
import { toCollaboration } from '../../../server/graph/collaboration';
import { Likeness } from '../../../server/graph/likeness';
import type { Ref } from '../../../server/graph/model';
import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import { GapFacts, type FactSources, type OutputFacts } from '../../../server/gaps/facts';
import { findGaps, type GapSet } from '../../../server/gaps/find-gaps';
import type { GapKind } from '../../../server/gaps/gap';
import { dataAsOf, says, toProjection, type Relationship } from '../paths/graphs';

export { says } from '../paths/graphs';

export type Node = Partial<NodeSummary> & { ref: Ref };

/** A unitary council in London of 200,000 people, unless said otherwise. */
export const council = (id: string, more: Partial<NodeSummary> = {}): Node => ({
  ref: `council:${id}`, type: 'unitary', tier: 'single', region: 'London', nation: 'England', population: 200_000, latitude: 51.5, longitude: 0, ...more,
});
export const councils = (ids: readonly string[], more: Partial<NodeSummary> = {}): Node[] => ids.map((id) => council(id, more));

/** `a`, `b`, … as ids. */
export const letters = (count: number, prefix = ''): string[] => Array.from({ length: count }, (_, i) => `${prefix}${String.fromCharCode(97 + i)}`);

/** `of` is most like each of `others`, in their order. */
export const likeTo = (of: string, others: readonly string[]): Relationship[] =>
  others.map((other, i) => says(`council:${of} SIMILAR_TO council:${other}`, { detail: 'global', rank: i + 1 }));

/** Councils of today that use a pattern, confirmed and adopted unless said otherwise. */
export const use = (ids: readonly string[], pattern: string, more: Partial<Relationship> = {}): Relationship[] =>
  ids.map((id) => says(`council:${id} REUSES pattern:${pattern}`, { detail: 'adopted', since: '2025', confirmedOn: '2026-08', ...more }));

/** A project: the first council leads, the others take part. */
export const project = (id: string, [lead, ...others]: readonly string[], more: Partial<Relationship> = {}): Relationship[] => [
  says(`council:${lead} LEADS project:${id}`, { since: '2020', ...more }), ...others.map((other) => says(`council:${other} PARTNERS_IN project:${id}`, { since: '2020', ...more })),
];

export const output = (ref: string, more: Partial<OutputFacts> = {}): OutputFacts => ({ ref: ref as Ref, firstOn: '2020', sources: [], ...more });

export function factsOf(nodes: readonly Node[], relationships: readonly Relationship[], more: Partial<FactSources> = {}): GapFacts {
  const projection = toProjection(relationships.map((row) => (row.type === 'SUCCEEDED_BY' ? { extent: 'whole' as const, onDate: '2023-03-31', ...row } : row)), nodes);
  const index = new NodeIndex(projection.graph.mapNodes((_, attributes) => attributes));
  return new GapFacts({ nodes: index, projection, collaboration: toCollaboration(projection), likeness: new Likeness(index, projection), dataAsOf, ...more });
}

export const find = (kind: unknown, facts: GapFacts): GapSet => findGaps([kind as GapKind], facts);
export const ids = (set: GapSet): string[] => set.gaps.map(({ id }) => id);
export const words = (statements: readonly { text: string }[]): string => statements.map(({ text }) => text).join(' ');
