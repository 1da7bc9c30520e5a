/** Where a pattern came from: the projects that produced it, and the awards to them. Pure. */
import { parseRef, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { compareDates } from '../graph/time';
import type { PatternRecord } from './schema';
import type { PatternTie } from './ties';

/** Conflicts stand in the graph's supplement; the service adds them. */
type OriginProject = Omit<PatternRecord['origin']['projects'][number], 'conflicts'>;
type Award = PatternRecord['awards'][number];

const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name, 'en-GB');

export function toOriginProjects(ties: readonly PatternTie[], nodes: NodeIndex): OriginProject[] {
  const named = (ref: Ref) => ({ id: parseRef(ref)!.id, name: nodes.caption(ref) });
  return ties.filter(({ part }) => part === 'project').map((tie): OriginProject => {
    const around = ties.filter(({ viaRef }) => viaRef === tie.otherRef);
    const bodies = (type: PatternTie['type']) => around.filter((t) => t.part === 'participant' && t.type === type)
      .map(({ otherRef }) => nodes.link(otherRef)).sort(byName);
    const members = ties.find(({ part, otherRef }) => part === 'members' && otherRef === tie.otherRef)?.members;
    return {
      ...named(tie.otherRef), kind: tie.otherKind ?? 'project', status: tie.otherStatus ?? 'unknown',
      ...(tie.otherStartedOn && { startedOn: tie.otherStartedOn }),
      leads: bodies('LEADS'), partners: bodies('PARTNERS_IN'),
      fundingRounds: around.filter(({ part }) => part === 'round').sort((a, b) => compareDates(a.since, b.since)).map(({ otherRef }) => named(otherRef)),
      alsoProduced: around.filter(({ part }) => part === 'also').map(({ otherRef }) => named(otherRef)).sort(byName),
      ...(members && { members }), sources: tie.sources,
    };
  }).sort((a, b) => compareDates(a.startedOn, b.startedOn) || byName(a, b));
}

/** Awards to the projects that produced it, oldest first. */
export function toAwards(ties: readonly PatternTie[], nodes: NodeIndex): Award[] {
  const named = (ref: Ref) => ({ id: parseRef(ref)!.id, name: nodes.caption(ref) });
  return ties.filter(({ part }) => part === 'award').map((tie): Award => ({
    project: named(tie.viaRef!), fundingRound: named(tie.roundRef!), recipient: nodes.link(tie.otherRef),
    ...(tie.amountGbp !== undefined && { amountGbp: tie.amountGbp }), ...(tie.awardedOn && { awardedOn: tie.awardedOn }), sources: tie.sources,
  })).sort((a, b) => compareDates(a.awardedOn, b.awardedOn) || byName(a.fundingRound, b.fundingRound));
}

/**
 * The known sum of the awards; partial when an amount is missing or a round
 * that paid has no award on record. A programme's awards are no part of it.
 */
export function toMoney(awards: readonly Award[], ties: readonly PatternTie[]): PatternRecord['money'] {
  const amounts = awards.flatMap(({ amountGbp }) => (amountGbp === undefined ? [] : [amountGbp]));
  const projects = new Set(ties.filter(({ part, otherKind }) => part === 'project' && otherKind === 'project').map(({ otherRef }) => otherRef));
  const withAward = new Set(awards.map(({ project, fundingRound }) => `${project.id} ${fundingRound.id}`));
  const roundWithout = ties.some(({ part, viaRef, otherRef }) => part === 'round' && viaRef !== undefined && projects.has(viaRef)
    && !withAward.has(`${parseRef(viaRef)!.id} ${parseRef(otherRef)!.id}`));
  return {
    ...(amounts.length > 0 && { knownGbp: amounts.reduce((sum, amount) => sum + amount, 0) }),
    partial: amounts.length < awards.length || roundWithout,
  };
}
