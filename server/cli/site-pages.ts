/** The application in this process, asked for its own pages: for the static copy of a bundle. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { sitemapPaths } from '../about/site-files';
import { createApp } from '../app';
import { copySite, type Fetched } from '../bundle/site-copy';
import type { BundleFile } from '../bundle/tables';
import type { Config } from '../config';
import { GraphMoved } from '../errors';
import type { GraphStore } from '../graph/store';
import { buildServices } from '../services';

/** An answer that lacks what a busy worker is late with is asked again, so that the copy is whole and always the same. */
const MOST_ATTEMPTS = 20;
const PAUSE_MS = 500;

async function fetchWhole(url: string): Promise<Fetched> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(url);
    const body = new Uint8Array(await answer.arrayBuffer());
    const isWhole = answer.status !== 503 && !/no-store/.test(answer.headers.get('Cache-Control') ?? '');
    if (isWhole || answer.status === 404 || attempt === MOST_ATTEMPTS) return { status: answer.status, type: answer.headers.get('Content-Type') ?? '', body };
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });
  }
}

/** Pages about the data besides those of the sitemap; one that this version does not have is left out. */
const furtherPages = ['/method'];

/** Every record, list and page about the data of the store's graph, as files. */
export async function copyPages(store: GraphStore, config: Config, onPage: (done: number, total: number) => void): Promise<BundleFile[]> {
  const logger = pino({ level: 'silent' });
  const services = buildServices(store, { ...config, rateLimit: 0, cacheBytes: 0 }, logger);
  await services.watch.start();
  const server = createServer(createApp(services, { ...config, rateLimit: 0, cacheBytes: 0 }, logger, { isCopy: true }));
  try {
    const before = services.watch.version().sequence;
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const addresses = [...sitemapPaths(services.nodes.get().all), ...furtherPages];
    const files = await copySite(addresses, (address) => fetchWhole(url + address), { siteUrl: config.siteUrl, onPage: (done) => onPage(done, addresses.length) });
    if (services.watch.version().sequence !== before) throw new GraphMoved();
    return files;
  } finally {
    await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
    await services.watch.stop();
    await services.work.close();
  }
}
