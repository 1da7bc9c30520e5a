/** The part of the canvas that marks may stand in, and its division among parts that are not joined to each other. */
import { hierarchy, treemap } from 'd3';
import type { LayoutInput, Point } from './layout';

/** px of the canvas. */
export interface Room { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Kept free at the edges, so that captions of the outermost marks have room: beside and above. */
const [SIDE, ABOVE] = [64, 18];
/** Of a small room, no more than this share. */
const EDGE_SHARE = 0.2;

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(Math.max(low, high), value));

/** Each point brought to the nearest place within the room. */
export function inside(points: readonly Point[], { left, top, right, bottom }: Room): Point[] {
  return points.map(({ x, y }) => ({ x: clamp(x, left, right), y: clamp(y, top, bottom) }));
}

/** Stretched over the whole room, each direction on its own; what has no extent stands in the middle. */
export function fill(points: readonly Point[], { left, top, right, bottom }: Room): Point[] {
  const scale = (values: readonly number[], low: number, high: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (most - least < 1 ? (low + high) / 2 : low + ((value - least) / (most - least)) * (high - low));
  };
  const [x, y] = [scale(points.map((p) => p.x), left, right), scale(points.map((p) => p.y), top, bottom)];
  return points.map((point) => ({ x: x(point.x), y: y(point.y) }));
}

/** Where marks may stand in a box whose captions stay within it. */
export function withEdges({ left, top, right, bottom }: Room): Room {
  const [side, above] = [Math.min(SIDE, EDGE_SHARE * (right - left)), Math.min(ABOVE, EDGE_SHARE * (bottom - top))];
  return { left: left + side, top: top + above, right: right - side, bottom: bottom - above };
}

/** The canvas, less what the largest mark needs at its edges. */
export function wholeRoom({ nodes, width, height }: Pick<LayoutInput, 'nodes' | 'width' | 'height'>): Room {
  const edge = nodes.reduce((most, { radius }) => Math.max(most, radius), 0) + 2;
  return { left: edge, top: edge, right: width - edge, bottom: height - edge };
}

/** One box for each size, areas in that ratio, together the whole canvas (Bruls, Huizing and van Wijk, “Squarified treemaps”, 2000). */
export function divide(sizes: readonly number[], width: number, height: number): Room[] {
  interface Item { readonly size: number; readonly children?: readonly Item[] }
  const root = hierarchy<Item>({ size: 0, children: sizes.map((size) => ({ size })) }).sum(({ size }) => size);
  return (treemap<Item>().size([width, height])(root).children ?? []).map(({ x0, y0, x1, y1 }) => ({ left: x0, top: y0, right: x1, bottom: y1 }));
}
