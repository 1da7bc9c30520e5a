/** An organisation's rows to its summary and its record. Pure; wording is in the page files. */
import { claimStatus } from '../graph/evidence';
import { parseRef, toRef, type Ref, type RelationshipType } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { compareDates, compareLatest } from '../graph/time';
import type { OrganisationProperties, OrganisationRow } from './queries';
import type { OrganisationRecord, OrganisationSummary } from './schema';
import type { OrganisationTie } from './ties';

/** An organisation in the list, with the spellings it is found by. */
export interface OrganisationEntry { readonly summary: OrganisationSummary; readonly aliases: readonly string[] }

export interface RecordContext {
  readonly nodes: NodeIndex;
  readonly dataAsOf: string;
  /** The other record of the same body. */
  readonly counterpart?: Ref | undefined;
}

const PROJECT_TYPES: readonly RelationshipType[] = ['LEADS', 'PARTNERS_IN'];
const PATTERN_TYPES: readonly RelationshipType[] = ['REUSES', 'ORIGINATED', 'CONTRIBUTED_TO'];

const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name, 'en-GB');
const roleOf = ({ type }: OrganisationTie) => (type === 'LEADS' ? 'lead' as const : 'partner' as const);

/** Rows of relationships to one entry an organisation. */
export function toEntries(rows: readonly OrganisationRow[]): OrganisationEntry[] {
  const byBody = new Map<Ref, OrganisationRow[]>();
  for (const row of rows) {
    const ties = byBody.get(row.ref);
    if (ties) ties.push(row);
    else byBody.set(row.ref, [row]);
  }
  return [...byBody.values()].map((ties) => {
    const { ref, id, name, kind, aliases = [] } = ties[0]!;
    const of = (...types: readonly RelationshipType[]) => ties.filter(({ type }) => type !== undefined && types.includes(type));
    const distinct = (list: readonly OrganisationRow[]) => new Set(list.map(({ otherRef }) => otherRef)).size;
    return {
      aliases,
      summary: {
        id, ref, name, kind,
        projects: distinct(of(...PROJECT_TYPES)), memberships: distinct(of('MEMBER_OF')),
        patterns: distinct(of(...PATTERN_TYPES)), awards: of('AWARDED').length,
      },
    };
  });
}

export function toOrganisationRecord(
  own: OrganisationProperties, ties: readonly OrganisationTie[], { nodes, dataAsOf, counterpart }: RecordContext,
): Omit<OrganisationRecord, 'meta' | 'coverage'> {
  const named = (ref: Ref) => ({ id: parseRef(ref)!.id, name: nodes.caption(ref) });
  const of = (...types: readonly RelationshipType[]) => ties.filter((tie) => tie.part === 'own' && types.includes(tie.type));
  const dated = ({ since, sources }: OrganisationTie) => ({ ...(since && { since }), sources });
  const lasting = (tie: OrganisationTie) => ({
    ...dated(tie), status: claimStatus(tie.confirmedOn, dataAsOf), ...(tie.confirmedOn && { confirmedOn: tie.confirmedOn }),
  });
  const partners = (project: Ref) => ties.filter((tie) => tie.part === 'project' && tie.viaRef === project)
    .map((tie) => ({
      ...nodes.link(tie.otherRef), role: roleOf(tie), ...(nodes.find(tie.otherRef)?.tier === 'strategic' && { strategic: true as const }), sources: tie.sources,
    })).sort(byName);
  return {
    ...own,
    projects: of(...PROJECT_TYPES).map((tie) => ({
      ...named(tie.otherRef), role: roleOf(tie), status: tie.otherStatus ?? 'unknown', partners: partners(tie.otherRef), ...dated(tie),
    })).sort((a, b) => compareLatest(a.since, b.since) || byName(a, b)),
    memberships: of('MEMBER_OF').map((tie) => ({ ...named(tie.otherRef), ...lasting(tie) })).sort(byName),
    reuses: of('REUSES').map((tie) => ({ pattern: named(tie.otherRef), stage: tie.stage!, ...lasting(tie) }))
      .sort((a, b) => byName(a.pattern, b.pattern)),
    contributions: of('ORIGINATED', 'CONTRIBUTED_TO').map((tie) => ({
      pattern: named(tie.otherRef), kind: tie.type === 'ORIGINATED' ? 'originated' as const : 'contributed' as const, ...dated(tie),
    })).sort((a, b) => byName(a.pattern, b.pattern)),
    awards: of('AWARDED').map((tie) => ({
      fundingRound: named(tie.otherRef),
      ...(tie.projectId && { project: named(toRef('Project', tie.projectId)) }),
      ...(tie.amountGbp !== undefined && { amountGbp: tie.amountGbp }),
      ...(tie.awardedOn && { awardedOn: tie.awardedOn }),
      sources: tie.sources,
    })).sort((a, b) => compareDates(a.awardedOn, b.awardedOn)),
    ...(counterpart && { alsoKnownAs: nodes.link(counterpart) }),
  };
}
