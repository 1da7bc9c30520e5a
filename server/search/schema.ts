/** What may be searched for, and what an answer promises. */
import { z } from 'zod';
import { labelNames, labels, type Label, type LabelDescriptor } from '../graph/model';
import { blankIsAbsent, listOf, MOST_ITEMS, paging, searchText } from '../web/schemas';
import { grades } from './search-index';

/** Kinds that have a page of their own, by ref prefix. */
export const searchKinds = labelNames.filter((label) => (labels[label] as LabelDescriptor).path !== undefined)
  .map((label: Label) => labels[label].refPrefix);
export type SearchKind = (typeof searchKinds)[number];

/** A page of results; fewer than of a list, since the best come first. */
export const DEFAULT_RESULTS = 20;

export const searchRequest = z.object({
  q: blankIsAbsent(searchText).describe('Name, other spelling, beginning of one, or words; one typing error is forgiven'),
  kind: blankIsAbsent(z.enum(searchKinds)).describe('Only records of this kind'),
  ...paging,
  limit: paging.limit.unwrap().default(DEFAULT_RESULTS).describe(`Results a page, 1 to ${MOST_ITEMS}; ${DEFAULT_RESULTS} without it`),
});
export type SearchRequest = z.output<typeof searchRequest>;

export const searchItem = z.object({
  kind: z.enum(searchKinds), id: z.string(), ref: z.string(), name: z.string(),
  detail: z.string().describe('What it is, and how much of it is known'),
  score: z.number().describe('Before the point how the record fits, 0 (some of the words) to 5 (its name or other spelling is the query); behind it how well among equals. Only for comparison within one answer'),
  fit: z.enum(grades).describe('The same in words'),
  matchedAlias: z.string().optional().describe('The other spelling that fits, where the name itself does not'),
  endedOn: z.string().optional().describe('Last day of a council that has ended'),
  plannedEndOn: z.string().optional().describe('Planned last day of a council that will end'),
}).meta({ id: 'SearchResult' });
export type SearchItem = z.output<typeof searchItem>;

export const searchAnswer = listOf(searchItem, ['kind']).extend({ total: z.int().describe('Records that fit, of the kind asked for') });
export type SearchAnswer = z.output<typeof searchAnswer>;
