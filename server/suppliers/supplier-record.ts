/** A supplier's rows to its summary and its record. Pure; wording is in the page files. */
import { claimStatus } from '../graph/evidence';
import { parseRef, toRef, type Label, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { compareDates, lastDay } from '../graph/time';
import type { SupplierProperties, SupplierRow } from './queries';
import { roles, type Role, type SupplierRecord, type SupplierSummary, type Supply } from './schema';
import type { SupplierTie } from './ties';

/** A supplier in the list, with the spellings it is found by. */
export interface SupplierEntry { readonly summary: SupplierSummary; readonly aliases: readonly string[] }

export interface RecordContext {
  readonly nodes: NodeIndex;
  readonly dataAsOf: string;
  /** The other record of the same body. */
  readonly counterpart?: Ref | undefined;
}

const isOf = (label: Label) => (tie: { otherRef?: Ref | undefined }) => tie.otherRef !== undefined && parseRef(tie.otherRef)?.label === label;

/** Distinct nodes of the label among the ties. */
const countOf = (ties: readonly { otherRef?: Ref | undefined }[], label: Label) =>
  new Set(ties.filter(isOf(label)).map(({ otherRef }) => otherRef)).size;

/** The roles among the ties, each once, in the model's order. */
const rolesOf = (ties: readonly { role?: Role | undefined }[]) => roles.filter((role) => ties.some((tie) => tie.role === role));

/** The newest date by the end of its period; absent when nothing is dated. */
export function newest(dates: readonly (string | undefined)[]): string | undefined {
  const known = dates.filter((date) => date !== undefined);
  return known.sort((a, b) => lastDay(b).localeCompare(lastDay(a)) || b.length - a.length)[0];
}

/** Rows of relationships to one entry a supplier. */
export function toEntries(rows: readonly SupplierRow[]): SupplierEntry[] {
  const bySupplier = new Map<Ref, SupplierRow[]>();
  for (const row of rows) {
    const ties = bySupplier.get(row.ref);
    if (ties) ties.push(row);
    else bySupplier.set(row.ref, [row]);
  }
  return [...bySupplier.values()].map((ties) => {
    const { ref, id, name, website, companiesHouseNumber, aliases = [] } = ties[0]!;
    const lastShown = newest(ties.map(({ confirmedOn }) => confirmedOn));
    return {
      aliases,
      summary: {
        id, ref, name, ...(website && { website }), ...(companiesHouseNumber && { companiesHouseNumber }),
        roles: rolesOf(ties),
        councils: countOf(ties, 'Council'), projects: countOf(ties, 'Project'), patterns: countOf(ties, 'Pattern'),
        ...(lastShown && { lastShown }),
      },
    };
  });
}

/** By role in the model's order, then by name. */
const byRoleAndName = (a: Supply, b: Supply) =>
  roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id);

export function toSupplierRecord(
  own: SupplierProperties, ties: readonly SupplierTie[], { nodes, dataAsOf, counterpart }: RecordContext,
): Omit<SupplierRecord, 'meta' | 'coverage'> {
  const supplies = ties.filter(({ type }) => type === 'SUPPLIES');
  const named = (ref: Ref) => ({ id: parseRef(ref)!.id, name: nodes.caption(ref) });
  const toSupply = (tie: SupplierTie): Supply => ({
    ...nodes.link(tie.otherRef), role: tie.role!, ...(tie.roleAsStated && { roleAsStated: tie.roleAsStated }),
    ...(tie.since && { since: tie.since }), status: claimStatus(tie.confirmedOn, dataAsOf),
    ...(tie.confirmedOn && { confirmedOn: tie.confirmedOn }), sources: tie.sources,
  });
  const toCouncil = (tie: SupplierTie) => {
    const { region, nation } = nodes.find(tie.otherRef) ?? {};
    return { ...toSupply(tie), ...(region && { region }), ...(nation && { nation }) };
  };
  const lastShown = newest(supplies.map(({ confirmedOn }) => confirmedOn));
  return {
    ...own,
    roles: rolesOf(supplies),
    ...(lastShown && { lastShown }),
    councils: supplies.filter(isOf('Council')).map(toCouncil).sort(byRoleAndName),
    projects: supplies.filter(isOf('Project')).map(toSupply).sort(byRoleAndName),
    patterns: supplies.filter(isOf('Pattern')).map(toSupply).sort(byRoleAndName),
    awards: ties.filter(({ type }) => type === 'AWARDED').map((tie) => ({
      fundingRound: named(tie.otherRef),
      ...(tie.projectId && { project: named(toRef('Project', tie.projectId)) }),
      ...(tie.amountGbp !== undefined && { amountGbp: tie.amountGbp }),
      ...(tie.awardedOn && { awardedOn: tie.awardedOn }),
      sources: tie.sources,
    })).sort((a, b) => compareDates(a.awardedOn, b.awardedOn)),
    ...(counterpart && { alsoKnownAs: nodes.link(counterpart) }),
  };
}
