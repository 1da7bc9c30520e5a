/** What list pages cost when there is ten times as much: both sizes asked in turn, within one run. */
import { limits } from '../limits';
import { against, figure, unlimited, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { shuffled } from '../random';
import { median } from '../statistics';
import { kindOf, type Targets } from '../targets';

const SIZES = ['seed', 'tenfold'] as const;
type Size = (typeof SIZES)[number];

/** Addresses of list pages by kind, made by the same recipe on both sizes. */
function listsByKind({ lists, searches }: Targets, most: number): Map<string, string[]> {
  const byKind = new Map<string, string[]>();
  for (const path of [...lists, ...searches.slice(0, most)]) {
    const list = byKind.get(kindOf(path));
    if (list) list.push(path);
    else byKind.set(kindOf(path), [path]);
  }
  return new Map([...byKind].map(([kind, paths]) => [kind, shuffled(paths, kind).slice(0, most)]));
}

/** A search is no list page: shown, not limited. */
const verdict = (kind: string, ratio: number) => (kind === '/search' ? unlimited(ratio, 'times') : against(ratio, limits.tenfoldRatio, 'times'));

export async function measureTenfold(urls: Record<Size, string>, targets: Record<Size, Targets>, most: number): Promise<Table> {
  const clients = { seed: new Client(urls.seed), tenfold: new Client(urls.tenfold) };
  const lists = { seed: listsByKind(targets.seed, most), tenfold: listsByKind(targets.tenfold, most) };
  const all: Record<Size, number[]> = { seed: [], tenfold: [] };
  const rows: Cell[][] = [];
  for (const kind of lists.seed.keys()) {
    const times: Record<Size, number[]> = { seed: [], tenfold: [] };
    // A round that is not timed, so that both have compiled their code.
    for (const timed of [false, true]) {
      for (let i = 0; i < most; i += 1) {
        for (const size of i % 2 === 0 ? SIZES : [...SIZES].reverse()) {
          const paths = lists[size].get(kind) ?? [];
          if (paths.length === 0) continue;
          const { ms } = await clients[size].get(paths[i % paths.length]!, { 'accept-encoding': 'gzip, deflate, br' });
          if (timed) times[size].push(ms);
        }
      }
    }
    for (const size of SIZES) all[size].push(...times[size]);
    rows.push([kind, times.seed.length, `${figure(median(times.seed))} ms`, `${figure(median(times.tenfold))} ms`, ...verdict(kind, median(times.tenfold) / median(times.seed))]);
  }
  for (const client of Object.values(clients)) client.close();
  rows.push(['all of them', all.seed.length, `${figure(median(all.seed))} ms`, `${figure(median(all.tenfold))} ms`,
    ...against(median(all.tenfold) / median(all.seed), limits.tenfoldRatio, 'times')]);
  return {
    title: 'List pages at ten times the data',
    how: 'Two servers with the embedded store, the seed and a synthetic graph ten times as large (`npm run bench:data`), answer cache off, one request at a time, asked in turn; p50 over lists, their filters, their later pages and searches.',
    columns: ['list', 'requests each', 'seed', 'tenfold', 'ratio', 'limit', ''], rows,
  };
}
