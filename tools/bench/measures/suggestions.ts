/** How long a council's suggestions take, page and API, asked for the first time: no answer is given twice. */
import { limits } from '../limits';
import { shuffled } from '../random';
import { against, figure, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { median, percentile } from '../statistics';
import { apiPath, type Targets } from '../targets';

const WARM_UP = 10;
/** The rarest figure told is the 95th percentile: of fewer it would be the slowest few. */
const LEAST_COUNCILS = 100;

/** @param computed a server without its cache of answers */
export async function measureSuggestions(computed: string, { ids }: Targets, councils: number): Promise<Table> {
  const client = new Client(computed);
  const all = ids.get('/councils') ?? [];
  const areas = ids.get('/service-areas') ?? [];
  const patterns = ids.get('/patterns') ?? [];
  const one = (list: readonly string[], i: number) => list[i % Math.max(1, list.length)] ?? '';
  const kinds: readonly [string, (council: string, i: number) => string][] = [
    ['page', (council) => `/suggestions/${council}`],
    ['page of a service area', (council, i) => `/suggestions/${council}?serviceArea=${one(areas, i)}`],
    ['patterns, API', (council) => apiPath(`/suggestions/patterns?council=${council}`)],
    ['partners, API', (council) => apiPath(`/suggestions/partners?council=${council}`)],
    ['partners with experience of a pattern, API', (council, i) => apiPath(`/suggestions/partners?council=${council}&pattern=${one(patterns, i)}`)],
    ['whom to ring, page', (council, i) => `/suggestions/${council}/ring?pattern=${one(patterns, i)}`],
  ];
  const rows: Cell[][] = [];
  for (const [name, address] of kinds) {
    const asked = shuffled(all, name).slice(0, Math.max(LEAST_COUNCILS, councils));
    for (const [i, council] of asked.slice(0, WARM_UP).entries()) await client.get(address(council, i + asked.length));
    const times: number[] = [];
    for (const [i, council] of asked.entries()) {
      const { status, ms } = await client.get(address(council, i));
      if (status === 200) times.push(ms);
    }
    rows.push([name, times.length, `${figure(median(times))} ms`, `${figure(Math.max(...times))} ms`, ...against(percentile(times, 0.95), limits.suggestionsMs, 'ms')]);
  }
  client.close();
  return {
    title: 'Suggestions for a council',
    how: 'Every council asked for once, one after another, of a server without its cache of answers. Whose places are shared out for a service area or pattern is computed at the first question about it and kept; those first questions are among the times. 95th percentile against the limit.',
    columns: ['asked', 'councils', 'p50', 'slowest', 'p95', 'limit', ''], rows,
  };
}
