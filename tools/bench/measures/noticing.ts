/** How soon two servers on one store serve what another process has loaded. */
import { LadybugStore } from '../../../server/graph/ladybug-store';
import { Neo4jStore } from '../../../server/graph/neo4j-store';
import type { GraphStore } from '../../../server/graph/store';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { limits } from '../limits';
import type { Processes } from '../processes';
import { against, type Table } from '../report';
import { Client } from '../requests';
import { median } from '../statistics';
import { serveProduct, type Store } from './serving';

const POLL_MS = 20;

const open = (store: Store): GraphStore => (store.engine === 'ladybug' ? new LadybugStore(store.folder) : new Neo4jStore({ ...store, database: 'neo4j' }));

/** Seconds until every server's answers are of `sequence`. */
async function untilAllServe(clients: readonly Client[], sequence: number): Promise<number> {
  const started = performance.now();
  await Promise.all(clients.map(async (client) => {
    while ((await client.json<{ meta: { graphVersion: number } }>('/api/v1/summary'))?.meta.graphVersion !== sequence) {
      await new Promise((resolve) => { setTimeout(resolve, POLL_MS); });
    }
  }));
  return (performance.now() - started) / 1000;
}

/** Loads the seeds in place of themselves, `repeats` times, beside two servers. */
export async function measureNoticing(processes: Processes, store: Store, seeds: string, repeats: number): Promise<Table> {
  const servers = [await serveProduct(processes, store, 'without cache'), await serveProduct(processes, store, 'without cache')];
  const clients = servers.map(({ url }) => new Client(url));
  const writer = open(store);
  const seconds: number[] = [];
  try {
    const content = readSeeds(seeds);
    for (let i = 0; i < repeats; i += 1) {
      const { sequence } = await writer.replaceGraph(content);
      seconds.push(await untilAllServe(clients, sequence));
    }
  } finally {
    await writer.close();
    for (const client of clients) client.close();
    await Promise.all(servers.map((server) => server.stop()));
  }
  return {
    title: `A new graph noticed, ${store.engine}`,
    how: 'Two servers on one store while this process loads the seed again: from the end of the load until both answer from the new version, all that they hold in memory made anew. The slowest is held against the limit.',
    columns: ['loads', 'median', 'slowest', 'limit', ''],
    rows: [[repeats, `${median(seconds).toFixed(1)} s`, ...against(Math.max(...seconds), limits.noticedSeconds, 's')]],
  };
}
