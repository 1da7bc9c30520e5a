/** Packed rows come back as they went in. */
import { contentHash, type NodeRow, type RelationshipRow } from '../../../server/graph/content';
import { PackedContent } from '../../../server/graph/packed-content';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir } from '../../support/app';

const packed = (nodes: readonly NodeRow[], relationships: readonly RelationshipRow[]) => {
  const content = new PackedContent();
  for (const node of nodes) content.addNode(node);
  for (const relationship of relationships) content.addRelationship(relationship);
  return content.toRows();
};

test('the whole seeds are the same graph when packed', () => {
  const seeds = readSeeds(seedsDir);
  const rows = packed(seeds.nodes, seeds.relationships);
  expect([...rows.nodes]).toEqual(seeds.nodes);
  expect([...rows.relationships]).toEqual(seeds.relationships);
  expect(contentHash({ ...seeds, ...rows })).toBe(contentHash(seeds));
});

test('an id that the model would not make, no sources and none of them stay what they are', () => {
  const nodes: NodeRow[] = [{ label: 'Project', ref: 'project:a', values: { id: 'a' } }, { label: 'Project', ref: 'project:b', values: { id: 'b', sources: [] } }];
  const relationships: RelationshipRow[] = [{ type: 'LEADS', id: 'of-another-version', from: 'council:c', to: 'project:a', fromLabel: 'Council', toLabel: 'Project', values: {} }];
  const rows = packed(nodes, relationships);
  expect([...rows.nodes]).toEqual(nodes);
  expect(rows.relationships.at(0)).toEqual(relationships[0]);
  expect(rows.relationships.at(1)).toBeUndefined();
});
