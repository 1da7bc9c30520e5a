/** What may be asked of councils, and what the answers promise. */
import { z } from 'zod';
import { beforeBody } from '../graph/before-body';
import { labels } from '../graph/model';
import {
  blankIsAbsent, coverage, date, listOf, meta, named, nodeLink, paging, recordId, searchText, slugFilter, sources, status,
} from '../web/schemas';

const { type, tier } = labels.Council.properties;

export const councilFacets = ['region', 'nation', 'type', 'tier', 'status'] as const;
export type CouncilFacet = (typeof councilFacets)[number];

export const councilSorts = ['name', 'started'] as const;
export type CouncilSort = (typeof councilSorts)[number];

export const standings = ['current', 'ended', 'planned-end', 'all'] as const;

export const listCouncilsRequest = z.object({
  q: blankIsAbsent(searchText).describe('Part of a name or another spelling'),
  region: slugFilter.describe('English region, as a slug'),
  nation: slugFilter.describe('Nation, as a slug'),
  type: blankIsAbsent(type.schema),
  tier: blankIsAbsent(tier.schema),
  status: blankIsAbsent(z.enum(standings)).describe('current (default): principal councils of today, those that end soon included'),
  sort: blankIsAbsent(z.enum(councilSorts)).describe('name (default), or started: newest first. Councils are never sorted by a count'),
  ...paging,
});
export type ListCouncilsRequest = z.output<typeof listCouncilsRequest>;

export const councilSummary = z.object({
  id: z.string(), ref: z.string(), name: z.string(), shortName: z.string(),
  type: type.schema, tier: tier.schema,
  region: z.string().optional(), nation: z.string(), gssCode: z.string().optional(),
  startedOn: date.optional(), endedOn: date.optional(), plannedEndOn: date.optional(),
  hexQ: z.int().optional(), hexR: z.int().optional(),
  collaborators: z.int().describe('Councils it is known to have shared a project with, history rolled up; 0 means none known'),
  projects: z.int().describe('Projects it is known to have led or taken part in'),
  patterns: z.int().describe('Patterns it is recorded to use'),
}).meta({ id: 'CouncilSummary' });
export type CouncilSummary = z.output<typeof councilSummary>;

export const councilList = listOf(councilSummary, councilFacets);

export const getCouncilRequest = recordId;

const councilLink = named.extend({ endedOn: date.optional() });
const as = named.optional().describe('The predecessor that the claim names, when its history is counted here');


const projectTie = z.object({
  id: z.string(), name: z.string(), role: z.enum(['lead', 'partner']), since: date.optional(), status: z.string(), as, beforeBody: beforeBody.optional(),
  fundingRounds: z.array(named),
  partners: z.array(nodeLink.extend({ role: z.enum(['lead', 'partner']), sources })),
  sources,
});

const reuse = z.object({
  pattern: named, stage: z.enum(['piloted', 'adopted', 'adapted']), since: date.optional(), status, confirmedOn: date.optional(), as, beforeBody: beforeBody.optional(), sources,
});

const similar = named.extend({
  rank: z.int().describe('1 is nearest'), mutual: z.boolean().describe('Each is among the other’s ten of the model'),
  bordering: z.boolean(), sameType: z.boolean(), samePlace: z.boolean().describe('The same English region; outside England, the same nation'),
  sameCounty: z.boolean(), samePopulationBand: z.boolean().describe('Of four bands: under 110,000, to 150,000, to 260,000, over'),
  km: z.number().optional().describe('Between the middles of the two areas'), sources,
});

export const councilRecord = z.object({
  ...councilSummary.omit({ collaborators: true, projects: true, patterns: true }).shape,
  population: z.int().optional(), populationYear: z.int().optional(), website: z.string().optional(),
  latitude: z.number().optional(), longitude: z.number().optional(),
  declarationSignedOn: date.optional(), declarationEvidence: z.string().optional(),
  county: named.optional(), clusters: z.array(z.string()).optional(),
  sources,
  projects: z.array(projectTie),
  collaborators: z.array(nodeLink.extend({
    strategic: z.literal(true).optional().describe('A strategic authority, which is never counted as a council'),
    weight: z.number().describe('Σ 1/(n−1) over shared projects'), projects: z.array(named),
  })).describe('Bodies it shared a project with, history rolled up, A to Z'),
  reuses: z.array(reuse),
  contributions: z.array(z.object({ pattern: named, kind: z.enum(['originated', 'contributed']), since: date.optional(), as, beforeBody: beforeBody.optional(), sources })),
  awards: z.array(z.object({
    fundingRound: named, project: named.optional(), amountGbp: z.int().optional(), awardedOn: date.optional(), as, sources,
  })),
  suppliers: z.array(z.object({
    supplier: named, role: z.string(), roleAsStated: z.string().optional(), since: date.optional(), status, confirmedOn: date.optional(), as, beforeBody: beforeBody.optional(), sources,
  })),
  similar: z.object({
    global: z.array(similar), economic: z.array(similar), demographic: z.array(similar),
  }).describe('ONS statistical nearest neighbours; a rank is no judgement'),
  neighbourPatterns: z.array(z.object({
    pattern: named, users: z.array(named.extend({ rank: z.int(), stage: z.string(), status, sources })),
  })).describe('Patterns that at least two of the ten global statistical neighbours use and this council is not recorded to use'),
  borders: z.array(councilLink.extend({ crossing: z.enum(['land', 'water']), sources })),
  succession: z.object({
    predecessors: z.array(councilLink.extend({ extent: z.enum(['whole', 'part']), onDate: date, sources })),
    successors: z.array(councilLink.extend({ extent: z.enum(['whole', 'part']), onDate: date, sources })),
    planned: z.object({ onDate: date, successors: z.array(z.string()) }).optional(),
  }),
  memberships: z.array(named.extend({ since: date.optional(), as, beforeBody: beforeBody.optional(), sources })),
  within: z.array(named.extend({ basis: z.string(), sources })).describe('Strategic authorities whose area it lies in'),
  members: z.array(named.extend({ basis: z.string(), sources })).describe('Councils in its area, for a strategic authority'),
  meta, coverage,
}).meta({ id: 'Council' });
export type CouncilRecord = z.output<typeof councilRecord>;
export type CouncilList = z.output<typeof councilList>;
