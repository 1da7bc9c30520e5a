/** What may be asked of funding rounds, and what the answers promise. */
import { z } from 'zod';
import { labels } from '../graph/model';
import {
  blankIsAbsent, conflicts, coverage, date, listOf, meta, named, nodeLink, paging, recordId, searchText, slugFilter, sources,
} from '../web/schemas';

const { kind, status: state } = labels.Project.properties;

export const fundingRoundFacets = ['programme'] as const;
export type FundingRoundFacet = (typeof fundingRoundFacets)[number];

export const fundingRoundSorts = ['newest', 'name', 'money'] as const;
export type FundingRoundSort = (typeof fundingRoundSorts)[number];

export const listFundingRoundsRequest = z.object({
  q: blankIsAbsent(searchText).describe('Words of a name or programme'),
  programme: slugFilter.describe('Rounds of this programme'),
  sort: blankIsAbsent(z.enum(fundingRoundSorts)).describe('newest (default), name, money: most known money first'),
  ...paging,
});
export type ListFundingRoundsRequest = z.output<typeof listFundingRoundsRequest>;

/** Where the total of a round comes from. */
const basis = z.enum(['published', 'added-up']).optional()
  .describe('published: a source states it; added-up: our sum of the rows of an awards list. Absent when there is no total');

const own = {
  id: z.string(), ref: z.string(), name: z.string(), programme: z.string().describe('Slug'), programmeName: z.string(),
  openedOn: date.optional(), closedOn: date.optional(), announcedOn: date.optional(),
};

export const fundingRoundSummary = z.object({
  ...own,
  totalGbp: z.int().optional().describe('Total of the round'), totalBasis: basis,
  knownGbp: z.int().optional().describe('Sum of the known amounts in the record; absent when none is known'),
  statedAwardCount: z.int().optional(),
  knownAwards: z.int().describe('Awards in the record'), unknownAwards: z.int().describe('Those of them whose amount is not recorded'),
  projects: z.int().describe('Projects in the record that it paid for'),
}).meta({ id: 'FundingRoundSummary' });
export type FundingRoundSummary = z.output<typeof fundingRoundSummary>;

export const fundingRoundList = listOf(fundingRoundSummary, fundingRoundFacets);
export type FundingRoundList = z.output<typeof fundingRoundList>;

export const getFundingRoundRequest = recordId;

export const fundingRoundRecord = z.object({
  ...own, aliases: z.array(z.string()).optional(), sources,
  stated: z.object({ totalGbp: z.int().optional(), awardCount: z.int().optional(), basis, source: z.string().optional().describe('Address that states the total') }).describe('What is known to exist'),
  known: z.object({
    totalGbp: z.int().optional().describe('Absent when no amount is known'), awardCount: z.int(), awardsWithAmount: z.int(), projects: z.int(),
  }).describe('What the record holds of it'),
  published: z.object({ projects: z.int(), source: z.string().optional() }).optional()
    .describe('The published number of projects or grants, where there is one'),
  projects: z.array(named.extend({
    kind: kind.schema, status: state.schema, leads: z.array(nodeLink), since: date.optional(), sources,
  })).describe('A to Z'),
  awards: z.array(z.object({
    recipient: nodeLink, project: named.optional(), amountGbp: z.int().optional(), awardedOn: date.optional(), sources,
  })).describe('By date, then recipient A to Z'),
  recipients: z.array(nodeLink).describe('Each once, A to Z'),
  conflicts, meta, coverage,
}).meta({ id: 'FundingRound' });
export type FundingRoundRecord = z.output<typeof fundingRoundRecord>;
