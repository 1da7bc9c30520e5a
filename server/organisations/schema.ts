/** What may be asked of organisations, and what the answers promise. */
import { z } from 'zod';
import { labels, relationshipTypes } from '../graph/model';
import { blankIsAbsent, coverage, date, listOf, meta, named, nodeLink, paging, recordId, searchText, sources, status } from '../web/schemas';

const kind = labels.Organisation.properties.kind.schema;
export const kinds = kind.options;

export const organisationFacets = ['kind'] as const;
export type OrganisationFacet = (typeof organisationFacets)[number];

export const listOrganisationsRequest = z.object({
  q: blankIsAbsent(searchText).describe('Part of a name or another spelling'),
  kind: blankIsAbsent(kind).describe('Kind of body; where in doubt it is other'),
  ...paging,
});
export type ListOrganisationsRequest = z.output<typeof listOrganisationsRequest>;

export const organisationSummary = z.object({
  id: z.string(), ref: z.string(), name: z.string(), kind,
  projects: z.int().describe('Projects it is recorded to have led or taken part in; 0 means none known'),
  memberships: z.int().describe('Programmes it belongs to, which is neither collaboration nor use'),
  patterns: z.int().describe('Patterns it uses, started or contributed to'),
  awards: z.int().describe('Awards it received'),
}).meta({ id: 'OrganisationSummary' });
export type OrganisationSummary = z.output<typeof organisationSummary>;

export const organisationList = listOf(organisationSummary, organisationFacets);
export type OrganisationList = z.output<typeof organisationList>;

export const getOrganisationRequest = recordId;

const part = z.enum(['lead', 'partner']);

export const organisationRecord = z.object({
  id: z.string(), ref: z.string(), name: z.string(), kind,
  aliases: z.array(z.string()).optional(),
  sources,
  projects: z.array(named.extend({
    role: part, since: date.optional(), status: z.string(),
    partners: z.array(nodeLink.extend({
      role: part, strategic: z.literal(true).optional().describe('A strategic authority, which is not counted as a council'), sources,
    })).describe('Who else led or took part, A to Z'),
    sources,
  })).describe('Latest first'),
  memberships: z.array(named.extend({ since: date.optional(), status, confirmedOn: date.optional(), sources })),
  reuses: z.array(z.object({
    pattern: named, stage: relationshipTypes.REUSES.properties.stage.schema, since: date.optional(), status, confirmedOn: date.optional(), sources,
  })),
  contributions: z.array(z.object({ pattern: named, kind: z.enum(['originated', 'contributed']), since: date.optional(), sources })),
  awards: z.array(z.object({
    fundingRound: named, project: named.optional(), amountGbp: z.int().optional(), awardedOn: date.optional(), sources,
  })),
  alsoKnownAs: nodeLink.optional().describe('The supplier that is the same body'),
  meta, coverage,
}).meta({ id: 'Organisation' });
export type OrganisationRecord = z.output<typeof organisationRecord>;
