/** A real Neo4j of the test's own, on a free port and in a temporary home. */
import type { Neo4jSettings } from '../../server/graph/neo4j-store';
import { startNeo4j } from '../../tools/neo4j/start';

export interface TestNeo4j {
  readonly settings: Neo4jSettings;
  readonly pid: number;
  stop(): Promise<void>;
}

export async function testNeo4j(heap = '1g'): Promise<TestNeo4j> {
  const { uri, user, password, pid, stop } = await startNeo4j({ heap });
  return { settings: { uri, user, password, database: 'neo4j' }, pid, stop };
}
