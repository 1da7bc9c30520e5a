/** The map of one date: who had the pattern, who took it up in the year before, and whose use is not dated. Pure. */
import type { NodeSummary } from '../graph/node-index';
import { dateShort } from '../web/format';
import { hexSizeFor, toHexMap } from '../web/hex-map';
import { countedIn } from './cumulative';
import type { SpreadFacts } from './schema';

const MAP_WIDTH = 380;

export interface MapCell { readonly x: number; readonly y: number; readonly step: string; readonly title: string; readonly month?: string; readonly stage: string }
export interface MapName { readonly name: string; readonly href: string; readonly stage: string; readonly month: string; readonly isShown: boolean; readonly note?: string }

export interface AsOfMap {
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly ground: string;
  readonly cells: readonly MapCell[];
  /** Every dated council, by date; shown are those new in the 12 months to the date. */
  readonly names: readonly MapName[];
  readonly asOf: string;
  readonly had: number;
  readonly fresh: number;
}

/** The month to the end of which the map goes: a year is its December; never after the facts. */
export function monthOf(asOf: string | undefined, dataAsOf: string): string {
  const last = dataAsOf.slice(0, 7);
  const month = asOf === undefined ? last : asOf.length === 4 ? `${asOf}-12` : asOf.slice(0, 7);
  return month < last ? month : last;
}

const yearBefore = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

/** How a cell looks at that month: new within twelve months, earlier, or not yet. */
export function stepAt(counted: string, stage: string, month: string): 'new' | 'piloted' | 'earlier' | 'later' {
  if (counted > month) return 'later';
  if (counted <= yearBefore(month)) return 'earlier';
  return stage === 'piloted' ? 'piloted' : 'new';
}

export function toAsOfMap({ sequence, undated }: SpreadFacts, councils: readonly NodeSummary[], month: string, dataAsOf: string): AsOfMap {
  const placed = councils.flatMap(({ ref, hexQ, hexR }) => (hexQ === undefined || hexR === undefined ? [] : [{ ref, q: hexQ, r: hexR }]));
  const places = new Map(placed.map(({ ref, q, r }) => [ref, { q, r }]));
  const map = toHexMap(placed.map(({ q, r }) => ({ q, r, step: 'ground' })), { size: hexSizeFor(placed, MAP_WIDTH) });
  const dated = sequence.map((step) => ({ ...step, counted: countedIn(step.since, dataAsOf) }));
  const at = (ref: string) => { const place = places.get(ref); return place && map.point(place); };
  return {
    width: map.width, height: map.height, path: map.path, ground: map.ground[0]?.path ?? '', asOf: month,
    cells: [
      ...undated.flatMap(({ council, stage }): MapCell[] => {
        const point = at(council.ref);
        return point ? [{ ...point, step: 'undated', stage, title: `${council.name}, date not recorded` }] : [];
      }),
      ...dated.flatMap(({ council, stage, since, counted }): MapCell[] => {
        const point = at(council.ref);
        return point ? [{ ...point, step: stepAt(counted, stage, month), stage, month: counted, title: `${council.name}, ${dateShort(since)}` }] : [];
      }),
    ],
    names: dated.map(({ council, stage, counted, type }) => ({
      name: council.name, href: `/councils/${council.id}`, stage, month: counted, isShown: ['new', 'piloted'].includes(stepAt(counted, stage, month)),
      ...(!places.has(council.ref) && { note: type === 'county' ? 'county' : council.endedOn ? 'ended' : 'not on this layout' }),
    })),
    had: dated.filter(({ counted }) => counted <= month).length,
    fresh: dated.filter(({ stage, counted }) => ['new', 'piloted'].includes(stepAt(counted, stage, month))).length,
  };
}
