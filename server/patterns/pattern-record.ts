/** A pattern's rows to its record. Pure; counts and order are decided here, wording in the page files. */
import { datedBeforeBody } from '../graph/before-body';
import type { Collaboration } from '../graph/collaboration';
import { claimStatus } from '../graph/evidence';
import { parseRef, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { outcomeKind } from '../graph/outcomes';
import { countRecent, countUsers, isCouncil, usesByBody, type BodyUse } from '../graph/reuse';
import type { GraphVersion } from '../graph/store';
import { compareDates } from '../graph/time';
import { claimMeaningOf } from './claim-meanings';
import { toAwards, toMoney, toOriginProjects } from './pattern-origin';
import type { PatternProperties } from './queries';
import type { PatternRecord } from './schema';
import type { PatternTie } from './ties';

export interface RecordContext {
  readonly nodes: NodeIndex;
  readonly collaboration: Collaboration;
  readonly version: Pick<GraphVersion, 'dataAsOf' | 'supplement'>;
}

/** What the store says of a pattern; the service adds what stands beside the graph. */
export type PatternFacts = Omit<PatternRecord, 'meta' | 'coverage' | 'conflicts' | 'neighbours' | 'lineage' | 'firstUseByOthers' | 'origin'> & {
  readonly origin: Omit<PatternRecord['origin'], 'projects'> & { readonly projects: ReturnType<typeof toOriginProjects> };
};

const idOf = (ref: Ref) => parseRef(ref)!.id;
const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name, 'en-GB');
const part = (...parts: PatternTie['part'][]) => (tie: PatternTie) => parts.includes(tie.part);

/** A claim of use with the name that usesByBody counts by. */
type UseTie = PatternTie & { readonly bodyRef: Ref; readonly stage: NonNullable<PatternTie['stage']> };

export function toPatternRecord(
  own: PatternProperties, ties: readonly PatternTie[], context: RecordContext,
): PatternFacts {
  const { nodes, collaboration, version: { dataAsOf, supplement } } = context;
  const { presentDay } = collaboration;
  const link = (tie: PatternTie) => ({ id: idOf(tie.otherRef), name: nodes.caption(tie.otherRef), sources: tie.sources });
  const useTies = ties.filter((tie): tie is UseTie => tie.type === 'REUSES').map((tie) => ({ ...tie, bodyRef: tie.otherRef }));
  const uses = usesByBody(useTies, presentDay, dataAsOf);
  const strongest = new Set(uses.map((use) => use.strongest));
  const gifts = ties.filter(({ type }) => type === 'ORIGINATED' || type === 'CONTRIBUTED_TO');
  const awards = toAwards(ties, nodes);
  const usersMean = claimMeaningOf(own.ref, supplement)?.meaning;
  const codeReadAt = findCodeVersion(own, ties);

  return {
    ...own,
    ...(codeReadAt && { codeReadAt }),
    serviceAreas: ties.filter(part('area')).map(link).sort(byName),
    ...(usersMean && { usersMean }),
    users: countUsers(uses, nodes), recentUses: countRecent(uses, nodes, dataAsOf),
    councils: countCouncils(uses, gifts, context),
    regions: countRegions(uses, nodes),
    origin: {
      projects: toOriginProjects(ties, nodes),
      originators: gifts.filter(({ type }) => type === 'ORIGINATED').map(toGift).sort(byBody),
    },
    uses: useTies.map((tie) => ({
      ...claimant(tie), stage: tie.stage, strongest: strongest.has(tie),
      counted: isCouncil(nodes, presentDay.get(tie.otherRef) ?? tie.otherRef),
      status: claimStatus(tie.confirmedOn, dataAsOf), ...(tie.confirmedOn && { confirmedOn: tie.confirmedOn }),
    })).sort(byBody),
    contributors: gifts.filter(({ type }) => type === 'CONTRIBUTED_TO').map(toGift).sort(byBody),
    relations: {
      buildsOn: related('BUILDS_ON', 'out'), builtOnBy: related('BUILDS_ON', 'in'),
      extends: related('EXTENDS', 'out'), extendedBy: related('EXTENDS', 'in'),
      implements: related('IMPLEMENTS', 'out'), implementedBy: related('IMPLEMENTS', 'in'),
      replaces: related('REPLACES', 'out'), replacedBy: related('REPLACES', 'in'),
    },
    suppliers: ties.filter(part('supplier')).map((tie) => ({
      supplier: { id: idOf(tie.otherRef), name: nodes.caption(tie.otherRef) }, role: tie.role!,
      ...(tie.roleAsStated && { roleAsStated: tie.roleAsStated }), ...(tie.since && { since: tie.since }),
      status: claimStatus(tie.confirmedOn, dataAsOf), ...(tie.confirmedOn && { confirmedOn: tie.confirmedOn }), sources: tie.sources,
    })).sort((a, b) => a.role.localeCompare(b.role) || byName(a.supplier, b.supplier)),
    outcomes: ties.filter(part('outcome')).map((tie) => ({
      id: idOf(tie.otherRef), kind: outcomeKind(tie.measure!), measure: tie.measure!, value: tie.figure!, unit: tie.unit!, scope: tie.scope!,
      ...(tie.statedOn && { statedOn: tie.statedOn }),
      ...(tie.viaRef && { project: { id: idOf(tie.viaRef), name: nodes.caption(tie.viaRef) } }), sources: tie.sources,
    })).sort((a, b) => a.measure.localeCompare(b.measure)),
    spread: uses.filter(({ ref, takenUp }) => takenUp && isCouncil(nodes, ref))
      .map(({ ref, takenUp }) => ({ since: takenUp!.since!, council: nodes.link(ref), stage: takenUp!.stage }))
      .sort((a, b) => compareDates(a.since, b.since) || byName(a.council, b.council)),
    awards,
    money: toMoney(awards, ties),
  };

  function related(type: PatternTie['type'], direction: 'out' | 'in') {
    return ties.filter((tie) => tie.type === type && tie.part === direction).map(link).sort(byName);
  }

  /** The body of today, the one that the source names, and when and where the claim is. */
  function claimant(tie: PatternTie) {
    const today = presentDay.get(tie.otherRef) ?? tie.otherRef;
    const { region, nation } = nodes.find(today) ?? {};
    const place = region ?? nation;
    const beforeBody = datedBeforeBody(tie.otherRef, tie.since, nodes, collaboration);
    return {
      body: nodes.link(today), ...(place && { region: place }), ...(tie.since && { since: tie.since }),
      ...(today !== tie.otherRef && { as: { id: idOf(tie.otherRef), name: nodes.find(tie.otherRef)?.name ?? tie.otherRef } }),
      ...(beforeBody && { beforeBody }), sources: tie.sources,
    };
  }

  function toGift(tie: PatternTie) {
    return { ...claimant(tie), kind: tie.type === 'ORIGINATED' ? 'originated' as const : 'contributed' as const };
  }
}

function byBody(a: { body: { name: string }; since?: string }, b: { body: { name: string }; since?: string }): number {
  return byName(a.body, b.body) || compareDates(a.since, b.since);
}

function countCouncils(uses: readonly BodyUse[], gifts: readonly PatternTie[], { nodes, collaboration }: RecordContext): PatternRecord['councils'] {
  const users = uses.filter(({ ref }) => isCouncil(nodes, ref));
  const using = new Set(users.map(({ ref }) => ref));
  const giving = new Set(gifts.map(({ otherRef }) => collaboration.presentDay.get(otherRef) ?? otherRef)
    .filter((ref) => isCouncil(nodes, ref) && !using.has(ref)));
  const piloted = users.filter(({ strongest }) => strongest.stage === 'piloted').length;
  return {
    inUse: users.length - piloted, piloted, givenOnly: giving.size, anyStage: using.size + giving.size,
    ended: [...using, ...giving].filter((ref) => nodes.find(ref)?.endedOn).length,
  };
}

/** Most councils first, then A to Z: regions are no councils. */
function countRegions(uses: readonly BodyUse[], nodes: NodeIndex): PatternRecord['regions'] {
  const counts = new Map<string, number>();
  for (const { ref, strongest } of uses) {
    if (strongest.stage === 'piloted' || !isCouncil(nodes, ref)) continue;
    const node = nodes.find(ref);
    const name = node?.region ?? node?.nation;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, councils]) => ({ name, councils })).sort((a, b) => b.councils - a.councils || byName(a, b));
}

/** The commit of its own repository that a claim cites, and when the latest such claim was shown. */
function findCodeVersion({ repositoryUrl, sources }: PatternProperties, ties: readonly PatternTie[]): PatternRecord['codeReadAt'] {
  if (!repositoryUrl) return undefined;
  const prefix = `${repositoryUrl.replace(/\/$/, '')}/`;
  const commitOf = (url: string) => (url.startsWith(prefix) ? /^(?:blob|tree|commit)\/([0-9a-f]{40})/.exec(url.slice(prefix.length))?.[1] : undefined);
  const read = [{ sources, confirmedOn: undefined }, ...ties].flatMap(({ sources: urls, confirmedOn }) =>
    urls.map((url) => ({ commit: commitOf(url), confirmedOn }))).filter(({ commit }) => commit);
  const [latest] = read.sort((a, b) => (b.confirmedOn ?? '').localeCompare(a.confirmedOn ?? ''));
  return latest && { commit: latest.commit!, ...(latest.confirmedOn && { shownOn: latest.confirmedOn }) };
}
