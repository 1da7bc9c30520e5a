/**
 * One connected part in one box: d3-force from several starts, the best of
 * them refined, the best of those taken. How many is fixed by the number of
 * marks and lines and not by the clock (together they take about half a second
 * on a server of 2026), so that the same view is the same picture on a slow
 * machine and on a fast one.
 */
import { countHidden } from './captions';
import { faults } from './geometry';
import type { LayoutInput, Point } from './layout';
import { refine } from './refine';
import { fill, withEdges, type Room } from './room';
import { seedOf, seededRandom } from './seed';
import { separate } from './separate';
import { simulate } from './simulate';

/** Captions are wide and low: marks need more room to their sides than above. */
const STRETCH = 1.5;
/** What a line through a mark and a hidden caption weigh, in crossings. */
const [THROUGH_MARK, HIDDEN] = [2, 1.5];

export interface Effort {
  /** Runs of d3-force, and steps of each. */
  readonly runs: number;
  readonly steps: number;
  /** How many of them are refined, and tries for each mark. */
  readonly refined: number;
  readonly tries: number;
}

/** A try looks at every line and mark about once for each line of the mark. */
export function effortFor(nodes: number, lines: number): Effort {
  const perRound = (nodes + lines) * (nodes + 2 * lines);
  const tries = (budget: number) => Math.min(400, Math.floor(budget / Math.max(1, perRound)));
  if (nodes <= 110) return { runs: nodes <= 60 ? 10 : 7, steps: 180, refined: 3, tries: tries(11_000_000) };
  if (nodes <= 250) return { runs: 3, steps: 160, refined: 1, tries: tries(26_000_000) };
  return { runs: 1, steps: nodes <= 500 ? 180 : 110, refined: 1, tries: tries(22_000_000) };
}

/** Places within the box, its edges kept free for captions; no mark overlaps another where there is room. */
export function placePart(input: Pick<LayoutInput, 'nodes' | 'lines' | 'width' | 'height'>, box: Room, effort: Effort): Point[] {
  const { nodes, lines } = input;
  const room = withEdges(box);
  const seed = seedOf(input);
  const score = (points: readonly Point[]) => {
    const { crossings, throughMarks } = faults(points, nodes, lines);
    return crossings + THROUGH_MARK * throughMarks;
  };
  const best = (all: readonly Point[][], worth: (points: readonly Point[]) => number, most: number) => all.length <= most ? [...all]
    : all.map((points) => ({ points, worth: worth(points) })).sort((a, b) => a.worth - b.worth).slice(0, most).map(({ points }) => points);
  const size = { nodes, lines, width: room.right - room.left, height: room.bottom - room.top };
  const starts = Array.from({ length: effort.runs }, (_, i) => fill(simulate(size, { random: seededRandom(seed + i), steps: effort.steps, stretch: STRETCH }), room));
  const refined = best(starts, score, effort.refined).map((points, i) =>
    separate(refine(points, nodes, lines, { room, random: seededRandom(seed - 1 - i), tries: effort.tries, stretch: STRETCH }), nodes, room));
  const [points] = best(refined, (placed) => score(placed) + HIDDEN * countHidden({ nodes, lines, points: placed, width: input.width, height: input.height }), 1);
  return points!;
}
