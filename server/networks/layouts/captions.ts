/**
 * Captions that can be read: placed one after another, each tried to the right,
 * left, above and below, with slides, on one line and then two. A box that
 * touches a mark or a placed caption is refused; of the others the one that
 * fewest lines cross is taken. A caption without room is promoted and all are
 * placed anew, a few times; what is still left is hidden and counted.
 */
import { crossesBox, overlaps, type Box } from './geometry';
import type { LayoutLine, LayoutNode, PlacedCaption, Point } from './layout';
import { textWidth } from './text-width';

export const CAPTION_SIZE = 13;
const LINE = 15;
/** Of a line of text: above and below its baseline. */
const [ASCENT, DESCENT] = [10.5, 3.5];
const GAP = 4;
const LONGEST_LINE = 22;
const ROUNDS = 8;
/** Above this many marks one round must do. */
const MANY = 250;
const CELL = 40;

/** Boxes by the squares they lie in, so that few have to be looked at. */
class Grid<T> {
  private readonly squares = new Map<string, T[]>();

  private keys({ left, top, right, bottom }: Box): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) keys.push(`${x},${y}`);
    return keys;
  }

  add(box: Box, item: T): void {
    for (const key of this.keys(box)) this.squares.set(key, [...(this.squares.get(key) ?? []), item]);
  }

  near(box: Box): Set<T> {
    return new Set(this.keys(box).flatMap((key) => this.squares.get(key) ?? []));
  }
}

/** On one line, and when it is long, broken at the space nearest to the middle. */
function wrappings(text: string): string[][] {
  if (text.length <= 8 || !text.includes(' ')) return [[text]];
  const breaks = [...text.matchAll(/ /g)].map(({ index }) => index).sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2));
  const two = [text.slice(0, breaks[0]), text.slice(breaks[0]! + 1)];
  return text.length > LONGEST_LINE ? [two, [text]] : [[text], two];
}

interface Candidate { readonly caption: PlacedCaption; readonly box: Box }

function candidates({ caption, radius, bold }: LayoutNode, { x, y }: Point): Candidate[] {
  return wrappings(caption).flatMap((lines) => {
    const width = Math.max(...lines.map((line) => textWidth(line, CAPTION_SIZE, bold))) + 3;
    const extra = (lines.length - 1) * LINE;
    const at = (anchor: PlacedCaption['anchor'], left: number, baseline: number): Candidate => ({
      caption: { lines, anchor, x: Math.round(10 * (anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2)) / 10, y: Math.round(10 * baseline) / 10 },
      box: { left, right: left + width, top: baseline - ASCENT, bottom: baseline + extra + DESCENT },
    });
    const middle = y + 4.5 - extra / 2;
    const slide = radius * 0.8 + 4;
    const [right, left] = [x + radius + GAP, x - radius - GAP - width];
    const [above, below] = [y - radius - GAP - DESCENT - extra, y + radius + GAP + ASCENT];
    return [
      at('start', right, middle), at('start', right - 2, middle - slide), at('start', right - 2, middle + slide),
      at('end', left, middle), at('end', left + 2, middle - slide), at('end', left + 2, middle + slide),
      at('middle', x - width / 2, above), at('start', x - 4, above), at('end', x + 4 - width, above),
      at('middle', x - width / 2, below), at('start', x - 4, below), at('end', x + 4 - width, below),
    ];
  });
}

export interface CaptionInput {
  readonly nodes: readonly LayoutNode[];
  readonly points: readonly Point[];
  readonly lines: readonly LayoutLine[];
  readonly width: number;
  readonly height: number;
}

export function placeCaptions({ nodes, points, lines, width, height }: CaptionInput): (PlacedCaption | null)[] {
  const marks = new Grid<number>();
  const boxes = points.map(({ x, y }, i): Box => {
    const r = nodes[i]!.radius + 1;
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  boxes.forEach((box, i) => marks.add(box, i));
  const segments = new Grid<number>();
  lines.forEach(({ from, to }, i) => alongSegment(points[from]!, points[to]!).forEach((box) => segments.add(box, i)));

  const isFree = (box: Box, own: number, placed: Grid<Box>) => box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
    && [...marks.near(box)].every((i) => i === own || !overlaps(box, boxes[i]!)) && [...placed.near(box)].every((other) => !overlaps(box, other));
  const crossings = (box: Box) => [...segments.near(box)].filter((i) => crossesBox(points[lines[i]!.from]!, points[lines[i]!.to]!, box)).length;

  let order = nodes.map((_, i) => i).sort((a, b) => nodes[b]!.priority - nodes[a]!.priority || a - b);
  let best: { captions: (PlacedCaption | null)[]; missing: number } | undefined;
  for (let round = 0; round < (nodes.length > MANY ? 1 : ROUNDS); round += 1) {
    const placed = new Grid<Box>();
    const captions: (PlacedCaption | null)[] = nodes.map(() => null);
    const missing: number[] = [];
    for (const i of order) {
      let chosen: (Candidate & { crossed: number }) | undefined;
      for (const candidate of candidates(nodes[i]!, points[i]!)) {
        if (!isFree(candidate.box, i, placed)) continue;
        const crossed = crossings(candidate.box);
        if (!chosen || crossed < chosen.crossed) chosen = { ...candidate, crossed };
        if (crossed === 0) break;
      }
      if (chosen) { captions[i] = chosen.caption; placed.add(chosen.box, chosen.box); } else missing.push(i);
    }
    if (!best || missing.length < best.missing) best = { captions, missing: missing.length };
    if (missing.length === 0) break;
    order = [...missing, ...order.filter((i) => !missing.includes(i))];
  }
  return best!.captions;
}

/** Boxes that together cover a segment, small enough for the grid. */
function alongSegment(a: Point, b: Point): Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(a.x - b.x, a.y - b.y) / CELL));
  return Array.from({ length: steps }, (_, k) => {
    const [p, q] = [k / steps, (k + 1) / steps].map((t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })) as [Point, Point];
    return { left: Math.min(p.x, q.x), right: Math.max(p.x, q.x), top: Math.min(p.y, q.y), bottom: Math.max(p.y, q.y) };
  });
}
