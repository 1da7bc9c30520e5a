/** What may be asked of projects, and what the answers promise. */
import { z } from 'zod';
import { beforeBody } from '../graph/before-body';
import { labels, relationshipTypes } from '../graph/model';
import {
  blankIsAbsent, conflicts, coverage, date, listOf, meta, named, nodeLink, paging, recordFilter, recordId, reportedOutcome, searchText,
  slugFilter, sources, status,
} from '../web/schemas';

const { kind, status: state } = labels.Project.properties;
export const projectStates = state.schema.options;

export const projectFacets = ['fundingRound', 'programme', 'serviceArea', 'phase', 'status', 'council', 'supplier', 'kind'] as const;
export type ProjectFacet = (typeof projectFacets)[number];

export const projectSorts = ['newest', 'name', 'partners', 'money'] as const;
export type ProjectSort = (typeof projectSorts)[number];

export const listProjectsRequest = z.object({
  q: blankIsAbsent(searchText).describe('Words of a name, summary or lead'),
  fundingRound: recordFilter('FundingRound').describe('Paid for from this round'),
  programme: slugFilter.describe('Paid for from this programme'),
  serviceArea: recordFilter('ServiceArea').describe('About this service area'),
  phase: slugFilter.describe('Had this phase'),
  status: blankIsAbsent(state.schema).describe('What is known of its state'),
  council: recordFilter('Council').describe('Led or joined by this council, or by one whose history it carries on'),
  supplier: recordFilter('Supplier').describe('Worked on by this supplier'),
  kind: blankIsAbsent(kind.schema).describe('project; or community: a programme that councils belong to'),
  sort: blankIsAbsent(z.enum(projectSorts)).describe('newest (default), name, partners: most partners named first, money: most known money first'),
  ...paging,
});
export type ListProjectsRequest = z.output<typeof listProjectsRequest>;

const knownGbp = z.int().optional().describe('Sum of the awards whose amount is known; absent when none is');
const unknownAwards = z.int().describe('Awards whose amount is not recorded; knownGbp is then a part of the whole');

export const projectSummary = z.object({
  id: z.string(), ref: z.string(), name: z.string(), summary: z.string().optional(),
  kind: kind.schema.describe('project; or community: a programme, whose membership is no collaboration'),
  phases: z.array(z.string()).describe('In time order'), status: state.schema, startedOn: date.optional().describe('Earliest award or announcement'),
  serviceAreas: z.array(named), fundingRounds: z.array(named), leads: z.array(nodeLink),
  partners: z.int().describe('Partners named, leads not counted; 0 means none is named'),
  members: z.int().optional().describe('Members of a community'),
  knownGbp, unknownAwards,
  patterns: z.int().describe('Patterns it is recorded to have produced'),
}).meta({ id: 'ProjectSummary' });
export type ProjectSummary = z.output<typeof projectSummary>;

export const projectList = listOf(projectSummary, projectFacets);
export type ProjectList = z.output<typeof projectList>;

export const getProjectRequest = recordId;

const body = nodeLink.extend({
  since: date.optional().describe('The project’s start: sources do not say who joined later'),
  today: nodeLink.optional().describe('The council that carries on the history of one that has ended'),
  beforeBody: beforeBody.optional(),
  region: z.string().optional().describe('English region, or the nation'),
  kind: z.string().optional().describe('Kind of an organisation that is no council'),
  sources,
});
export type ProjectBody = z.output<typeof body>;

export const projectRecord = z.object({
  ...projectSummary.omit({ serviceAreas: true, fundingRounds: true, leads: true, partners: true, members: true, patterns: true }).shape,
  aliases: z.array(z.string()).optional(), outputsUrl: z.string().optional(),
  sources,
  leads: z.array(body).describe('Two leads were joint, or one after the other'),
  partners: z.array(body),
  members: z.array(body.extend({ status, confirmedOn: date.optional() })).describe('Of a community; neither collaboration nor use'),
  fundingRounds: z.array(named.extend({ programme: z.string(), since: date.optional(), sources })),
  awards: z.array(z.object({
    fundingRound: named, recipient: nodeLink, amountGbp: z.int().optional(), awardedOn: date.optional(), sources,
  })),
  suppliers: z.array(z.object({
    supplier: named, role: relationshipTypes.SUPPLIES.properties.role.schema, roleAsStated: z.string().optional(),
    since: date.optional(), status, confirmedOn: date.optional(), sources,
  })),
  patterns: z.array(named.extend({
    summary: z.string().optional(),
    councils: z.int().describe('Councils recorded to use it, at any stage, each once, ended ones under their successor; 0 means none known'),
    sources,
  })),
  serviceAreas: z.array(named.extend({ sources })),
  outcomes: z.array(reportedOutcome).describe('Never to be added up'),
  conflicts, meta, coverage,
}).meta({ id: 'Project' });
export type ProjectRecord = z.output<typeof projectRecord>;
