/** How long the measures of a large network take in their thread, and what other work notices of it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MeasuredGraph } from '../../../server/graph/network';
import { WorkHost } from '../../../server/work';
import { limits } from '../limits';
import { createRandom } from '../random';
import { against, unlimited, type Table } from '../report';

const NODES = 5_000;
const RELATIONSHIPS = 20_000;
/** As in the seed's networks, most relationships stay within a neighbourhood and a few nodes have very many. */
const NEIGHBOURHOOD = 50;
const LOCAL_IN_TEN = 7;
const TIMEOUT_MS = 300_000;

/** The same network in every run: ids, distinct pairs, weights from 1/9 to 1. */
export function generateNetwork(nodes: number, relationships: number): MeasuredGraph {
  const random = createRandom(nodes + relationships);
  const [from, to, weight]: [number[], number[], number[]] = [[], [], []];
  const seen = new Set<number>();
  while (from.length < relationships) {
    const a = random(nodes);
    const local = from.length === 0 || random(10) < LOCAL_IN_TEN;
    const b = local ? Math.min(nodes - 1, a - (a % NEIGHBOURHOOD) + random(NEIGHBOURHOOD)) : (random(2) === 0 ? from : to)[random(from.length)]!;
    const pair = Math.min(a, b) * nodes + Math.max(a, b);
    if (a === b || seen.has(pair)) continue;
    seen.add(pair);
    from.push(a);
    to.push(b);
    weight.push(1 / (1 + random(9)));
  }
  const each = <T>(value: (index: number) => T) => Array.from({ length: nodes }, (_, i) => value(i));
  return { ids: each((i) => `council:${String(i).padStart(5, '0')}`), from, to, weight, categories: { region: each((i) => `region ${i % 12}`), type: each((i) => `type ${i % 5}`) } };
}

async function seconds(job: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await job();
  return (performance.now() - started) / 1000;
}

export async function measureNetworkMeasures(): Promise<Table> {
  const graph = generateNetwork(NODES, RELATIONSHIPS);
  const work = new WorkHost();
  // Threads at work do not keep a process alive.
  const awake = setInterval(() => undefined, 1_000);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  try {
    const alone = await seconds(() => work.run('communities', graph, { timeoutMs: TIMEOUT_MS }));
    delay.enable();
    const measures = seconds(() => work.run('measures', graph, { timeoutMs: TIMEOUT_MS }));
    const beside = await seconds(() => work.run('communities', graph, { timeoutMs: TIMEOUT_MS }));
    const took = await measures;
    delay.disable();
    return {
      title: `Measures of ${NODES.toLocaleString('en-GB')} nodes and ${RELATIONSHIPS.toLocaleString('en-GB')} relationships`,
      how: 'A generated network, all measures with the 20 runs of the communities, in their worker, its start included; communities alone in the other worker. The last line is the longest that this process could not answer meanwhile (99th percentile).',
      columns: ['what', 'took', 'limit', ''],
      rows: [
        ['all measures', ...against(took, limits.networkMeasuresSeconds, 's')],
        ['communities, first, worker’s start included', ...unlimited(alone, 's')],
        ['communities while the measures run', ...unlimited(beside, 's')],
        ['delay of the process meanwhile', ...unlimited(delay.percentile(99) / 1e6, 'ms')],
      ],
    };
  } finally {
    clearInterval(awake);
    await work.close();
  }
}
