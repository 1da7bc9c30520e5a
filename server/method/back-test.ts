/** From a graph to the committed figures: both parts, rounded, with the graph's hash; and whether two results are the same. */
import { toCollaboration } from '../graph/collaboration';
import { contentHash, type GraphContent } from '../graph/content';
import { projectContent } from '../graph/content-projection';
import { Likeness } from '../graph/likeness';
import type { NodeIndex } from '../graph/node-index';
import type { Ref } from '../graph/model';
import { toMethodFacts, type MethodFacts } from './events';
import { evaluatePart } from './evaluate';
import { checkLeakage } from './leakage';
import type { Evaluation, Part } from './schema';
import { scores } from './scores';
import type { About } from './scores/score';

/** Patterns: before 2024 too little was registered. Partners: nothing is known before the first awards of 2018. */
export const FIRST_YEAR: Readonly<Record<About, number>> = { patterns: 2024, partners: 2019 };
const DRAWS = 1_000;
const PERMUTATIONS = 499;
/** Figures are kept to this many decimals, so that they are equal on every machine. */
const DECIMALS = 4;

export function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS + 0) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one as unknown)])) as T;
  return value;
}

export function methodFactsOf(content: GraphContent): { facts: MethodFacts; nodes: NodeIndex } {
  const { nodes, projection } = projectContent(content);
  return { facts: toMethodFacts(projection, new Likeness(nodes, projection), toCollaboration(projection)), nodes };
}

export interface BackTestOptions {
  readonly draws?: number;
  readonly permutations?: number;
  /** Of the run, for the record; not compared. */
  readonly ranOn: string;
  readonly onProgress?: (done: number, total: number) => void;
}

export const yearsOf = (about: About, dataAsOf: string): number[] =>
  Array.from({ length: Number(dataAsOf.slice(0, 4)) - FIRST_YEAR[about] + 1 }, (_, i) => FIRST_YEAR[about] + i);

/** @throws LeakageFound when a score reads what came later */
export function backTest(content: GraphContent, { draws = DRAWS, permutations = PERMUTATIONS, ranOn, onProgress = () => {} }: BackTestOptions): Evaluation {
  const { facts, nodes } = methodFactsOf(content);
  const abouts: readonly About[] = ['patterns', 'partners'];
  const plans = abouts.map((about) => ({ about, own: scores.filter((score) => score.about === about), years: yearsOf(about, content.dataAsOf) }));
  // A step each: a score's leakage check, a score's year, and a part's bootstraps and null.
  const total = plans.reduce((sum, { own, years }) => sum + own.length * (years.length + 1) + 2, 0);
  let done = 0;
  const step = () => { done += 1; onProgress(done, total); };
  const named = (rows: Part['bulk'] | Part['byMaker']) => rows.map((row) => ({ ...row, name: nodes.caption(row.maker as Ref) }));
  const parts = Object.fromEntries(plans.map(({ about, own, years }) => {
    for (const score of own) { checkLeakage(facts, score, years.at(-1)!); step(); }
    const part = evaluatePart(facts, about, own, { years, draws, permutations, onProgress: step });
    return [about, { ...part, bulk: named(part.bulk), byMaker: named(part.byMaker) }];
  })) as Record<About, Part>;
  return rounded({
    graphHash: contentHash(content), dataAsOf: content.dataAsOf, ranOn,
    options: { draws, permutations, firstYear: { ...FIRST_YEAR }, lastYear: Number(content.dataAsOf.slice(0, 4)) },
    patterns: parts.patterns, partners: parts.partners,
  });
}

/** Whether two results say the same; the day of the run does not matter. */
export const isSameResult = (a: Evaluation, b: Evaluation): boolean => {
  const key = ({ ranOn: _, ...rest }: Evaluation) => JSON.stringify(rest);
  return key(a) === key(b);
};
