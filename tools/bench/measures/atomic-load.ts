/** The largest graph that one Neo4j transaction puts in place of another, while readers read. */
import { GraphUnavailable } from '../../../server/errors';
import { Neo4jStore } from '../../../server/graph/neo4j-store';
import type { RunningNeo4j } from '../../neo4j/start';
import { residentMemory, type Processes } from '../processes';
import { figure, type Cell, type Table } from '../report';
import { loadSeeds, type Store } from './serving';

const HEAPS = ['1g', '2g', '3g'];
const POLL_MS = 200;
const SHORTENED = 160;

interface Watched { readonly seen: ReadonlySet<number>; readonly refused: number; readonly slowestMs: number }

/** Counts councils over and over, as the server reads; a reader of a half-loaded graph would see a third number. */
function watchCouncils({ uri, user, password }: RunningNeo4j): { stop(): Promise<Watched> } {
  const store = new Neo4jStore({ uri, user, password, database: 'neo4j' });
  const seen = new Set<number>();
  let [refused, slowestMs, going] = [0, 0, true];
  const work = (async () => {
    while (going) {
      const started = performance.now();
      try {
        const rows = await store.read('graph/count-labels');
        seen.add(Number(rows.find(({ label }) => label === 'Council')?.['known']));
        slowestMs = Math.max(slowestMs, performance.now() - started);
      } catch (error) {
        if (!(error instanceof GraphUnavailable)) throw error;
        refused += 1;
      }
      await new Promise((resolve) => { setTimeout(resolve, POLL_MS); });
    }
  })();
  work.catch(() => { /* told by stop() */ });
  return {
    stop: async () => {
      going = false;
      await work.finally(() => store.close());
      return { seen, refused, slowestMs };
    },
  };
}

/** Why a load failed, short and without characters of a table. */
const reasonOf = (error: unknown) => String((error as Error).message).replaceAll(/\s+/g, ' ').replaceAll('|', '/').slice(-SHORTENED);

/** One heap's row, and whether every load succeeded. */
async function attempt(processes: Processes, heap: string, seeds: { small: string; large: string }): Promise<{ row: Cell[]; succeeded: boolean }> {
  const running = await processes.startNeo4j(heap);
  const failures: string[] = [];
  const time = async (store: Store, folder: string): Promise<string> => {
    try {
      const { seconds } = await loadSeeds(processes, store, folder);
      return `${figure(seconds)} s`;
    } catch (error) {
      failures.push(reasonOf(error));
      return 'failed';
    }
  };
  try {
    const store: Store = { engine: 'neo4j', uri: running.uri, user: running.user, password: running.password };
    await loadSeeds(processes, store, seeds.small);
    const watch = watchCouncils(running);
    const times = [await time(store, seeds.large), await time(store, seeds.large), await time(store, seeds.small)];
    const { seen, refused, slowestMs } = await watch.stop();
    return {
      succeeded: failures.length === 0,
      row: [heap, ...times, [...seen].map((count) => count.toLocaleString('en-GB')).join(', '), refused, `${figure(slowestMs)} ms`,
        `${figure(residentMemory(running.pid).highest)} MB`, failures[0] ?? ''],
    };
  } finally {
    await processes.stopNeo4j();
  }
}

/** Tries one heap after another until all three loads succeed; a heap that is too small is a row too. */
export async function measureAtomicLoad(processes: Processes, seeds: { small: string; large: string }, rows: number): Promise<Table> {
  const tried: Cell[][] = [];
  for (const heap of HEAPS) {
    const { row, succeeded } = await attempt(processes, heap, seeds).catch((error: unknown) => ({ row: [heap, '', '', '', '', '', '', '', reasonOf(error)] as Cell[], succeeded: false }));
    tried.push(row);
    if (succeeded) break;
  }
  return {
    title: 'Largest atomic load, Neo4j Community',
    how: `A synthetic graph of ${rows.toLocaleString('en-GB')} rows in one transaction: in place of the seed, in place of itself (the most to take away), and the seed in place of it. Meanwhile a reader counts the councils over and over, through the server’s own adapter: only the numbers of the two graphs may be seen. Heap sizes are tried upwards until all three succeed; times are of the whole command \`patternbook load\`.`,
    columns: ['heap', 'in place of the seed', 'in place of itself', 'the seed in its place', 'councils seen', 'reads refused', 'slowest read', 'memory of Neo4j', 'why it failed'], rows: tried,
  };
}
