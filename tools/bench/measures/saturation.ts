/** How much is answered when more is asked than can be: twenty connections that never wait. */
import type { Engine } from '../limits';
import { putLoad } from '../load';
import { figure, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { median, percentile } from '../statistics';
import type { Group } from './fixed-rate';

async function rowOf(url: string, { name, paths }: Group, cache: string, seconds: number): Promise<Cell[]> {
  const { samples, seconds: took } = await putLoad({ url, paths, seconds });
  const times = samples.map(({ ms }) => ms);
  return [name, cache, samples.length, samples.filter(({ status }) => status !== 200).length, figure(samples.length / took),
    `${figure(median(times))} ms`, `${figure(percentile(times, 0.95))} ms`];
}

/**
 * @param urls of the server without a cache and of the one with it, whose
 * cache is first filled with every address
 */
export async function measureSaturation(engine: Engine, urls: { computed: string; cached: string }, groups: readonly Group[], seconds: number): Promise<Table> {
  const rows: Cell[][] = [];
  for (const group of groups) rows.push(await rowOf(urls.computed, group, 'off: each computed', seconds));
  const client = new Client(urls.cached);
  for (const group of groups) {
    // Once to compute it, once more to compress it.
    for (const path of [...group.paths, ...group.paths]) await client.get(path, { 'accept-encoding': 'gzip, deflate, br' });
    rows.push(await rowOf(urls.cached, group, 'on: answered before', seconds));
  }
  client.close();
  return {
    title: `Saturation, ${engine}`,
    how: `Twenty connections, each asking again as soon as it is answered, ${seconds} s a row, compressed. The load generator shares the machine's cores with the server. No limits: the first rows say how far ${engine === 'neo4j' ? 'Neo4j and the server' : 'the server'} can go, the last what the cache of answers adds.`,
    columns: ['what', 'answer cache', 'requests', 'not 200', 'requests a second', 'p50', 'p95'], rows,
  };
}
