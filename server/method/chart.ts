/** MRR of every score with its interval, as positions. Pure. */
import { scaleLinear } from 'd3';
import { decimals } from '../web/format';
import type { PartAnswer } from './schema';

const WIDTH = 760;
const ROW = 26;
const ROOM = { top: 8, right: 60, bottom: 30, left: 250 };
const TICKS = 5;

export interface IntervalChart {
  readonly width: number;
  readonly height: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly { readonly y: number; readonly text: string; readonly role: string; readonly x: number; readonly low: number; readonly high: number; readonly innerLow: number; readonly innerHigh: number; readonly value: string }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Thin line: councils and items drawn anew at once; thick: councils alone. */
export function toIntervalChart({ methods }: Pick<PartAnswer, 'methods'>): IntervalChart {
  const height = ROOM.top + methods.length * ROW + ROOM.bottom;
  const most = Math.max(...methods.map(({ both }) => both.mrr.high));
  const x = scaleLinear([0, most], [ROOM.left, WIDTH - ROOM.right]).nice(TICKS);
  return {
    width: WIDTH, height, bottom: height - ROOM.bottom, left: ROOM.left, right: WIDTH - ROOM.right,
    rows: methods.map(({ title, role, mrr, both, councils }, i) => ({
      y: ROOM.top + i * ROW + ROW / 2, text: title, role, x: rounded(x(mrr)), low: rounded(x(both.mrr.low)), high: rounded(x(both.mrr.high)),
      innerLow: rounded(x(councils.mrr.low)), innerHigh: rounded(x(councils.mrr.high)), value: decimals(mrr, 2),
    })),
    ticks: x.ticks(TICKS).map((value) => ({ x: rounded(x(value)), text: decimals(value, 1) })),
  };
}
