/** The years of a view as bars, each a link to the view as of its end; and the marks of the slider. */
import { scaleLinear } from 'd3';
import type { GraphVersion } from '../graph/store';
import type { DataTable } from '../web/cells';
import { counted, number } from '../web/format';
import { networkAddress } from './address';
import type { ExplorerRequest } from './schema';
import type { YearCount } from './timeline';

const HEIGHT = 44;
const BAR = 46;

export interface TimeControls {
  readonly width: number;
  readonly height: number;
  readonly years: readonly { year: number; x: number; y: number; height: number; begun: number; words: string; href: string; isShown: boolean }[];
  /** The same facts as a table. */
  readonly table: DataTable;
  readonly allHref: string;
  readonly first: string;
  readonly last: string;
  readonly asOf?: string;
  readonly previousHref?: string;
  readonly nextHref?: string;
}

function toTable(counts: readonly YearCount[]): DataTable {
  return {
    caption: 'Taking part, by year', note: 'Of what has a date.',
    columns: [{ text: 'Year' }, { text: 'Begun', numeric: true }, { text: 'Bodies by its end', numeric: true }, { text: 'Projects by its end', numeric: true }],
    rows: counts.map(({ year, begun, bodies, projects }) => [String(year), number(begun), number(bodies), number(projects)]), shown: 40,
  };
}

export function toTimeControls(counts: readonly YearCount[], request: ExplorerRequest, { dataAsOf }: GraphVersion): TimeControls | null {
  if (counts.length < 2) return null;
  const tallest = Math.max(...counts.map(({ begun }) => begun));
  const scale = scaleLinear([0, tallest], [0, HEIGHT]);
  const at = (asOf: string | undefined) => `${networkAddress({ ...request, asOf, since: undefined, until: undefined, compare: undefined, page: undefined, ties: undefined })}#picture`;
  const years = counts.map(({ year, begun, bodies, projects }, i) => {
    const height = Math.round(scale(begun));
    return {
      year, begun, x: i * BAR, y: HEIGHT - height, height, href: at(String(year)), isShown: request.asOf?.slice(0, 4) === String(year),
      words: `${year}: ${counted(bodies, 'body', 'bodies')} in ${counted(projects, 'project', 'projects')} by its end; ${begun} began taking part in it`,
    };
  });
  const shown = years.findIndex(({ isShown }) => isShown);
  return {
    width: counts.length * BAR, height: HEIGHT, years, table: toTable(counts), allHref: at(undefined), first: counts[0]!.from!, last: dataAsOf.slice(0, 7),
    ...(request.asOf && { asOf: request.asOf }),
    ...(shown > 0 && { previousHref: years[shown - 1]!.href }),
    ...(shown >= 0 && shown < years.length - 1 && { nextHref: years[shown + 1]!.href }),
  };
}
