/** d3-force: springs along lines, marks that push each other off. Evens out a first picture. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import type { LayoutInput, Point } from './layout';

interface Moving extends SimulationNodeDatum { readonly r: number; readonly degree: number }

export interface SimulateOptions {
  readonly random: () => number;
  readonly steps: number;
  /** How freely marks move at first: from 0 to 1. */
  readonly heat: number;
  readonly stretch: number;
}

/**
 * @param points where it starts, within width × height
 * @param input width and height are the shape to grow into; the result is to be fitted to it
 * @returns px, around width / 2 and height / 2, without bounds
 */
export function simulate(points: readonly Point[], { nodes, lines, width, height }: Pick<LayoutInput, 'nodes' | 'lines' | 'width' | 'height'>, { random, steps, stretch, heat }: SimulateOptions): Point[] {
  const [w, h] = [width / stretch, height];
  const degree = nodes.map(() => 0);
  for (const { from, to } of lines) { degree[from]! += 1; degree[to]! += 1; }
  const moving: Moving[] = nodes.map(({ radius }, i) => ({ r: radius, degree: degree[i]!, x: points[i]!.x / stretch, y: points[i]!.y }));
  const ideal = Math.sqrt((w * h) / Math.max(1, nodes.length));
  const springs = lines.map(({ from, to }) => ({ source: moving[from]!, target: moving[to]! }));
  const simulation = forceSimulation(moving).randomSource(random).alpha(heat).alphaDecay(5 / steps).alphaMin(0).velocityDecay(0.35)
    .force('line', forceLink<Moving, (typeof springs)[number]>(springs).distance(ideal * 0.8).strength(({ source, target }) => 0.9 / Math.min(source.degree, target.degree)))
    .force('apart', forceManyBody<Moving>().strength(-ideal * 3.2).distanceMax(ideal * 8))
    .force('x', forceX<Moving>(w / 2).strength(0.05 * (h / w))).force('y', forceY<Moving>(h / 2).strength(0.05))
    .force('marks', forceCollide<Moving>(({ r }) => r + Math.min(14, ideal / 3))).stop();
  simulation.tick(steps);
  return moving.map(({ x, y }) => ({ x: x! * stretch, y: y! }));
}
