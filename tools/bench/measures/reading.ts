/** How fast generated files of other people's formats are read, and in how much memory. */
import type { ReadFile } from '../exchange-process';
import type { Processes } from '../processes';
import { against, figure, type Cell, type Table } from '../report';

/** Of the whole import (issue 7); reading is a part of it. */
const FILES = [
  { format: '360giving', what: 'grants', count: 100_000, seconds: 60 },
  { format: 'ocds', what: 'releases', count: 10_000, seconds: 30 },
] as const;
const MOST_MB = 600;

export async function measureReading(processes: Processes): Promise<Table> {
  const rows: Cell[][] = [];
  for (const { format, what, count, seconds } of FILES) {
    const { output } = await processes.run(['-r', 'ts-node/register', 'tools/bench/exchange-process.ts', format, String(count)], { TS_NODE_SWC: 'true' });
    const read = JSON.parse(output) as ReadFile;
    const size = `${format}: ${count.toLocaleString('en-GB')} ${what}, ${figure(read.megabytes)} MB, ${read.claims.toLocaleString('en-GB')} claims`;
    rows.push([size, 'time', ...against(read.seconds, seconds, 's')], [size, 'highest memory', ...against(read.highestMb, MOST_MB, 'MB')]);
  }
  return {
    title: 'Reading files of other formats', how: 'Generated files, streamed from memory block by block through the reader in a process of its own (encoding, schema, claims); nothing is matched or loaded. The limits are those of a whole import.',
    columns: ['file', 'measured', 'figure', 'limit', ''], rows,
  };
}
