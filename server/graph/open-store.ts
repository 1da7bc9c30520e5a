/** The store that the settings name: Neo4j when NEO4J_URI is set, else the embedded one. */
import type { Config } from '../config';
import type { GraphStore } from './store';

export async function openStore(config: Pick<Config, 'neo4j' | 'dataDir'>): Promise<GraphStore> {
  // Loaded on demand: the other engine's driver costs start-up time and memory.
  if (config.neo4j) return new (await import('./neo4j-store')).Neo4jStore(config.neo4j);
  return new (await import('./ladybug-store')).LadybugStore(config.dataDir);
}
