/** From a layout's positions to a whole picture: rows of what stands apart, captions, and what there is to say of its quality. */
import { placeCaptions } from './captions';
import { faults } from './geometry';
import type { LayoutDescriptor, LayoutInput, LayoutResult, Point } from './layout';
import { partOf } from './parts';
import { toRows } from './unjoined';

/** Above this many lines, crossings are not counted: nobody could tell. */
const MOST_COUNTED = 1_500;

/** To a tenth of a px: what is left of differences in the last bit between machines. */
const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

/** Height grows by the rows of what is not joined to the rest; all else stays within the height given. */
export function layOut(input: LayoutInput, layout: LayoutDescriptor): LayoutResult {
  const { nodes, lines, width } = input;
  const apart = layout.apart(input);
  const below = new Set(apart.flat());
  const rows = apart.length > 0 ? toRows(input, apart) : null;
  const kept = nodes.map((_, i) => i).filter((i) => !below.has(i));
  const { points: placed, runs, outwardFrom } = layout.place(partOf(input, kept));
  const points: Point[] = nodes.map((_, i) => {
    const point = rows?.points.get(i);
    return point ? rounded({ x: point.x, y: input.height + point.y }) : { x: 0, y: 0 };
  });
  kept.forEach((i, k) => { points[i] = rounded(placed[k]!); });
  const height = Math.ceil(input.height + (rows?.height ?? 0));
  const captions = placeCaptions({ nodes, points, lines, width, height, ...(rows && { divide: input.height }), ...(outwardFrom && { outwardFrom }) });
  return {
    width, height, ...(rows && { unjoinedTop: input.height }),
    nodes: nodes.map(({ id }, i) => ({ id, ...points[i]!, caption: captions[i]!, ...(below.has(i) && { unjoined: true as const }) })),
    hiddenCaptions: captions.filter((caption, i) => caption === null && nodes[i]!.caption !== '').length,
    quality: { crossings: lines.length > MOST_COUNTED ? 0 : faults(points, nodes, lines).crossings, runs },
  };
}
