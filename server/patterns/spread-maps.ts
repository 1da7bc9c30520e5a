/** Small maps, one a year: where each council that took a pattern up lies, and a last one for uses without a date. Pure. */
import type { CouncilSummary } from '../councils/schema';
import { dateShort, number } from '../web/format';
import { hexSizeFor, toHexMap, type HexCellInput, type HexMap, type HexPlace } from '../web/hex-map';
import type { PatternRecord } from './schema';

/** Fewer dated councils than this make no picture; the table says it all. */
const FEWEST_COUNCILS = 3;
/** With fewer dated among those that use it, years would show the gaps of the record, not the spread. */
const FEWEST_DATED_SHARE = 1 / 3;
/** Width of one map in px at full page width: six in a row. */
const MAP_WIDTH = 184;
/** Names under one map; the rest are in the table. */
const MOST_NAMES = 12;

interface SpreadName { readonly stage: string; readonly name: string; readonly href: string; readonly note?: string }

export interface SpreadColumn {
  readonly heading: string;
  /** `4 adopted`: so far, or in this column when there is no date. */
  readonly count: string;
  readonly label: string;
  readonly map: HexMap;
  readonly names: readonly SpreadName[];
  readonly more: number;
  readonly undated: boolean;
}

export interface SpreadMaps {
  /** All cells, drawn once and used by every map. */
  readonly ground: string;
  /** Maps in a row of a wide page: 6, 5 or 4, so that the last row is well filled. */
  readonly perRow: number;
  readonly columns: readonly SpreadColumn[];
}

type Entry = { council: PatternRecord['spread'][number]['council']; stage: string; since?: string };
type Place = HexPlace | undefined;

/** Null when too few councils, or too few of them, have a dated use. */
export function toSpreadMaps({ spread, uses }: Pick<PatternRecord, 'spread' | 'uses'>, councils: readonly CouncilSummary[]): SpreadMaps | null {
  const undated = withoutDate(spread, uses);
  if (spread.length < FEWEST_COUNCILS || spread.length < FEWEST_DATED_SHARE * (spread.length + undated.length)) return null;
  const placed = councils.flatMap((council) => (council.hexQ === undefined || council.hexR === undefined ? [] : [{ ...council, q: council.hexQ, r: council.hexR }]));
  const frame = placed.map(({ q, r }) => ({ q, r }));
  const places = new Map(placed.map(({ ref, q, r }) => [ref, { q, r }]));
  const counties = new Set(councils.filter(({ type }) => type === 'county').map(({ ref }) => ref));
  const size = hexSizeFor(frame, MAP_WIDTH);
  const draw = (cells: readonly HexCellInput[]) => toHexMap(cells, { size, frame });
  const toName = ({ council: { ref, id, name, endedOn }, stage }: Entry): SpreadName => ({
    stage, name, href: `/councils/${id}`,
    ...(!places.has(ref) && { note: counties.has(ref) ? 'county' : endedOn ? 'ended' : 'not on this layout' }),
  });
  const column = (heading: string, fresh: readonly Entry[], earlier: readonly Entry[], isUndated = false): SpreadColumn => ({
    heading, undated: isUndated, count: countWords([...earlier, ...fresh], !isUndated && undated.some(({ stage }) => stage !== 'piloted')),
    label: `${heading}: ${fresh.length} new on the map of councils, ${earlier.length} earlier. Their names are below.`,
    map: draw([...earlier.flatMap((entry) => cell(places.get(entry.council.ref), 'earlier')), ...fresh.flatMap((entry) => cell(
      places.get(entry.council.ref), entry.stage === 'piloted' ? 'piloted' : 'new', `${entry.council.name}${entry.since ? `, ${dateShort(entry.since)}` : ''}`,
    ))]),
    names: fresh.slice(0, MOST_NAMES).map(toName), more: Math.max(0, fresh.length - MOST_NAMES),
  });
  const years = [...new Set(spread.map(({ since }) => since.slice(0, 4)))];
  const columns = [
    ...years.map((year) => column(year, spread.filter(({ since }) => since.startsWith(year)), spread.filter(({ since }) => since.slice(0, 4) < year))),
    ...(undated.length > 0 ? [column('No date', undated, [], true)] : []),
  ];
  return {
    columns, perRow: mapsPerRow(columns.length),
    ground: draw(frame.map((place) => ({ ...place, step: 'ground' }))).ground[0]?.path ?? '',
  };
}

/** The widest row whose last line leaves fewest gaps; a single line is six wide. */
export function mapsPerRow(maps: number): number {
  if (maps <= 6) return 6;
  const gaps = (perRow: number) => (perRow - (maps % perRow)) % perRow;
  return [6, 5, 4].reduce((best, perRow) => (gaps(perRow) < gaps(best) ? perRow : best));
}

const cell = (place: Place, step: string, title?: string): HexCellInput[] => (place ? [{ ...place, step, ...(title && { title }) }] : []);

/** `28 adopted`, `28 in use` when some adapted it, `4 piloted` when none got further, `4 dated` when others carry no date. */
function countWords(entries: readonly Entry[], othersUndated: boolean): string {
  const inUse = entries.filter(({ stage }) => stage !== 'piloted');
  if (inUse.length === 0) return `${number(entries.length)} piloted`;
  if (othersUndated) return `${number(inUse.length)} dated`;
  return `${number(inUse.length)} ${inUse.some(({ stage }) => stage === 'adapted') ? 'in use' : 'adopted'}`;
}

/** Councils that use it and of which no claim is dated, A to Z. */
function withoutDate(spread: PatternRecord['spread'], uses: PatternRecord['uses']): Entry[] {
  const dated = new Set(spread.map(({ council }) => council.ref));
  return uses.filter(({ body, counted, strongest }) => counted && strongest && !dated.has(body.ref)).map(({ body, stage }) => ({ council: body, stage }));
}
