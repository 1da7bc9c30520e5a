/**
 * How a pattern came to a council: claims in time order, from its origin through
 * bodies that had it and worked with the next one, to the council's own. A step
 * follows another only when it is not earlier, by the first day of its date;
 * that it is later is all that is said. Pure.
 */
import type { Ref } from '../graph/model';
import type { Projection, RelationshipOfGraph } from '../graph/projection';
import { compareDates, firstDay, lastDay } from '../graph/time';

export interface ReusePathContext {
  readonly projection: Projection;
  readonly presentDay: ReadonlyMap<Ref, Ref>;
}

/** One step: one claim, or two of bodies that took part in the same project. */
export interface ReuseStep {
  readonly relationships: readonly RelationshipOfGraph[];
  /** Absent when no date is recorded; then the step stands where it belongs and is marked. */
  readonly date?: string;
}

/** Bodies between the origin and the council: more would be a story, not a path. */
const MOST_BETWEEN = 4;

const isEarlier = (a: string, b: string) => firstDay(a) < firstDay(b);
/** Of periods that overlap, such as a month and a day in it, neither is surely earlier: they stay in the order of the story. */
export const isSurelyEarlier = (a: string, b: string): boolean => lastDay(a) < firstDay(b);
const byDate = (a: RelationshipOfGraph, b: RelationshipOfGraph) => compareDates(a.since, b.since) || a.id.localeCompare(b.id);

interface Arrival {
  readonly body: Ref;
  readonly claim: RelationshipOfGraph;
  /** Through which shared project from which earlier arrival; absent at the origin. */
  readonly from?: { readonly arrival: Arrival; readonly shared: readonly [RelationshipOfGraph, RelationshipOfGraph] };
}

class ReuseHistory {
  private readonly claims = new Map<Ref, RelationshipOfGraph[]>();
  readonly produced: readonly RelationshipOfGraph[];

  constructor(readonly pattern: Ref, private readonly context: ReusePathContext) {
    const { projection } = context;
    for (const claim of projection.at(pattern, ['ORIGINATED', 'CONTRIBUTED_TO', 'REUSES'])) {
      const body = this.today(claim.from);
      this.claims.set(body, [...(this.claims.get(body) ?? []), claim]);
    }
    for (const claims of this.claims.values()) claims.sort(byDate);
    this.produced = projection.at(pattern, ['PRODUCED']).filter(({ from }) => projection.node(from)?.kind === 'project').sort((a, b) => a.id.localeCompare(b.id));
  }

  today(ref: Ref): Ref {
    return this.context.presentDay.get(ref) ?? ref;
  }

  claimsOf(body: Ref): readonly RelationshipOfGraph[] {
    return this.claims.get(body) ?? [];
  }

  participations(ref: Ref): RelationshipOfGraph[] {
    return this.context.projection.at(ref, ['LEADS', 'PARTNERS_IN']).filter(({ to }) => this.context.projection.node(to)?.kind === 'project').sort(byDate);
  }

  /** Whether the record says who made or started it; else its earliest dated use stands in for its origin. */
  get hasOrigin(): boolean {
    return this.origins().some(({ type }) => type !== 'REUSES' && type !== 'CONTRIBUTED_TO');
  }

  /** The first claims of all: of those who led the projects behind it, else of those who started it, else the earliest. */
  origins(): RelationshipOfGraph[] {
    const led = this.produced.flatMap(({ from }) => this.participations(from).filter(({ type }) => type === 'LEADS'));
    if (led.length > 0) return led;
    const all = [...this.claims.values()].flat().sort(byDate);
    const started = all.filter(({ type }) => type === 'ORIGINATED');
    return started.length > 0 ? started : all.filter(({ since }) => since !== undefined).slice(0, 1);
  }

  /** Bodies that have a later claim and took part with this one in a project begun between the two claims. */
  next({ body, claim }: Arrival): Arrival[] {
    if (claim.since === undefined) return [];
    const own = this.participationsToday(body).filter(({ since }) => since !== undefined && !isEarlier(since, claim.since!));
    return own.flatMap((mine) => this.participations(mine.to).flatMap((theirs): Arrival[] => {
      const other = this.today(theirs.from);
      if (other === body || theirs.since === undefined || isEarlier(theirs.since, claim.since!)) return [];
      const began = isEarlier(theirs.since, mine.since!) ? mine.since! : theirs.since;
      const later = this.claimsOf(other).find(({ since }) => since !== undefined && !isEarlier(since, began));
      return later ? [{ body: other, claim: later, from: { arrival: { body, claim }, shared: [mine, theirs] } }] : [];
    }));
  }

  private participationsToday(body: Ref): RelationshipOfGraph[] {
    const refs = [body, ...[...this.context.presentDay].filter(([, today]) => today === body).map(([ended]) => ended)];
    return refs.flatMap((ref) => this.participations(ref)).sort(byDate);
  }
}

/** The fewest bodies between; of equal ones, the earliest claims. */
function search(history: ReuseHistory, council: Ref): Arrival | undefined {
  const origins = history.origins().filter(({ since }) => since !== undefined);
  let level: Arrival[] = origins.map((claim) => ({ body: history.today(claim.from), claim }));
  const seen = new Set(level.map(({ body }) => body));
  for (let between = 0; between <= MOST_BETWEEN && level.length > 0; between += 1) {
    const next = new Map<Ref, Arrival>();
    for (const arrival of level) {
      for (const found of history.next(arrival)) {
        const reached: Arrival = { ...found, from: { ...found.from!, arrival } };
        if (seen.has(found.body)) continue;
        const known = next.get(found.body);
        if (!known || byDate(reached.claim, known.claim) < 0) next.set(found.body, reached);
      }
    }
    if (next.has(council)) return next.get(council);
    for (const body of next.keys()) seen.add(body);
    level = [...next.values()];
  }
  return undefined;
}

const step = (...relationships: RelationshipOfGraph[]): ReuseStep => {
  const latest = relationships.map(({ since }) => since).filter((date) => date !== undefined).sort((a, b) => compareDates(b, a))[0];
  return { relationships, ...(latest !== undefined && { date: latest }) };
};

/** Steps back to the origin, oldest first. */
function stepsOf(arrival: Arrival): ReuseStep[] {
  if (!arrival.from) return [step(arrival.claim)];
  return [...stepsOf(arrival.from.arrival), step(...arrival.from.shared), step(arrival.claim)];
}

/** The dated steps in the order of their dates, each undated one where it stood. */
function inTimeOrder(steps: readonly ReuseStep[]): ReuseStep[] {
  const dated: ReuseStep[] = [];
  for (const one of steps.filter(({ date }) => date !== undefined)) {
    const at = dated.findIndex(({ date }) => isSurelyEarlier(one.date!, date!));
    dated.splice(at < 0 ? dated.length : at, 0, one);
  }
  return steps.map((one) => (one.date === undefined ? one : dated.shift()!));
}

/**
 * A project's product has no date: it stands after the steps within the project.
 * A first step that the second repeats is left out.
 */
function withProduct(steps: readonly ReuseStep[], history: ReuseHistory): ReuseStep[] {
  const [first, second] = steps;
  const own = first?.relationships.length === 1 && second?.relationships.some(({ id }) => id === first.relationships[0]!.id) ? steps.slice(1) : steps;
  const ordered = inTimeOrder(own);
  const product = history.produced.find(({ from }) => ordered.some(({ relationships }) => relationships.some(({ to }) => to === from)));
  if (!product) return ordered;
  const at = ordered.findLastIndex(({ relationships }) => relationships.some(({ to }) => to === product.from)) + 1;
  return [...ordered.slice(0, at), step(product), ...ordered.slice(at)];
}

export interface ReusePath {
  readonly steps: readonly ReuseStep[];
  /** Whether a chain of shared projects leads to the council; else only the origin and its own claim stand side by side. */
  readonly isJoined: boolean;
  /** The council has no claim about the pattern on record. */
  readonly hasClaim: boolean;
  /** Whether the first step is where it began; else the record does not say, and the earliest dated claim stands first. */
  readonly hasOrigin: boolean;
}

/** @param council a body of today */
export function reusePath(pattern: Ref, council: Ref, context: ReusePathContext): ReusePath {
  const history = new ReuseHistory(pattern, context);
  const own = history.claimsOf(council);
  const { hasOrigin } = history;
  const origins = history.origins();
  const makers = origins.filter(({ from }) => history.today(from) === council);
  const took = history.produced.flatMap(({ from }) => history.participations(from)).filter(({ from }) => history.today(from) === council);
  if (own.length === 0 && took.length === 0) return { steps: [], isJoined: false, hasClaim: false, hasOrigin };
  const lastOf = (claims: readonly RelationshipOfGraph[]) => claims.find(({ type }) => type === 'REUSES') ?? claims[0];
  const last = lastOf(own);
  if (makers.length > 0) {
    const first = makers[0]!;
    return { steps: withProduct([step(first), ...(last && last !== first ? [step(last)] : [])], history), isJoined: true, hasClaim: true, hasOrigin };
  }
  const joined = search(history, council);
  if (joined) return { steps: withProduct(stepsOf(joined), history), isJoined: true, hasClaim: true, hasOrigin };
  const [begin] = origins;
  // A maker that did not lead: its part in the project joins it to the origin.
  if (took.length > 0) {
    const part = took[0]!;
    return { steps: withProduct([...(begin && begin.to === part.to ? [step(begin)] : []), step(part), ...(last ? [step(last)] : [])], history), isJoined: true, hasClaim: true, hasOrigin };
  }
  return { steps: withProduct([...(begin && begin !== last ? [step(begin)] : []), step(last!)], history), isJoined: false, hasClaim: true, hasOrigin };
}
