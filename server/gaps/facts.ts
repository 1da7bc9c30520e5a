/**
 * The graph as the kinds of gap ask it: councils of today, what each uses,
 * works on and buys, with ended councils rolled up to their sole whole
 * successor. Made once per graph version; everything is looked up in maps.
 */
import type { Collaboration } from '../graph/collaboration';
import type { Likeness } from '../graph/likeness';
import type { Ref, RelationshipType } from '../graph/model';
import type { NodeIndex, NodeSummary } from '../graph/node-index';
import type { Projection, RelationshipOfGraph } from '../graph/projection';
import { lastDay } from '../graph/time';
import { isCouncil, usesByBody, type BodyUse, type ReuseStage, type UseClaim } from '../graph/reuse';
import type { Subject } from './gap';
import { placesOf, typesOf, type CouncilGroup } from './places';

export interface SourcedClaim extends UseClaim { readonly sources: readonly string[] }
export type Use = BodyUse<SourcedClaim>;

/** What the projection does not hold of a pattern or project. */
export interface OutputFacts {
  readonly ref: Ref;
  readonly firstOn?: string;
  /** A pattern's maturity, a project's status. */
  readonly state?: string;
  /** Code of a pattern, outputs of a project. */
  readonly address?: string;
  readonly sources: readonly string[];
}

export interface RoundCoverage { readonly known: number; readonly total: number; readonly source?: string }

/** A project or use of a council, with what shows it. */
export interface Work { readonly work: Ref; readonly sources: readonly string[] }

export interface FactSources {
  readonly nodes: NodeIndex;
  readonly projection: Projection;
  readonly collaboration: Collaboration;
  readonly likeness: Likeness;
  readonly dataAsOf: string;
  readonly outputs?: readonly OutputFacts[];
  /** How many of a round's projects are in the record, where a total is published. */
  readonly roundCoverage?: ReadonlyMap<Ref, RoundCoverage>;
  /** Published totals of users of a pattern: what the record cannot have all of. */
  readonly usersStated?: ReadonlyMap<Ref, RoundCoverage>;
}

/** What more councils use, registers that come with a national programme above all, is no common need and no news; the same line as in paths. */
export const WIDE_USE = 60;
/** What is read rather than run has no users. */
const READ_KINDS = ['research', 'playbook', 'business-case'];
const YEAR_MS = 365.25 * 86_400_000;

/** Longer than an abbreviation. */
const LONGEST_REMARK = 20;

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

function groupBy(rows: readonly RelationshipOfGraph[], by: (row: RelationshipOfGraph) => Ref): Map<Ref, RelationshipOfGraph[]> {
  const groups = new Map<Ref, RelationshipOfGraph[]>();
  for (const row of rows) {
    const key = by(row);
    const list = groups.get(key);
    if (list) list.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

export class GapFacts {
  readonly nodes: NodeIndex;
  readonly projection: Projection;
  readonly collaboration: Collaboration;
  readonly likeness: Likeness;
  readonly dataAsOf: string;
  /** Principal councils of today, by ref. */
  readonly councils: readonly NodeSummary[];
  readonly places: readonly CouncilGroup[];
  readonly types: readonly CouncilGroup[];
  /** Uses by pattern; bodies of today. */
  readonly uses: ReadonlyMap<Ref, readonly Use[]>;
  private readonly usesOfBody = new Map<Ref, Map<Ref, Use>>();
  private readonly gave = new Map<Ref, Map<Ref, RelationshipOfGraph>>();
  private readonly areas: ReadonlyMap<Ref, readonly Ref[]>;
  private readonly participation = new Map<Ref, Map<Ref, RelationshipOfGraph>>();
  private readonly supplied: ReadonlyMap<Ref, RelationshipOfGraph[]>;
  private readonly awarded: ReadonlyMap<Ref, RelationshipOfGraph[]>;
  private readonly outputs: ReadonlyMap<Ref, OutputFacts>;
  /** Where an ended council's area went when it was not one whole successor: the others' past. */
  private readonly partPredecessors: ReadonlyMap<Ref, RelationshipOfGraph[]>;

  constructor(private readonly sources: FactSources) {
    const { nodes, projection, collaboration, likeness, dataAsOf } = sources;
    this.nodes = nodes; this.projection = projection; this.collaboration = collaboration; this.likeness = likeness; this.dataAsOf = dataAsOf;
    this.councils = likeness.principal;
    this.places = placesOf(this.councils);
    this.types = typesOf(this.councils);
    const today = (ref: Ref) => collaboration.presentDay.get(ref) ?? ref;
    this.uses = new Map([...groupBy(projection.ofTypes(['REUSES']), ({ to }) => to)].map(([pattern, rows]) => [pattern, usesByBody(
      rows.map(({ from, detail, since, confirmedOn, sources: shown }): SourcedClaim => ({ bodyRef: from, stage: detail as ReuseStage, since, confirmedOn, sources: shown })),
      collaboration.presentDay, dataAsOf,
    )]));
    for (const [pattern, uses] of this.uses) for (const use of uses) nested(this.usesOfBody, use.ref).set(pattern, use);
    for (const row of projection.ofTypes(['ORIGINATED', 'CONTRIBUTED_TO'])) nested(this.gave, today(row.from)).set(row.to, row);
    this.areas = new Map([...groupBy(projection.ofTypes(['ADDRESSES']), ({ from }) => from)].map(([ref, rows]) => [ref, distinct(rows.map(({ to }) => to)).sort()]));
    for (const row of projection.ofTypes(['LEADS', 'PARTNERS_IN'])) {
      if (nodes.find(row.to)?.kind === 'project') nested(this.participation, today(row.from)).set(row.to, row);
    }
    this.supplied = groupBy(projection.ofTypes(['SUPPLIES']).filter(({ to }) => nodes.find(to)?.label === 'Council'), ({ to }) => today(to));
    this.awarded = groupBy(projection.ofTypes(['AWARDED']), ({ to }) => today(to));
    this.outputs = new Map((sources.outputs ?? []).map((output) => [output.ref, output]));
    this.partPredecessors = groupBy(projection.ofTypes(['SUCCEEDED_BY']).filter(({ from }) => !collaboration.presentDay.has(from)), ({ to }) => to);
  }

  private readonly remembered = new Map<string, unknown>();

  /** Asked for again and again by reasons: worked out once. */
  private once<T>(key: string, make: () => T): T {
    if (!this.remembered.has(key)) this.remembered.set(key, make());
    return this.remembered.get(key) as T;
  }

  /** Relationships at a node, either way, of those types. */
  at(ref: Ref, types: readonly RelationshipType[]): readonly RelationshipOfGraph[] {
    return this.once(`at ${ref} ${types.join()}`, () => this.projection.at(ref, types));
  }

  council(ref: Ref): NodeSummary { return this.nodes.find(ref)!; }
  /** The caption without a long remark in brackets. */
  name(ref: Ref): string {
    const caption = this.nodes.caption(ref);
    const [, short, remark] = /^(.+?) \(([^()]*)\)$/.exec(caption) ?? [];
    return short && remark!.length > LONGEST_REMARK ? short : caption;
  }
  subject(ref: Ref): Subject { return this.nodes.link(ref); }
  today(ref: Ref): Ref { return this.collaboration.presentDay.get(ref) ?? ref; }
  isCouncil(ref: Ref): boolean { return isCouncil(this.nodes, ref); }
  isPrincipal(ref: Ref): boolean { return this.isCouncil(ref) && this.council(ref).endedOn === undefined; }

  usesOf(body: Ref): ReadonlyMap<Ref, Use> { return this.usesOfBody.get(body) ?? new Map(); }
  usersOf(pattern: Ref): readonly Use[] { return this.uses.get(pattern) ?? []; }
  /** Councils of today that use it, in any state. */
  councilsUsing(pattern: Ref): readonly Use[] { return this.once(`using ${pattern}`, () => this.usersOf(pattern).filter(({ ref }) => this.isCouncil(ref))); }
  isInWideUse(pattern: Ref): boolean { return this.councilsUsing(pattern).length > WIDE_USE; }
  /** Whether a pattern is run or followed, not only read. */
  isRun(pattern: Ref): boolean { return !READ_KINDS.includes(this.nodes.find(pattern)?.kind ?? ''); }
  /** Whole years from a date, its last day where it is imprecise, to the date of the facts. */
  yearsSince(date: string): number { return Math.floor((Date.parse(this.dataAsOf) - Date.parse(lastDay(date))) / YEAR_MS); }
  /** Patterns it originated or contributed to, with the claim. */
  gaveTo(body: Ref): ReadonlyMap<Ref, RelationshipOfGraph> { return this.gave.get(body) ?? new Map(); }
  /** Projects it led or took part in, predecessors' included, with the claim. */
  projectsOf(body: Ref): ReadonlyMap<Ref, RelationshipOfGraph> { return this.participation.get(body) ?? new Map(); }
  suppliersOf(body: Ref): readonly RelationshipOfGraph[] { return this.supplied.get(body) ?? []; }
  areasOf(work: Ref): readonly Ref[] { return this.areas.get(work) ?? []; }
  output(work: Ref): OutputFacts | undefined { return this.outputs.get(work); }
  roundCoverage(round: Ref): RoundCoverage | undefined { return this.sources.roundCoverage?.get(round); }
  usersStated(pattern: Ref): RoundCoverage | undefined { return this.sources.usersStated?.get(pattern); }

  /** Councils that ended in part or into several, and are not counted under this one: their past is not in its record. */
  splitPredecessors(council: Ref): readonly RelationshipOfGraph[] { return this.partPredecessors.get(council) ?? []; }

  /** Service areas of a council's work and uses, with what shows each. */
  workOf(council: Ref): ReadonlyMap<Ref, Work[]> {
    return this.once(`work ${council}`, () => this.findWork(council));
  }

  private findWork(council: Ref): ReadonlyMap<Ref, Work[]> {
    const found = new Map<Ref, Work[]>();
    const add = (work: Ref, sources: readonly string[]) => {
      for (const area of this.areasOf(work)) found.set(area, [...(found.get(area) ?? []), { work, sources }]);
    };
    for (const [project, { sources }] of this.projectsOf(council)) add(project, sources);
    for (const [pattern, { strongest }] of this.usesOf(council)) add(pattern, strongest.sources);
    return found;
  }

  /** How much the graph knows: projects, uses, patterns given to, awards and suppliers' lists. */
  recordsOf(council: Ref): number {
    return this.projectsOf(council).size + this.usesOf(council).size + this.gaveTo(council).size + (this.awarded.get(council)?.length ?? 0) + this.suppliersOf(council).length;
  }

  /** Strategic authorities over it, and its county council. */
  above(council: Ref): Ref[] {
    const { countyId } = this.council(council);
    return [...this.at(council, ['WITHIN']).filter(({ from }) => from === council).map(({ to }) => to), ...(countyId && this.nodes.find(`council:${countyId}` as Ref) ? [`council:${countyId}` as Ref] : [])];
  }

  /** Council partners of today, strategic authorities not among them. */
  partnersOf(council: Ref): readonly Ref[] { return this.once(`partners ${council}`, () => this.collaboration.tiesOf(council).map(({ ref }) => ref).filter((ref) => this.isPrincipal(ref))); }
}

function nested<V>(map: Map<Ref, Map<Ref, V>>, key: Ref): Map<Ref, V> {
  let inner = map.get(key);
  if (!inner) map.set(key, inner = new Map());
  return inner;
}
