/** What the front page shows, as an answer of the API. */
import { z } from 'zod';
import { coverage, date, meta, named, nodeLink, sources, status } from '../web/schemas';

export const overviewRequest = z.object({});

export const mapStates = ['partners', 'none-known', 'no-record'] as const;

const mapCell = z.object({
  id: z.string(), ref: z.string(), name: z.string(), nation: z.string(), region: z.string().optional(), tier: z.string(),
  hexQ: z.int().optional(), hexR: z.int().optional(),
  partners: z.int().describe('Councils it is known to have shared a project with, history rolled up'),
  state: z.enum(mapStates).describe('none-known: something is on record, but no partner council; no-record: it appears in no project, pattern or award'),
});
export type MapCell = z.output<typeof mapCell>;

const count = z.int().min(0);

export const overview = z.object({
  councils: z.array(mapCell).describe('The principal councils of today, A to Z'),
  distribution: z.array(z.object({ from: z.int().optional(), to: z.int().optional(), state: z.enum(mapStates), councils: count }))
    .describe('How many councils have how many known partner councils'),
  figures: z.object({
    councils: count.describe('Principal councils of today'),
    withPartnerCouncil: count.describe('Of them, with a known shared project with another council'),
    withPartnerCouncilOrAuthority: count.describe('Of them, with another council or a strategic authority'),
    bordersInAll: count.describe('Pairs of today’s principal councils that share a boundary'),
    bordersWithProject: count.describe('Of these pairs, with a known shared project'),
    patterns: count, projects: count, fundingRounds: count, suppliers: count,
    firstProjectOn: date.optional(), latestProjectOn: date.optional(),
  }),
  examplePattern: z.object({
    pattern: named, adopted: count.describe('Councils that adopted or adapted it'), piloted: count.describe('Councils that only piloted it'),
    firstSince: date.optional(), lastShownOn: date.optional(),
    knownFundingGbp: z.int().optional().describe('Known awards to the projects that produced it; absent when none is known'),
    useSources: sources, fundingSources: sources,
  }).optional(),
  exampleProject: z.object({ project: named, startedOn: date, councils: z.array(nodeLink), sources }).optional()
    .describe('The newest dated project with two councils or more'),
  serviceAreas: z.array(named.extend({ patterns: count })).describe('Service areas that patterns are about, most patterns first'),
  localDigitalFund: z.object({
    known: count, total: z.int(), source: z.string().optional(),
    rounds: z.array(named.extend({
      announcedOn: date.optional(), known: count, total: z.int().optional(), otherTotals: z.array(z.int()).describe('What other sources count'),
    })),
  }).optional(),
  latestReuses: z.array(z.object({
    body: nodeLink, pattern: named, stage: z.enum(['piloted', 'adopted', 'adapted']), since: date, status, confirmedOn: date.optional(), sources,
  })).describe('The newest dated uses of patterns'),
  meta, coverage,
}).meta({ id: 'Overview' });
export type Overview = z.output<typeof overview>;
