/** A network of 5,000 nodes and 20,000 relationships through the whole service: its answer, its grouped picture, and what others notice of its measures. */
import fs from 'node:fs';
import path from 'node:path';
import { relationshipTypeNames, relationshipTypes, type RelationshipType } from '../../../server/graph/model';
import { limits } from '../limits';
import type { Processes } from '../processes';
import { against, unlimited, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { writeScaledSeeds } from '../scaled-seeds';
import { percentile } from '../statistics';
import { loadSeeds, serveProduct, type Store } from './serving';

/** The councils' view of the seed has 168 nodes and 626 ties. */
const SCALE = 32;
/** What a network of collaboration is made of, and filtered by. The other relationships are left out: with all, the embedded store's buffer pool is too small to read them. */
const KEPT = ['LEADS', 'PARTNERS_IN', 'SUCCEEDED_BY', 'WITHIN', 'FUNDED_BY', 'ADDRESSES'] as const satisfies readonly RelationshipType[];
const VIEW = 'view=councils';
const WARM = 20;
/** Of each list: light requests, so that all of them fall into the seconds that measures take. */
const OTHERS = 30;

interface Answer { nodes: unknown[]; relationships: unknown[]; omitted: { nodes: number; relationships: number }; metrics: { state: string } }

async function times(client: Client, addresses: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const address of addresses) {
    const { status, ms } = await client.get(address);
    if (status !== 200) throw new Error(`${address} answered ${status}`);
    taken.push(ms);
  }
  return taken;
}

const p95 = (values: readonly number[]) => percentile(values, 0.95);
const repeat = (address: string) => Array.from({ length: WARM }, () => address);

async function measure(client: Client, other: Client): Promise<{ size: string; rows: Cell[][] }> {
  const [api, page] = [`/api/v1/networks/collaboration?${VIEW}`, `/networks?${VIEW}`];
  const [pageFirst] = await times(client, [page]);
  const [apiFirst] = await times(client, [api]);
  const answer = await client.json<Answer>(api);
  const pageWarm = p95(await times(client, repeat(page)));
  const apiWarm = p95(await times(client, repeat(api)));

  const addresses = Array.from({ length: OTHERS }, (_, i) => [`/councils?offset=${50 * i}`, `/api/v1/projects?offset=${50 * i}`, `/api/v1/search?q=x${i}`]).flat();
  await times(other, addresses.slice(0, WARM));
  const idle = p95(await times(other, addresses));
  // A view of its own, so that its measures are not known yet; one node is enough of an answer.
  const unknown = `${api}&minWeight=0.001&limit=1`;
  await times(client, [unknown]);
  const busy = p95(await times(other, addresses));
  const state = (await client.json<Answer>(unknown))!.metrics.state;
  return {
    size: `${(answer!.nodes.length + answer!.omitted.nodes).toLocaleString('en-GB')} nodes and ${(answer!.relationships.length + answer!.omitted.relationships).toLocaleString('en-GB')} ties`,
    rows: [
      ['grouped picture with its page, asked for the first time', ...against(pageFirst! / 1000, limits.largePictureSeconds, 's')],
      ['the same, p95 warm', ...against(pageWarm / 1000, limits.largePictureSeconds, 's')],
      ['answer of the API, asked for the first time', ...against(apiFirst! / 1000, limits.largeApiSeconds, 's')],
      ['the same, p95 warm', ...against(apiWarm / 1000, limits.largeApiSeconds, 's')],
      ['other requests, p95 while nothing else runs', ...unlimited(idle, 'ms')],
      [`other requests, p95 while measures are worked out (${state === 'ready' ? 'which ended before them' : 'to the end'})`, ...against(busy / idle, limits.besideMeasuresRatio, 'times')],
    ],
  };
}

export async function measureLargeNetwork(processes: Processes, seeds: string, scratch: string): Promise<Table> {
  const [folder, store]: [string, Store] = [path.join(scratch, 'large-seeds'), { engine: 'ladybug', folder: path.join(scratch, 'large-data') }];
  writeScaledSeeds(seeds, folder, SCALE);
  for (const type of relationshipTypeNames.filter((name) => !(KEPT as readonly string[]).includes(name))) {
    const file = path.join(folder, 'relationships', path.basename(relationshipTypes[type].file));
    fs.writeFileSync(file, `${fs.readFileSync(file, 'utf8').split('\n')[0]!}\n`);
  }
  await loadSeeds(processes, store, folder);
  const served = await serveProduct(processes, store, 'without cache');
  const [client, other] = [new Client(served.url), new Client(served.url)];
  try {
    const { size, rows } = await measure(client, other);
    return {
      title: 'A large network',
      how: `${SCALE} times the seed's collaboration, synthetic: ${size} between bodies. Embedded store, answer cache off; ${WARM} requests one after another. The others are ${3 * OTHERS} lists and searches.`,
      columns: ['what', 'figure', 'limit', ''], rows,
    };
  } finally {
    client.close();
    other.close();
    await served.stop();
    fs.rmSync(store.folder, { recursive: true, force: true });
  }
}
