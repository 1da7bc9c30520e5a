/** Small graphs for the tests of suggestions: facts from a handful of relationships. */
import { toCollaboration } from '../../../server/graph/collaboration';
import { Likeness } from '../../../server/graph/likeness';
import type { Ref } from '../../../server/graph/model';
import { NodeIndex, type NodeSummary } from '../../../server/graph/node-index';
import { toFacts, type SuggestionFacts } from '../../../server/suggestions/facts';
import type { Asked, ListItem, SuggestionList } from '../../../server/suggestions/lists/descriptor';
import type { RecordFacts } from '../../../server/suggestions/queries';
import { Slots } from '../../../server/suggestions/slots';
import { dataAsOf, toProjection, type Relationship } from '../paths/graphs';

export { says } from '../paths/graphs';

type Node = Partial<NodeSummary> & { ref: Ref };

/** A district at so many degrees east of Greenwich: a degree is some 69 km at its latitude. */
export const council = (id: string, longitude = 0, more: Partial<NodeSummary> = {}): Node => ({
  ref: `council:${id}`, shortName: id.toUpperCase(), type: 'non-metropolitan-district', tier: 'lower', nation: 'England', region: 'South East', latitude: 52, longitude, ...more,
});

export function factsOf(relationships: readonly Relationship[], nodes: readonly Node[] = [], records: readonly Partial<RecordFacts>[] = [], claimMeanings: readonly { pattern: Ref; short: string; meaning: string }[] = []): SuggestionFacts {
  const projection = toProjection(relationships, nodes);
  const index = new NodeIndex(projection.graph.mapNodes((_, node) => node));
  return toFacts({
    nodes: index, projection, likeness: new Likeness(index, projection), collaboration: toCollaboration(projection),
    version: { dataAsOf, supplement: { claimMeanings } as never },
    records: [
      ...index.all.map(({ ref }) => ({ ref, sources: [`https://record.example/${ref}`] })),
      ...records.map((record) => ({ sources: [`https://record.example/${record.ref}`], ...record }) as RecordFacts),
    ],
  });
}

export const itemsOf = (list: SuggestionList, facts: SuggestionFacts, ref: Ref, asked: Asked = {}): ListItem[] =>
  list.compute({ facts, slots: new Slots(facts), asked }, ref);

export const texts = ({ lead, reasonsFor, reasonsAgainst }: ListItem) => ({
  for: [lead, ...reasonsFor].map(({ text }) => text), against: reasonsAgainst.map(({ text }) => text),
});
