/** How long the k best paths between two records take, on the seed and on a hundred times it, and what the large graph holds in memory. */
import { limits } from '../limits';
import type { AskedPaths } from '../paths-process';
import type { Processes } from '../processes';
import { against, figure, unlimited, type Cell, type Table } from '../report';

const LARGE = 100;
/** The rarest figure told is the 95th percentile: of fewer pairs it would be the slowest few. */
const LEAST_PAIRS = 100;

async function ask(processes: Processes, scale: number, pairs: number): Promise<AskedPaths> {
  const { output } = await processes.run(['-r', 'ts-node/register', 'tools/bench/paths-process.ts', String(scale), String(pairs)], { TS_NODE_SWC: 'true' });
  return JSON.parse(output) as AskedPaths;
}

export async function measurePaths(processes: Processes, pairs: number): Promise<Table> {
  const rows: Cell[][] = [];
  for (const [name, scale, most] of [['seed', 1, limits.pathsSeedMs], [`${LARGE} times the seed`, LARGE, limits.pathsLargeMs]] as const) {
    const asked = await ask(processes, scale, Math.max(LEAST_PAIRS, pairs));
    const size = `${name}: ${asked.nodes.toLocaleString('en-GB')} records, ${asked.relationships.toLocaleString('en-GB')} relationships`;
    for (const { name: what, pairs: count, joined, medianMs, p95Ms, slowestMs } of asked.questions) {
      rows.push([size, what, count, joined, `${figure(medianMs)} ms`, `${figure(slowestMs)} ms`, ...against(p95Ms, most, 'ms')]);
    }
    rows.push([size, 'making the graph of today, once a version', 1, '', '', '', ...unlimited(asked.buildMs, 'ms')]);
    rows.push([size, 'making the graph of 2022', 1, '', '', '', ...unlimited(asked.asOfMs, 'ms')]);
    rows.push([size, 'highest memory of the process', 1, '', '', '', ...(scale === 1 ? unlimited(asked.highestMb, 'MB') : against(asked.highestMb, limits.pathsLargeMemoryMb, 'MB'))]);
  }
  return {
    title: 'Paths between two records',
    how: 'The k = 5 best paths of at most six hops between random pairs of live councils, every relationship with its sources and costs, asked one after another in a process of its own that holds the projection of all relationships; without HTTP. The large graph is generated (`npm run bench:data`), without borders, likeness and reported figures, straight from its rows. “Joined” says how many pairs had a path. 95th percentile against the limit.',
    columns: ['graph', 'asked', 'pairs', 'joined', 'p50', 'slowest', 'p95', 'limit', ''], rows,
  };
}
