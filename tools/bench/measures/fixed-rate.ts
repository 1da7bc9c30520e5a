/** Response times at the fixed rate, which a small service would see on its busiest day. */
import { CONNECTIONS, RATE, latencyLimit, type Engine } from '../limits';
import { putLoad, type Sample } from '../load';
import { processorTime, type Served } from '../processes';
import { against, figure, unlimited, type Cell, type Table } from '../report';
import { median, percentile } from '../statistics';
import { apiPath, kindOf, type Targets } from '../targets';

export interface Group {
  readonly name: string;
  /** What the limit says it is; `other` has none. */
  readonly kind: 'page' | 'api' | 'other';
  readonly paths: readonly string[];
}

/** The addresses in groups that have a limit; a group without addresses is left out. */
export function groupsOf(pages: Pick<Targets, 'records' | 'lists' | 'searches' | 'others'>, api: Pick<Targets, 'records' | 'lists' | 'searches'>): Group[] {
  const groups: Group[] = [
    { name: 'record pages', kind: 'page', paths: pages.records },
    { name: 'list and search pages', kind: 'page', paths: [...pages.lists, ...pages.searches.slice(0, Math.ceil(pages.lists.length / 4))] },
    { name: 'other pages', kind: 'other', paths: pages.others },
    { name: 'API records', kind: 'api', paths: api.records.map(apiPath) },
    { name: 'API lists and search', kind: 'api', paths: [...api.lists, ...api.searches.slice(0, Math.ceil(api.lists.length / 4))].map(apiPath) },
  ];
  return groups.filter(({ paths }) => paths.length > 0);
}

export interface Duration {
  readonly warmUpSeconds: number;
  readonly seconds: number;
  readonly burstSeconds: number;
}

const times = (samples: readonly Sample[]) => samples.map(({ ms }) => ms);
const ms = (value: number) => `${figure(value)} ms`;

const judged = (engine: Engine, { kind }: Group, p95: number) => (kind === 'other' ? unlimited(p95, 'ms') : against(p95, latencyLimit(engine, kind), 'ms'));

function byKind(group: Group, samples: readonly Sample[]): Cell[][] {
  return [...new Set(group.paths.map(kindOf))].sort().map((kind) => {
    const own = samples.filter(({ path }) => kindOf(path) === kind);
    const slowest = own.reduce((a, b) => (b.ms > a.ms ? b : a), own[0]!);
    return [group.name, kind, own.length, ms(median(times(own))), ms(percentile(times(own), 0.95)), slowest ? `${slowest.path} (${ms(slowest.ms)})` : ''];
  });
}

/** @returns the table held against limits, and one by kind that says where the time goes */
export async function measureFixedRate(engine: Engine, { url, pid }: Served, groups: readonly Group[], { warmUpSeconds, seconds, burstSeconds }: Duration): Promise<Table[]> {
  const rows: Cell[][] = [];
  const detail: Cell[][] = [];
  for (const group of groups) {
    const common = { url, paths: group.paths, rate: RATE };
    await putLoad({ ...common, seconds: warmUpSeconds });
    const before = processorTime(pid);
    const { samples } = await putLoad({ ...common, seconds });
    const each = (processorTime(pid) - before) / samples.length;
    const bursts = await putLoad({ ...common, seconds: burstSeconds, spacing: 'bursts' });
    const failed = [...samples, ...bursts.samples].filter(({ status }) => status !== 200).length;
    rows.push([
      group.name, new Set(group.paths).size, samples.length, failed, ms(each), ms(median(times(samples))), ms(percentile(times(samples), 0.99)),
      ms(percentile(times(bursts.samples), 0.95)), ...judged(engine, group, percentile(times(samples), 0.95)),
    ]);
    detail.push(...byKind(group, samples));
  }
  return [{
    title: `At ${RATE} requests a second, ${engine}`,
    how: `${CONNECTIONS} connections by autocannon, ${seconds} s a row after ${warmUpSeconds} s of warming up, answer cache off, compressed as for a browser. The connections begin one after another within a second, so that requests come spread over it. Beside it, for ${burstSeconds} s, all begin in the same instant (what \`autocannon -c ${CONNECTIONS} -R ${RATE}\` does: twenty requests at once, every second); that column has no limit. Processor time is the server’s own, over all its threads: the figure that other work on the machine disturbs least.`,
    columns: ['what', 'addresses', 'requests', 'not 200', 'processor time each', 'p50', 'p99', 'p95 in bursts', 'p95', 'limit', ''],
    rows,
  }, {
    title: `The same by kind, ${engine}`, how: 'No limits here: where the time goes.',
    columns: ['what', 'kind', 'requests', 'p50', 'p95', 'slowest'], rows: detail,
  }];
}
