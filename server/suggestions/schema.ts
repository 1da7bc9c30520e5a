/** What may be asked of suggestions, and what the answers promise. */
import { z } from 'zod';
import type { Label } from '../graph/model';
import { toSlug } from '../graph/node-index';
import { SLUG } from '../graph/properties';
import { reuseStages } from '../graph/reuse';
import { coverage, date, meta, named, nodeLink, recordFilter, sources, status } from '../web/schemas';

/** A parameter without which there is no answer: a slug, or its ref. */
const requiredRecord = (label: Label, what: string) => z.string({ error: ({ input }) => (Array.isArray(input) ? 'may be given only once' : `is needed: ${what}`) }).min(1, `is needed: ${what}`).max(160)
  .transform((value) => toSlug(label, value.trim().toLowerCase())).pipe(z.string().regex(SLUG, 'must be a slug or a ref of the right kind'));

const council = requiredRecord('Council', 'a council, such as croydon').describe('For which council: slug or ref');
const serviceArea = recordFilter('ServiceArea').describe('Only of this service area: slug or ref');
const askedPattern = recordFilter('Pattern').describe('Experience of this pattern: slug or ref');
/** The address's own council: what names none is not there. */
const ofPage = z.string().min(1).max(200);

export const patternsRequest = z.object({ council, serviceArea });
export const partnersRequest = z.object({ council, serviceArea, pattern: askedPattern });
export const ringRequest = z.object({ council, pattern: requiredRecord('Pattern', 'a pattern, such as planx').describe('About which pattern: slug or ref') });
export const suggestionsPageRequest = z.object({ council: ofPage, serviceArea, pattern: askedPattern });
export const suggestionsIndexRequest = z.object({ council: recordFilter('Council').describe('Leads to its page: slug or ref'), pattern: askedPattern });
export const ringPageRequest = z.object({ council: ofPage, pattern: ringRequest.shape.pattern });
export interface AskedFor { readonly serviceArea?: string | undefined; readonly pattern?: string | undefined }

export const reason = z.object({
  text: z.string(), sources: sources.describe('Addresses that show it; empty where the fact is that nothing is on record here'),
}).meta({ id: 'SuggestionReason' });

export const doubt = z.object({
  level: z.enum(['well-shown', 'partly-shown', 'thinly-shown']).describe('How well the record shows what the item says; no judgement of the pattern or council'),
  text: z.string(), wouldChange: z.string().describe('What would change it'), correction: z.string().describe('Where to say that it is wrong'),
}).meta({ id: 'SuggestionDoubt' });

export const suggestion = z.object({
  id: z.string(), ref: z.string(), name: z.string(), summary: z.string().optional(), endedOn: date.optional(), plannedEndOn: date.optional(),
  list: z.string().describe('Id of the labelled list it stands in'),
  score: z.number().nullable().describe('null for comparisons, which is all of them until a back-test is passed'),
  reasonsFor: z.array(reason).min(1).describe('Facts, the one that the list is about first'), reasonsAgainst: z.array(reason),
  features: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).describe('The figures behind the reasons'),
  doubt, links: z.object({ page: z.string(), ring: z.string().optional(), path: z.string().optional() }),
}).meta({ id: 'Suggestion' });
export type SuggestionItem = z.output<typeof suggestion>;

const list = z.object({
  id: z.string(), title: z.string(), about: z.enum(['patterns', 'partners']), explanation: z.array(z.string()).describe('How to read it, and its order'),
  isPrediction: z.boolean(), count: z.int(), empty: z.string().optional().describe('Why it has nothing'),
});
export type ListHead = z.output<typeof list>;

const note = z.object({ text: z.string(), sources, links: z.array(z.object({ text: z.string(), href: z.string() })) });
export type Note = z.output<typeof note>;

export const method = z.object({
  isPrediction: z.boolean().describe('Whether any list of the answer passed the back-test'), text: z.string(),
  backTest: z.string().nullable().describe('Where the back-test is shown; null when none is published'),
}).meta({ id: 'SuggestionMethod' });

const known = z.object({ projects: z.int(), patterns: z.int(), suppliers: z.int(), statement: z.string() }).describe('What is on record of the council itself');
const about = {
  council: nodeLink.extend({ website: z.string().optional() }), asked: z.object({ serviceArea: named.optional(), pattern: named.optional() }), notes: z.array(note).describe('What to know before reading: ended, ending, no council, nothing on record'),
};

export const suggestions = z.object({ ...about, lists: z.array(list), items: z.array(suggestion), known, method, meta, coverage }).meta({ id: 'Suggestions' });
export type Suggestions = z.output<typeof suggestions>;

export const ringGroups = ['like', 'near', 'further'] as const;
const ringItem = z.object({
  id: z.string(), ref: z.string(), name: z.string(), plannedEndOn: date.optional(),
  group: z.enum(ringGroups).describe('like: among its ten statistical neighbours of any model; near: shares a boundary or lies within 50 km; further: neither'),
  stage: z.enum([...reuseStages, 'originated', 'contributed']), since: date.optional(), status: status.optional().describe('Absent for what happened once'), confirmedOn: date.optional(),
  as: named.optional().describe('The predecessor that the claim names'), reasons: z.array(reason), sources,
  path: z.string().describe('Where the paths between the two are shown'), website: z.string().optional().describe('Its public home page; no person is named'),
});
export type RingItem = z.output<typeof ringItem>;

export const ring = z.object({
  ...about, order: z.string().describe('The order of the items, in words'), team: z.string().describe('Whom to address'),
  items: z.array(ringItem), total: z.int().describe('Councils with experience, those beyond the list included'), meta, coverage,
}).meta({ id: 'WhomToRing' });
export type Ring = z.output<typeof ring>;
