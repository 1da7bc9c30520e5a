/**
 * The addresses that are asked for: every record of every kind, and lists with
 * each of their filters, found through the API of the server under test, in an
 * order that looks random and is always the same.
 */
import { labels, type LabelDescriptor } from '../../server/graph/model';
import { shuffled } from './random';
import type { Client } from './requests';

export interface Targets {
  /** Paths below the root for pages, to be put below /api/v1 for the API. */
  readonly records: readonly string[];
  readonly lists: readonly string[];
  readonly searches: readonly string[];
  /** Ids by path of the kind, `/councils`. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly names: readonly string[];
  /** Pages that are one of a kind, where they are there. */
  readonly others: readonly string[];
  readonly missing: readonly string[];
}

interface ListAnswer {
  readonly items: readonly { id: string; name: string }[];
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly { value: string }[]>>;
}

const PAGE = 200;
const PAGE_SHOWN = 50;
/** Values of a facet, and texts, that become an address each; a project list has 200 councils to choose from. */
const MOST_VALUES = 40;
const TEXTS = ['council', 'planning', 'st', 'data', 'software', 'north'];
const OTHER_PAGES = ['/', '/about', '/api', '/data', '/method', '/networks', '/paths', '/gaps', '/changes'];

export const apiPath = (path: string) => `/api/v1${path}`;
export const kinds = Object.values(labels).flatMap((label: LabelDescriptor) => (label.path ? [label.path] : []));
/** `/councils` of `/councils/croydon` and of `/councils?region=london`. */
export const kindOf = (path: string) => /^(?:\/api\/v1)?(\/[^/?]*)/.exec(path)?.[1] ?? path;

async function readAll(client: Client, kind: string): Promise<ListAnswer | null> {
  const all = kind === '/councils' ? '&status=all' : '';
  const first = await client.json<ListAnswer>(apiPath(`${kind}?limit=${PAGE}${all}`));
  if (!first) return null;
  const items = [...first.items];
  while (items.length < first.total) {
    const next = await client.json<ListAnswer>(apiPath(`${kind}?limit=${PAGE}&offset=${items.length}${all}`));
    if (!next || next.items.length === 0) break;
    items.push(...next.items);
  }
  return { ...first, items };
}

function listAddresses(kind: string, { total, facets }: ListAnswer): string[] {
  const pages = Array.from({ length: Math.min(MOST_VALUES, Math.ceil(total / PAGE_SHOWN)) }, (_, i) => (i === 0 ? kind : `${kind}?offset=${i * PAGE_SHOWN}`));
  const filtered = Object.entries(facets).flatMap(([name, values]) =>
    shuffled(values, name).slice(0, MOST_VALUES).map(({ value }) => `${kind}?${name}=${encodeURIComponent(value)}`));
  return [...pages, ...filtered, ...TEXTS.map((text) => `${kind}?q=${text}`)];
}

/** Finds what is there; what answers 404 is named in `missing`. */
export async function findTargets(client: Client): Promise<Targets> {
  const missing: string[] = [];
  const ids = new Map<string, string[]>();
  const names: string[] = [];
  const lists: string[] = [];
  for (const kind of kinds) {
    const all = await readAll(client, kind);
    if (!all) {
      missing.push(apiPath(kind));
      continue;
    }
    ids.set(kind, all.items.map(({ id }) => id));
    names.push(...all.items.map(({ name }) => name));
    lists.push(...listAddresses(kind, all));
  }
  const others: string[] = [];
  for (const path of OTHER_PAGES) {
    if ((await client.get(path)).status === 200) others.push(path);
    else missing.push(path);
  }
  const hasSearch = (await client.get(apiPath('/search?q=a'))).status === 200;
  if (!hasSearch) missing.push('/api/v1/search');
  return {
    ids, names, others, missing,
    records: shuffled([...ids].flatMap(([kind, list]) => list.map((id) => `${kind}/${id}`)), 'records'),
    lists: shuffled(lists, 'lists'),
    searches: hasSearch ? shuffled(names.map((name) => `/search?q=${encodeURIComponent(name)}`), 'searches') : [],
  };
}

/** Those of the paths that a server answers with 200 as pages; the API and its pages may be finished apart. */
export async function onlyAnswered(client: Client, paths: readonly string[]): Promise<{ answered: string[]; missing: string[] }> {
  const verdicts = new Map<string, boolean>();
  for (const path of paths) {
    const shape = `${kindOf(path)} ${path.split('?')[0]!.split('/').length}`;
    if (!verdicts.has(shape)) verdicts.set(shape, (await client.get(path)).status === 200);
  }
  const answers = (path: string) => verdicts.get(`${kindOf(path)} ${path.split('?')[0]!.split('/').length}`)!;
  return { answered: paths.filter(answers), missing: [...new Set(paths.filter((path) => !answers(path)).map((path) => kindOf(path)))] };
}
