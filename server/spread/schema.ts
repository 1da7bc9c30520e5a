/** What may be asked of a pattern's spread, and what the answers promise. */
import { z } from 'zod';
import { beforeBody } from '../graph/before-body';
import { labels } from '../graph/model';
import { reuseStages } from '../graph/reuse';
import { askedDate, askedYears, blankIsAbsent, coverage, date, meta, named, nodeLink, recordId, sources, status } from '../web/schemas';

const { type, tier, nation } = labels.Council.properties;

export const spreadRequest = recordId;

/** The page's state: which councils the map shows. */
export const spreadPageRequest = recordId.extend({
  asOf: blankIsAbsent(askedDate).describe('Show the map as of this date: 2024, 2024-06 or 2024-06-30; to the end of the period; ' + askedYears),
});
export type SpreadPageRequest = z.output<typeof spreadPageRequest>;

const stage = z.enum(reuseStages);
const circumstanceId = z.string().describe('Id of a circumstance');

const before = z.object({
  circumstance: circumstanceId,
  count: z.int().describe('Councils so linked whose use is dated wholly before'),
  latest: z.array(nodeLink.extend({ via: nodeLink.optional().describe('Project, round, supplier or area in between') })).describe('At most three of them, the latest first'),
}).describe('A fact about what stood before, not a cause');

const user = {
  council: nodeLink, stage, region: z.string().optional(), nation: nation.schema, type: type.schema, tier: tier.schema,
  as: named.optional().describe('The predecessor that the claim names'), status, sources,
};

const step = z.object({
  ...user, since: date,
  samePeriod: z.int().describe('Other councils whose period overlaps this one: which of them was first is not known'),
  beforeBody: beforeBody.optional(), before: z.array(before),
});
export type Step = z.output<typeof step>;
const undatedUser = z.object(user);
export type UndatedUser = z.output<typeof undatedUser>;

const firstUse = z.object({
  name: z.string(), since: date, councils: z.array(nodeLink).describe('All that share the first period'),
  dated: z.int().describe('Councils with a date here'), undated: z.int(),
});
export type FirstUse = z.output<typeof firstUse>;

const seriesPoint = z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), count: z.int().describe('Councils by the end of the month') });
const series = z.object({ stage, points: z.array(seriesPoint).describe('Only months in which it grew') });
export type Series = z.output<typeof series>;

const interval = z.tuple([z.number(), z.number()]);
const coincidence = z.object({
  id: circumstanceId, title: z.string(),
  n: z.int().describe('Councils of today with a dated use'),
  linkedLater: z.int().describe('Of them, those that took it up within 12 months after a council so linked to them'),
  compared: z.int().describe('Uptakes at which councils in the same position differed in this circumstance'),
  expected: z.number().optional().describe('The same number by chance'), chance: interval.optional().describe('The middle 95% of the permutations'),
  effect: z.number().optional().describe('Councils more than by chance'), interval: interval.optional().describe('Its 95% interval, from the permutations'),
  p: z.number().optional().describe('One-sided, (b + 1) / (m + 1)'), pHolm: z.number().optional().describe('Corrected over the circumstances tested (Holm)'),
  verdict: z.enum(['coincides', 'no-more-than-chance', 'not-enough-data']),
  sentence: z.string().describe('The same in words. Nothing here says why'),
});
export type CoincidenceAnswer = z.output<typeof coincidence>;

export const circumstancesAnswer = z.object({
  state: z.enum(['ready', 'absent']), reason: z.string().optional().describe('Why the results are not there'),
  permutations: z.int(), results: z.array(coincidence).describe('In the order of the page; empty when absent'),
}).meta({ id: 'SpreadCircumstances' });
export type CircumstancesAnswer = z.output<typeof circumstancesAnswer>;

export const spreadFacts = z.object({
  pattern: named.extend({ ref: z.string() }),
  usersMean: z.string().optional().describe('What a recorded use means, where one rule gave them all'),
  sequence: z.array(step).describe('Councils by the date of their use, oldest first; a council is listed once, by the date of its strongest dated stage'),
  undated: z.array(undatedUser).describe('Councils whose use no source dates, A to Z'),
  others: z.int().describe('Strategic authorities and other bodies that use it, not listed'),
  firstByRegion: z.array(firstUse).describe('By region or nation, earliest first'), firstByType: z.array(firstUse),
  cumulative: z.object({
    series: z.array(series), from: z.string().optional(), to: z.string(),
    coarse: z.int().describe('Councils of which only the year is known; they are counted at its end'),
  }),
  circumstances: z.array(z.object({ id: circumstanceId, title: z.string(), description: z.string() })),
});
export type SpreadFacts = z.output<typeof spreadFacts>;

export const spreadAnswer = spreadFacts.extend({ coincidences: circumstancesAnswer, meta, coverage }).meta({ id: 'Spread' });
export type SpreadAnswer = z.output<typeof spreadAnswer>;
