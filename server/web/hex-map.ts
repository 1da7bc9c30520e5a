/**
 * Hexagon maps: places of the layout to positions on the page. Pure. Cells are
 * pointy-topped in offset rows of kind odd-r (odd rows lie half a cell to the
 * right; redblobgames.com/grids/hexagons), and `r` grows northwards, so the page's y is
 * turned over. All maps of one layout that share `frame` have the same size.
 */
import { extent } from 'd3';

export interface HexPlace {
  readonly q: number;
  readonly r: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A cell to draw. Without title and link it is ground and drawn with all others of its step. */
export interface HexCellInput extends HexPlace {
  /** Ending of its class: 1 to 4, none, unknown, ground, partner, self, new, earlier, piloted. */
  readonly step: string | number;
  /** Said on hover and, for a link, its name. */
  readonly title?: string;
  readonly href?: string;
}

export interface HexMap {
  readonly width: number;
  readonly height: number;
  /** One cell around 0, 0. */
  readonly path: string;
  readonly cells: readonly (Point & { readonly step: string; readonly title?: string; readonly href?: string })[];
  /** Ground: one path for all cells of a step. */
  readonly ground: readonly { readonly step: string; readonly path: string }[];
  /** Where a place's centre is on this map; for labels. */
  readonly point: (place: HexPlace) => Point;
}

export interface HexMapOptions {
  /** Centre to corner. */
  readonly size: number;
  /** Left free between two cells. */
  readonly gap?: number;
  /** Places the map must have room for; its cells when absent. */
  readonly frame?: readonly HexPlace[];
}

const rounded = (value: number) => Math.round(value * 10) / 10;
const cellWidth = (size: number) => Math.sqrt(3) * size;
const isOddRow = (r: number) => Math.abs(r) % 2 === 1;

/** Centre of a place, with 0, 0 at place 0, 0 and y growing southwards. */
export function hexCentre(q: number, r: number, size: number): Point {
  return { x: cellWidth(size) * (q + (isOddRow(r) ? 0.5 : 0)), y: -1.5 * size * r };
}

/** Outline of one cell of that size around a point. */
export function hexPath(size: number, { x, y }: Point = { x: 0, y: 0 }): string {
  const half = cellWidth(size) / 2;
  const corners = [[0, -size], [half, -size / 2], [half, size / 2], [0, size], [-half, size / 2], [-half, -size / 2]] as const;
  return `M${corners.map(([dx, dy]) => `${rounded(x + dx)} ${rounded(y + dy)}`).join('L')}Z`;
}

/** Size at which the places fill that width. */
export function hexSizeFor(places: readonly HexPlace[], width: number): number {
  const [left = 0, right = 0] = extent(places, ({ q, r }) => hexCentre(q, r, 1).x);
  return width / (right - left + cellWidth(1));
}

/** A whole map: size, cells with links or titles, and the ground behind them. */
export function toHexMap(input: readonly HexCellInput[], { size, gap = 0, frame = input }: HexMapOptions): HexMap {
  const centres = frame.map(({ q, r }) => hexCentre(q, r, size));
  const [left = 0, right = 0] = extent(centres, ({ x }) => x);
  const [top = 0, bottom = 0] = extent(centres, ({ y }) => y);
  const point = ({ q, r }: HexPlace): Point => {
    const { x, y } = hexCentre(q, r, size);
    return { x: rounded(x - left + cellWidth(size) / 2), y: rounded(y - top + size) };
  };
  const drawn = size - gap / 2;
  const ground = new Map<string, string[]>();
  const cells: { x: number; y: number; step: string; title?: string; href?: string }[] = [];
  for (const { q, r, step, title, href } of input) {
    const at = point({ q, r });
    if (title === undefined && href === undefined) {
      const paths = ground.get(String(step));
      if (paths) paths.push(hexPath(drawn, at));
      else ground.set(String(step), [hexPath(drawn, at)]);
    } else cells.push({ ...at, step: String(step), ...(title !== undefined && { title }), ...(href !== undefined && { href }) });
  }
  return {
    width: Math.ceil(right - left + cellWidth(size)), height: Math.ceil(bottom - top + 2 * size),
    path: hexPath(drawn), cells, point,
    ground: [...ground].map(([step, paths]) => ({ step, path: paths.join('') })),
  };
}
