/** What may be asked of paths, and what the answers promise. */
import { z } from 'zod';
import { labelNames, relationshipTypeNames } from '../graph/model';
import { pathFamilyIds, type PathFamilyId } from './families';
import { MAX_HOPS, MAX_PATHS } from './k-shortest';
import { askedDate, askedYears, blankIsAbsent, coverage, date, flag, listParameter, meta, nodeLink, recordFilter, recordId, sources, status, wholeNumber } from '../web/schemas';

/** Sent by the form, so that a choice of no family at all is not taken for no choice. */
const NO_FAMILY = 'none';

const MOST_AVOIDED = 50;

const end = blankIsAbsent(z.string().trim().max(200, 'is longer than 200 characters'));

export const pathRequest = z.object({
  from: end.describe('Ref of any record, such as council:croydon'),
  to: end.describe('Ref of any record'),
  limit: blankIsAbsent(wholeNumber(1, MAX_PATHS)).default(5).describe(`Most paths, 1 to ${MAX_PATHS}`),
  hops: blankIsAbsent(wholeNumber(1, MAX_HOPS)).default(MAX_HOPS).describe(`Longest path, 1 to ${MAX_HOPS} relationships`),
  asOf: blankIsAbsent(z.string().trim().pipe(askedDate)).describe('Only what was on record as having begun then, to the last day of an imprecise date; councils of that date; ' + askedYears),
  via: end.describe('Ref of a record that every path passes'),
  avoid: listParameter(MOST_AVOIDED, 'records').describe('Refs of records that no path passes'),
  families: listParameter(pathFamilyIds.length + 1, 'families')
    .transform((ids) => ids?.filter((id, _, all) => id !== NO_FAMILY || all.length === 1))
    .pipe(z.array(z.enum([...pathFamilyIds, NO_FAMILY])).optional())
    .transform((ids) => ids?.filter((id): id is PathFamilyId => id !== NO_FAMILY))
    .describe('Kinds of relationship that count, joined by commas: worked-together,reuse without it; none for none'),
  verify: flag.describe('Ask the store whether each relationship of the paths is there with its sources'),
});
export type PathRequest = z.output<typeof pathRequest>;

const family = z.enum(pathFamilyIds);

const pathNode = nodeLink.extend({
  id: z.string().describe('Its ref'), label: z.enum(labelNames), name: z.string(),
});

const pathRelationship = z.object({
  id: z.string(), type: z.enum(relationshipTypeNames), from: z.string(), to: z.string(),
  family,
  hop: z.int().describe('Which step of the path, from 0; several relationships may join the same two records'),
  since: date.optional(), status: status.optional().describe('Of a lasting claim'), confirmedOn: date.optional(),
  detail: z.string().optional().describe('Stage of a use, role of a supplier'),
  amountGbp: z.int().optional(), awardedOn: date.optional(), sources,
});

const cost = z.object({
  hop: z.int(), total: z.number(), hub: z.string(), degree: z.int().describe('How many records the hub joins in this way'),
  unconfirmed: z.number(), age: z.number(),
}).describe('1 + ln(degree) + unconfirmed + age');

const clause = z.object({
  text: z.string(), relationships: z.array(z.string()), beside: z.array(z.string()).describe('Relationships said beside the path: rounds that paid for a project'),
  sources: z.array(z.int()).describe('Numbers in sources'),
});

export const toldPath = z.object({
  length: z.int().describe('Relationships from end to end'), score: z.number().describe('Evidence cost: lower is better'),
  nodes: z.array(pathNode), relationships: z.array(pathRelationship), costs: z.array(cost),
  sentence: z.string().describe('With the numbers of its sources in square brackets'), clauses: z.array(clause),
  weakest: z.object({ hop: z.int(), relationships: z.array(z.string()), text: z.string() }),
  firstStep: z.string().describe('Addressed to a team, never to a person'),
  sources: z.array(z.object({ n: z.int(), url: z.string(), claim: z.string() })),
  query: z.string().describe('Cypher that finds exactly this path, to paste into Neo4j Browser'),
  verified: z.object({
    relationships: z.int(), found: z.int(), missing: z.array(z.string()).describe('Ids not in the store, or there with other ends or sources'),
  }).optional().describe('With verify: what the store has of it now'),
}).meta({ id: 'Path' });
export type ToldPath = z.output<typeof toldPath>;

export const pathReasons = [
  'same-body', 'no-families', 'only-excluded-types', 'ended', 'not-then', 'ended-before', 'beyond-hops', 'avoided', 'different-components',
] as const;

export const pathAnswer = z.object({
  from: pathNode, to: pathNode,
  paths: z.array(toldPath).describe('Best first'),
  reason: z.object({
    code: z.enum(pathReasons), text: z.string(),
    families: z.array(family).optional().describe('Families that would join them'),
    offer: z.array(z.object({ text: z.string(), query: z.string() })).describe('What to ask instead, as the query of an address'),
  }).optional().describe('Why there is none'),
  nearest: z.array(pathNode.extend({ score: z.number() })).describe('Without a path: bodies that can be reached from the first, nearest to the second'),
  inCommonWithMany: z.array(z.object({
    family, record: pathNode, count: z.int().describe('How many share it'), text: z.string(), relationships: z.array(z.string()), sources,
  })).describe('What the two share with so many others that it shows little'),
  families: z.array(z.object({ id: family, title: z.string(), description: z.string(), on: z.boolean(), opened: z.boolean().describe('Off, but counted at an end that has nothing else') })),
  omitted: z.object({ undated: z.int().describe('With asOf: relationships left out because they have no date') }),
  meta, coverage,
}).meta({ id: 'Paths' });
export type PathAnswer = z.output<typeof pathAnswer>;

export const reusePathRequest = recordId.extend({
  to: recordFilter('Council').describe('The council that it came to: slug or ref'),
});

export const reusePathAnswer = z.object({
  pattern: z.object({ id: z.string(), ref: z.string(), name: z.string() }),
  council: z.object({ id: z.string(), ref: z.string(), name: z.string() }).optional(),
  steps: z.array(z.object({
    date: date.optional().describe('Absent when no date is recorded'), text: z.string(), relationships: z.array(z.string()), sources,
  })).describe('In time order: no dated step is earlier than the dated one before; later, never because'),
  joined: z.boolean().describe('Whether work in common leads from the origin to the council; else the two only stand side by side'),
  answer: z.string(), meta, coverage,
}).meta({ id: 'ReusePath' });
