/** Where the cells and names of the heatmap stand: service areas below each other, regions side by side. Pure. */
import { scaleBand } from 'd3';
import { counted } from '../web/format';
import { textWidth } from '../web/text-width';
import type { HeatmapAnswer } from './schema';

/** Names of service areas beside their cells, or above them where there is no room; a narrow one names its regions again after so many rows, since a screen holds no more. */
const layouts = {
  wide: { width: 1020, left: 288, row: 30, cell: 26, head: 92, again: Infinity, above: 9 },
  narrow: { width: 328, left: 0, row: 52, cell: 26, head: 190, again: 7, above: 29 },
} as const;
export type HeatmapLayout = keyof typeof layouts;

/** Size of names, and from one line to the next. */
export const LABEL = { size: 13, line: 15 } as const;
const GAP = 2;

export interface DrawnCell {
  readonly x: number;
  readonly y: number;
  readonly kind: 'known' | 'none' | 'unsure';
  readonly step: number;
  readonly text: string;
  readonly name: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

export interface DrawnHead { readonly x: number; readonly y: number; readonly lines: readonly string[]; readonly note: readonly string[]; readonly name: string; readonly href: string }

export interface HeatmapDrawing {
  readonly layout: HeatmapLayout;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly heads: readonly DrawnHead[];
  readonly names: readonly { readonly y: number; readonly text: string }[];
  readonly cells: readonly DrawnCell[];
}

/** Words in as few lines as the width allows. */
function wrapped(text: string, width: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    return lines.length > 0 && textWidth(longer, LABEL.size) <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}

type Row = HeatmapAnswer['rows'][number];

/** What a cell says, in words: its name for who does not see it, the same as in the table. */
export function cellWords(area: string, { name, councils, isThin }: Row, n: number): string {
  if (n > 0) return `${area}, ${name}: ${n} of ${counted(councils, 'council', 'councils')}`;
  return isThin ? `${area}, ${name}: no record, and too little is known of ${name} to say more` : `${area}, ${name}: no record, of ${counted(councils, 'council', 'councils')}`;
}

const cellHref = (region: string, serviceArea: string) => `/gaps?${new URLSearchParams({ region, serviceArea })}`;

/** @param current what the page was asked for, marked in the drawing */
export function toHeatmapDrawing({ areas, rows }: HeatmapAnswer, layout: HeatmapLayout, current: { readonly region?: string | undefined; readonly serviceArea?: string | undefined } = {}): HeatmapDrawing {
  const { width, left, row, cell, head, again, above } = layouts[layout];
  const x = scaleBand(rows.map(({ id }) => id), [left, width]).paddingInner(GAP / row).round(true);
  const top = (i: number) => head * (1 + Math.floor(i / again)) + i * row;
  const at = (i: number) => top(i) + row - cell - (layout === 'wide' ? GAP : 0);
  const heads = areas.flatMap((_, i) => (i === 0 || i % again === 0 ? [at(i) - above] : [])).flatMap((y) => rows.map(({ id, name, councils, isThin }): DrawnHead => ({
    x: x(id)! + x.bandwidth() / 2, y, name, href: `/gaps/regions/${id}`,
    ...(layout === 'wide'
      ? { lines: wrapped(name, x.bandwidth() + 4), note: [`of ${councils}`, ...(isThin ? ['little', 'known'] : [])] }
      : { lines: [name], note: [`of ${councils}${isThin ? ' ?' : ''}`] }),
  })));
  return {
    layout, width, height: top(areas.length - 1) + row, columns: rows.length, cellWidth: x.bandwidth(), cellHeight: cell, heads,
    names: areas.map(({ name }, i) => ({ y: layout === 'wide' ? at(i) + cell / 2 + 5 : at(i) - 6, text: name })),
    cells: areas.flatMap(({ id: area, name }, i) => rows.map((place): DrawnCell => {
      const { councils: n, step } = place.cells[i]!;
      return {
        x: x(place.id)!, y: at(i), kind: n > 0 ? 'known' : place.isThin ? 'unsure' : 'none', step, text: n > 0 ? String(n) : place.isThin ? '?' : '',
        name: cellWords(name, place, n), href: cellHref(place.id, area), isCurrent: place.id === current.region && area === current.serviceArea,
      };
    })),
  };
}
