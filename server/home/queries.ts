/** The statements behind the front page, as rows. */
import type { Ref } from '../graph/model';
import { rowsAs } from '../graph/rows';
import type { GraphStore } from '../graph/store';

export interface CouncilPlace { readonly ref: Ref; readonly hexQ?: number; readonly hexR?: number; readonly recorded: boolean }
export interface Border { readonly fromRef: Ref; readonly toRef: Ref }
export interface AreaCount { readonly id: string; readonly name: string; readonly patterns: number }
export interface RoundDate { readonly id: string; readonly name: string; readonly programme: string; readonly announcedOn?: string }
export interface ReuseRow {
  readonly bodyRef: Ref;
  readonly patternRef: Ref;
  readonly stage: 'piloted' | 'adopted' | 'adapted';
  readonly since: string;
  readonly confirmedOn?: string;
  readonly sources: string[];
}
export interface DatedParticipation { readonly projectRef: Ref; readonly startedOn: string; readonly bodyRef: Ref; readonly sources: string[] }
export interface PatternFact {
  readonly fact: 'use' | 'award';
  readonly bodyRef: Ref;
  readonly stage?: ReuseRow['stage'];
  readonly since?: string;
  readonly confirmedOn?: string;
  readonly amountGbp?: number;
  readonly sources: string[];
}

const NEWEST_REUSES = 8;
const PATIENT = { timeoutMs: 30_000 };

export async function readHomeRows(store: GraphStore) {
  const [places, borders, areas, rounds, reuses, participations] = await Promise.all([
    store.read('home/list-council-places', {}, PATIENT),
    store.read('home/list-borders', {}, PATIENT),
    store.read('home/list-service-areas', {}, PATIENT),
    store.read('home/list-rounds', {}, PATIENT),
    store.read('home/list-latest-reuses', { limit: NEWEST_REUSES }, PATIENT),
    store.read('home/list-dated-projects', {}, PATIENT),
  ]);
  return {
    places: rowsAs<CouncilPlace>(places), borders: rowsAs<Border>(borders), areas: rowsAs<AreaCount>(areas),
    rounds: rowsAs<RoundDate>(rounds), reuses: rowsAs<ReuseRow>(reuses), participations: rowsAs<DatedParticipation>(participations),
  };
}

export async function listPatternFacts(store: GraphStore, ref: Ref): Promise<PatternFact[]> {
  return rowsAs<PatternFact>(await store.read('home/list-pattern-facts', { ref }, PATIENT));
}
