/** Starts what the measures talk to. */
import path from 'node:path';
import { currentGraphFile } from '../../../server/graph/ladybug-files';
import type { Processes, Served } from '../processes';

/** Where the graph is: an embedded store's folder, or a Neo4j. */
export type Store =
  | { readonly engine: 'ladybug'; readonly folder: string }
  | { readonly engine: 'neo4j'; readonly uri: string; readonly user: string; readonly password: string };

export function storeSettings(store: Store): Record<string, string> {
  return store.engine === 'ladybug'
    ? { PATTERNBOOK_DATA: store.folder }
    : { NEO4J_URI: store.uri, NEO4J_USER: store.user, NEO4J_PASSWORD: store.password };
}

/** As the first line of bin/patternbook.js and the image have it. */
const ARENAS = { MALLOC_ARENA_MAX: '2' };

/** The product on a free port, without a limit on requests; with its cache of answers or without. */
export const serveProduct = (processes: Processes, store: Store, cache: 'with cache' | 'without cache'): Promise<Served> =>
  processes.serve(['bin/patternbook.js', 'serve', '--json'], {
    ...ARENAS, ...storeSettings(store), PORT: '0', PATTERNBOOK_RATE_LIMIT: '0', ...(cache === 'without cache' && { PATTERNBOOK_CACHE_BYTES: '0' }),
  });

/** The bare handler on the same graph. */
export const serveBare = (processes: Processes, store: Store): Promise<Served> =>
  processes.serve(['-r', 'ts-node/register', 'tools/bench/bare-server.ts'], store.engine === 'ladybug'
    ? { BARE_GRAPH: path.join(store.folder, currentGraphFile(store.folder)!) }
    : storeSettings(store));

export interface Loaded {
  /** The whole command, Node's start included. */
  readonly seconds: number;
  readonly rows: number;
}

/** `patternbook load` of a folder of seeds. */
export async function loadSeeds(processes: Processes, store: Store, seeds: string): Promise<Loaded> {
  const { seconds, output } = await processes.run(['bin/patternbook.js', 'load', seeds, '--json'], storeSettings(store));
  const { nodes, relationships } = JSON.parse(output) as { nodes: number; relationships: number };
  return { seconds, rows: nodes + relationships };
}
