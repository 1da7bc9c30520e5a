/** The committed back-test with its decisions and words, held against the graph that is served. */
import type { GraphWatch } from '../graph/watch';
import { dateLong, wordList } from '../web/format';
import type { CoverageItem } from '../web/schemas';
import { committed } from './committed';
import { decide } from './gate';
import { otherScores } from './other-scores';
import type { Evaluation, MethodAnswer, PartAnswer } from './schema';
import { scores } from './scores';
import type { About } from './scores/score';

const scoreOf = (id: string) => scores.find((score) => score.id === id)!;
const titleOf = (id: string) => scoreOf(id).title;
const subjects: Readonly<Record<About, string>> = { patterns: 'patterns that a council will take up', partners: 'partners that a council will work with' };

function toPart(about: About, result: Evaluation): PartAnswer {
  const methods = result[about].methods.map((method) => {
    const { title, definition, source } = scoreOf(method.id);
    const { isPrediction, reason } = decide(method, titleOf);
    return { ...method, title, definition, source, isPrediction, reason };
  });
  const passed = methods.filter(({ isPrediction }) => isPrediction);
  return {
    ...result[about], about, methods,
    verdict: passed.length === 0 ? `No score of ${subjects[about]} passes.` : `Of ${subjects[about]}, this passes: ${wordList(passed.map(({ title }) => title))}.`,
  };
}

/** @param result another one only to test the words */
export function createMethodService({ watch, coverage, result = committed }: { watch: Pick<GraphWatch, 'version'>; coverage: (about: 'patterns' | 'projects') => CoverageItem[]; result?: Evaluation }) {
  const parts = (['patterns', 'partners'] as const).map((about) => toPart(about, result));
  const passing = new Set(parts.flatMap(({ methods }) => methods.filter(({ isPrediction }) => isPrediction).map(({ id }) => id)));

  return {
    /** Whether a score may be called a prediction, by the committed back-test. Unknown ids may not. */
    isPrediction: (methodId: string): boolean => passing.has(methodId),

    facts(): Omit<MethodAnswer, 'meta'> {
      const { hash } = watch.version();
      const isOfServedGraph = hash === result.graphHash;
      const tried = { patterns: result.patterns.methods.length, partners: result.partners.methods.length };
      const of = `Last run on ${dateLong(result.ranOn)}, on graph ${result.graphHash.slice(0, 12)}, facts as of ${dateLong(result.dataAsOf)}.`;
      return {
        lastRun: {
          on: result.ranOn, graphHash: result.graphHash, dataAsOf: result.dataAsOf, isOfServedGraph, options: result.options,
          statement: isOfServedGraph ? `${of} That is the graph served here.` : `${of} The graph served here is another one, ${hash.slice(0, 12)}: these figures are not of it. To work them out for it: patternbook evaluate.`,
        },
        verdict: passing.size === 0 ? 'None passes: so nothing here is called a prediction.' : `Called a prediction, because it passes: ${wordList([...passing].map(titleOf))}.`,
        formulasTried: {
          ...tried,
          statement: `${tried.patterns} formulas for patterns and ${tried.partners} for partners are in these tables. An earlier measurement with the same facts tried about as many, learned models for partners among them; none did better. The more are tried, the likelier one looks good by chance.`,
        },
        parts, otherScores, coverage: [...coverage('patterns'), ...coverage('projects')],
      };
    },
  };
}

export type MethodService = ReturnType<typeof createMethodService>;
