/** What may be asked of service areas, and what the answers promise. */
import { z } from 'zod';
import { labels } from '../graph/model';
import { blankIsAbsent, coverage, date, meta, named, nodeLink, paging, recordId, searchText, sources } from '../web/schemas';
import { userCounts } from '../web/users';

export const serviceAreaSorts = ['name', 'patterns', 'projects'] as const;
export type ServiceAreaSort = (typeof serviceAreaSorts)[number];

export const listServiceAreasRequest = z.object({
  q: blankIsAbsent(searchText).describe('Words from the name or description'),
  sort: blankIsAbsent(z.enum(serviceAreaSorts)).describe('name (default), patterns or projects: most first'),
  ...paging,
});
export type ListServiceAreasRequest = z.output<typeof listServiceAreasRequest>;

export const serviceAreaSummary = z.object({
  id: z.string(), ref: z.string(), name: z.string(), description: z.string().optional(),
  patterns: z.int().describe('Patterns about it'), projects: z.int().describe('Projects about it, programmes included'),
}).meta({ id: 'ServiceAreaSummary' });
export type ServiceAreaSummary = z.output<typeof serviceAreaSummary>;

export const serviceAreaList = z.object({
  items: z.array(serviceAreaSummary), total: z.int(), limit: z.int(), offset: z.int(),
  facets: z.object({}).describe('There are none'), meta, coverage,
});
export type ServiceAreaList = z.output<typeof serviceAreaList>;

export const getServiceAreaRequest = recordId;

export const serviceAreaRecord = z.object({
  id: z.string(), ref: z.string(), name: z.string(), description: z.string().optional(), sources,
  patterns: z.array(named.extend({ kind: labels.Pattern.properties.kind.schema, maturity: z.string().optional(), users: userCounts, sources })).describe('A to Z'),
  projects: z.array(named.extend({
    kind: z.enum(['project', 'community']), status: z.string(), startedOn: date.optional(),
    leads: z.array(nodeLink), partners: z.int().describe('Further bodies named'), sources,
  })).describe('Newest first'),
  councils: z.array(nodeLink.extend({
    projects: z.array(named).describe('Projects it led or took part in'), patterns: z.array(named).describe('Patterns it is recorded to use'), sources,
  })).describe('Councils that work in it: took part in a project or use a pattern; A to Z, ended ones under their successor'),
  meta, coverage,
}).meta({ id: 'ServiceArea' });
export type ServiceAreaRecord = z.output<typeof serviceAreaRecord>;
