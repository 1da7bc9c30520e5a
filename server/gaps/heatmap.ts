/** Regions by service areas: which councils have a known project or a pattern on record there. Membership is not counted. */
import { scaleThreshold } from 'd3';
import type { Ref } from '../graph/model';
import type { GapFacts } from './facts';
import type { CouncilGroup } from './places';

/** Below this share of councils with any work on record, nothing on record says nothing. */
const SMALLEST_KNOWN = 0.5;
/** Nor where what is known comes from one or two lists. */
export const FEWEST_AREAS = 5;

export interface HeatmapCell { readonly area: Ref; readonly councils: readonly Ref[] }
export interface HeatmapRow {
  readonly place: CouncilGroup;
  readonly cells: readonly HeatmapCell[];
  /** Councils with any project or use on record. */
  readonly known: number;
  /** Service areas with any council on record. */
  readonly wide: number;
  /** So little is known of the whole place that an empty cell says nothing. */
  readonly isThin: boolean;
}
export interface Heatmap {
  /** Widest first: most councils of the country. */
  readonly areas: readonly Ref[];
  readonly rows: readonly HeatmapRow[];
}

export type Step = 0 | 1 | 2 | 3 | 4;
const stepOfShare = scaleThreshold<number, Step>([0.15, 0.35, 0.6], [1, 2, 3, 4]);

/** The step of a share: under 15%, 15 to 34, 35 to 59, 60 or more; 0 for no record. */
export const stepOf = (councils: number, of: number): Step => (councils === 0 ? 0 : stepOfShare(councils / of));

export function toHeatmap(facts: GapFacts): Heatmap {
  const inArea = new Map<Ref, Set<Ref>>(facts.nodes.all.filter(({ label }) => label === 'ServiceArea').map(({ ref }) => [ref, new Set()]));
  for (const { ref } of facts.councils) for (const area of facts.workOf(ref).keys()) inArea.get(area)?.add(ref);
  const areas = [...inArea].sort(([a, x], [b, y]) => y.size - x.size || facts.name(a).localeCompare(facts.name(b), 'en-GB')).map(([area]) => area);
  return {
    areas,
    rows: facts.places.map((place) => {
      const cells = areas.map((area) => ({ area, councils: place.councils.map(({ ref }) => ref).filter((ref) => inArea.get(area)!.has(ref)) }));
      const known = place.councils.filter(({ ref }) => facts.workOf(ref).size > 0).length;
      const wide = cells.filter(({ councils }) => councils.length > 0).length;
      return { place, cells, known, wide, isThin: known / place.councils.length < SMALLEST_KNOWN || wide < FEWEST_AREAS };
    }),
  };
}
