/** Parts that are not joined to the rest, below the picture: small ones in columns, each a little tree of its own, larger ones in bands. */
import type { LayoutInput, Point } from './layout';
import { partOf } from './parts';
import { effortFor, placePart } from './place-part';

/** A part of more nodes gets a band across the whole width. */
const LARGEST_STACK = 3;
/** px: a column with a caption; from one mark to the next, of captions of two lines; the heading; the edge at the left and below. */
const COLUMN = 178;
const ROW = 34;
const HEAD = 30;
const EDGE = 16;
/** px² of a band for each mark. */
const ROOM = 9_000;

export interface Rows {
  /** Of each node of the parts, in px from the rows' top and the canvas's left. */
  readonly points: ReadonlyMap<number, Point>;
  readonly height: number;
}

type Graph = Pick<LayoutInput, 'nodes' | 'lines' | 'width' | 'height'>;

/** One beneath the other, the one with most lines in the middle; where all are joined to each other it stands aside, so that no line runs through it. */
function stack(part: readonly number[], { lines }: Graph): { node: number; indent: number }[] {
  const joined = (a: number, b: number) => lines.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));
  const degree = (node: number) => part.filter((other) => joined(node, other)).length;
  if (part.length < 3) return part.map((node) => ({ node, indent: 0 }));
  const [hub, ...others] = [...part].sort((a, b) => degree(b) - degree(a) || a - b) as [number, ...number[]];
  return [{ node: others[0]!, indent: 0 }, { node: hub, indent: joined(others[0]!, others[1]!) ? 18 : 0 }, { node: others[1]!, indent: 0 }];
}

/** @param parts places in the list of nodes */
export function toRows(input: Graph, parts: readonly (readonly number[])[]): Rows {
  const points = new Map<number, Point>();
  let top = HEAD;
  for (const part of parts.filter(({ length }) => length > LARGEST_STACK)) {
    const height = Math.max(120, (ROOM * part.length) / input.width);
    const band = partOf(input, part);
    placePart(band, { left: 0, right: input.width, top, bottom: top + height }, effortFor(band.nodes.length, band.lines.length)).forEach((point, k) => points.set(part[k]!, point));
    top += height;
  }
  const columns = Array.from({ length: Math.max(1, Math.floor(input.width / COLUMN)) }, () => top);
  for (const part of parts.filter(({ length }) => length <= LARGEST_STACK)) {
    const column = columns.indexOf(Math.min(...columns));
    for (const { node, indent } of stack(part, input)) {
      const reach = Math.max(ROW / 2, input.nodes[node]!.radius + 3);
      points.set(node, { x: column * COLUMN + Math.max(EDGE, input.nodes[node]!.radius + 1) + indent, y: columns[column]! + reach });
      columns[column]! += 2 * reach;
    }
  }
  return { points, height: Math.max(...columns) + EDGE / 2 };
}
