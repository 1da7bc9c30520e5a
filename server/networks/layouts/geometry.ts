/** Distances and crossings. */
import type { Box } from './grid';
import type { LayoutLine, LayoutNode, Point } from './layout';

const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Whether two segments without a common end cross. */
export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  const [x, y] = [p.x - a.x - t * dx, p.y - a.y - t * dy];
  return Math.sqrt(x * x + y * y);
}

/** Whether a segment passes through a box. */
export function crossesBox(a: Point, b: Point, { left, top, right, bottom }: Box): boolean {
  let [near, far] = [0, 1];
  for (const [start, delta, low, high] of [[a.x, b.x - a.x, left, right], [a.y, b.y - a.y, top, bottom]] as const) {
    if (delta === 0) { if (start < low || start > high) return false; continue; }
    const [t1, t2] = [(low - start) / delta, (high - start) / delta];
    near = Math.max(near, Math.min(t1, t2));
    far = Math.min(far, Math.max(t1, t2));
    if (near > far) return false;
  }
  return true;
}

/** Lines that cross, and lines that pass through a mark that is none of their ends. */
export function faults(points: readonly Point[], nodes: readonly LayoutNode[], lines: readonly LayoutLine[]): { crossings: number; throughMarks: number } {
  let [crossings, throughMarks] = [0, 0];
  lines.forEach(({ from: a, to: b }, i) => {
    for (let j = i + 1; j < lines.length; j += 1) {
      const { from: c, to: d } = lines[j]!;
      if (a !== c && a !== d && b !== c && b !== d && cross(points[a]!, points[b]!, points[c]!, points[d]!)) crossings += 1;
    }
    points.forEach((point, k) => {
      if (k !== a && k !== b && distanceToSegment(point, points[a]!, points[b]!) < nodes[k]!.radius + 2) throughMarks += 1;
    });
  });
  return { crossings, throughMarks };
}
