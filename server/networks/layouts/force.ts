/**
 * By ties: d3-force, the best of several seeded runs. How many is fixed by the
 * size and not by the clock (they take about half a second here), so that the
 * same view is the same picture everywhere.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import { random } from '../measures/communities';
import { faults } from './geometry';
import type { LayoutDescriptor, LayoutInput, Point } from './layout';
import { seedOf } from './seed';
import { separate, type Room } from './separate';

/** Captions are wide and low: marks need more room to their sides than above. */
const STRETCH = 1.7;
const [SIDE, ABOVE] = [64, 18];
/** Groups and the best joined have the longest captions. */
const LARGE = 12;

/** Runs and steps by number of marks. */
function effort(size: number): { runs: number; steps: number } {
  if (size <= 30) return { runs: 24, steps: 260 };
  if (size <= 60) return { runs: 14, steps: 260 };
  if (size <= 110) return { runs: 8, steps: 260 };
  if (size <= 200) return { runs: 3, steps: 220 };
  return size <= 500 ? { runs: 1, steps: 200 } : { runs: 1, steps: 110 };
}

interface Moving extends SimulationNodeDatum { readonly r: number }

function run({ nodes, lines, width, height }: LayoutInput, seed: number, steps: number): Point[] {
  const next = random(seed);
  const [w, h] = [width / STRETCH, height];
  const moving: Moving[] = nodes.map(({ radius }) => ({ r: radius, x: (0.15 + 0.7 * next()) * w, y: (0.15 + 0.7 * next()) * h }));
  const degree = nodes.map(() => 0);
  for (const { from, to } of lines) { degree[from]! += 1; degree[to]! += 1; }
  const room = Math.sqrt((w * h) / Math.max(1, nodes.length));
  const simulation = forceSimulation(moving).randomSource(next).alphaDecay(1 - 0.002 ** (1 / steps)).velocityDecay(0.35)
    .force('line', forceLink<Moving, { source: number; target: number }>(lines.map(({ from, to }) => ({ source: from, target: to })))
      .distance(room * 0.8).strength(({ source, target }) => 0.9 / Math.min(degree[(source as unknown as SimulationNodeDatum).index!]!, degree[(target as unknown as SimulationNodeDatum).index!]!)))
    .force('apart', forceManyBody<Moving>().strength(-room * 3.2).distanceMax(room * 8))
    .force('x', forceX<Moving>(w / 2).strength(0.05 * (h / w))).force('y', forceY<Moving>(h / 2).strength(0.05))
    .force('marks', forceCollide<Moving>(({ r }) => r + Math.min(r > LARGE ? 30 : 14, room / (r > LARGE ? 1.8 : 3)))).stop();
  simulation.tick(steps);
  return moving.map(({ x, y }) => ({ x: x! * STRETCH, y: y! }));
}

/** Spread over the whole room, each direction on its own; the outermost keep their distance to the edge. */
function fill(points: readonly Point[], { left, top, right, bottom }: Room): Point[] {
  const scale = (values: readonly number[], low: number, high: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (most - least < 1 ? (low + high) / 2 : low + ((value - least) / (most - least)) * (high - low));
  };
  const [x, y] = [scale(points.map((p) => p.x), left, right), scale(points.map((p) => p.y), top, bottom)];
  return points.map((point) => ({ x: x(point.x), y: y(point.y) }));
}

export const force: LayoutDescriptor = {
  id: 'force', title: 'By ties', description: 'What is joined stands near; position means nothing else.', rowsBelow: true,
  place(input) {
    const { nodes, lines, width, height } = input;
    if (nodes.length === 0) return { points: [], runs: 0 };
    const room = { left: SIDE, top: ABOVE, right: width - SIDE, bottom: height - ABOVE };
    const seed = seedOf(input);
    const { runs, steps } = effort(nodes.length);
    let best: { points: Point[]; score: number } | undefined;
    for (let i = 0; i < runs; i += 1) {
      const points = separate(fill(run(input, seed + i * 7919, steps), room), nodes, room);
      if (runs === 1) return { points, runs };
      const { crossings, throughMarks } = faults(points, nodes, lines);
      const score = crossings + 2 * throughMarks;
      if (!best || score < best.score) best = { points, score };
    }
    return { points: best!.points, runs };
  },
};
