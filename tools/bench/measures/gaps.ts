/** Gaps, their sheets and the method: the first question of a new server, every later one, and the whole back-test. */
import { limits } from '../limits';
import type { Processes } from '../processes';
import { shuffled } from '../random';
import { against, figure, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { median, percentile } from '../statistics';
import { apiPath } from '../targets';
import { serveProduct, type Store } from './serving';

const KB = 1_000;
/** Longest page of the API's list. */
const PAGE = 200;
/** Drawing sheets is slow: a sample of the councils' is enough for a 95th percentile. */
const MOST_SHEETS = 100;

interface GapPage { readonly total: number; readonly items: readonly { readonly id: string }[]; readonly facets: Readonly<Record<string, readonly { readonly value: string }[]>> }

/** Every gap, page by page, and what a reader may ask for. */
async function readAllGaps(client: Client): Promise<{ ids: string[]; filters: string[]; ms: number }> {
  const started = performance.now();
  const first = (await client.json<GapPage>(apiPath(`/gaps?limit=${PAGE}`)))!;
  const ids = first.items.map(({ id }) => id);
  while (ids.length < first.total) ids.push(...(await client.json<GapPage>(apiPath(`/gaps?limit=${PAGE}&offset=${ids.length}`)))!.items.map(({ id }) => id));
  const filters = Object.entries(first.facets).flatMap(([name, values]) => values.map(({ value }) => `?${name}=${encodeURIComponent(value)}`));
  return { ids, filters, ms: performance.now() - started };
}

async function timed(client: Client, paths: readonly string[]): Promise<{ times: number[]; largest: number }> {
  const times: number[] = [];
  let largest = 0;
  for (const path of paths) {
    const { status, ms, body } = await client.get(path);
    if (status !== 200) throw new Error(`${path} answered ${status}`);
    times.push(ms);
    largest = Math.max(largest, body.length);
  }
  return { times, largest };
}

export async function measureGaps(processes: Processes, store: Store): Promise<Table> {
  const server = await serveProduct(processes, store, 'without cache');
  const client = new Client(server.url);
  const cold = await readAllGaps(client);
  const councils = (await client.json<{ items: { id: string }[] }>(apiPath(`/councils?limit=${PAGE}`)))!.items.map(({ id }) => id);
  const regions = cold.filters.filter((filter) => filter.startsWith('?region=')).map((filter) => filter.slice('?region='.length));
  const firstSheet = await client.get(`/gaps/${councils[0]!}.pdf`);
  const warm: readonly [string, readonly string[]][] = [
    ['list, page', ['', ...cold.filters].map((filter) => `/gaps${filter}`)],
    ['list, API, 200 gaps', Array.from({ length: Math.ceil(cold.ids.length / PAGE) }, (_, i) => apiPath(`/gaps?limit=${PAGE}&offset=${i * PAGE}`))],
    ['one gap, page', shuffled(cold.ids, 'gaps').slice(0, PAGE).map((id) => `/gaps/items/${encodeURIComponent(id)}`)],
    ['sheets, page', [...councils.map((id) => `/gaps/${id}`), ...regions.map((id) => `/gaps/regions/${id}`)]],
    ['method, page', Array.from({ length: 20 }, () => '/method')],
  ];
  const rows: Cell[][] = [['all gaps, the first question of a server', cold.ids.length, `${figure(cold.ms)} ms`, ...against(cold.ms / 1000, limits.gapsColdSeconds, 's')]];
  for (const [name, paths] of warm) {
    const { times } = await timed(client, paths);
    rows.push([name, paths.length, `${figure(median(times))} ms`, ...against(percentile(times, 0.95), limits.gapsWarmMs, 'ms')]);
  }
  const sheets = await timed(client, [...shuffled(councils, 'sheets').slice(0, MOST_SHEETS).map((id) => `/gaps/${id}.pdf`), ...regions.map((id) => `/gaps/regions/${id}.pdf`)]);
  rows.push(['the first sheet as PDF', 1, `${figure(firstSheet.ms)} ms`, ...against(firstSheet.ms / 1000, limits.sheetSeconds, 's')]);
  rows.push(['sheets as PDF, the slowest', sheets.times.length, `${figure(median(sheets.times))} ms`, ...against(Math.max(...sheets.times) / 1000, limits.sheetSeconds, 's')]);
  rows.push(['sheets as PDF, the largest', sheets.times.length, '', ...against(sheets.largest / KB, limits.sheetKb, 'kB')]);
  client.close();
  await server.stop();
  const { seconds, output } = await processes.run(['bin/patternbook.js', 'evaluate', '--json'], {});
  // The end of the output is all that is kept of it.
  const [, committed] = /"committed": ?"([a-z-]+)"/.exec(output) ?? [];
  rows.push([`the whole back-test; with the committed result: ${committed ?? 'not told'}`, 1, '', ...against(seconds, limits.backTestSeconds, 's')]);
  return {
    title: 'Gaps, suggestions, method',
    how: 'A server without its cache of answers, asked one thing after another. Cold: all gaps through the API, page by page, of a server that was asked nothing before. Warm: 95th percentile. Sheets as PDF: the slowest and the largest. The back-test is the command `patternbook evaluate` on the seeds. Suggestions have a table of their own.',
    columns: ['asked', 'number', 'p50', 'measured', 'limit', ''], rows,
  };
}
