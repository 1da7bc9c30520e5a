/** What may be asked of suppliers, and what the answers promise. */
import { z } from 'zod';
import { relationshipTypes } from '../graph/model';
import { blankIsAbsent, coverage, date, listOf, meta, named, nodeLink, paging, recordId, searchText, sources, status } from '../web/schemas';

const role = relationshipTypes.SUPPLIES.properties.role.schema;
export type Role = z.output<typeof role>;
export const roles = role.options;

export const supplierFacets = ['role'] as const;
export type SupplierFacet = (typeof supplierFacets)[number];

export const supplierSorts = ['name', 'councils'] as const;
export type SupplierSort = (typeof supplierSorts)[number];

export const listSuppliersRequest = z.object({
  q: blankIsAbsent(searchText).describe('Part of a name or another spelling'),
  role: blankIsAbsent(role).describe('What it does for somebody; legacy-system means that a source shows the system in use, no more'),
  sort: blankIsAbsent(z.enum(supplierSorts)).describe('name (default), or councils: most known councils first'),
  ...paging,
});
export type ListSuppliersRequest = z.output<typeof listSuppliersRequest>;

export const supplierSummary = z.object({
  id: z.string(), ref: z.string(), name: z.string(),
  website: z.string().optional(), companiesHouseNumber: z.string().optional(),
  roles: z.array(role).describe('What it is recorded to do, for anybody'),
  councils: z.int().describe('Distinct councils it is recorded to supply; 0 means none known'),
  projects: z.int().describe('Distinct projects'),
  patterns: z.int().describe('Distinct patterns'),
  lastShown: date.optional().describe('Newest date on which a source showed one of these; absent when no source carries a date'),
}).meta({ id: 'SupplierSummary' });
export type SupplierSummary = z.output<typeof supplierSummary>;

export const supplierList = listOf(supplierSummary, supplierFacets);
export type SupplierList = z.output<typeof supplierList>;

export const getSupplierRequest = recordId;

const supply = nodeLink.extend({
  role, roleAsStated: z.string().optional().describe('The word as recorded, before it was sorted into a role'),
  since: date.optional(), status, confirmedOn: date.optional().describe('When a source last showed it'), sources,
});
export type Supply = z.output<typeof supply>;

export const supplierRecord = z.object({
  ...supplierSummary.omit({ councils: true, projects: true, patterns: true }).shape,
  aliases: z.array(z.string()).optional(),
  sources,
  councils: z.array(supply.extend({
    region: z.string().optional().describe('English region'), nation: z.string().optional(),
  })).describe('A council once for each role, A to Z within a role'),
  projects: z.array(supply),
  patterns: z.array(supply),
  awards: z.array(z.object({
    fundingRound: named, project: named.optional(), amountGbp: z.int().optional(), awardedOn: date.optional(), sources,
  })),
  alsoKnownAs: nodeLink.optional().describe('The organisation that is the same body, recorded as a partner of projects'),
  meta, coverage,
}).meta({ id: 'Supplier' });
export type SupplierRecord = z.output<typeof supplierRecord>;
