/**
 * By place: councils stand in their cells of the hexagon map, what joins them
 * in the middle of what it joins. Bodies without a cell (counties, other
 * bodies, suppliers) stand in a column at the right, level with what they are
 * joined to.
 */
import { extent } from 'd3';
import { hexCentre } from '../../web/hex-map';
import type { LayoutDescriptor, LayoutInput, Point } from './layout';
import { wholeRoom } from './room';
import { separate } from './separate';

/** px from the outermost cell to the edge: beside, with captions, and above. */
const [SIDE, ABOVE] = [70, 20];
/** px from one mark of the column to the next; of the column with its captions. */
const STEP = 26;
const COLUMN = 130;
/** px of a cell's pitch at most: few councils near each other are not blown up to fill the canvas. */
const LARGEST_CELL = 90;

const isBody = (id: string): boolean => /^(council|organisation|supplier):/.test(id);

/** One scale for both directions, in the middle of what the column leaves. */
function cellPoints({ nodes, height }: LayoutInput, width: number): (Point | null)[] {
  const cells = nodes.map(({ hexQ, hexR }) => (hexQ === undefined || hexR === undefined ? null : hexCentre(hexQ, hexR, 1)));
  const known = cells.filter((cell) => cell !== null);
  const [left = 0, right = 0] = extent(known, ({ x }) => x);
  const [top = 0, bottom = 0] = extent(known, ({ y }) => y);
  const share = (room: number, size: number) => (size === 0 ? Infinity : Math.max(1, room) / size);
  const scale = Math.min(share(width - 2 * SIDE, right - left), share(height - 2 * ABOVE, bottom - top), LARGEST_CELL);
  return cells.map((cell) => cell && { x: width / 2 + (cell.x - (left + right) / 2) * scale, y: height / 2 + (cell.y - (top + bottom) / 2) * scale });
}

function place(input: LayoutInput): Point[] {
  const { nodes, lines, width, height } = input;
  const neighbours: number[][] = nodes.map(() => []);
  for (const { from, to } of lines) { neighbours[from]!.push(to); neighbours[to]!.push(from); }
  const hasCell = nodes.map(({ hexQ, hexR }) => hexQ !== undefined && hexR !== undefined);
  const rows = Math.max(1, Math.floor((height - 2 * ABOVE) / STEP));
  const aside = nodes.map((_, i) => i).filter((i) => !hasCell[i] && (isBody(nodes[i]!.id) || neighbours[i]!.length === 0));
  const columns = Math.ceil(aside.length / rows);
  const mapWidth = Math.max(width / 2, width - columns * COLUMN);
  const points = cellPoints(input, mapWidth);

  const middleOf = (i: number): Point | null => {
    const around = neighbours[i]!.flatMap((other) => points[other] ?? []);
    return around.length === 0 ? null : { x: around.reduce((sum, { x }) => sum + x, 0) / around.length, y: around.reduce((sum, { y }) => sum + y, 0) / around.length };
  };
  const join = () => {
    const found = nodes.map((_, i) => (hasCell[i] || aside.includes(i) ? points[i]! : middleOf(i)));
    found.forEach((point, i) => { points[i] = point; });
  };
  join();
  // By the height of what they are joined to, so that lines to the column cross little.
  const level = new Map(aside.map((i) => [i, middleOf(i)?.y ?? height]));
  const order = [...aside].sort((a, b) => level.get(a)! - level.get(b)! || (nodes[a]!.id < nodes[b]!.id ? -1 : 1));
  order.forEach((i, k) => {
    points[i] = { x: mapWidth + ((width - mapWidth) / columns) * (k % columns) + 24, y: ABOVE + ((k + 0.5) * (height - 2 * ABOVE)) / order.length };
  });
  // Again, now that the column has its places; what joins none that has one is in the middle of the map.
  join();
  join();
  return separate(points.map((point) => point ?? { x: mapWidth / 2, y: height / 2 }), nodes, wholeRoom(input), new Set(hasCell.flatMap((has, i) => (has ? [i] : []))));
}

export const geographic: LayoutDescriptor = {
  id: 'geographic', title: 'By place', description: 'Councils stand where they lie on the hexagon map, projects and groups between what they join, what has no place at the right.',
  apart: () => [],
  place: (input) => ({ points: place(input), runs: 1 }),
};
