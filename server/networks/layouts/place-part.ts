/**
 * One connected part in one box: first pictures by stress, the best of them
 * evened out by d3-force, the best of those refined mark by mark, the best of
 * those taken. How many is fixed by the number of marks and lines and not by
 * the clock (together they take about half a second on a server of 2026), so
 * that the same view is the same picture on a slow machine and on a fast one.
 */
import { countHidden } from './captions';
import { faults } from './geometry';
import type { LayoutInput, Point } from './layout';
import { refine } from './refine';
import { fill, withEdges, type Room } from './room';
import { seededRandom } from '../../graph/seeded-random';
import { seedOf } from './seed';
import { separate } from './separate';
import { simulate } from './simulate';
import { stressPictures } from './stress';

/** Captions are wide and low: marks need more room to their sides than above. */
const STRETCH = 1.5;
/** What a line through a mark and a hidden caption weigh, in crossings. */
const [THROUGH_MARK, HIDDEN] = [2, 1.5];

/** Steps of d3-force, and how freely marks move at first: from 0 to 1. */
const [STEPS, HEAT] = [60, 0.5];
/** With fewer tries a refined picture is not better than it was. */
const FEWEST_TRIES = 10;

/** How many pictures are begun, evened out and refined, and how often each mark is tried elsewhere. */
export interface Effort {
  readonly begun: number;
  readonly settled: number;
  readonly refined: number;
  readonly tries: number;
}

const between = (least: number, value: number, most: number) => Math.max(least, Math.min(most, Math.floor(value)));

/** A first picture takes time by the square of the marks; a try looks at every mark and line, once for each line of the mark. */
export function effortFor(nodes: number, lines: number): Effort {
  const square = Math.max(1, nodes * nodes);
  const refined = between(1, 40_000 / square, 4);
  const tries = between(0, 22_000_000 / refined / Math.max(1, (nodes + lines) * (nodes + 2 * lines)), 160);
  return { begun: between(1, 240_000 / square, 24), settled: between(1, 60_000 / square, 6), refined, tries: tries < FEWEST_TRIES ? 0 : tries };
}

/** The best few, by a score that is better when lower; of equal ones the earlier. */
function best(pictures: readonly Point[][], scoreOf: (points: readonly Point[]) => number, most: number): Point[][] {
  if (pictures.length <= most) return [...pictures];
  return pictures.map((points) => ({ points, score: scoreOf(points) })).sort((a, b) => a.score - b.score).slice(0, most).map(({ points }) => points);
}

/** Places within the box, its edges kept free for captions; no mark overlaps another where there is room. */
export function placePart({ nodes, lines, width, height }: Pick<LayoutInput, 'nodes' | 'lines' | 'width' | 'height'>, box: Room, effort: Effort): Point[] {
  const room = withEdges(box);
  const seed = seedOf({ nodes, lines });
  const shape = { nodes, lines, width: room.right - room.left, height: room.bottom - room.top };
  const score = (points: readonly Point[]) => {
    const { crossings, throughMarks } = faults(points, nodes, lines);
    return crossings + THROUGH_MARK * throughMarks;
  };
  const begun = stressPictures(shape, Array.from({ length: effort.begun }, (_, i) => seededRandom(seed + i)))
    .map((points) => fill(points, { left: 0, top: 0, right: shape.width, bottom: shape.height }));
  const settled = best(begun, score, effort.settled)
    .map((points, i) => fill(simulate(points, shape, { random: seededRandom(seed + 100 + i), steps: STEPS, heat: HEAT, stretch: STRETCH }), room));
  const refined = best(settled, score, effort.refined)
    .map((points, i) => separate(fill(refine(points, nodes, lines, { room, random: seededRandom(seed + 200 + i), tries: effort.tries, stretch: STRETCH }), room), nodes, room));
  return best(refined, (points) => score(points) + HIDDEN * countHidden({ nodes, lines, points, width, height: Math.max(height, box.bottom) }), 1)[0]!;
}
