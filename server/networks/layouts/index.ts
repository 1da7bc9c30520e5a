/** Layouts. Adding one is a descriptor and a line here. */
import { placeCaptions } from './captions';
import { concentric } from './concentric';
import { force } from './force';
import { geographic } from './geographic';
import { faults } from './geometry';
import type { LayoutDescriptor, LayoutInput, LayoutNode, LayoutResult, Point } from './layout';
import { toRows } from './unjoined';

export const layouts: readonly LayoutDescriptor[] = [force, geographic, concentric];

/** Above this many lines, crossings are not counted: nobody could tell. */
const MOST_COUNTED = 1_500;

/** The nodes without those of the rows below, and their lines. */
function above(input: LayoutInput, below: ReadonlySet<number>): { input: LayoutInput; kept: number[] } {
  const kept = input.nodes.map((_, i) => i).filter((i) => !below.has(i));
  const place = new Map(kept.map((old, i) => [old, i]));
  return {
    kept,
    input: {
      ...input, nodes: kept.map((i) => input.nodes[i]!),
      lines: input.lines.filter(({ from }) => place.has(from)).map(({ from, to, weight }) => ({ from: place.get(from)!, to: place.get(to)!, weight })),
    },
  };
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

/** Positions, then captions. The same input gives the same picture on every machine. */
export function computeLayout(given: LayoutInput): LayoutResult {
  const descriptor = layouts.find(({ id }) => id === given.layout) ?? force;
  const rows = descriptor.rowsBelow ? toRows(given) : null;
  const { input, kept } = above(given, new Set(rows?.parts.flat() ?? []));
  const { points: placed, runs } = descriptor.place(input);
  const points: Point[] = given.nodes.map((_, i) => rows?.points.has(i) ? { x: rows.points.get(i)!.x, y: given.height + rows.points.get(i)!.y } : { x: 0, y: 0 });
  kept.forEach((i, k) => { points[i] = placed[k]!; });
  const height = given.height + (rows?.height ?? 0);
  const exact = points.map(rounded);
  const captions = placeCaptions({ nodes: given.nodes as LayoutNode[], points: exact, lines: given.lines, width: given.width, height });
  return {
    width: given.width, height, ...(rows && { unjoinedTop: given.height }),
    nodes: given.nodes.map(({ id }, i) => ({ id, ...exact[i]!, caption: captions[i]! })),
    hiddenCaptions: captions.filter((caption) => caption === null).length,
    quality: { crossings: given.lines.length > MOST_COUNTED ? 0 : faults(exact, given.nodes, given.lines).crossings, runs },
  };
}
