/** Reported figures by the project or pattern they are of, held in memory per graph version. */
import type { Ref } from './model';
import { append } from './multimap';
import { rowsAs } from './rows';
import type { GraphStore } from './store';

export interface ReportedFigure {
  readonly aboutRef: Ref;
  readonly outcomeRef: Ref;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly statedOn?: string;
  readonly scope: string;
  readonly sources: string[];
}

export type Reported = ReadonlyMap<Ref, readonly ReportedFigure[]>;

export async function readReported(store: GraphStore): Promise<Reported> {
  const figures = new Map<Ref, ReportedFigure[]>();
  for (const row of rowsAs<ReportedFigure>(await store.read('graph/list-reported', {}, { timeoutMs: 30_000 }))) append(figures, row.aboutRef, row);
  return figures;
}
