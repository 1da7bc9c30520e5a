/**
 * The guard against reading the future: a score must say the same when
 * everything dated on the day or later is replaced by nonsense. That scores
 * have no other way to the facts than their history, a test sees to.
 */
import type { DatedFacts, MethodFacts } from './events';
import { historyBefore, startOf } from './history';
import type { Score } from './scores/score';

/** Every so many councils are asked. */
const EVERY = 16;

export class LeakageFound extends Error {}

/** The same facts up to the day; from then on, every council uses every pattern and works with every other one. */
export function withNonsenseFrom({ dated, standing }: MethodFacts, day: string): DatedFacts {
  const before = <T extends { readonly day: string }>(rows: readonly T[]) => rows.filter((row) => row.day < day);
  const councils = standing.councils.map((_, i) => i);
  const isThere = (pairs: ReadonlySet<string>, a: number, b: number) => pairs.has(`${a} ${b}`);
  const used = new Set(before(dated.uses).map(({ council, pattern }) => `${council} ${pattern}`));
  const tied = new Set(before(dated.ties).map(({ a, b }) => `${a} ${b}`));
  return {
    uses: [...before(dated.uses), ...councils.flatMap((council) => standing.patterns.flatMap((_, pattern) => (isThere(used, council, pattern) ? [] : [{ council, pattern, day }])))],
    ties: [...before(dated.ties), ...councils.slice(1).flatMap((b) => (isThere(tied, b - 1, b) ? [] : [{ a: b - 1, b, day, project: 'project:nonsense' as const }]))],
    memberships: [...before(dated.memberships), ...councils.flatMap((council) => standing.programmes.flatMap((own) => [...own].map((programme) => ({ council, programme, day }))))],
    known: [...before(dated.known), ...standing.patterns.map((_, pattern) => ({ pattern, day }))],
    origins: [...before(dated.origins), ...councils.map((council) => ({ council, pattern: 0, day }))],
    began: dated.began,
  };
}

/**
 * @param view how a history is made; another one only to test the guard
 * @throws LeakageFound when what happens in the year or later changes the score of anything
 */
export function checkLeakage(facts: MethodFacts, { id, score }: Score, year: number, view = historyBefore): void {
  const day = startOf(year);
  const real = view(facts.standing, facts.dated, day);
  const nonsense = view(facts.standing, withNonsenseFrom(facts, day), day);
  facts.standing.councils.forEach(({ ref }, council) => {
    if (council % EVERY !== 0) return;
    const [a, b] = [score(real, council), score(nonsense, council)];
    if (a.some((value, i) => !Object.is(value, b[i]))) throw new LeakageFound(`The score “${id}” for ${ref} changes with facts dated ${day} or later.`);
  });
}
