/**
 * Why two records have no path, and who is near: the reason a reader can do
 * most about comes first. Codes only; the wording is elsewhere.
 */
import type { Ref } from '../graph/model';
import { costOf, hopsOf } from './bonds';
import { allFamilies, defaultFamilies, familyMask, pathFamilyIds, type PathFamilyId } from './families';
import { kShortest, MAX_HOPS, type FoundPath, type PathQuestion } from './k-shortest';
import type { PathGraph } from './path-graph';
import { fewestHops, weightsFrom } from './reach';
import { Space } from './space';

/** In the order in which they are looked for. */
export const noPathReasons = [
  /** Both ends are one record, or one body today. */
  'same-body',
  /** An end is no record of this view: it did not exist on that day, or there is none. */
  'not-then',
  /** There is one when nothing is avoided and it need not lead through `via`. */
  'avoided',
  /** Only longer ones. */
  'beyond-hops',
  /** There is one today, of the same families, but there was none (that is dated) then. */
  'ended-before',
  /** There is one when further families are turned on. */
  'only-excluded-types',
  /** None, through whatever family and however long. */
  'different-components',
] as const;
export type NoPathReason = (typeof noPathReasons)[number];

export interface NoPath {
  readonly reason: NoPathReason;
  /** not-then: the ends that are not there. */
  readonly missing?: readonly Ref[];
  /** beyond-hops: of the shortest. */
  readonly hops?: number;
  /** The fewest families to turn on, in their order: only-excluded-types, and beyond-hops when the families asked for lead there at no length. */
  readonly families?: readonly PathFamilyId[];
  /** The path there would be, where it has at most MAX_HOPS hops. */
  readonly path?: FoundPath;
}

const firstPath = (graph: PathGraph, question: PathQuestion): FoundPath | undefined => kShortest(graph, { ...question, k: 1 }).paths[0];

/** Further families to try: one, two, all of them. */
function additions(chosen: ReadonlySet<PathFamilyId>): PathFamilyId[][] {
  const off = pathFamilyIds.filter((id) => !chosen.has(id));
  const pairs = off.flatMap((a, i) => off.slice(i + 1).map((b) => [a, b]));
  return [...off.map((id) => [id]), ...pairs, ...(off.length > 2 ? [off] : [])];
}

/** The fewest further families that make a path of at most so many hops, and the best path of theirs. */
function withFurtherFamilies(graph: PathGraph, question: PathQuestion): NoPath | undefined {
  if (!firstPath(graph, { ...question, families: allFamilies })) return undefined;
  for (const families of additions(question.families)) {
    const path = firstPath(graph, { ...question, families: new Set([...question.families, ...families]) });
    if (path) return { reason: 'only-excluded-types', families, path };
  }
  return undefined;
}

/** Fewest hops in these families, at any length. */
function distance(graph: PathGraph, { from, to }: PathQuestion, families: ReadonlySet<PathFamilyId>): number {
  const [a, b] = [graph.numberOf(from), graph.numberOf(to)];
  return fewestHops(Space.of(graph, familyMask(families), a, b), a, b);
}

/**
 * The reason; undefined when there is a path.
 * @param today the graph of today, when `graph` is of another day
 */
export function whyNoPath(graph: PathGraph, question: PathQuestion, today?: PathGraph): NoPath | undefined {
  const { from, to, maxHops, families, via: _via, avoid: _avoid } = question;
  const missing = [from, to].filter((ref) => !graph.has(ref));
  if (from === to || (missing.length === 0 && graph.numberOf(from) === graph.numberOf(to))) return { reason: 'same-body' };
  if (missing.length > 0) return { reason: 'not-then', missing };
  if (firstPath(graph, question)) return undefined;
  const plain: PathQuestion = { from, to, maxHops, families, k: 1 };
  const unhindered = firstPath(graph, plain);
  if (unhindered) return { reason: 'avoided', path: unhindered };

  const hops = distance(graph, question, families);
  if (hops <= MAX_HOPS) return { reason: 'beyond-hops', hops, path: firstPath(graph, { ...plain, maxHops: hops })! };
  const now = today && firstPath(today, plain);
  if (now) return { reason: 'ended-before', path: now };
  const further = withFurtherFamilies(graph, plain) ?? withFurtherFamilies(graph, { ...plain, maxHops: MAX_HOPS });
  if (further) return further;
  if (hops < Infinity) return { reason: 'beyond-hops', hops };
  for (const added of additions(families)) {
    const withAdded = distance(graph, question, new Set([...families, ...added]));
    if (withAdded < Infinity) return { reason: 'beyond-hops', hops: withAdded, families: added };
  }
  return { reason: 'different-components' };
}

export interface NearbyBody {
  readonly ref: Ref;
  readonly cost: number;
  readonly hops: number;
  /** Whether it is of the region of the record that cannot be reached: of the nation, outside England. */
  readonly sameRegion: boolean;
}

/** How many bodies are named. */
const MOST_NEARBY = 5;

export interface ReachOptions {
  readonly families?: ReadonlySet<PathFamilyId>;
  readonly maxHops?: number;
  readonly avoid?: ReadonlySet<Ref>;
}

/**
 * Live councils and organisations that `from` reaches and that are near to
 * `to`: of its region first, then the cheapest. None when `from` reaches none.
 */
export function nearestReachable(
  graph: PathGraph, from: Ref, to: Ref, { families = defaultFamilies, maxHops = MAX_HOPS, avoid = new Set() }: ReachOptions = {},
): NearbyBody[] {
  const [a, b] = [graph.numberOf(from), graph.numberOf(to)];
  if (a < 0) return [];
  const space = Space.of(graph, familyMask(families), a, -1, [...avoid].map((ref) => graph.numberOf(ref)));
  const regionOf = (node: number) => {
    const { region, nation } = graph.projection.node(graph.refs[node]!) ?? {};
    return region ?? nation;
  };
  const region = b < 0 ? undefined : regionOf(b);
  const bodies: (NearbyBody & { weight: number })[] = [];
  graph.scratch.lend(() => weightsFrom(space, a, maxHops).forEach((weight, node) => {
    if (weight === Infinity || node === a || node === b) return;
    const { ref, label, endedOn } = graph.projection.node(graph.refs[node]!)!;
    if ((label !== 'Council' && label !== 'Organisation') || (endedOn && graph.asOf === undefined)) return;
    bodies.push({ ref, weight, cost: costOf(weight), hops: hopsOf(weight), sameRegion: region !== undefined && regionOf(node) === region });
  }));
  // Equal weights stay in the order of their refs.
  return bodies.sort((x, y) => Number(y.sameRegion) - Number(x.sameRegion) || x.weight - y.weight)
    .slice(0, MOST_NEARBY).map(({ weight: _, ...body }) => body);
}
