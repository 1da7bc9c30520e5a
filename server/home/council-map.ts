/** Which councils have how many known partner councils, and which of the two kinds of nothing the others have. Pure. */
import { scaleThreshold } from 'd3';
import type { Collaboration } from '../graph/collaboration';
import { isCouncilNode, isPrincipal } from '../graph/council-kinds';
import type { Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Border, CouncilPlace } from './queries';
import type { MapCell, Overview } from './schema';

/** First number of partners of each darker step; the first step begins at 1. */
const STEP_STARTS = [5, 10, 20] as const;

/** 1 (one to four partners) to 4 (twenty or more). */
export const stepOf = scaleThreshold<number, number>().domain([...STEP_STARTS]).range([1, 2, 3, 4]);

interface MapInput { readonly nodes: NodeIndex; readonly collaboration: Collaboration; readonly places: readonly CouncilPlace[] }

/** The principal councils of today, A to Z; what a predecessor did counts for its successor. */
export function toMapCells({ nodes, collaboration, places }: MapInput): MapCell[] {
  const recorded = new Set(places.filter((place) => place.recorded).map(({ ref }) => collaboration.presentDay.get(ref) ?? ref));
  const placeOf = new Map(places.map((place) => [place.ref, place]));
  return nodes.all.filter(isPrincipal).map((node): MapCell => {
    const { hexQ, hexR } = placeOf.get(node.ref) ?? {};
    const partners = collaboration.tiesOf(node.ref).filter(({ ref }) => isCouncilNode(nodes.find(ref))).length;
    return {
      id: node.id, ref: node.ref, name: node.shortName ?? node.name, nation: node.nation ?? '', tier: node.tier ?? '',
      ...(node.region && { region: node.region }), ...(hexQ !== undefined && { hexQ }), ...(hexR !== undefined && { hexR }),
      partners, state: partners > 0 ? 'partners' : recorded.has(node.ref) ? 'none-known' : 'no-record',
    };
  }).sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id));
}

/** Councils by step, most partners first, then the two kinds of nothing. */
export function toDistribution(cells: readonly MapCell[]): Overview['distribution'] {
  const starts = [1, ...STEP_STARTS];
  const steps = starts.map((from, i) => ({
    from, ...(starts[i + 1] !== undefined && { to: starts[i + 1]! - 1 }), state: 'partners' as const,
    councils: cells.filter(({ state, partners }) => state === 'partners' && stepOf(partners) === i + 1).length,
  })).reverse();
  const empty = (['none-known', 'no-record'] as const).map((state) => ({ state, councils: cells.filter((cell) => cell.state === state).length }));
  return [...steps, ...empty];
}

/** Pairs of today's councils that share a boundary, and how many of them share a project. */
export function countBorders(borders: readonly Border[], nodes: NodeIndex, collaboration: Collaboration): { all: number; withProject: number } {
  const today = borders.filter(({ fromRef, toRef }) => isPrincipal(nodes.find(fromRef)) && isPrincipal(nodes.find(toRef)));
  const together = (a: Ref, b: Ref) => collaboration.tiesOf(a).some(({ ref }) => ref === b);
  return { all: today.length, withProject: today.filter(({ fromRef, toRef }) => together(fromRef, toRef)).length };
}
