/**
 * Captions that can be read. A place that touches a mark or a placed caption,
 * or leaves the canvas, is refused; of the others the one that fewest lines
 * cross is taken. A caption without room is promoted and all are placed anew,
 * a few times; what is still left is hidden and counted.
 */
import { captionPlaces, type CaptionPlace } from './caption-places';
import { crossesBox } from './geometry';
import { Grid, overlaps, type Box } from './grid';
import type { LayoutLine, LayoutNode, PlacedCaption, Point } from './layout';

const ROUNDS = 8;
/** px between a caption and any mark's outline. */
const CLEAR = 1.5;
/** px between two captions, so that they do not read as one. */
const BETWEEN = 2;
/** A caption within so many px of another mark could be taken for its own: as bad as half a line across it. */
const [NEAR, NEAR_COST] = [6, 0.5];
const LONG_COST = 1.5;
const INWARD_COST = 0.7;
/** px of the rows' heading. */
const HEADING = 24;
/** px of line that go into the index as one box. */
const PIECE = 24;

export interface CaptionInput {
  readonly nodes: readonly LayoutNode[];
  readonly points: readonly Point[];
  readonly lines: readonly LayoutLine[];
  readonly width: number;
  readonly height: number;
  /** y where rows of what is not joined begin: no caption lies across it or over the heading below it. */
  readonly divide?: number;
  /** Captions stand on the far side from here, where they can. */
  readonly outwardFrom?: Point;
}

const around = ({ x, y }: Point, reach: number): Box => ({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({ left: left - by, top: top - by, right: right + by, bottom: bottom + by });

/** Boxes that together cover a segment. */
function piecesOf(a: Point, b: Point): Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(a.x - b.x, a.y - b.y) / PIECE));
  const at = (share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
  return Array.from({ length: count }, (_, k) => {
    const [p, q] = [at(k / count), at((k + 1) / count)];
    return { left: Math.min(p.x, q.x), right: Math.max(p.x, q.x), top: Math.min(p.y, q.y), bottom: Math.max(p.y, q.y) };
  });
}

/** Of each node the places free of marks and edges, best first: what does not depend on other captions. */
function freePlaces({ nodes, points, lines, width, height, divide = height, outwardFrom }: CaptionInput): CaptionPlace[][] {
  const boxes = points.map((point, i) => around(point, nodes[i]!.radius + (nodes[i]!.halo ?? 0) + CLEAR));
  const marks = new Grid<number>(width, height);
  boxes.forEach((box, i) => marks.add(box, i));
  const segments = new Grid<number>(width, height);
  lines.forEach(({ from, to }, i) => piecesOf(points[from]!, points[to]!).forEach((piece) => segments.add(piece, i)));
  const seenBy = new Int32Array(lines.length);
  let query = 0;
  const crossings = (box: Box): number => {
    query += 1;
    let count = 0;
    segments.some(box, (i) => {
      if (seenBy[i] !== query) { seenBy[i] = query; if (crossesBox(points[lines[i]!.from]!, points[lines[i]!.to]!, box)) count += 1; }
      return false;
    });
    return count;
  };
  const isInward = ({ left, right }: Box, { x, y }: Point): boolean => outwardFrom !== undefined && y < divide && ((left + right) / 2 - x) * (x - outwardFrom.x) < 0;
  return nodes.map((node, own) => captionPlaces(node, points[own]!)
    .filter(({ box }) => box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height && (box.bottom <= divide || box.top >= divide + HEADING) && !marks.some(box, (i) => i !== own && overlaps(box, boxes[i]!)))
    .map((place) => {
      const wide = grown(place.box, NEAR - CLEAR);
      const isNear = marks.some(wide, (i) => i !== own && overlaps(wide, boxes[i]!));
      return { place, cost: crossings(place.box) + (isNear ? NEAR_COST : 0) + (place.isLong ? LONG_COST : 0) + (isInward(place.box, points[own]!) ? INWARD_COST : 0) };
    })
    .sort((a, b) => a.cost - b.cost).map(({ place }) => place));
}

/** Null where a node has no room for its caption, or has none. */
export function placeCaptions(input: CaptionInput): (PlacedCaption | null)[] {
  const { nodes, width, height } = input;
  const free = freePlaces(input);
  let order = nodes.map((_, i) => i).filter((i) => nodes[i]!.caption !== '').sort((a, b) => nodes[b]!.priority - nodes[a]!.priority || a - b);
  let best: { captions: (PlacedCaption | null)[]; missing: number } | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const placed = new Grid<Box>(width, height);
    const captions: (PlacedCaption | null)[] = nodes.map(() => null);
    const missing = new Set<number>();
    for (const i of order) {
      const chosen = free[i]!.find(({ box }) => !placed.some(box, (other) => overlaps(box, other)));
      if (chosen) { captions[i] = chosen.caption; const kept = grown(chosen.box, BETWEEN); placed.add(kept, kept); } else missing.add(i);
    }
    if (!best || missing.size < best.missing) best = { captions, missing: missing.size };
    if (missing.size === 0) break;
    // Without any free place of its own it would only push others about.
    const promoted = order.filter((i) => missing.has(i) && free[i]!.length > 0);
    if (promoted.length === 0) break;
    order = [...promoted, ...order.filter((i) => !promoted.includes(i))];
  }
  return best!.captions;
}

/** How many captions find no room. */
export const countHidden = (input: CaptionInput): number =>
  placeCaptions(input).filter((caption, i) => caption === null && input.nodes[i]!.caption !== '').length;
