/** The statements about patterns, as domain rows. */
import type { Ref, RelationshipType } from '../graph/model';
import type { ReuseStage, UseClaim } from '../graph/reuse';
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

export type TiePart = 'body' | 'supplier' | 'out' | 'in' | 'area' | 'outcome' | 'project' | 'round' | 'award' | 'participant' | 'also' | 'members';

export interface PatternTie {
  readonly part: TiePart;
  /** Project in between, or empty. */
  readonly viaRef: Ref;
  readonly type: RelationshipType;
  readonly otherRef: Ref;
  readonly otherName: string;
  readonly otherKind?: string;
  readonly otherStatus?: string;
  readonly otherStartedOn?: string;
  readonly since?: string;
  readonly confirmedOn?: string;
  readonly stage?: ReuseStage;
  readonly role?: string;
  readonly roleAsStated?: string;
  readonly roundRef?: Ref;
  readonly amountGbp?: number;
  readonly awardedOn?: string;
  readonly figure?: number;
  readonly unit?: string;
  readonly statedOn?: string;
  readonly scope?: string;
  readonly members?: number;
  readonly sources: string[];
}

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

/**
 * The pattern and everything said of it, read side by side.
 * @param produced whether a project of the graph produced it: only then are the projects asked
 */
export async function getPattern(store: GraphStore, ref: Ref, produced: boolean, options: ReadOptions) {
  const [[properties], ...ties] = await Promise.all([
    store.read('patterns/get-pattern', { ref }, options),
    store.read('patterns/list-pattern-ties', { ref }, options),
    produced ? store.read('patterns/list-pattern-origin', { ref }, options) : [],
  ]);
  return { properties: rowsAs<PatternProperties>(properties ? [properties] : [])[0], ties: rowsAs<PatternTie>(ties.flat()) };
}
