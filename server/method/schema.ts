/** The committed back-test as data, and what /method answers. */
import { z } from 'zod';
import { coverage, meta } from '../web/schemas';

const share = z.number().min(0).max(1);
const interval = z.object({ low: z.number(), high: z.number() }).describe('The middle 95% of the draws');

const measures = {
  precision10: share.describe('P@10: share of the first ten that came about'),
  recall3: share.describe('R@3: share of what came about that is among the first three'),
  recall10: share.describe('R@10: the same for ten'),
  mrr: share.describe('1 / place of the first that came about, the mean over councils asked about'),
  ndcg10: share.describe('nDCG@10, binary gains'),
  auc: share.describe('Chance that what came about scores above what did not; equal scores half'),
};
export const measureIds = Object.keys(measures) as (keyof typeof measures)[];

const counts = {
  relations: z.int().describe('New uses; new ties, once for either council'), reachable: z.int().describe('Of them, those that were candidates'),
  makers: z.int().describe('Patterns, or projects, that the reachable come from'),
  asked: z.int().describe('Council-years with something reachable'), newcomers: z.int().describe('Of them, without earlier use or tie'),
  candidates: z.number().describe('A council’s candidates, the mean of those asked about'),
  masked: z.int().describe('Pairs left out because only an undated row speaks of them'),
  ceiling10: share.describe('The highest P@10 that can be reached'), isEnough: z.boolean(),
};

const drawn = z.object({ mrr: interval, recall: interval });
const difference = z.object({ baseline: z.string(), mrr: z.number(), councils: interval, items: interval, both: interval }).describe('MRR less a baseline’s; interval by what was drawn anew');
const methodResult = z.object({
  id: z.string(), role: z.enum(['chance', 'baseline', 'single', 'method']),
  ...measures,
  years: z.array(z.object({ year: z.int(), ...measures })),
  newcomers: z.object({ mrr: share, recall: share }).describe('recall: at 3 for patterns, at 10 for partners'),
  covered: share.describe('Candidates that are in the first ten of any council'), gini: z.number().describe('Gini coefficient of places among the first ten'),
  topTen: share.describe('Share of those places that the ten most offered take'),
  councils: drawn.describe('Councils drawn anew'), items: drawn.describe('Patterns or projects drawn anew'), both: drawn.describe('Both at once'),
  differences: z.array(difference).describe('Over all years'),
  fresh: z.object({ fixedOn: z.iso.date(), relations: z.int(), isEnough: z.boolean(), differences: z.array(difference) }).optional()
    .describe('The same over the years that began after the formula was fixed: what the gate looks at'),
  withoutOne: z.array(z.object({ maker: z.string(), mrr: share })), withoutAll: share.describe('Without any of the bulk patterns or projects'),
  chance: z.object({
    statistic: z.enum(['aucWithin', 'mrr']), observed: share, mean: share, high: share.describe('95th percentile'), p: share.describe('One-sided, (b + 1) / (m + 1)'),
  }).describe('What is left when who took it up is drawn by lot'),
});
export type MethodResult = z.output<typeof methodResult>;

const part = z.object({
  years: z.array(z.object({ year: z.int(), ...counts })), pooled: z.object(counts),
  bulk: z.array(z.object({ maker: z.string(), name: z.string(), relations: z.int() })).describe('Patterns or projects with at least a tenth of the relations'),
  withoutAll: z.object({ relations: z.int(), isEnough: z.boolean() }),
  methods: z.array(methodResult),
  byMaker: z.array(z.object({ maker: z.string(), name: z.string(), relations: z.int(), places: z.record(z.string(), z.number()).describe('Mean place by score') })).describe('Of partners, nothing'),
});
export type Part = z.output<typeof part>;

export const evaluation = z.object({
  graphHash: z.string(), dataAsOf: z.iso.date(),
  ranOn: z.iso.date(), options: z.object({ draws: z.int(), permutations: z.int(), firstYear: z.object({ patterns: z.int(), partners: z.int() }), lastYear: z.int() }),
  patterns: part, partners: part,
});
export type Evaluation = z.output<typeof evaluation>;

export const methodRequest = z.object({});

const scoreAnswer = methodResult.extend({
  title: z.string(), definition: z.string().describe('The formula in words'), source: z.string(),
  isPrediction: z.boolean(), reason: z.string().describe('Why it is called a prediction, or not'),
});
export const partAnswer = part.extend({ about: z.enum(['patterns', 'partners']), methods: z.array(scoreAnswer), verdict: z.string() });
export type PartAnswer = z.output<typeof partAnswer>;
export const methodAnswer = z.object({
  lastRun: z.object({
    on: z.iso.date(), graphHash: z.string(), dataAsOf: z.iso.date(), isOfServedGraph: z.boolean(), statement: z.string(),
    options: evaluation.shape.options,
  }),
  verdict: z.string().describe('Which scores are called predictions'),
  formulasTried: z.object({ patterns: z.int(), partners: z.int(), statement: z.string() }),
  parts: z.array(partAnswer),
  otherScores: z.array(z.object({ id: z.string(), title: z.string(), definition: z.string(), limits: z.string(), source: z.string(), href: z.string() })).describe('Scores of the service that predict nothing'),
  meta, coverage,
}).meta({ id: 'Method' });
export type MethodAnswer = z.output<typeof methodAnswer>;
