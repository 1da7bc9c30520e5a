/** What can be told of a load into Neo4j without one. */
import { batchesOf } from '../../../server/graph/neo4j-load';
import { Statements } from '../../../server/graph/cypher-files';
import { smallGraph } from '../../support/small-graph';

test('equal content gives equal batches whatever its order: a killed load goes on by counting them', () => {
  const sections = new Statements('neo4j').sections('load/rows');
  const graph = smallGraph(30);
  const turned = { ...graph, nodes: [...graph.nodes].reverse(), relationships: [...graph.relationships].reverse() };
  expect([...batchesOf(turned, sections)]).toEqual([...batchesOf(graph, sections)]);
});
