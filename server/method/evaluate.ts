/** The whole back-test: every score, every year, both bootstraps, the null. Pure and deterministic: the same facts give the same figures. */
import { bootstrap, drawCounts, interval, measureDrawn, type Draws, type Unit } from './bootstrap';
import { concentrationOf } from './concentration';
import type { MethodFacts } from './events';
import { isEnough } from './gate';
import { mean } from './metrics';
import { partnerNull, patternNull } from './permutation';
import { toQuestions, type Question } from './question';
import { drawLots, rank, type Ranked } from './ranking';
import { type measureIds, type MethodResult, type Part } from './schema';
import type { About, Score } from './scores/score';
import { splitYear, type Split } from './split';
import { placesByMaker } from './places-by-maker';

export interface Options {
  readonly years: readonly number[];
  readonly draws: number;
  readonly permutations: number;
  readonly onProgress?: () => void;
}

/** A maker with at least this share of the relations is bulk: its waves may drive everything. */
const BULK_SHARE = 0.1;
/** R@3 for patterns, R@10 for partners: of some 60 and some 380 candidates. */
export const recallPlaces = (about: About): 3 | 10 => (about === 'patterns' ? 3 : 10);

interface Answered {
  readonly score: Score;
  readonly ranked: readonly Ranked[];
  readonly questions: readonly Question[];
}

const numbering = (values: Iterable<number>) => {
  const numbers = new Map([...new Set(values)].sort((a, b) => a - b).map((value, i) => [value, i]));
  return { size: numbers.size, of: (value: number) => numbers.get(value)! };
};

function measuresOf(questions: readonly Question[]) {
  const over = (of: (question: Question) => number) => mean(questions.map(of));
  return {
    precision10: over((q) => q.precision10), recall3: over((q) => q.recall3), recall10: over((q) => q.recall10),
    mrr: over((q) => q.reciprocalRank), ndcg10: over((q) => q.ndcg10), auc: over((q) => q.auc),
  } satisfies Record<(typeof measureIds)[number], number>;
}

/** How many relations each maker made among the reachable, most first. */
function relationsByMaker(splits: readonly Split[]): [maker: number, relations: number][] {
  const counts = new Map<number, number>();
  for (const { positives } of splits) for (const own of positives) for (const maker of own.values()) counts.set(maker, (counts.get(maker) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b);
}

function countsOf(about: About, splits: readonly Split[]) {
  const asked = splits.flatMap(({ positives, candidates, isNewcomer }) => positives.flatMap((own, council) =>
    (own.size === 0 ? [] : [{ own: own.size, candidates: candidates[council]!.length, isNewcomer: isNewcomer[council]! }])));
  const sum = (of: (split: Split) => number) => splits.reduce((total, split) => total + of(split), 0);
  const [reachable, makers] = [sum((split) => split.reachable), relationsByMaker(splits).length];
  return {
    relations: sum((split) => split.happened), reachable, makers, asked: asked.length, newcomers: asked.filter((one) => one.isNewcomer).length,
    candidates: mean(asked.map((one) => one.candidates)), masked: sum((split) => split.masked),
    ceiling10: mean(asked.map(({ own }) => Math.min(10, own) / 10)), isEnough: isEnough(about, about === 'partners' ? reachable / 2 : reachable, makers),
  };
}

/** MRR when those makers are not in the record: their relations and, of patterns, their places are gone. */
function mrrWithout(questions: readonly Question[], makers: readonly number[], highest: number): number {
  const times = new Uint16Array(highest + 1).fill(1);
  for (const maker of makers) times[maker] = 0;
  const left = questions.map((question) => measureDrawn(question, times, 10)).filter(({ weight }) => weight > 0);
  return mean(left.map(({ rr }) => rr));
}

type Bootstrapped = Readonly<Record<Unit, Draws>>;

/** All scores see the same draws, so that differences are paired. */
function toBootstraps(about: About, answered: readonly Answered[], draws: number, isAsked: (question: Question) => boolean = () => true): Map<string, Bootstrapped> {
  const own = answered.map(({ score, questions }) => ({ id: score.id, questions: questions.filter(isAsked) }));
  const councilNumbers = numbering(own[0]!.questions.map(({ council }) => council));
  // Patterns: all that stand in any list; projects: all that made a tie.
  const itemNumbers = numbering(own.flatMap(({ questions }) => questions.flatMap(({ makers }) => [...makers].filter((maker) => maker >= 0))));
  const councils = { of: councilNumbers.of, counts: drawCounts(councilNumbers.size, draws, `councils ${about}`) };
  const items = { of: itemNumbers.of, counts: drawCounts(itemNumbers.size, draws, `items ${about}`) };
  const k = recallPlaces(about);
  return new Map(own.map(({ id, questions }) => [id, {
    councils: bootstrap(questions, { draws, councils }, k), items: bootstrap(questions, { draws, items }, k), both: bootstrap(questions, { draws, councils, items }, k),
  }]));
}

function differencesOf({ score, questions }: Answered, baselines: readonly Answered[], bootstraps: ReadonlyMap<string, Bootstrapped>, isAsked: (question: Question) => boolean = () => true): MethodResult['differences'] {
  const own = bootstraps.get(score.id)!;
  return baselines.filter((baseline) => baseline.score !== score).map(({ score: { id }, questions: others }) => {
    const other = bootstraps.get(id)!;
    const between = (unit: Unit) => interval(own[unit].mrr, other[unit].mrr);
    return {
      baseline: id, mrr: measuresOf(questions.filter(isAsked)).mrr - measuresOf(others.filter(isAsked)).mrr,
      councils: between('councils'), items: between('items'), both: between('both'),
    };
  });
}

/** The same over years that began after a formula was fixed; no difference when there is none. */
function freshOf(about: About, one: Answered, all: readonly Answered[], splits: readonly Split[], draws: number): MethodResult['fresh'] {
  const { fixedOn } = one.score;
  if (fixedOn === undefined) return undefined;
  const fresh = splits.filter(({ history }) => history.day > fixedOn);
  const isAsked = ({ year }: Question) => fresh.some((split) => split.year === year);
  const { reachable, isEnough: enough } = countsOf(about, fresh);
  const compared = [one, ...all.filter(({ score }) => score.role === 'baseline')];
  return {
    fixedOn, relations: reachable, isEnough: enough,
    differences: one.questions.some(isAsked) ? differencesOf(one, compared.slice(1), toBootstraps(about, compared, draws, isAsked), isAsked) : [],
  };
}

/** @throws when there is no year with anything to ask about */
export function evaluatePart(facts: MethodFacts, about: About, scores: readonly Score[], { years, draws, permutations, onProgress = () => {} }: Options): Part {
  const splits = years.map((year) => splitYear(facts, about, year));
  const lots = splits.map((split) => drawLots(about, split));
  const answered = scores.map((score): Answered => {
    const ranked = splits.map((split, i) => { const one = rank(score, split, lots[i]!); onProgress(); return one; });
    return { score, ranked, questions: splits.flatMap((split, i) => toQuestions(split, ranked[i]!, (candidate) => (about === 'patterns' ? candidate : -1))) };
  });
  if (answered[0]!.questions.length === 0) throw new Error(`No council has a new ${about === 'patterns' ? 'use' : 'tie'} in ${years.join(', ')}.`);
  const byMaker = relationsByMaker(splits);
  const { makers } = splits[0]!;
  const pooled = countsOf(about, splits);
  const bulk = byMaker.filter(([, relations]) => relations >= BULK_SHARE * pooled.reachable);
  const bootstraps = toBootstraps(about, answered, draws);
  onProgress();
  const size = about === 'patterns' ? facts.standing.patterns.length : facts.standing.councils.length;
  const chances = (about === 'patterns' ? patternNull : partnerNull)(splits, answered.map(({ ranked }) => ranked), permutations);
  onProgress();
  const baselines = answered.filter(({ score }) => score.role === 'baseline');
  const left = byMaker.slice(bulk.length);
  const leftRelations = left.reduce((sum, [, relations]) => sum + relations, 0);
  const methods = answered.map(({ score, ranked, questions }, i): MethodResult => {
    const own = bootstraps.get(score.id)!;
    const fresh = freshOf(about, answered[i]!, answered, splits, draws);
    const newcomers = questions.filter(({ isNewcomer }) => isNewcomer);
    const drawn = (unit: Unit) => ({ mrr: interval(own[unit].mrr), recall: interval(own[unit].recall) });
    return {
      id: score.id, role: score.role, ...measuresOf(questions),
      years: years.map((year) => ({ year, ...measuresOf(questions.filter((question) => question.year === year)) })),
      newcomers: { mrr: measuresOf(newcomers).mrr, recall: measuresOf(newcomers)[about === 'patterns' ? 'recall3' : 'recall10'] },
      ...concentrationOf(ranked.map(({ order }) => order), size),
      councils: drawn('councils'), items: drawn('items'), both: drawn('both'),
      differences: differencesOf(answered[i]!, baselines, bootstraps),
      ...(fresh && { fresh }),
      withoutOne: bulk.map(([maker]) => ({ maker: makers[maker]!, mrr: mrrWithout(questions, [maker], makers.length) })),
      withoutAll: mrrWithout(questions, bulk.map(([maker]) => maker), makers.length),
      chance: chances[i]!,
    };
  });
  return {
    years: splits.map((split) => ({ year: split.year, ...countsOf(about, [split]) })), pooled,
    bulk: bulk.map(([maker, relations]) => ({ maker: makers[maker]!, name: makers[maker]!, relations })),
    withoutAll: { relations: leftRelations, isEnough: isEnough(about, about === 'partners' ? leftRelations / 2 : leftRelations, left.length) },
    methods,
    byMaker: about === 'patterns' ? placesByMaker(splits, answered.map(({ score, ranked }) => ({ id: score.id, ranked })), byMaker) : [],
  };
}
