/** Moves marks apart until none overlaps, within the room; places change as little as that needs. */
import type { LayoutNode, Point } from './layout';
import { clamp, inside, type Room } from './room';

/** px between two outlines, when there is room. */
const GAP = 5;
const ROUNDS = 240;

/** Pairs of marks nearer than the sum of their reaches: looked up by squares of the largest reach. */
function pairsWithin(xs: Float64Array, ys: Float64Array, reach: readonly number[], visit: (i: number, j: number) => void): void {
  const cell = 2 * Math.max(1, ...reach);
  const columns = 1 + Math.floor(Math.max(...xs) / cell);
  const squares = new Map<number, number[]>();
  for (let i = 0; i < xs.length; i += 1) {
    const [column, row] = [Math.floor(xs[i]! / cell), Math.floor(ys[i]! / cell)];
    for (let r = row - 1; r <= row + 1; r += 1) for (let c = column - 1; c <= column + 1; c += 1) {
      for (const j of squares.get(r * (columns + 2) + c) ?? []) visit(j, i);
    }
    const key = row * (columns + 2) + column;
    const square = squares.get(key);
    if (square) square.push(i); else squares.set(key, [i]);
  }
}

/**
 * @param fixed marks that stay where they are as long as another can move
 * @returns places without overlap; where the room cannot hold the marks, as far apart as it allows
 */
export function separate(points: readonly Point[], nodes: readonly LayoutNode[], room: Room, fixed: ReadonlySet<number> = new Set()): Point[] {
  const start = inside(points, room);
  const [xs, ys] = [Float64Array.from(start, ({ x }) => x), Float64Array.from(start, ({ y }) => y)];
  for (let round = 0; round < ROUNDS; round += 1) {
    // The gap is given up when there is no room for it, what is fixed gives way last.
    const gap = round < ROUNDS / 2 ? GAP : 1.2;
    const holds = round < ROUNDS * 0.75;
    const reach = nodes.map(({ radius }) => radius + gap / 2);
    let moved = false;
    pairsWithin(xs, ys, reach, (i, j) => {
      const least = reach[i]! + reach[j]!;
      let [dx, dy] = [xs[j]! - xs[i]!, ys[j]! - ys[i]!];
      let distance = Math.sqrt(dx * dx + dy * dy);
      const missing = least - distance;
      if (missing <= 0.1) return;
      // On one spot there is no direction to part in: each pair gets its own.
      if (distance < 0.01) { dx = ((i * 7 + j * 13) % 11) - 5; dy = ((i * 5 + j * 3) % 7) - 3.5; distance = Math.sqrt(dx * dx + dy * dy); }
      const [iHolds, jHolds] = [holds && fixed.has(i), holds && fixed.has(j)];
      const both = iHolds === jHolds;
      const push = missing / distance;
      const [forI, forJ] = both ? [0.5, 0.5] : iHolds ? [0, 1] : [1, 0];
      xs[i] = clamp(xs[i]! - dx * push * forI, room.left, room.right); ys[i] = clamp(ys[i]! - dy * push * forI, room.top, room.bottom);
      xs[j] = clamp(xs[j]! + dx * push * forJ, room.left, room.right); ys[j] = clamp(ys[j]! + dy * push * forJ, room.top, room.bottom);
      moved = true;
    });
    if (!moved) break;
  }
  return start.map((_, i) => ({ x: xs[i]!, y: ys[i]! }));
}
