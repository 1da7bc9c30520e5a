/** Moves marks apart until none overlaps, within the box; places change as little as that needs. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3';
import type { LayoutNode, Point } from './layout';

const GAP = 5;
const ROUNDS = 40;

export interface Room { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(Math.max(low, high), value));

export function inside(points: readonly Point[], { left, top, right, bottom }: Room): Point[] {
  return points.map(({ x, y }) => ({ x: clamp(x, left, right), y: clamp(y, top, bottom) }));
}

const touch = (points: readonly Point[], nodes: readonly LayoutNode[]): boolean => points.some((a, i) =>
  points.some((b, j) => j > i && Math.hypot(a.x - b.x, a.y - b.y) < nodes[i]!.radius + nodes[j]!.radius + 1));

export function separate(points: readonly Point[], nodes: readonly LayoutNode[], room: Room): Point[] {
  let current = inside(points, room);
  for (let round = 0; round < ROUNDS && touch(current, nodes); round += 1) {
    // Points on one spot have no direction to part in: each gets its own.
    const moving = current.map(({ x, y }, i) => ({ x: x + Math.cos(i * 2.4) * 0.5, y: y + Math.sin(i * 2.4) * 0.5, r: nodes[i]!.radius, at: { x, y } }));
    const simulation = forceSimulation(moving).alphaDecay(0.05).velocityDecay(0.5)
      .force('apart', forceCollide<(typeof moving)[number]>(({ r }) => r + GAP).iterations(3))
      .force('x', forceX<(typeof moving)[number]>(({ at }) => at.x).strength(0.03)).force('y', forceY<(typeof moving)[number]>(({ at }) => at.y).strength(0.03)).stop();
    simulation.tick(30);
    current = inside(moving, room);
  }
  return current;
}
