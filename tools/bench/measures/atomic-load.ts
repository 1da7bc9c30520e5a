/** The largest graph that one Neo4j transaction puts in place of another, while readers read. */
import neo4j from 'neo4j-driver';
import type { RunningNeo4j } from '../../neo4j/start';
import { residentMemory, type Processes } from '../processes';
import { figure, type Cell, type Table } from '../report';
import { loadSeeds, type Loaded, type Store } from './serving';

const HEAPS = ['1g', '2g', '3g'];
const POLL_MS = 200;

/** Counts councils over and over until told to stop; a reader of a half-loaded graph would see a third number. */
function watchCouncils({ uri, user, password }: RunningNeo4j): { stop(): Promise<{ seen: number[]; slowestMs: number }> } {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const seen = new Set<number>();
  let slowestMs = 0;
  let going = true;
  const work = (async () => {
    while (going) {
      const started = performance.now();
      const { records } = await driver.executeQuery('MATCH (c:Council) RETURN count(c) AS known', {}, { database: 'neo4j', routing: 'READ' });
      slowestMs = Math.max(slowestMs, performance.now() - started);
      seen.add(records[0]!.get('known') as number);
      await new Promise((resolve) => { setTimeout(resolve, POLL_MS); });
    }
  })();
  return {
    stop: async () => {
      going = false;
      await work.finally(() => driver.close());
      return { seen: [...seen], slowestMs };
    },
  };
}

async function attempt(processes: Processes, heap: string, seeds: { small: string; large: string }): Promise<Cell[]> {
  const running = await processes.startNeo4j(heap);
  try {
    const store: Store = { engine: 'neo4j', uri: running.uri, user: running.user, password: running.password };
    await loadSeeds(processes, store, seeds.small);
    const first = await loadSeeds(processes, store, seeds.large);
    const watch = watchCouncils(running);
    let again: Loaded;
    let small: Loaded;
    let watched: Awaited<ReturnType<typeof watch.stop>>;
    try {
      again = await loadSeeds(processes, store, seeds.large);
      small = await loadSeeds(processes, store, seeds.small);
    } finally {
      watched = await watch.stop();
    }
    const { seen, slowestMs } = watched;
    return [heap, again.rows.toLocaleString('en-GB'), `${figure(first.seconds)} s`, `${figure(again.seconds)} s`, `${figure(small.seconds)} s`,
      seen.map((count) => count.toLocaleString('en-GB')).join(', '), `${figure(slowestMs)} ms`, `${figure(residentMemory(running.pid).highest)} MB`];
  } finally {
    await processes.stopNeo4j();
  }
}

/** Tries one heap after another until the loads succeed; a heap that is too small is a row too. */
export async function measureAtomicLoad(processes: Processes, seeds: { small: string; large: string }): Promise<Table> {
  const rows: Cell[][] = [];
  for (const heap of HEAPS) {
    try {
      rows.push(await attempt(processes, heap, seeds));
      break;
    } catch (error) {
      rows.push([heap, 'failed', (error as Error).message.replaceAll(/\s+/g, ' ').replaceAll('|', '/').slice(0, 200), '', '', '', '', '']);
    }
  }
  return {
    title: 'Largest atomic load, Neo4j Community',
    how: 'A synthetic graph of just under 200,000 rows in one transaction: in place of the seed, in place of itself (the most to undo), and the seed in place of it. Meanwhile a reader counts the councils over and over: only the old and the new number may be seen. Times are of the whole command `patternbook load`.',
    columns: ['heap', 'rows', 'in place of the seed', 'in place of itself', 'the seed in its place', 'councils seen', 'slowest read', 'memory of Neo4j'], rows,
  };
}
