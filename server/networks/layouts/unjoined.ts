/** Small parts that are not joined to the rest: in columns below the picture, each part a little tree of its own. */
import type { LayoutInput, Point } from './layout';

/** A part of more nodes takes part in the picture above. */
const LARGEST_PART = 3;
const COLUMN = 178;
const ROW = 38;
const HEAD = 28;

export interface Rows {
  /** Places in the list of nodes, part by part. */
  readonly parts: readonly (readonly number[])[];
  /** Of each node of the parts, relative to the rows' top. */
  readonly points: ReadonlyMap<number, Point>;
  readonly height: number;
}

function partsOf({ nodes, lines }: Pick<LayoutInput, 'nodes' | 'lines'>): number[][] {
  const part = nodes.map((_, i) => i);
  const find = (i: number): number => { let at = i; while (part[at] !== at) at = part[at]!; return at; };
  for (const { from, to } of lines) part[find(from)] = find(to);
  const parts = new Map<number, number[]>();
  nodes.forEach((_, i) => parts.set(find(i), [...(parts.get(find(i)) ?? []), i]));
  return [...parts.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** Null when nothing stands apart, or when nothing stands together. */
export function toRows(input: Pick<LayoutInput, 'nodes' | 'lines' | 'width'>): Rows | null {
  const all = partsOf(input);
  const parts = (all[0]?.length ?? 0) > LARGEST_PART ? all.filter(({ length }) => length <= LARGEST_PART) : [];
  if (parts.length === 0) return null;
  const columns = Array.from({ length: Math.max(1, Math.floor(input.width / COLUMN)) }, () => HEAD);
  const points = new Map<number, Point>();
  for (const part of parts) {
    const column = columns.indexOf(Math.min(...columns));
    for (const node of part) {
      points.set(node, { x: column * COLUMN + 16, y: columns[column]! + ROW / 2 });
      columns[column]! += ROW;
    }
  }
  return { parts, points, height: Math.max(...columns) + 8 };
}
