/** How long a start takes until /readyz says yes, through the same script as `npm start`. */
import fs from 'node:fs';
import path from 'node:path';
import { limits } from '../limits';
import type { Processes } from '../processes';
import { against, unlimited, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { median } from '../statistics';

async function timeStart(processes: Processes, folder: string): Promise<number> {
  const started = performance.now();
  const server = await processes.serve(['tools/start.js', '--json'], { PATTERNBOOK_DATA: folder, PORT: '0' });
  const client = new Client(server.url);
  while ((await client.get('/readyz')).status !== 200) await new Promise((resolve) => { setTimeout(resolve, 20); });
  const seconds = (performance.now() - started) / 1000;
  client.close();
  await server.stop();
  return seconds;
}

/** A build of the client into a folder of its own: what a clone without one adds to its first start. */
async function timeClientBuild(processes: Processes, scratch: string): Promise<number> {
  const target = path.join(scratch, 'client');
  const script = `require('./tools/build-client').buildClient(${JSON.stringify(target)})`;
  const { seconds } = await processes.run(['-r', 'ts-node/register', '-e', script], {});
  fs.rmSync(target, { recursive: true, force: true });
  return seconds;
}

/** Leaves a data folder with the seeds in `scratch`/seed-data. */
export async function measureStarts(processes: Processes, scratch: string, repeats: number): Promise<Table> {
  const first: number[] = [];
  const later: number[] = [];
  for (let i = 0; i < repeats; i += 1) {
    const folder = path.join(scratch, 'seed-data');
    fs.rmSync(folder, { recursive: true, force: true });
    first.push(await timeStart(processes, folder));
    later.push(await timeStart(processes, folder));
  }
  const build = await timeClientBuild(processes, scratch);
  const slowestFirst = Math.max(...first);
  const row = (what: string, values: number[], worst: [string, string, string]): Cell[] => [what, values.length, `${median(values).toFixed(1)} s`, ...worst];
  return {
    title: 'Starts, embedded store',
    how: 'From starting the process (`node tools/start.js`, what `npm start` runs) to the first 200 of /readyz. The first start also loads the seeds. The slowest of the repeats is held against the limit.',
    columns: ['start', 'repeats', 'median', 'slowest', 'limit', ''],
    rows: [
      row('first, empty data folder', first, unlimited(slowestFirst, 's')),
      row('building the client (a clone without a build)', [build], unlimited(build, 's')),
      row('first, building the client included', first, against(slowestFirst + build, limits.firstStartSeconds, 's')),
      row('later', later, against(Math.max(...later), limits.laterStartSeconds, 's')),
    ],
  };
}
