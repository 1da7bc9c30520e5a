/** A round's rows to its summary and record. Pure; wording is in the page files. */
import { parseRef, toRef, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { compareDates } from '../graph/time';
import { programmeName } from '../web/words';
import type { FundingRoundProperties, FundingRoundRow } from './queries';
import type { FundingRoundRecord, FundingRoundSummary } from './schema';
import type { FundingRoundTie } from './ties';

export type TotalBasis = FundingRoundSummary['totalBasis'];

/** What sources publish of a round: seeds/coverage.csv is the only list of published totals. */
export interface Published {
  readonly totalGbp?: number;
  readonly totalSource?: string;
  readonly projects?: number;
  readonly projectsSource?: string;
}

/** `published` when a source states the very total; otherwise the total is our sum. */
export function totalBasis(totalGbp: number | undefined, published: Published): TotalBasis {
  if (totalGbp === undefined) return undefined;
  return published.totalGbp === totalGbp ? 'published' : 'added-up';
}

export function toSummary(row: FundingRoundRow, published: Published): FundingRoundSummary {
  const { knownGbp, awardsWithAmount, aliases: _, ...own } = row;
  const basis = totalBasis(row.totalGbp, published);
  return {
    ...own, programmeName: programmeName(row.programme),
    ...(basis && { totalBasis: basis }),
    ...(awardsWithAmount > 0 && { knownGbp }),
    unknownAwards: row.knownAwards - awardsWithAmount,
  };
}

const byName = <T extends { name: string }>(a: T, b: T) => a.name.localeCompare(b.name, 'en-GB');

export function toFundingRoundRecord(
  own: FundingRoundProperties, ties: readonly FundingRoundTie[], nodes: NodeIndex, published: Published,
): Omit<FundingRoundRecord, 'meta' | 'coverage' | 'conflicts'> {
  const { totalGbp, statedAwardCount, ...properties } = own;
  const of = (type: FundingRoundTie['type']) => ties.filter((tie) => tie.type === type);
  const named = (ref: Ref) => ({ id: parseRef(ref)!.id, name: nodes.caption(ref) });
  const leads = of('LEADS');
  const awards = of('AWARDED').map((tie) => ({
    recipient: nodes.link(tie.otherRef), ...(tie.projectId && { project: named(toRef('Project', tie.projectId)) }),
    ...(tie.amountGbp !== undefined && { amountGbp: tie.amountGbp }), ...(tie.awardedOn && { awardedOn: tie.awardedOn }), sources: tie.sources,
  })).sort((a, b) => compareDates(a.awardedOn, b.awardedOn) || byName(a.recipient, b.recipient) || (a.project?.name ?? '').localeCompare(b.project?.name ?? '', 'en-GB'));
  const amounts = awards.flatMap(({ amountGbp }) => (amountGbp === undefined ? [] : [amountGbp]));
  const projects = of('FUNDED_BY').map((tie) => ({
    ...named(tie.otherRef), kind: tie.otherKind!, status: tie.otherStatus!,
    leads: leads.filter(({ viaRef }) => viaRef === tie.otherRef).map(({ otherRef }) => nodes.link(otherRef)).sort(byName),
    ...(tie.since && { since: tie.since }), sources: tie.sources,
  })).sort(byName);
  const basis = totalBasis(totalGbp, published);

  return {
    ...properties, programmeName: programmeName(own.programme),
    stated: {
      ...(totalGbp !== undefined && { totalGbp }), ...(statedAwardCount !== undefined && { awardCount: statedAwardCount }), ...(basis && { basis }),
      ...(basis === 'published' && published.totalSource && { source: published.totalSource }),
    },
    known: {
      ...(amounts.length > 0 && { totalGbp: amounts.reduce((sum, amount) => sum + amount, 0) }),
      awardCount: awards.length, awardsWithAmount: amounts.length, projects: projects.length,
    },
    ...(published.projects !== undefined && {
      published: { projects: published.projects, ...(published.projectsSource && { source: published.projectsSource }) },
    }),
    projects, awards,
    recipients: [...new Map(awards.map(({ recipient }) => [recipient.ref, recipient])).values()].sort(byName),
  };
}
