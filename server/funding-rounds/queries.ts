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

export async function listFundingRounds(store: GraphStore): Promise<FundingRoundRow[]> {
  return rowsAs<FundingRoundRow>(await store.read('funding-rounds/list-funding-rounds', {}, { timeoutMs: 30_000 }));
}

/** Its own properties. */
export async function getFundingRound(store: GraphStore, ref: Ref, options: ReadOptions): Promise<FundingRoundProperties | undefined> {
  const [properties] = rowsAs<FundingRoundProperties>(await store.read('funding-rounds/get-funding-round', { ref }, options));
  return properties;
}
