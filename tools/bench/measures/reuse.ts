/** What a reader of reuse waits for: paths between random councils, the page of the most used pattern, its spread on screen. Through HTTP, answer cache off. */
import { chromium as browserType } from 'playwright-core';
import { limits } from '../limits';
import { createRandom, hashText } from '../random';
import { against, unlimited, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { median, percentile } from '../statistics';

const PAIRS = 200;
const PAGES = 40;
const VISITS = 5;

async function timesOf(client: Client, paths: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) {
    const { status, ms, body } = await client.get(path, { 'accept-encoding': 'gzip, deflate, br' });
    if (status !== 200) throw new Error(`${path} answered ${status}: ${String(body).slice(0, 200)}`);
    times.push(ms);
  }
  return times;
}

/** Median time from navigation to the first contentful paint, which has the map and the chart. */
async function onScreen(url: string): Promise<number> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const times: number[] = [];
    for (let visit = 0; visit < VISITS; visit += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(url, { waitUntil: 'load' });
      const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
      times.push((await painted.jsonValue())!);
      await page.close();
    }
    return median(times);
  } finally {
    await browser.close();
  }
}

/** @param url of a server that holds the seed, without its answer cache */
export async function measureReuse(url: string): Promise<Table> {
  const client = new Client(url);
  const rows: Cell[][] = [];
  const councils = (await client.json<{ items: { id: string }[] }>('/api/v1/councils?limit=200&offset=0'))!.items.map(({ id }) => id);
  const random = createRandom(hashText('reuse'));
  const pick = () => councils[random(councils.length)]!;
  const pairs = Array.from({ length: PAIRS }, () => `from=council:${pick()}&to=council:${pick()}&limit=5`);
  const most = (await client.json<{ items: { id: string; name: string }[] }>('/api/v1/patterns?limit=1'))!.items[0]!;
  const same = (path: string) => Array.from({ length: PAGES }, () => path);

  rows.push(['paths, k = 5, API', ...against(percentile(await timesOf(client, pairs.map((pair) => `/api/v1/paths?${pair}`)), 0.95), limits.pathsSeedMs, 'ms')]);
  rows.push(['the same as pages', ...unlimited(percentile(await timesOf(client, pairs.map((pair) => `/paths?${pair}`)), 0.95), 'ms')]);
  rows.push([`page of ${most.name}, the most used pattern`, ...against(percentile(await timesOf(client, same(`/patterns/${most.id}`)), 0.95), limits.patternPageMs, 'ms')]);
  rows.push([`its spread, page`, ...unlimited(percentile(await timesOf(client, same(`/patterns/${most.id}/spread`)), 0.95), 'ms')]);
  client.close();
  rows.push(['its spread on screen', ...against(await onScreen(`${url}/patterns/${most.id}/spread`), limits.spreadOnScreenMs, 'ms')]);
  return {
    title: 'Reuse: paths, pattern, spread',
    how: `Embedded store, answer cache off, through HTTP. 95th percentile of ${PAIRS} random pairs of councils and of ${PAGES} requests of a page, one after another; on screen: first contentful paint, median of ${VISITS} visits at 1280 px, Chromium without a graphics processor.`,
    columns: ['what', 'figure', 'limit', ''], rows,
  };
}
