/** The statements about patterns, as domain rows. */
import type { Ref } from '../graph/model';
import type { UseClaim } from '../graph/reuse';
import { rowsAs } from '../graph/rows';
import type { GraphStore, ReadOptions } from '../graph/store';
import type { PatternRecord, PatternSummary } from './schema';

export type PatternRow = Pick<PatternSummary, 'id' | 'ref' | 'name' | 'kind' | 'summary' | 'licence' | 'maturity' | 'firstReleasedOn' | 'suppliers'>
  & { readonly repositoryUrl?: string; readonly aliases?: readonly string[] };

export interface UseRow extends UseClaim { readonly patternRef: Ref }
export interface AreaRow { readonly patternRef: Ref; readonly areaRef: Ref; readonly areaName: string }

/** Own properties as stored. */
export type PatternProperties = Pick<PatternRecord,
  | 'id' | 'ref' | 'name' | 'kind' | 'summary' | 'licence' | 'repositoryUrl' | 'homepageUrl' | 'maturity' | 'firstReleasedOn' | 'sources'>;

const WHOLE_GRAPH = { timeoutMs: 30_000 };

/** What the catalogue of patterns is made of. */
export async function listPatterns(store: GraphStore) {
  const [patterns, uses, areas] = await Promise.all([
    store.read('patterns/list-patterns', {}, WHOLE_GRAPH),
    store.read('patterns/list-uses', {}, WHOLE_GRAPH),
    store.read('patterns/list-pattern-areas', {}, WHOLE_GRAPH),
  ]);
  return { patterns: rowsAs<PatternRow>(patterns), uses: rowsAs<UseRow>(uses), areas: rowsAs<AreaRow>(areas) };
}

/** Its own properties. */
export async function getPattern(store: GraphStore, ref: Ref, options: ReadOptions): Promise<PatternProperties | undefined> {
  const [properties] = rowsAs<PatternProperties>(await store.read('patterns/get-pattern', { ref }, options));
  return properties;
}
