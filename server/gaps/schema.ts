/** What may be asked of gaps, and what the answers promise. */
import { z } from 'zod';
import { labels } from '../graph/model';
import { blankIsAbsent, coverage, facets, meta, nodeLink, paging, recordFilter, slugFilter, sources } from '../web/schemas';
import { gapKinds } from './kinds';

export const kindIds = gapKinds.map(({ id }) => id) as [string, ...string[]];
export const gapFacets = ['kind', 'region', 'serviceArea', 'type'] as const;
export type GapFacet = (typeof gapFacets)[number];

export const listGapsRequest = z.object({
  kind: blankIsAbsent(z.enum(kindIds)).describe('Kind of gap'),
  region: slugFilter.describe('English region, or nation outside England, as a slug'),
  serviceArea: recordFilter('ServiceArea').describe('Slug of a service area'),
  council: recordFilter('Council').describe('Slug of a council: gaps that it is part of. An ended council is asked of as its successor'),
  type: blankIsAbsent(labels.Council.properties.type.schema).describe('Legal type of council'),
  ...paging,
});
export type ListGapsRequest = z.output<typeof listGapsRequest>;

export const gapItemRequest = z.object({ id: z.string().min(1).max(300) });
export const councilBriefRequest = z.object({ council: z.string().min(1).max(200) });
export const regionBriefRequest = z.object({ region: z.string().min(1).max(200) });

const statement = z.object({ text: z.string(), sources });
const figure = z.object({ value: z.string(), words: z.string() });

export const subject = nodeLink.extend({
  ref: z.string().describe('Ref of a record; or region:london, council-type:county, system:elections for groups, which are no records'),
  label: z.string().describe('Label of the model, or Region, CouncilType, System'),
}).meta({ id: 'GapSubject' });

const part = z.object({ id: z.string(), title: z.string(), value: z.number().min(0).max(1), words: z.string() });

export const gap = z.object({
  id: z.string().describe('The kind and its subjects; lasts as long as the gap'),
  kind: z.enum(kindIds), title: z.string(), subjects: z.array(subject), figure: figure.describe('The number that stands for it in a brief'),
  strength: z.object({ value: z.number().min(0).max(1), parts: z.array(part).describe('Each 0 to 1, of equal weight') }).describe('Mean of its parts. Comparable within a kind only'),
  reasonsFor: z.array(statement), reasonsAgainst: z.array(statement).describe('What speaks against acting on it, or is not known'),
  firstStep: z.string(), sources,
}).meta({ id: 'Gap' });
export type GapAnswer = z.output<typeof gap>;

export const kindSummary = z.object({
  id: z.enum(kindIds), title: z.string(), question: z.string(), description: z.string(), wouldChange: z.string().describe('What would make such a gap go away'),
  looked: z.string().describe('What was looked at'), found: z.int(), withheld: z.array(z.string()).describe('Where too little is known to list anything'),
}).meta({ id: 'GapKind' });
export type KindAnswer = z.output<typeof kindSummary>;

export const gapList = z.object({
  items: z.array(gap), total: z.int(), limit: z.int(), offset: z.int(), facets: facets(gapFacets), kinds: z.array(kindSummary),
  about: subject.optional().describe('The council that was asked for'), notes: z.array(statement).describe('How that council is counted: ended, planned to end, strategic, of its own kind'), meta, coverage,
}).meta({ id: 'GapList' });
export type GapList = z.output<typeof gapList>;

export const gapItem = gap.extend({ kindSummary, meta, coverage });
export type GapItem = z.output<typeof gapItem>;

export const regionList = z.object({
  items: z.array(z.object({
    id: z.string().describe('Slug of an English region or of another nation'), name: z.string(), councils: z.int(),
    known: z.int().describe('Councils with any project or use on record'), withPartner: z.int().describe('Councils with a known partner council'),
    gaps: z.int().describe('Gaps that it is part of, itself or through one of its councils'),
    isThin: z.boolean().describe('So little is known of the whole place that no record in a service area says nothing'),
  })).describe('From north to south, then the other nations'),
  meta, coverage,
}).meta({ id: 'GapRegionList' });
export type RegionList = z.output<typeof regionList>;

const briefRow = z.object({
  gap: z.string().optional().describe('Id of the gap; absent where the row sums several up'), kind: z.enum(kindIds), title: z.string(), figure,
  reasonsFor: z.array(statement), reasonsAgainst: z.array(statement), firstStep: z.string(), href: z.string(),
});
export type BriefRow = z.output<typeof briefRow>;

const heatmap = z.object({
  areas: z.array(z.object({ id: z.string(), name: z.string() })).describe('Widest first'),
  rows: z.array(z.object({
    id: z.string(), name: z.string(), councils: z.int(), isOwn: z.boolean(), isThin: z.boolean().describe('So little is known of the whole place that no record in a service area says nothing'),
    cells: z.array(z.object({ area: z.string(), councils: z.int(), step: z.int().min(0).max(4) })).describe('step 0: no record; 1: under 15% of councils; 2: under 35%; 3: under 60%; 4: more'),
  })),
}).meta({ id: 'GapHeatmap' });
export type HeatmapAnswer = z.output<typeof heatmap>;

export const brief = z.object({
  about: subject, title: z.string(), answer: z.string(), notes: z.array(statement).describe('Ended, planned to end, or no council: how it is counted'),
  rows: z.array(briefRow), total: z.int().describe('Gaps in all'), allHref: z.string(), order: z.string(), heatmap, cite: z.string(), meta, coverage,
}).meta({ id: 'GapBrief' });
export type Brief = z.output<typeof brief>;
