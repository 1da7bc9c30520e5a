/**
 * The graph that paths are looked for in, as typed arrays: nodes numbered in
 * the order of their refs, so that comparing numbers compares refs, and bonds
 * beside each node. A bond is all relationships of one family between the same
 * two nodes; its cheapest decides what it costs. Undirected: a path may be
 * walked either way.
 */
import type { Collaboration } from '../graph/collaboration';
import type { Ref, RelationshipType } from '../graph/model';
import type { Projection } from '../graph/projection';
import { lastDay } from '../graph/time';
import { toBonds, type Bonds } from './bonds';
import { evidenceCost, type EvidenceCost } from './cost';
import { pathFamilyIds, type PathFamilyId } from './families';
import { existedOn, pathMakingOn, pathMakingToday } from './relationships-then';
import { Scratch } from './scratch';

/** A relationship of a path, as it is recorded. */
export interface PathRelationship {
  readonly id: string;
  readonly type: RelationshipType;
  readonly family: PathFamilyId;
  /** Its ends as recorded, ended councils included. */
  readonly from: Ref;
  readonly to: Ref;
  /** The ended council that it names, where the path shows its successor. */
  readonly as?: Ref;
  readonly since?: string;
  readonly until?: string;
  readonly confirmedOn?: string;
  /** Stage of a use, role of a supplier. */
  readonly detail?: string;
  readonly amountGbp?: number;
  readonly awardedOn?: string;
  readonly projectId?: string;
  readonly sources: readonly string[];
  readonly cost: EvidenceCost;
}

export interface PathGraphOptions {
  /** The facts' date. */
  readonly dataAsOf: string;
  /** The graph as it was then, imprecise dates by their last day; without it, the graph of today. */
  readonly asOf?: string;
}

export class PathGraph {
  readonly size: number;
  readonly scratch: Scratch;
  private readonly numbers: ReadonlyMap<Ref, number>;

  constructor(
    readonly projection: Projection,
    /** Refs by number, in code unit order. */
    readonly refs: readonly Ref[],
    readonly bonds: Bonds,
    /** Where ended councils are counted; empty when the view is of another day. */
    readonly presentDay: ReadonlyMap<Ref, Ref>,
    /** Against which relationships are old or new. */
    readonly day: string,
    readonly asOf: string | undefined,
    /** What had to be left out: relationships without a date, when the view is of another day. */
    readonly omitted: { readonly undated: number },
  ) {
    this.size = refs.length;
    this.scratch = new Scratch(refs.length);
    this.numbers = new Map(refs.map((ref, i) => [ref, i]));
  }

  /** The ref's number, or its successor's where it is rolled up; −1 when there is no such node in this view. */
  numberOf(ref: Ref): number {
    return this.numbers.get(this.presentDay.get(ref) ?? ref) ?? -1;
  }

  has(ref: Ref): boolean {
    return this.numberOf(ref) >= 0;
  }

  /** Relationship `i` of the bonds, with the parts of its cost. */
  relationship(i: number): PathRelationship {
    const { ids, degrees, families } = this.bonds.relationships;
    const id = ids[i]!;
    const { type, since, until, confirmedOn, detail, amountGbp, awardedOn, projectId, sources } = this.projection.graph.getEdgeAttributes(id);
    const [from, to] = this.projection.graph.extremities(id) as [Ref, Ref];
    const ended = [from, to].find((ref) => this.presentDay.has(ref));
    return {
      id, type, family: pathFamilyIds[families[i]!]!, from, to, ...(ended && { as: ended }),
      ...(since && { since }), ...(until && { until }), ...(confirmedOn && { confirmedOn }), ...(detail && { detail }),
      ...(amountGbp !== undefined && { amountGbp }), ...(awardedOn && { awardedOn }), ...(projectId && { projectId }),
      sources, cost: evidenceCost(this.projection.graph.getEdgeAttributes(id), degrees[i]!, this.day),
    };
  }
}

const NONE: ReadonlyMap<Ref, Ref> = new Map();

/**
 * The graph of today, ended councils rolled up to their sole whole successor,
 * or as of a day, not rolled up and with what is dated only.
 */
export function toPathGraph(projection: Projection, collaboration: Pick<Collaboration, 'presentDay'>, { dataAsOf, asOf }: PathGraphOptions): PathGraph {
  const day = lastDay(asOf ?? dataAsOf);
  const rolledUp = asOf === undefined ? collaboration.presentDay : NONE;
  const refs = projection.graph.filterNodes((ref, node) => (asOf === undefined ? !rolledUp.has(ref) : existedOn(node, day))).sort();
  const known = new Set(refs);
  const { relationships, undated } = asOf === undefined
    ? pathMakingToday(projection, collaboration.presentDay)
    : pathMakingOn(day, projection, collaboration.presentDay, (ref) => known.has(ref));
  return new PathGraph(projection, refs, toBonds(refs, relationships, day), rolledUp, day, asOf, { undated });
}
