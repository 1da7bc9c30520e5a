/** The statements about funding rounds, as domain rows. */
import type { Ref } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';
import type { FundingRoundRecord, FundingRoundSummary } from './schema';

/** Own properties as stored. */
export type FundingRoundProperties = Pick<FundingRoundRecord,
  'id' | 'ref' | 'name' | 'programme' | 'openedOn' | 'closedOn' | 'announcedOn' | 'aliases' | 'sources'>
  & { readonly totalGbp?: number; readonly statedAwardCount?: number };

export type FundingRoundRow = Pick<FundingRoundSummary,
  'id' | 'ref' | 'name' | 'programme' | 'openedOn' | 'closedOn' | 'announcedOn' | 'totalGbp' | 'statedAwardCount' | 'knownAwards' | 'projects'>
  & { readonly aliases?: readonly string[]; readonly knownGbp: number; readonly awardsWithAmount: number };

export interface FundingRoundTie {
  readonly type: 'FUNDED_BY' | 'LEADS' | 'AWARDED';
  readonly otherRef: Ref;
  readonly viaRef: Ref;
  readonly otherKind?: FundingRoundRecord['projects'][number]['kind'];
  readonly otherStatus?: FundingRoundRecord['projects'][number]['status'];
  readonly since?: string;
  readonly amountGbp?: number;
  readonly awardedOn?: string;
  readonly projectId?: string;
  readonly sources: string[];
}

export async function listFundingRounds(store: GraphStore): Promise<FundingRoundRow[]> {
  return rowsAs<FundingRoundRow>(await store.read('funding-rounds/list-funding-rounds', {}, { timeoutMs: 30_000 }));
}

/** The round and everything said of it, read side by side. */
export async function getFundingRound(store: GraphStore, ref: Ref, options: ReadOptions) {
  const [[properties], ties] = await Promise.all([
    store.read('funding-rounds/get-funding-round', { ref }, options),
    store.read('funding-rounds/list-funding-round-ties', { ref }, options),
  ]);
  return { properties: rowsAs<FundingRoundProperties>(properties ? [properties] : [])[0], ties: rowsAs<FundingRoundTie>(ties) };
}
