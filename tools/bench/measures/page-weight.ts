/** What a first visit fetches, as it goes over the wire: the heaviest page of each kind in a real browser. */
import { chromium as browserType } from 'playwright-core';
import { limits } from '../limits';
import { against, figure, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { kindOf, kinds, type Targets } from '../targets';

const KB = 1024;
const labels = new Set(kinds);

export interface Visit {
  readonly total: number;
  readonly parts: ReadonlyMap<string, number>;
}

/** Opens the page in a browser of its own, with nothing kept from before; bytes received by type of file, headers included. */
async function visit(address: string): Promise<Visit> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const types = new Map<string, string>();
    const parts = new Map<string, number>();
    session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? 'Other';
      parts.set(type, (parts.get(type) ?? 0) + encodedDataLength);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    return { total: [...parts.values()].reduce((sum, bytes) => sum + bytes, 0), parts };
  } finally {
    await browser.close();
  }
}

/** The page of each kind whose HTML is the heaviest when compressed. */
async function heaviest(client: Client, paths: readonly string[]): Promise<Map<string, { path: string; bytes: number }>> {
  const found = new Map<string, { path: string; bytes: number }>();
  for (const path of paths) {
    const { status, body } = await client.get(path, { 'accept-encoding': 'gzip, deflate, br' });
    const shape = labels.has(kindOf(path)) ? `${kindOf(path)} ${path.split('?')[0]!.split('/').length > 2 ? 'record' : 'list'}` : kindOf(path);
    if (status === 200 && body.length > (found.get(shape)?.bytes ?? 0)) found.set(shape, { path, bytes: body.length });
  }
  return found;
}

/** @throws when no browser can be started here */
export async function measurePageWeight(url: string, { records, lists, searches, others }: Targets, most: number): Promise<Table> {
  const client = new Client(url);
  const pages = await heaviest(client, [...records.slice(0, most), ...lists.slice(0, most), ...searches.slice(0, Math.min(60, most)), ...others]);
  client.close();
  const rows: Cell[][] = [];
  for (const [shape, { path }] of [...pages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { total, parts } = await visit(`${url}${path}`);
    const kb = (type: string) => figure((parts.get(type) ?? 0) / KB);
    rows.push([shape, path, kb('Document'), kb('Stylesheet'), kb('Script'), kb('Font'), ...against(total / KB, limits.pageKb, 'kB')]);
  }
  return {
    title: 'Weight of pages',
    how: `The heaviest page of each kind (by compressed HTML, of ${Math.min(most, records.length)} records and ${Math.min(most, lists.length)} lists), opened in Chromium at 1280 px with an empty cache, until the network is quiet. Bytes as received, headers included, in kB of 1,024 bytes.`,
    columns: ['kind', 'page', 'HTML', 'styles', 'scripts', 'fonts', 'whole visit', 'limit', ''], rows,
  };
}
