/** Regions by service areas: which councils have a known project or a pattern on record there. Membership is not counted. */
import type { Ref } from '../graph/model';
import type { GapFacts } from './facts';
import type { CouncilGroup } from './places';

export interface HeatmapCell { readonly area: Ref; readonly councils: readonly Ref[] }
export interface HeatmapRow { readonly place: CouncilGroup; readonly cells: readonly HeatmapCell[] }
export interface Heatmap {
  /** Widest first: most councils of the country. */
  readonly areas: readonly Ref[];
  readonly rows: readonly HeatmapRow[];
}

/** The step of a share: under 15%, 15 to 34, 35 to 59, 60 or more; 0 for no record. */
export function stepOf(councils: number, of: number): 0 | 1 | 2 | 3 | 4 {
  if (councils === 0) return 0;
  const share = councils / of;
  return share >= 0.6 ? 4 : share >= 0.35 ? 3 : share >= 0.15 ? 2 : 1;
}

export function toHeatmap(facts: GapFacts): Heatmap {
  const inArea = new Map<Ref, Set<Ref>>(facts.nodes.all.filter(({ label }) => label === 'ServiceArea').map(({ ref }) => [ref, new Set()]));
  for (const { ref } of facts.councils) for (const area of facts.workOf(ref).keys()) inArea.get(area)?.add(ref);
  const areas = [...inArea].sort(([a, x], [b, y]) => y.size - x.size || facts.name(a).localeCompare(facts.name(b), 'en-GB')).map(([area]) => area);
  return {
    areas,
    rows: facts.places.map((place) => ({
      place, cells: areas.map((area) => ({ area, councils: place.councils.map(({ ref }) => ref).filter((ref) => inArea.get(area)!.has(ref)) })),
    })),
  };
}
