/** A project's rows to its record. Pure; names and order are decided here, wording in record-page.ts. */
import { datedBeforeBody } from '../graph/before-body';
import type { Collaboration } from '../graph/collaboration';
import { claimStatus } from '../graph/evidence';
import { parseRef, type Label, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { outcomeKind, outcomeKinds } from '../graph/outcomes';
import { isCouncil } from '../graph/reuse';
import { compareDates } from '../graph/time';
import type { ProjectProperties } from './queries';
import type { ProjectBody, ProjectRecord } from './schema';
import type { ProjectTie } from './ties';

export interface RecordContext {
  readonly nodes: NodeIndex;
  readonly collaboration: Pick<Collaboration, 'presentDay' | 'successions'>;
  readonly dataAsOf: string;
}

const ROLES = ['build', 'deliver', 'research', 'host', 'support', 'legacy-system', 'other'] as const;

const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name, 'en-GB');
/** Lowest and highest of the same measure stand together, by value. */
const stem = (measure: string) => measure.replace(/-(high|low|before)$/, '');
const isLabel = (ref: Ref, ...labels: Label[]) => labels.includes(parseRef(ref)!.label);

export function toProjectRecord(
  own: ProjectProperties, ties: readonly ProjectTie[], { nodes, collaboration, dataAsOf }: RecordContext,
): Omit<ProjectRecord, 'meta' | 'coverage' | 'conflicts'> {
  const { presentDay } = collaboration;
  const of = (...types: ProjectTie['type'][]) => ties.filter(({ type }) => types.includes(type));
  const named = (ref: Ref) => ({ id: parseRef(ref)!.id, name: nodes.caption(ref) });
  const lasting = ({ confirmedOn }: ProjectTie) => ({ status: claimStatus(confirmedOn, dataAsOf), ...(confirmedOn && { confirmedOn }) });
  const { phases = [], ...properties } = own;
  const awards = of('AWARDED').map((tie) => ({
    fundingRound: named(tie.viaRef!), recipient: nodes.link(tie.otherRef),
    ...(tie.amountGbp !== undefined && { amountGbp: tie.amountGbp }), ...(tie.awardedOn && { awardedOn: tie.awardedOn }), sources: tie.sources,
  })).sort((a, b) => compareDates(a.awardedOn, b.awardedOn) || byName(a.recipient, b.recipient) || byName(a.fundingRound, b.fundingRound));
  const amounts = awards.flatMap(({ amountGbp }) => (amountGbp === undefined ? [] : [amountGbp]));

  return {
    ...properties, phases,
    ...(amounts.length > 0 && { knownGbp: amounts.reduce((sum, amount) => sum + amount, 0) }),
    unknownAwards: awards.length - amounts.length,
    leads: of('LEADS').map(toBody).sort(byName),
    partners: of('PARTNERS_IN').map(toBody).sort(byName),
    members: of('MEMBER_OF').map((tie) => ({ ...toBody(tie), ...lasting(tie) })).sort(byName),
    fundingRounds: of('FUNDED_BY').map((tie) => ({
      ...named(tie.otherRef), programme: nodes.find(tie.otherRef)?.programme ?? '', ...(tie.since && { since: tie.since }), sources: tie.sources,
    })).sort((a, b) => compareDates(a.since, b.since) || byName(a, b)),
    awards,
    suppliers: of('SUPPLIES').map((tie) => ({
      supplier: named(tie.otherRef), role: tie.role as ProjectRecord['suppliers'][number]['role'], ...(tie.roleAsStated && { roleAsStated: tie.roleAsStated }),
      ...(tie.since && { since: tie.since }), ...lasting(tie), sources: tie.sources,
    })).sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || byName(a.supplier, b.supplier)),
    patterns: of('PRODUCED').map((tie) => ({
      ...named(tie.otherRef), ...(nodes.find(tie.otherRef)?.summary && { summary: nodes.find(tie.otherRef)!.summary }),
      councils: countUsers(tie.otherRef), sources: tie.sources,
    })).sort(byName),
    serviceAreas: of('ADDRESSES').map((tie) => ({ ...named(tie.otherRef), sources: tie.sources })).sort(byName),
    outcomes: of('REPORTED').map((tie) => ({
      id: parseRef(tie.otherRef)!.id, kind: outcomeKind(tie.measure!), measure: tie.measure!, value: tie.value!, unit: tie.unit!,
      ...(tie.statedOn && { statedOn: tie.statedOn }), scope: tie.scope!, sources: tie.sources,
    })).sort((a, b) => outcomeKinds.indexOf(a.kind) - outcomeKinds.indexOf(b.kind) 
      || stem(a.measure).localeCompare(stem(b.measure)) || a.value - b.value),
  };

  function toBody(tie: ProjectTie): ProjectBody {
    const node = nodes.find(tie.otherRef);
    const today = presentDay.get(tie.otherRef);
    const place = node?.region ?? node?.nation;
    const beforeBody = datedBeforeBody(tie.otherRef, tie.since, nodes, collaboration);
    return {
      ...nodes.link(tie.otherRef), ...(tie.since && { since: tie.since }),
      ...(today && { today: nodes.link(today) }), ...(beforeBody && { beforeBody }),
      ...(place && { region: place }),
      ...(isLabel(tie.otherRef, 'Organisation') && node?.kind && { kind: node.kind }),
      sources: tie.sources,
    };
  }

  /** Councils with a recorded use, each once, ended ones under their successor; the count that pattern pages give. */
  function countUsers(pattern: Ref): number {
    const users = of('REUSES').filter(({ viaRef }) => viaRef === pattern).map(({ otherRef }) => presentDay.get(otherRef) ?? otherRef);
    return [...new Set(users)].filter((ref) => isCouncil(nodes, ref)).length;
  }
}
