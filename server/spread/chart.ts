/** The cumulative chart as lines with captions at their ends: positions only. Pure. */
import { curveStepAfter, line, scaleLinear, scaleUtc } from 'd3';
import { number } from '../web/format';
import { stageNames } from '../web/words';
import type { SpreadFacts } from './schema';

const WIDTH = 760;
const HEIGHT = 250;
const ROOM = { top: 14, right: 118, bottom: 26, left: 34 };
const FEWEST = 5;
/** Captions nearer than this would touch. */
const LINE_HEIGHT = 17;
/** Years between two captions of the axis must leave room for four figures. */
const YEAR_WIDTH = 44;

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly { readonly stage: string; readonly path: string; readonly caption: string; readonly x: number; readonly y: number; readonly endX: number; readonly endY: number }[];
  readonly counts: readonly { readonly y: number; readonly text: string }[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

const rounded = (value: number) => Math.round(value * 10) / 10;
/** The end of a month, when it counts. */
const endOf = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1));

/** Null with fewer dated uses than make a line; the table says them. */
export function toChart({ series, from, to }: SpreadFacts['cumulative']): Chart | null {
  if (from === undefined || series.reduce((sum, { points }) => sum + points.at(-1)!.count, 0) < FEWEST) return null;
  const start = new Date(Date.UTC(Number(from.slice(0, 4)), 0, 1));
  const x = scaleUtc([start, endOf(to)], [ROOM.left, WIDTH - ROOM.right]);
  const most = Math.max(...series.map(({ points }) => points.at(-1)!.count));
  const y = scaleLinear([0, most], [HEIGHT - ROOM.bottom, ROOM.top]).nice(4);
  const draw = line<readonly [Date, number]>(([date]) => rounded(x(date)), ([, count]) => rounded(y(count))).curve(curveStepAfter);
  const lines = series.map(({ stage, points }) => {
    const last = points.at(-1)!.count;
    const steps = points.map(({ month, count }) => [endOf(month), count] as const);
    return {
      stage, path: draw([[steps[0]![0], 0], ...steps, [endOf(to), last]])!, caption: `${number(last)} ${stageNames[stage]!.toLowerCase()}`,
      x: WIDTH - ROOM.right + 8, y: y(last), endX: rounded(x(endOf(to))), endY: rounded(y(last)),
    };
  });
  const years = Array.from({ length: Number(to.slice(0, 4)) - start.getUTCFullYear() + 1 }, (_, i) => start.getUTCFullYear() + i);
  const every = Math.ceil(YEAR_WIDTH / Math.max(1, (WIDTH - ROOM.left - ROOM.right) / years.length));
  return {
    width: WIDTH, height: HEIGHT, lines: apart(lines), left: ROOM.left, right: WIDTH - ROOM.right, bottom: HEIGHT - ROOM.bottom,
    counts: y.ticks(Math.min(4, most)).map((count) => ({ y: rounded(y(count)), text: number(count) })),
    years: years.filter((_, i) => i % every === 0).map((year) => ({ x: rounded(x(new Date(Date.UTC(year, 0, 1)))), text: String(year) })),
  };
}

/** Captions in their order from below, each at least a line above the one before. */
function apart<T extends { y: number }>(lines: readonly T[]): T[] {
  let lowest = Infinity;
  return [...lines].sort((a, b) => b.y - a.y).map((one) => {
    lowest = Math.min(one.y, lowest - LINE_HEIGHT);
    return { ...one, y: rounded(lowest) };
  });
}
