/** A service area's rows to its record. Pure. */
import { group } from 'd3';
import type { Collaboration } from '../graph/collaboration';
import { parseRef, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { countUsers, isCouncil, usesByBody } from '../graph/reuse';
import { compareDates } from '../graph/time';
import type { ServiceAreaProperties } from './queries';
import type { ServiceAreaRecord } from './schema';
import type { ServiceAreaTie } from './ties';

export interface RecordContext {
  readonly nodes: NodeIndex;
  readonly collaboration: Collaboration;
  readonly dataAsOf: string;
}

const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name, 'en-GB');

export function toServiceAreaRecord(
  own: ServiceAreaProperties, ties: readonly ServiceAreaTie[], { nodes, collaboration, dataAsOf }: RecordContext,
): Omit<ServiceAreaRecord, 'meta' | 'coverage'> {
  const { presentDay } = collaboration;
  const named = (ref: Ref) => ({ id: parseRef(ref)!.id, name: nodes.caption(ref) });
  const ofPart = (part: ServiceAreaTie['part']) => ties.filter((tie) => tie.part === part);
  const uses = group(ofPart('use'), ({ viaRef }) => viaRef!);
  const bodies = group(ofPart('participation'), ({ viaRef }) => viaRef!);

  return {
    ...own,
    patterns: ofPart('pattern').map((tie) => {
      const claims = (uses.get(tie.otherRef) ?? []).map((use) => ({ ...use, bodyRef: use.otherRef, stage: use.stage! }));
      return {
        ...named(tie.otherRef), kind: tie.otherKind as ServiceAreaRecord['patterns'][number]['kind'],
        ...(tie.otherStatus && { maturity: tie.otherStatus }),
        users: countUsers(usesByBody(claims, presentDay, dataAsOf), nodes), sources: tie.sources,
      };
    }).sort(byName),
    projects: ofPart('project').map((tie) => {
      const taking = bodies.get(tie.otherRef) ?? [];
      const leads = taking.filter(({ type }) => type === 'LEADS').map(({ otherRef }) => nodes.link(otherRef)).sort(byName);
      return {
        ...named(tie.otherRef), kind: tie.otherKind === 'community' ? 'community' as const : 'project' as const, status: tie.otherStatus ?? 'unknown',
        ...(tie.otherStartedOn && { startedOn: tie.otherStartedOn }), leads, partners: taking.length - leads.length, sources: tie.sources,
      };
    }).sort(byStart),
    councils: toCouncils(),
  };

  function toCouncils(): ServiceAreaRecord['councils'] {
    const ofCouncil = group([...ofPart('use'), ...ofPart('participation')], ({ otherRef }) => presentDay.get(otherRef) ?? otherRef);
    return [...ofCouncil].filter(([ref]) => isCouncil(nodes, ref)).map(([ref, list]) => {
      const via = (part: ServiceAreaTie['part']) => [...new Set(list.filter((tie) => tie.part === part).map(({ viaRef }) => viaRef!))].map(named).sort(byName);
      return { ...nodes.link(ref), projects: via('participation'), patterns: via('use'), sources: [...new Set(list.flatMap(({ sources }) => sources))] };
    }).sort(byName);
  }
}

/** Newest first, undated last. */
function byStart(a: ServiceAreaRecord['projects'][number], b: ServiceAreaRecord['projects'][number]): number {
  const dated = a.startedOn === undefined || b.startedOn === undefined ? compareDates(a.startedOn, b.startedOn) : compareDates(b.startedOn, a.startedOn);
  return dated || byName(a, b);
}
