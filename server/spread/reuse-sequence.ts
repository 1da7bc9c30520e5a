/**
 * Who took a pattern up, in time order, and what stood before each. Pure. An
 * imprecise date stands at the first day of its period; one use is earlier than
 * another only when its whole period is over before the other's begins.
 */
import { datedBeforeBody } from '../graph/before-body';
import type { Collaboration } from '../graph/collaboration';
import type { Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { isCouncil, usesByBody, type BodyUse, type ReuseStage, type UseClaim } from '../graph/reuse';
import { compareDates, firstDay, lastDay } from '../graph/time';
import type { LinksOf } from './links-of';
import type { Step, UndatedUser } from './schema';

export interface SourcedClaim extends UseClaim { readonly sources: readonly string[] }

/** Named of those that stood before; the rest are counted. */
const MOST_NAMED = 3;

export interface SequenceContext {
  readonly nodes: NodeIndex;
  readonly collaboration: Collaboration;
  readonly dataAsOf: string;
  readonly links: LinksOf;
}

export interface Sequence { readonly dated: Step[]; readonly undated: UndatedUser[]; readonly others: number }

type Use = BodyUse<SourcedClaim>;
type DatedUse = Use & { readonly takenUp: SourcedClaim & { readonly since: string } };

const isDated = (use: Use): use is DatedUse => use.takenUp?.since !== undefined;

/** First and last day of a date's period. */
interface Period { readonly since: string; readonly first: string; readonly last: string }
const toPeriod = (since: string): Period => ({ since, first: firstDay(since), last: lastDay(since) });
const isWhollyBefore = (a: Period, b: Period) => a.last < b.first;

export function reuseSequence(claims: readonly SourcedClaim[], context: SequenceContext): Sequence {
  const { nodes, collaboration: { presentDay }, dataAsOf } = context;
  const uses = usesByBody(claims, presentDay, dataAsOf);
  const councils = uses.filter(({ ref }) => isCouncil(nodes, ref));
  const byName = (a: Use, b: Use) => nodes.caption(a.ref).localeCompare(nodes.caption(b.ref), 'en-GB');
  const dated = councils.filter(isDated).sort((a, b) => compareDates(a.takenUp.since, b.takenUp.since) || byName(a, b));
  const periods = new Map(dated.map(({ ref, takenUp }) => [ref, toPeriod(takenUp.since)]));
  const all = [...periods.values()];
  return {
    dated: dated.map((use): Step => {
      const { ref, takenUp: { since, bodyRef } } = use;
      const own = periods.get(ref)!;
      const beforeBody = datedBeforeBody(bodyRef, since, nodes, context.collaboration);
      return {
        ...describe(use, use.takenUp, nodes), since,
        samePeriod: all.filter((other) => !isWhollyBefore(other, own) && !isWhollyBefore(own, other)).length - 1,
        ...(beforeBody && { beforeBody }), before: standingBefore(ref, own, periods, context),
      };
    }),
    undated: councils.filter((use) => !isDated(use)).sort(byName).map((use) => describe(use, use.strongest, nodes)),
    others: uses.length - councils.length,
  };
}

function describe({ ref, status }: Use, { stage, bodyRef, sources }: SourcedClaim, nodes: NodeIndex) {
  const { region, nation, type, tier } = nodes.find(ref)!;
  return {
    council: nodes.link(ref), stage: stage as ReuseStage, ...(region && { region }), nation: nation as Step['nation'], type: type as Step['type'], tier: tier as Step['tier'],
    ...(bodyRef !== ref && { as: { id: nodes.link(bodyRef).id, name: nodes.find(bodyRef)?.name ?? bodyRef } }),
    status, sources: [...sources],
  };
}

/** The circumstances in which an earlier user was linked to it. */
function standingBefore(ref: Ref, own: Period, periods: ReadonlyMap<Ref, Period>, { nodes, links }: SequenceContext): Step['before'] {
  return links.ids.flatMap((circumstance): Step['before'] => {
    const found = new Map<Ref, Ref | undefined>();
    for (const { earlier, since: from, via } of links.at(circumstance, ref, (other) => periods.has(other))) {
      const period = periods.get(earlier);
      if (period && isWhollyBefore(period, own) && (!from || firstDay(from) <= own.first) && !found.has(earlier)) found.set(earlier, via);
    }
    if (found.size === 0) return [];
    const latest = [...found].sort(([a], [b]) => compareDates(periods.get(b)!.since, periods.get(a)!.since) || (a < b ? -1 : 1)).slice(0, MOST_NAMED);
    return [{
      circumstance, count: found.size,
      latest: latest.map(([earlier, via]) => ({ ...nodes.link(earlier), ...(via && { via: nodes.link(via) }) })),
    }];
  });
}
