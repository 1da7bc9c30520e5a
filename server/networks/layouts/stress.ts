/**
 * A first picture in which marks are as far apart as there are lines between
 * them, by Zheng, Pawar and Goodman, “Graph drawing by stochastic gradient
 * descent” (2018). It unfolds a network as springs alone do not, in a tenth of
 * their time.
 */
import type { LayoutInput, Point } from './layout';

/** Rounds, and what remains of a round's strength in the next. */
const ROUNDS = 22;
const DECAY = 0.62;

/** Lines on the shortest way between any two: row by row, n × n; 0 where there is none. */
function distances({ nodes, lines }: Pick<LayoutInput, 'nodes' | 'lines'>): Uint16Array {
  const n = nodes.length;
  const neighbours: number[][] = nodes.map(() => []);
  for (const { from, to } of lines) { neighbours[from]!.push(to); neighbours[to]!.push(from); }
  const found = new Uint16Array(n * n);
  const queue = new Int32Array(n);
  for (let start = 0; start < n; start += 1) {
    queue[0] = start;
    for (let head = 0, length = 1; head < length; head += 1) {
      const at = queue[head]!;
      for (const next of neighbours[at]!) {
        if (next === start || found[start * n + next] !== 0) continue;
        found[start * n + next] = found[start * n + at]! + 1;
        queue[length] = next;
        length += 1;
      }
    }
  }
  return found;
}

/** @returns a picture without bounds, for each source of chance; a distance of 1 is a line's length */
export function stressPictures(graph: Pick<LayoutInput, 'nodes' | 'lines'>, sources: readonly (() => number)[]): Point[][] {
  const n = graph.nodes.length;
  const found = distances(graph);
  const pairs: number[] = [];
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) if (found[i * n + j]! > 0) pairs.push(i * n + j);
  const furthest = pairs.reduce((most, pair) => Math.max(most, found[pair]!), 1);
  return sources.map((random) => {
    const [xs, ys] = [new Float64Array(n), new Float64Array(n)];
    for (let i = 0; i < n; i += 1) { xs[i] = random() * furthest; ys[i] = random() * furthest; }
    const order = Int32Array.from(pairs);
    let strength = furthest * furthest;
    for (let round = 0; round < ROUNDS; round += 1, strength *= DECAY) {
      for (let k = order.length - 1; k > 0; k -= 1) {
        const other = Math.floor(random() * (k + 1));
        const pair = order[k]!; order[k] = order[other]!; order[other] = pair;
      }
      for (let k = 0; k < order.length; k += 1) {
        const pair = order[k]!, i = Math.floor(pair / n), j = pair % n, wanted = found[pair]!;
        const dx = xs[j]! - xs[i]!, dy = ys[j]! - ys[i]!;
        const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
        const share = strength / (wanted * wanted);
        const move = ((share < 1 ? share : 1) * (distance - wanted)) / (2 * distance);
        xs[i]! += dx * move; ys[i]! += dy * move; xs[j]! -= dx * move; ys[j]! -= dy * move;
      }
    }
    return Array.from({ length: n }, (_, i) => ({ x: xs[i]!, y: ys[i]! }));
  });
}
