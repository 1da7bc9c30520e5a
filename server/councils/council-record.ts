/** A council's rows to its record. Pure; names and order are decided here, wording in page.ts. */
import { datedBeforeBody } from '../graph/before-body';
import { collaborationTies, type Collaboration } from '../graph/collaboration';
import { claimStatus } from '../graph/evidence';
import { similarityModels, type Likeness, type SimilarityModel } from '../graph/likeness';
import { parseRef, toRef, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { append } from '../graph/multimap';
import type { Projection } from '../graph/projection';
import { usesByBody, type ReuseStage, type UseClaim } from '../graph/reuse';
import { compareDates, compareLatest } from '../graph/time';
import type { CouncilProperties } from './queries';
import type { CouncilRecord } from './schema';
import type { CouncilTie } from './ties';

/** Fewer users among ten neighbours than this say nothing. */
const FEWEST_NEIGHBOUR_USERS = 2;

export interface RecordContext {
  readonly nodes: NodeIndex;
  readonly collaboration: Collaboration;
  readonly likeness: Likeness;
  readonly projection: Projection;
  readonly dataAsOf: string;
}

type NeighbourClaim = UseClaim & { readonly sources: readonly string[] };

const idOf = (ref: Ref) => parseRef(ref)!.id;
const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name, 'en-GB');
const isType = (...types: CouncilTie['type'][]) => (tie: CouncilTie) => types.includes(tie.type);

export function toCouncilRecord(
  own: CouncilProperties, ties: readonly CouncilTie[], { nodes, collaboration, likeness, projection, dataAsOf }: RecordContext,
): Omit<CouncilRecord, 'meta' | 'coverage'> {
  const { countyId, plannedSuccessors, ...properties } = own;
  const self = own.ref;
  const ofSelf = ties.filter((tie) => tie.part === 'own' && tie.bodyRef === self);
  const history = ties.filter((tie) => tie.part === 'own');
  const link = (ref: Ref) => ({ id: idOf(ref), name: nodes.caption(ref) });
  const other = (tie: CouncilTie) => ({ id: idOf(tie.otherRef), name: nodes.caption(tie.otherRef) });
  const as = (tie: CouncilTie) => (tie.bodyRef === self ? {} : { as: { id: idOf(tie.bodyRef), name: nodes.find(tie.bodyRef)?.name ?? tie.bodyRef } });
  const dated = (tie: CouncilTie) => {
    const beforeBody = datedBeforeBody(tie.bodyRef, tie.since, nodes, collaboration);
    return { ...(tie.since && { since: tie.since }), ...as(tie), ...(beforeBody && { beforeBody }), sources: tie.sources };
  };
  const lasting = (tie: CouncilTie) => ({
    ...dated(tie), status: claimStatus(tie.confirmedOn, dataAsOf), ...(tie.confirmedOn && { confirmedOn: tie.confirmedOn }),
  });
  const patternsUsed = new Set(history.filter(isType('REUSES')).map((tie) => tie.otherRef));
  const ended = (ref: Ref) => (nodes.find(ref)?.endedOn ? { endedOn: nodes.find(ref)!.endedOn } : {});

  return {
    ...properties,
    ...(countyId && { county: link(toRef('Council', countyId)) }),
    projects: history.filter(isType('LEADS', 'PARTNERS_IN')).map((tie) => toProject(tie)).sort(byProjectDate),
    collaborators: collaboratorTies().map(({ ref, weight, projects }) => (
      { ...nodes.link(ref), ...(nodes.find(ref)?.tier === 'strategic' && { strategic: true as const }), weight: Math.round(weight * 1e6) / 1e6, projects: projects.map(link).sort(byName) }
    )).sort(byName),
    reuses: history.filter(isType('REUSES')).map((tie) => ({ pattern: other(tie), stage: tie.stage!, ...lasting(tie) }))
      .sort((a, b) => byName(a.pattern, b.pattern) || compareDates(a.since, b.since)),
    contributions: history.filter(isType('ORIGINATED', 'CONTRIBUTED_TO'))
      .map((tie) => ({ pattern: other(tie), kind: tie.type === 'ORIGINATED' ? 'originated' as const : 'contributed' as const, ...dated(tie) }))
      .sort((a, b) => byName(a.pattern, b.pattern)),
    awards: history.filter(isType('AWARDED')).map((tie) => ({
      fundingRound: other(tie),
      ...(tie.projectId && { project: link(toRef('Project', tie.projectId)) }),
      ...(tie.amountGbp !== undefined && { amountGbp: tie.amountGbp }),
      ...(tie.awardedOn && { awardedOn: tie.awardedOn }),
      ...as(tie), sources: tie.sources,
    })).sort((a, b) => compareDates(a.awardedOn, b.awardedOn)),
    suppliers: history.filter(isType('SUPPLIES')).map((tie) => ({
      supplier: other(tie), role: tie.role!, ...(tie.roleAsStated && { roleAsStated: tie.roleAsStated }), ...lasting(tie),
    })).sort((a, b) => byName(a.supplier, b.supplier)),
    similar: Object.fromEntries(similarityModels.map((model) => [model, ofSelf
      .filter((tie) => tie.type === 'SIMILAR_TO' && tie.model === model && tie.direction === 'out')
      .map((tie) => ({ ...other(tie), rank: tie.rank!, ...beside(tie.otherRef, model), sources: tie.sources })).sort((a, b) => a.rank - b.rank)])) as CouncilRecord['similar'],
    neighbourPatterns: toNeighbourPatterns(),
    borders: ofSelf.filter(isType('BORDERS')).map((tie) => ({ ...other(tie), ...ended(tie.otherRef), crossing: tie.crossing!, sources: tie.sources })).sort(byName),
    succession: {
      predecessors: successions('in'),
      successors: successions('out'),
      ...(own.plannedEndOn && { planned: { onDate: own.plannedEndOn, successors: plannedSuccessors ?? [] } }),
    },
    memberships: history.filter(isType('MEMBER_OF')).map((tie) => ({ ...other(tie), ...dated(tie) })).sort(byName),
    within: areas('out'),
    members: areas('in'),
  };

  /** In what else a statistical neighbour is like it or near it. */
  function beside(ref: Ref, model: SimilarityModel) {
    const { mutual, bordering, sameType, samePlace, sameCounty, samePopulationBand, km } = likeness.relation(self, ref);
    return { mutual: mutual.includes(model), bordering, sameType, samePlace, sameCounty, samePopulationBand, ...(km !== undefined && { km: Math.round(km * 10) / 10 }) };
  }

  /** Ties of today; of a council that has ended, its own, not those of its successor. */
  function collaboratorTies() {
    if (!own.endedOn) return collaboration.tiesOf(self);
    const shared = ties.filter((tie) => tie.part === 'project' && tie.bodyRef === self && (tie.type === 'LEADS' || tie.type === 'PARTNERS_IN'));
    const together = [...shared, ...ofSelf.filter(isType('LEADS', 'PARTNERS_IN'))];
    const participations = together.map((tie) => ({
      bodyRef: tie.part === 'own' ? self : tie.otherRef, projectRef: tie.viaRef ?? tie.otherRef,
    }));
    return collaborationTies(participations, new Map()).get(self) ?? [];
  }

  function toProject(tie: CouncilTie): CouncilRecord['projects'][number] {
    const around = ties.filter((t) => t.part === 'project' && t.viaRef === tie.otherRef && t.bodyRef === tie.bodyRef);
    return {
      ...other(tie), role: tie.type === 'LEADS' ? 'lead' : 'partner', status: nodes.find(tie.otherRef)?.status ?? 'unknown',
      fundingRounds: around.filter(isType('FUNDED_BY')).map(other).sort(byName),
      partners: around.filter(isType('LEADS', 'PARTNERS_IN')).map((t) => ({
        ...nodes.link(t.otherRef), role: t.type === 'LEADS' ? 'lead' as const : 'partner' as const, sources: t.sources,
      })).sort(byName),
      ...dated(tie),
    };
  }

  function byProjectDate(a: CouncilRecord['projects'][number], b: CouncilRecord['projects'][number]): number {
    return compareLatest(a.since, b.since) || byName(a, b);
  }

  /** From memory: asked of the store, it took as long as everything else of a council. */
  function toNeighbourPatterns(): CouncilRecord['neighbourPatterns'] {
    const ranks = new Map(likeness.similar(self).map(({ neighbourRef, rank }) => [neighbourRef, rank]));
    const claims = new Map<Ref, NeighbourClaim[]>();
    for (const bodyRef of ranks.keys()) {
      for (const { to, detail, since, confirmedOn, sources } of projection.at(bodyRef, ['REUSES'])) {
        if (!patternsUsed.has(to)) append(claims, to, { bodyRef, stage: detail as ReuseStage, since, confirmedOn, sources });
      }
    }
    return [...claims].map(([pattern, list]) => ({
      pattern: link(pattern),
      users: usesByBody(list, new Map(), dataAsOf).map(({ ref, strongest: { stage, confirmedOn, sources } }) => (
        { ...link(ref), rank: ranks.get(ref)!, stage, status: claimStatus(confirmedOn, dataAsOf), sources: [...sources] }
      )).sort((x, y) => x.rank - y.rank),
    })).filter(({ users }) => users.length >= FEWEST_NEIGHBOUR_USERS)
      .sort((x, y) => y.users.length - x.users.length || byName(x.pattern, y.pattern));
  }

  function successions(direction: 'in' | 'out') {
    return ofSelf.filter((tie) => tie.type === 'SUCCEEDED_BY' && tie.direction === direction)
      .map((tie) => ({ id: idOf(tie.otherRef), name: nodes.find(tie.otherRef)?.name ?? tie.otherRef, ...ended(tie.otherRef), extent: tie.extent!, onDate: tie.onDate!, sources: tie.sources }))
      .sort((a, b) => compareDates(a.onDate, b.onDate) || byName(a, b));
  }

  function areas(direction: 'in' | 'out') {
    return ofSelf.filter((tie) => tie.type === 'WITHIN' && tie.direction === direction)
      .map((tie) => ({ ...other(tie), basis: tie.basis!, sources: tie.sources })).sort(byName);
  }
}
