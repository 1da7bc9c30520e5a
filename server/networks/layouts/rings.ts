/**
 * Who stands on which ring, and in which order, so that lines cross little:
 * an outer ring by the mean place of what it hangs on (the barycentre method of
 * Sugiyama, Tagawa and Toda, 1981, around a circle), the first ring by trying.
 */
import { faults } from './geometry';
import type { LayoutInput, Point } from './layout';

/** A place on a ring: 0 at the top, ½ at the bottom, once around is 1. */
export type Turn = number;

type Graph = Pick<LayoutInput, 'nodes' | 'lines'>;

/** Above these, the first ring keeps its first order: trying would take longer than it is worth. */
const [MOST_TRIED, MOST_LINES, MOST_TRIES] = [40, 250, 500];
/** Least distance of two marks on an inner ring, as a share of even spacing. */
const CLOSEST = 0.8;
/** What a line through a mark, and a line once around the ring, weigh in crossings. */
const [THROUGH_MARK, AROUND] = [2, 3];

function neighboursOf({ nodes, lines }: Graph): Set<number>[] {
  const neighbours = nodes.map(() => new Set<number>());
  for (const { from, to } of lines) if (from !== to) { neighbours[from]!.add(to); neighbours[to]!.add(from); }
  return neighbours;
}

/** By number of lines from the middle; the first has the middle alone. What cannot be reached is on the last. */
export function ringsAround(graph: Graph, middle: number): number[][] {
  const neighbours = neighboursOf(graph);
  const found = new Set([middle]);
  const rings = [[middle]];
  for (let ring = rings[0]!; ring.length > 0;) {
    const next: number[] = [];
    for (const i of ring) for (const other of neighbours[i]!) if (!found.has(other)) { found.add(other); next.push(other); }
    if (next.length > 0) rings.push(next);
    ring = next;
  }
  const rest = graph.nodes.map((_, i) => i).filter((i) => !found.has(i));
  if (rest.length > 0) rings.push(rest);
  return rings;
}

/** Mean of places on a circle; undefined when they cancel out. */
function meanTurn(turns: readonly Turn[]): Turn | undefined {
  const x = turns.reduce((sum, turn) => sum + Math.cos(2 * Math.PI * turn), 0);
  const y = turns.reduce((sum, turn) => sum + Math.sin(2 * Math.PI * turn), 0);
  if (turns.length === 0 || x * x + y * y < 1e-6) return undefined;
  // Rounded: sines may differ in the last bit between machines, and the order of marks hangs on this.
  const turn = Math.round((Math.atan2(y, x) / (2 * Math.PI)) * 1e9) / 1e9;
  return turn < 0 ? turn + 1 : turn;
}

const distance = (a: Turn, b: Turn): number => { const d = Math.abs(a - b) % 1; return Math.min(d, 1 - d); };

/** Even steps in the order of the places wanted, turned so that they are near to them. */
function evenly(ring: readonly number[], wanted: ReadonlyMap<number, Turn>, turns: Turn[]): void {
  const steps = ring.length;
  const order = [...ring].sort((a, b) => wanted.get(a)! - wanted.get(b)!);
  const shift = meanTurn(order.map((i, k) => wanted.get(i)! - (k + 0.5) / steps)) ?? 0;
  const whole = Math.round(shift * steps);
  order.forEach((i, k) => { turns[i] = (((k + 0.5 + whole) / steps) % 1 + 1) % 1; });
}

/** As near to the places wanted as a least distance allows, in their order. */
function apart(ring: readonly number[], wanted: ReadonlyMap<number, Turn>, turns: Turn[]): void {
  const order = [...ring].sort((a, b) => wanted.get(a)! - wanted.get(b)!);
  const least = CLOSEST / ring.length;
  const places = order.map((i) => wanted.get(i)!);
  for (let round = 0; round < 60; round += 1) {
    for (let k = 0; k < places.length && places.length > 1; k += 1) {
      const next = (k + 1) % places.length;
      const missing = least - (places[next]! + (next === 0 ? 1 : 0) - places[k]!);
      if (missing > 0) { places[k]! -= missing / 2; places[next]! += missing / 2; }
    }
  }
  order.forEach((i, k) => { turns[i] = ((places[k]! % 1) + 1) % 1; });
}

/** Those that share most with the one before come next; else by id, which keeps kinds together. */
function chain(ring: readonly number[], { nodes }: Graph, neighbours: readonly Set<number>[], middle: number): number[] {
  const left = [...ring].sort((a, b) => (nodes[a]!.id < nodes[b]!.id ? -1 : 1));
  const shared = (a: number, b: number) => (neighbours[a]!.has(b) ? 1 : 0) + [...neighbours[a]!].filter((i) => i !== middle && neighbours[b]!.has(i)).length;
  const order = left.splice(0, 1);
  while (left.length > 0) {
    const last = order.at(-1)!;
    const next = left.reduce((best, i) => (shared(last, i) > shared(last, best) ? i : best));
    order.push(...left.splice(left.indexOf(next), 1));
  }
  return order;
}

/**
 * @param toPoints where nodes stand when they have these turns
 * @returns a turn of each node
 */
export function orderRings(graph: Graph, rings: readonly (readonly number[])[], toPoints: (turns: readonly Turn[]) => Point[]): Turn[] {
  const { nodes, lines } = graph;
  const neighbours = neighboursOf(graph);
  const ringOf = nodes.map(() => 0);
  rings.forEach((ring, h) => ring.forEach((i) => { ringOf[i] = h; }));
  const inward = nodes.map((_, i) => [...neighbours[i]!].filter((other) => ringOf[other] === ringOf[i]! - 1));
  const outward = nodes.map((_, i) => [...neighbours[i]!].filter((other) => ringOf[other] === ringOf[i]! + 1));
  // How much of a circle a node needs: for itself, or for its share of what hangs on it.
  const weight = nodes.map(() => 1);
  for (const ring of [...rings.slice(1)].reverse()) {
    for (const i of ring) weight[i] = Math.max(1, outward[i]!.reduce((sum, other) => sum + weight[other]! / inward[other]!.length, 0));
  }

  const spread = (first: readonly number[]): Turn[] => {
    const turns: Turn[] = nodes.map(() => 0);
    const total = first.reduce((sum, i) => sum + weight[i]!, 0);
    let before = 0;
    for (const i of first) { turns[i] = (before + weight[i]! / 2) / total; before += weight[i]!; }
    if (rings.length === 2) evenly(first, new Map(first.map((i) => [i, turns[i]!])), turns);
    rings.slice(2).forEach((ring, k) => {
      const wanted = new Map(ring.map((i) => [i, meanTurn(inward[i]!.map((other) => turns[other]!)) ?? turns[inward[i]![0] ?? i]!]));
      (k + 3 === rings.length ? evenly : apart)(ring, wanted, turns);
    });
    // Back inward: each stands before the middle of what hangs on it.
    for (const ring of [...rings.slice(1, -1)].reverse()) {
      apart(ring, new Map(ring.map((i) => [i, meanTurn(outward[i]!.map((other) => turns[other]!)) ?? turns[i]!])), turns);
    }
    return turns;
  };

  let order = chain(rings[1] ?? [], graph, neighbours, rings[0]![0]!);
  let turns = spread(order);
  const onRings = lines.filter(({ from, to }) => ringOf[from]! > 0 && ringOf[to]! > 0);
  if (order.length < 3 || order.length > MOST_TRIED || lines.length > MOST_LINES || onRings.length === 0) return turns;
  const costOf = (given: readonly Turn[]) => {
    const { crossings, throughMarks } = faults(toPoints(given), nodes, lines);
    return crossings + THROUGH_MARK * throughMarks + AROUND * onRings.reduce((sum, { from, to }) => sum + distance(given[from]!, given[to]!), 0);
  };
  let cost = costOf(turns);
  for (let tried = 0, better = true; better && tried < MOST_TRIES;) {
    better = false;
    for (let i = 0; i < order.length; i += 1) for (let j = 0; j < order.length && tried < MOST_TRIES; j += 1) {
      if (i === j) continue;
      const other = [...order];
      other.splice(j, 0, ...other.splice(i, 1));
      const otherTurns = spread(other);
      const otherCost = costOf(otherTurns);
      tried += 1;
      if (otherCost < cost - 1e-6) { order = other; turns = otherTurns; cost = otherCost; better = true; }
    }
  }
  return turns;
}
