/**
 * Improves a picture one mark at a time, after Davidson and Harel, “Drawing
 * graphs nicely using simulated annealing” (1996): a mark tries another place
 * and keeps it when lines cross less, stay clear of marks, are shorter, and
 * marks have room for captions. A move may worsen the picture a little, ever
 * less as it goes on. Only + − × ÷ and √, which are exact to the last bit on
 * every machine: the same seed gives the same picture.
 */
import type { LayoutLine, LayoutNode, Point } from './layout';
import type { Room } from './room';

/** What each fault costs, in crossings. */
const THROUGH_MARK = 1.6;
const LENGTH = 0.16;
const CROWDING = 0.5;
const EDGE = 0.4;
/** px that a line should keep from a mark that is none of its ends. */
const CLEAR = 9;
/** Accepted worsening at the start, in crossings. */
const HEAT = 0.8;

export interface RefineOptions {
  readonly room: Room;
  readonly random: () => number;
  /** Tries for each mark. */
  readonly tries: number;
  /** Room to the side is worth this many times less than room above: captions are wide and low. */
  readonly stretch: number;
}

class Board {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly linesOf: number[][];
  private readonly radii: Float64Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;

  constructor(points: readonly Point[], nodes: readonly LayoutNode[], lines: readonly LayoutLine[], private readonly ideal: number, private readonly stretch: number, private readonly room: Room) {
    this.xs = Float64Array.from(points, ({ x }) => x);
    this.ys = Float64Array.from(points, ({ y }) => y);
    this.radii = Float64Array.from(nodes, ({ radius }) => radius);
    this.from = Int32Array.from(lines, ({ from }) => from);
    this.to = Int32Array.from(lines, ({ to }) => to);
    this.linesOf = nodes.map(() => []);
    lines.forEach(({ from, to }, i) => { this.linesOf[from]!.push(i); this.linesOf[to]!.push(i); });
  }

  other(line: number, end: number): number {
    return this.from[line] === end ? this.to[line]! : this.from[line]!;
  }

  /** 0 when mark k at px, py is clear of the segment a b, 1.2 when the segment meets its middle. */
  private through(k: number, px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
    const clear = this.radii[k]! + CLEAR;
    if ((px < ax - clear && px < bx - clear) || (px > ax + clear && px > bx + clear) || (py < ay - clear && py < by - clear) || (py > ay + clear && py > by + clear)) return 0;
    const dx = bx - ax, dy = by - ay;
    const length = dx * dx + dy * dy;
    let t = length === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / length;
    t = t < 0 ? 0 : t > 1 ? 1 : t;
    const ex = px - ax - t * dx, ey = py - ay - t * dy;
    const square = ex * ex + ey * ey;
    return square >= clear * clear ? 0 : THROUGH_MARK * (1.2 - Math.sqrt(square) / clear);
  }

  /** Of the line from v at x, y to u. */
  private lineCost(v: number, x: number, y: number, u: number): number {
    const { xs, ys, from, to } = this;
    const ux = xs[u]!, uy = ys[u]!, dx = ux - x, dy = uy - y;
    let cost = (LENGTH * (dx * dx + dy * dy)) / (this.ideal * this.ideal);
    for (let k = 0; k < from.length; k += 1) {
      const a = from[k]!, b = to[k]!;
      const ax = xs[a]!, ay = ys[a]!, bx = xs[b]!, by = ys[b]!;
      if ((dx * (ay - y) - dy * (ax - x)) * (dx * (by - y) - dy * (bx - x)) >= 0) continue;
      if (a === v || b === v || a === u || b === u) continue;
      const ex = bx - ax, ey = by - ay;
      if ((ex * (y - ay) - ey * (x - ax)) * (ex * (uy - ay) - ey * (ux - ax)) < 0) cost += 1;
    }
    for (let k = 0; k < xs.length; k += 1) if (k !== v && k !== u) cost += this.through(k, xs[k]!, ys[k]!, x, y, ux, uy);
    return cost;
  }

  /** What mark v costs at x, y: its lines' crossings and length, lines, marks and edges too near. Counting ends above `most`. */
  cost(v: number, x: number, y: number, most: number): number {
    const { xs, ys, from, to, room } = this;
    const edge = this.ideal / 2;
    const beside = Math.min(x - room.left, room.right - x) / (edge * this.stretch), above = Math.min(y - room.top, room.bottom - y) / edge;
    let cost = (beside < 1 ? EDGE * (1 - beside) : 0) + (above < 1 ? EDGE * (1 - above) : 0);
    const reach = 2.25 * this.ideal * this.ideal;
    for (let k = 0; k < xs.length; k += 1) {
      const dx = (xs[k]! - x) / this.stretch, dy = ys[k]! - y, square = dx * dx + dy * dy + 1;
      if (square < reach && k !== v) cost += CROWDING * (reach / square - 1) / 2.25;
    }
    const mine = this.linesOf[v]!;
    for (let k = 0; k < mine.length && cost <= most; k += 1) cost += this.lineCost(v, x, y, this.other(mine[k]!, v));
    if (cost > most) return cost;
    for (let k = 0; k < from.length; k += 1) {
      const a = from[k]!, b = to[k]!;
      if (a !== v && b !== v) cost += this.through(v, x, y, xs[a]!, ys[a]!, xs[b]!, ys[b]!);
    }
    return cost;
  }
}

/** Places within the room; crossings and lines through marks are not more than before, as a rule far fewer. */
export function refine(points: readonly Point[], nodes: readonly LayoutNode[], lines: readonly LayoutLine[], { room, random, tries, stretch }: RefineOptions): Point[] {
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  const ideal = Math.sqrt((width / stretch) * height / Math.max(1, nodes.length));
  const board = new Board(points, nodes, lines, ideal, stretch, room);
  const { xs, ys, linesOf } = board;
  const within = (value: number, low: number, high: number) => (value < low ? low : value > high ? high : value);
  for (let round = 0; round < tries; round += 1) {
    const left = 1 - round / tries;
    const heat = HEAT * left * left;
    for (let v = 0; v < xs.length; v += 1) {
      const mine = linesOf[v]!;
      let x = xs[v]!, y = ys[v]!;
      // One try in four starts from a neighbour, so that marks can leap over lines.
      if (mine.length > 0 && random() < 0.25 * left + 0.05) {
        const u = board.other(mine[Math.floor(random() * mine.length)]!, v);
        x = xs[u]!; y = ys[u]!;
      }
      const reach = ideal * (0.3 + 1.7 * left);
      x = within(x + (2 * random() - 1) * reach * stretch, room.left, room.right);
      y = within(y + (2 * random() - 1) * reach, room.top, room.bottom);
      const most = board.cost(v, xs[v]!, ys[v]!, Infinity) + heat * random();
      if (board.cost(v, x, y, most) < most) { xs[v] = x; ys[v] = y; }
    }
  }
  return points.map((_, i) => ({ x: xs[i]!, y: ys[i]! }));
}
