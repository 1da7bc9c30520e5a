/** What a measure is: adding one is a file, or an entry of one, and a line in index.ts. */
import type { MeasuredGraph } from '../../graph/network';
import type { Adjacency } from './adjacency';
import type { Communities } from './communities';

/** What all measures of one network are computed from. */
export interface MeasureInput {
  readonly graph: MeasuredGraph;
  readonly adjacency: Adjacency;
  readonly communities: Communities;
  /** Joined part of each node, from 1, largest first, equal ones by their smallest id. */
  readonly componentOf: readonly number[];
  /** Results that several measures share, such as shortest paths; computed once. */
  readonly shared: Map<string, unknown>;
}

export interface MeasureText {
  /** Name in answers and files. */
  readonly id: string;
  /** Heading of its column. */
  readonly title: string;
  /** One plain sentence. */
  readonly meaning: string;
  readonly formula: string;
  /** Where it was defined. */
  readonly reference: string;
  readonly caution: string;
  readonly decimals: number;
}

export interface NodeMeasure extends MeasureText {
  /** A value a node in the order of the graph's ids; null where it is not defined. */
  compute(input: MeasureInput): (number | boolean | null)[];
}

export interface NetworkMeasure extends MeasureText {
  /** Null where it is not defined. */
  compute(input: MeasureInput): number | null;
}

/** Computed once for all measures that need it. */
export function once<T>({ shared }: MeasureInput, name: string, compute: () => T): T {
  if (!shared.has(name)) shared.set(name, compute());
  return shared.get(name) as T;
}
