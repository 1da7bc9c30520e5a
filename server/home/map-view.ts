/** The front page's map: positions, words and labels of the same cells as its table. Pure. */
import { hexSizeFor, toHexMap, type HexMap, type HexPlace, type Point } from '../web/hex-map';
import { counted, plural } from '../web/format';
import { stepOf } from './council-map';
import type { MapCell } from './schema';

/** Width of the picture in its own units; the page's column is as wide. */
const WIDTH = 512;
const GAP = 1.4;
/** Counties stand apart in rows of this many, at the top right, where the layout has no council. */
const COUNTIES_A_ROW = 7;
/** Cells that a letter of a label takes on a phone, where text is larger against the map. */
const CELLS_A_LETTER = 0.55;

export interface MapLabel extends Point {
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'end';
}

export interface MapView {
  readonly map: HexMap;
  readonly labels: readonly MapLabel[];
  readonly lineHeight: number;
  /** Councils that neither the layout nor the counties' block shows. */
  readonly notDrawn: readonly string[];
}

/** `22 councils`, `no known partner council`, `no record at all`. */
export function stateWords({ state, partners }: Pick<MapCell, 'state' | 'partners'>): string {
  if (state === 'partners') return counted(partners, 'council', 'councils');
  return state === 'none-known' ? 'no known partner council' : 'no record at all';
}

const cellStep = ({ state, partners }: MapCell) => (state === 'partners' ? stepOf(partners) : state === 'none-known' ? 'none' : 'unknown');
const toCell = (cell: MapCell, { q, r }: HexPlace) =>
  ({ q, r, step: cellStep(cell), title: `${cell.name}, ${stateWords(cell)}`, href: `/councils/${cell.id}` });

const placed = (cell: MapCell): cell is MapCell & { hexQ: number; hexR: number } => cell.hexQ !== undefined && cell.hexR !== undefined;
const place = ({ hexQ, hexR }: { hexQ: number; hexR: number }): HexPlace => ({ q: hexQ, r: hexR });

/** Rows of the counties' block, right-aligned below the top of the layout. */
function countyPlaces(count: number, frame: readonly HexPlace[]): HexPlace[] {
  const right = Math.max(...frame.map(({ q }) => q));
  const top = Math.max(...frame.map(({ r }) => r)) - 2;
  return Array.from({ length: count }, (_, i) => ({ q: right - COUNTIES_A_ROW + 1 + (i % COUNTIES_A_ROW), r: top - Math.floor(i / COUNTIES_A_ROW) }));
}

/** Left of the nation's row nearest its middle that has room beside it; above the nation where none has. */
function nationLabel(nation: string, cells: readonly HexPlace[], all: readonly HexPlace[], { point }: HexMap, cellWidth: number, lineHeight: number): MapLabel {
  const rows = [...new Set(cells.map(({ r }) => r))];
  const middle = (Math.max(...rows) + Math.min(...rows)) / 2;
  const left = Math.min(...all.map(({ q }) => q));
  const first = (r: number) => Math.min(...cells.filter((cell) => cell.r === r).map(({ q }) => q));
  const needed = Math.ceil(nation.length * CELLS_A_LETTER);
  const inTheWay = (r: number) => ({ q, r: row }: HexPlace) => row === r && q < first(r) && q >= first(r) - needed - 1;
  const free = (r: number) => first(r) - left >= needed && !all.some(inTheWay(r));
  const row = rows.filter(free).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (row !== undefined) {
    const { x, y } = point({ q: first(row), r: row });
    return { lines: [nation], anchor: 'end', x: Math.round(x - cellWidth), y: Math.round(y + 4) };
  }
  const top = Math.max(...rows);
  const lines = nation.split(' ');
  const { y } = point({ q: left, r: top });
  return {
    lines, anchor: 'start', x: Math.round(Math.min(...cells.map((cell) => point(cell).x)) - cellWidth / 2),
    y: Math.round(y - cellWidth - (lines.length - 1) * lineHeight),
  };
}

/** The whole view; nothing when no council has a place. */
export function toMapView(cells: readonly MapCell[]): MapView | null {
  const drawn = cells.filter(placed);
  if (drawn.length === 0) return null;
  const counties = cells.filter((cell) => !placed(cell) && cell.tier === 'upper');
  const frame = drawn.map(place);
  const size = hexSizeFor(frame, WIDTH);
  const cellWidth = Math.sqrt(3) * size;
  const block = countyPlaces(counties.length, frame);
  const map = toHexMap([...drawn.map((cell) => toCell(cell, place(cell))), ...counties.map((cell, i) => toCell(cell, block[i]!))], { size, gap: GAP, frame: [...frame, ...block] });
  const nations = [...new Set(drawn.map(({ nation }) => nation))].filter((nation) => nation !== 'England');
  const lineHeight = Math.round(cellWidth * 0.85);
  const top = block[0] ? map.point(block[0]).y : 0;
  return {
    map, lineHeight,
    labels: [
      ...nations.map((nation) => nationLabel(nation, drawn.filter((cell) => cell.nation === nation).map(place), frame, map, cellWidth, lineHeight)),
      ...(counties.length > 0 ? [{
        lines: [`${counties.length} county ${plural(counties.length, 'council', 'councils')},`, 'which lie over districts'], anchor: 'end' as const, x: WIDTH, y: Math.round(top - cellWidth - lineHeight + 4),
      }] : []),
    ],
    notDrawn: cells.filter((cell) => !placed(cell) && cell.tier !== 'upper').map(({ name }) => name),
  };
}
