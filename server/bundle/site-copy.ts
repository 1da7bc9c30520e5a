/**
 * The pages as files that open without a server: asked of the application
 * itself, followed from page to page of a list, links made relative. What is
 * not copied (search, filtered lists, the explorer) is linked to the service
 * where its address is known, and is plain text elsewhere.
 */
import type { BundleFile } from './tables';

/** An answer of the application. */
export interface Fetched {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

export type FetchPage = (address: string) => Promise<Fetched>;

/** Pages asked for at once: the application has two cores' worth of workers. */
const AT_ONCE = 4;

/** `/councils` → councils/index.html, `/councils/croydon` → councils/croydon.html, `/councils?offset=50` → councils/_50.html. Null for what is not copied. */
export function fileOf(address: string): string | null {
  const [pathname = '', query] = address.split('?');
  const parts = pathname.split('/').filter(Boolean);
  const page = query === undefined ? undefined : /^offset=(\d+)$/.exec(query)?.[1];
  if (query !== undefined && (page === undefined || parts.length !== 1)) return null;
  if (parts.length === 0) return 'index.html';
  if (parts.length === 1) return `${parts[0]}/${page === undefined ? 'index' : `_${page}`}.html`;
  return parts.length === 2 ? `${parts.join('/')}.html` : null;
}

const ASSET = /^\/assets\/[\w.-]+$/;

/** From one file of the copy to another. */
export function relativePath(from: string, to: string): string {
  const depth = from.split('/').length - 1;
  return `${'../'.repeat(depth)}${to}`;
}

const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

interface Linking {
  /** File of an address that is copied. */
  readonly files: ReadonlyMap<string, string>;
  readonly siteUrl?: string | undefined;
}

/** A page's HTML with every link of ours rewritten. */
export function relinked(html: string, file: string, { files, siteUrl }: Linking): string {
  const kept = html
    .replace(/<form\b[\s\S]*?<\/form>/g, '')
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<link rel="canonical"[^>]*>\n?/g, (tag) => (siteUrl ? tag : ''))
    .replace(/ (href|src)="(\/(?!\/)[^"]*)"/g, (_whole, name: string, written: string) => {
      const [address = '', anchor] = unescaped(written).split('#');
      const target = ASSET.test(address) ? address.slice(1) : files.get(address);
      if (target !== undefined) return ` ${name}="${relativePath(file, target)}${anchor === undefined ? '' : `#${anchor}`}"`;
      return siteUrl ? ` ${name}="${siteUrl}${written}"` : '';
    });
  // A form that was left out takes its place in the page with it.
  const places = new Set([...kept.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!));
  return kept.replace(/ href="#([^"]+)"/g, (whole, place: string) => (places.has(unescaped(place)) ? whole : ''));
}

/** Addresses of ours that the HTML links to. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/ (?:href|src)="(\/(?!\/)[^"]*)"/g)].map((match) => unescaped(match[1]!).split('#')[0]!);
}

/** In a style sheet, which lies in assets/ itself. */
const relinkedCss = (css: string) => css.replace(/url\(\/assets\//g, 'url(').replace(/\/\*# sourceMappingURL=.*?\*\//g, '');

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  }));
}

/** Every page from `addresses` on, following the pages of lists; one that does not exist (404) is left out. */
async function fetchAll(addresses: readonly string[], fetchPage: FetchPage, onPage: (done: number) => void): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  let next = [...new Set(addresses)];
  const asked = new Set(next);
  while (next.length > 0) {
    const found = new Set<string>();
    await inTurns(next, async (address) => {
      const { status, body } = await fetchPage(address);
      if (status === 404) return;
      if (status !== 200) throw new Error(`${address} answered ${status}`);
      const html = Buffer.from(body).toString('utf8');
      pages.set(address, html);
      onPage(pages.size);
      for (const link of linksIn(html)) if (/^\/[\w-]+\?offset=\d+$/.test(link)) found.add(link);
    });
    next = [...found].filter((address) => !asked.has(address));
    for (const address of next) asked.add(address);
  }
  return pages;
}

export interface SiteCopyOptions {
  readonly siteUrl?: string | undefined;
  readonly onPage?: (done: number) => void;
}

/**
 * @param addresses of pages to copy, without those that lists lead to by themselves
 * @returns files with paths below the copy's folder
 * @throws Error when a page fails: half a copy is none
 */
export async function copySite(addresses: readonly string[], fetchPage: FetchPage, { siteUrl, onPage = () => {} }: SiteCopyOptions = {}): Promise<BundleFile[]> {
  const pages = await fetchAll(addresses.filter((address) => fileOf(address) !== null), fetchPage, onPage);
  const files = new Map([...pages.keys()].map((address) => [address, fileOf(address)!]));
  const copied = [...pages].map(([address, html]): BundleFile => ({ path: files.get(address)!, data: relinked(html, files.get(address)!, { files, siteUrl }) }));
  const assets = new Set([...pages.values()].flatMap((html) => linksIn(html).filter((link) => ASSET.test(link))));
  const found: BundleFile[] = [];
  for (const asset of assets) {
    const { body } = await fetchPage(asset);
    const css = asset.endsWith('.css') ? Buffer.from(body).toString('utf8') : undefined;
    if (css !== undefined) for (const match of css.matchAll(/url\((\/assets\/[\w.-]+)\)/g)) assets.add(match[1]!);
    found.push({ path: asset.slice(1), data: css === undefined ? body : relinkedCss(css) });
  }
  return [...copied, ...found];
}
