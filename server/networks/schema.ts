/** What may be asked of networks, and what the answers promise. */
import { z } from 'zod';
import { labelNames, labels, relationshipTypeNames } from '../graph/model';
import { askedDate, askedYears, blankIsAbsent, coverage, date, flag, listParameter, meta, recordFilter, slugFilter, sources, wholeNumber } from '../web/schemas';

export const views = ['affiliation', 'councils'] as const;
export const groupings = ['community', 'region', 'project', 'none'] as const;
export const layoutNames = ['force', 'geographic', 'concentric'] as const;
export const colourings = ['kind', 'community', 'region', 'type'] as const;
export const sizings = ['degree', 'weightedDegree', 'betweenness', 'closeness', 'eigenvector', 'pageRank', 'coreNumber', 'same'] as const;

/** More councils than exist can only be a mistake. */
const MOST_CHOSEN = 500;
const MOST_OPEN = 40;
const FARTHEST_NEIGHBOURS = 3;
export const MOST_NETWORK_NODES = 5_000;

const whole = (from: number, to: number) => blankIsAbsent(wholeNumber(from, to));
const when = blankIsAbsent(z.string().trim().pipe(askedDate));

/** Which part of the network: everything that changes what it holds. */
const scopeShape = {
  view: blankIsAbsent(z.enum(views)).default('affiliation').describe('affiliation (default): bodies and projects; councils: bodies joined where they shared projects'),
  asOf: when.describe('The network as it stood then, to the last day of an imprecise date; councils of that date; ' + askedYears),
  since: when.describe('Taking part began then or later'),
  until: when.describe('Taking part began then or earlier'),
  serviceArea: recordFilter('ServiceArea').describe('Projects about it'),
  fundingRound: recordFilter('FundingRound').describe('Projects paid from it'),
  programme: slugFilter.describe('Projects paid from a round of it'),
  region: slugFilter.describe('Councils of the English region'),
  nation: slugFilter.describe('Councils of the nation'),
  type: blankIsAbsent(labels.Council.properties.type.schema).describe('Councils of the type'),
  councils: listParameter(MOST_CHOSEN, 'councils').describe('These bodies: slugs of councils, refs or names, joined by commas'),
  includeNeighbours: whole(0, FARTHEST_NEIGHBOURS).describe('How many steps from the chosen bodies to others they worked with; 1 when councils are named, else 0'),
  minWeight: blankIsAbsent(z.string().regex(/^\d{1,4}(\.\d{1,6})?$/, 'must be a number such as 0.5').transform(Number))
    .describe('Ties of at least this weight; with view=councils'),
  largestComponent: flag.describe('Only the largest joined part'),
} as const;

/** How it is drawn. */
const pictureShape = {
  group: blankIsAbsent(z.enum(groupings)).default('community').describe('What a picture that would be too full is grouped by'),
  open: listParameter(MOST_OPEN, 'groups').describe('Groups and folded projects to show in full'),
  layout: blankIsAbsent(z.enum(layoutNames)).default('force').describe('Where marks stand'),
  size: blankIsAbsent(z.enum(sizings)).default('degree').describe('What the size of a mark shows'),
  colour: blankIsAbsent(z.enum(colourings)).default('kind').describe('What the colour of a mark shows'),
  select: blankIsAbsent(z.string().trim().max(200)).describe('Ref of the node whose record is shown beside the picture'),
} as const;

export const networkRequest = z.object({
  ...scopeShape, ...pictureShape,
  compare: blankIsAbsent(z.string().trim().max(4_000)).describe('A second date, or the query of a second view (escaped): who is new, who left, ties gained and lost since or against it'),
  embed: flag.describe('A small read-only picture for other sites'),
  limit: whole(1, MOST_NETWORK_NODES).default(MOST_NETWORK_NODES).describe('Most nodes in the answer'),
});
export type NetworkRequest = z.output<typeof networkRequest>;

/** A file holds one view: it has nothing to compare with, is shown nowhere, and is never cut off. `select` decides what is drawn, so what has a place. */
export const exportRequest = networkRequest.omit({ limit: true, compare: true, embed: true });
export type ExportRequest = z.output<typeof exportRequest>;
export type NetworkScope = Pick<NetworkRequest, keyof typeof scopeShape>;

/** The page has tables and their pages besides. */
export const explorerRequest = networkRequest.omit({ limit: true }).extend({
  sort: blankIsAbsent(z.enum(['name', 'kind'])).default('name').describe('Order of the table of nodes'),
  page: whole(1, 1_000).default(1).describe('Page of the table of nodes'),
  ties: whole(1, 10_000).default(1).describe('Page of the table of relationships'),
  order: blankIsAbsent(z.enum(['name', 'since'])).default('name').describe('Order of the table of relationships'),
});
export type ExplorerRequest = z.output<typeof explorerRequest>;

export const egoRequest = z.object({
  node: z.string().trim().max(200).describe('Ref of the node in the middle'),
  depth: whole(1, 3).default(1).describe('How many relationships away'),
  types: listParameter(relationshipTypeNames.length, 'relationship types').transform((names) => names?.map((name) => name.toUpperCase().replaceAll('-', '_')))
    .pipe(z.array(z.enum(relationshipTypeNames)).optional()).describe('Relationship types to follow, joined by commas; what suits the record when absent'),
  open: listParameter(MOST_OPEN, 'groups').describe('Groups to show in full'),
});
export type EgoRequest = z.output<typeof egoRequest>;

export const networkNode = z.object({
  id: z.string().describe('ref'), label: z.enum(labelNames), name: z.string(), caption: z.string(),
  region: z.string().optional(), nation: z.string().optional(), type: z.string().optional(),
  strategic: z.boolean().optional().describe('A strategic authority, which is never counted as a council'),
  startedOn: date.optional(), endedOn: date.optional(), plannedEndOn: date.optional(),
  hexQ: z.int().optional(), hexR: z.int().optional(),
  degree: z.int().describe('Relationships in this view'),
  community: z.int().optional().describe('Number of its community, largest first'),
  measures: z.record(z.string(), z.union([z.number(), z.boolean(), z.null()])).optional(),
  x: z.number().optional(), y: z.number().optional(),
}).meta({ id: 'NetworkNode' });

export const networkRelationship = z.object({
  id: z.string(), type: z.enum([...relationshipTypeNames, 'COLLABORATES']), from: z.string().describe('ref'), to: z.string().describe('ref'),
  weight: z.number().optional().describe('Of a tie: Σ 1/(n−1) over shared projects, n bodies in the project'),
  since: date.optional(), until: date.optional(), detail: z.string().optional(),
  projects: z.array(z.string()).optional().describe('Of a tie: the shared projects'),
  sources,
}).meta({ id: 'NetworkRelationship' });

export const networkAnswer = z.object({
  nodes: z.array(networkNode), relationships: z.array(networkRelationship),
  omitted: z.object({
    nodes: z.int().describe('Nodes of the whole view that the filters or the limit leave out'),
    relationships: z.int(), undated: z.int().describe('Relationships without a date, left out of dated views'),
  }),
  metrics: z.object({
    state: z.enum(['ready', 'pending', 'failed']), reason: z.string().optional(),
    network: z.record(z.string(), z.number().nullable()).optional(),
    communities: z.object({ count: z.int(), modularity: z.number().nullable(), sureness: z.number().nullable() }).optional(),
    caution: z.string(),
  }),
  comparison: z.object({
    gained: z.object({ nodes: z.array(z.string()), relationships: z.array(z.string()) }), lost: z.object({ nodes: z.array(z.string()), relationships: z.array(z.string()) }),
  }).optional().describe('With compare: ids that only this view has, and ids that only the other has; of two dates, ids that only the later has, and only the earlier'),
  facets: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }))).optional(),
  meta, coverage,
}).meta({ id: 'Network' });
export type NetworkAnswer = z.output<typeof networkAnswer>;
