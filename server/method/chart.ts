/** MRR of every score with its interval, as positions. Pure. */
import { scaleLinear } from 'd3';
import { decimals } from '../web/format';
import type { PartAnswer } from './schema';

/** Names beside the lines, or above them where there is no room beside. */
const layouts = {
  wide: { width: 760, row: 26, top: 8, right: 60, bottom: 30, left: 250, mark: 13, title: { x: 238, y: 17.5, anchor: 'end' } },
  narrow: { width: 328, row: 44, top: 0, right: 42, bottom: 26, left: 6, mark: 30, title: { x: 0, y: 16, anchor: 'start' } },
} as const;
export type ChartLayout = keyof typeof layouts;
/** A narrow scale has room for fewer. */
const TICKS = { wide: 5, narrow: 3 } as const;

export interface IntervalChart {
  readonly layout: ChartLayout;
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly anchor: 'start' | 'end';
  readonly rows: readonly { readonly y: number; readonly titleX: number; readonly titleY: number; readonly text: string; readonly role: string; readonly x: number; readonly low: number; readonly high: number; readonly innerLow: number; readonly innerHigh: number; readonly value: string }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Thin line: councils and items drawn anew at once; thick: councils alone. */
export function toIntervalChart({ methods }: Pick<PartAnswer, 'methods'>, layout: ChartLayout): IntervalChart {
  const { width, row, top, right, bottom, left, mark, title } = layouts[layout];
  const height = top + methods.length * row + bottom;
  const most = Math.max(...methods.map(({ both }) => both.mrr.high));
  const x = scaleLinear([0, most], [left, width - right]).nice(TICKS[layout]);
  return {
    layout, width, height, bottom: height - bottom, left, right: width - right, anchor: title.anchor,
    rows: methods.map(({ title: text, role, mrr, both, councils }, i) => ({
      y: top + i * row + mark, titleX: title.x, titleY: top + i * row + title.y, text, role, x: rounded(x(mrr)), low: rounded(x(both.mrr.low)), high: rounded(x(both.mrr.high)),
      innerLow: rounded(x(councils.mrr.low)), innerHigh: rounded(x(councils.mrr.high)), value: decimals(mrr, 2),
    })),
    ticks: x.ticks(TICKS[layout]).map((value) => ({ x: rounded(x(value)), text: decimals(value, 1) })),
  };
}
