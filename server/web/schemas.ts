/** Schemas that every slice's requests and answers share. */
import { z } from 'zod';
import { impreciseDate, SLUG } from '../graph/properties';
import { toSlug } from '../graph/node-index';
import type { Label } from '../graph/model';
import { claimStatuses } from '../graph/evidence';
import { outcomeKinds } from '../graph/outcomes';

/** Longest text a reader may search or filter by. */
const LONGEST_TEXT = 200;

export const searchText = z.string().trim().max(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters`);

/** A form sends every field: an empty one means no filter. */
export const blankIsAbsent = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const anyWholeNumber = z.string().regex(/^\d{1,15}$/, 'must be a whole number').transform(Number);
/** A whole number within bounds. */
export const wholeNumber = (from: number, to: number) => anyWholeNumber.pipe(z.int().min(from, `must be at least ${from}`).max(to, `must be at most ${to}`));

/** A list in one parameter (`a,b`) or in several of the same name, without doubles; absent when empty. */
export const listParameter = (most: number, what: string) => z.preprocess(
  (value) => (value === undefined || value === '' ? undefined
    : [...new Set([value].flat().flatMap((v) => (typeof v === 'string' ? v.split(',') : [v])).map((v) => (typeof v === 'string' ? v.trim().toLowerCase() : v)).filter((v) => v !== ''))]),
  z.array(z.string().max(200)).max(most, `names more than ${most} ${what}`).optional(),
);

/** Yes or no, as forms and people write it; absent when neither. */
export const flag = blankIsAbsent(z.enum(['true', 'false', '1', '0', 'on'], 'must be true or false')).transform((value) => value === 'true' || value === '1' || value === 'on');

/** Offsets beyond any list are empty pages, not errors; beyond this they are mistakes. */
const FARTHEST_OFFSET = 10_000_000;

/** Longest page of a list. */
export const MOST_ITEMS = 200;

export const paging = {
  limit: blankIsAbsent(wholeNumber(1, MOST_ITEMS)).default(50)
    .describe(`Items a page, 1 to ${MOST_ITEMS}`),
  offset: blankIsAbsent(anyWholeNumber.pipe(z.int().min(0).max(FARTHEST_OFFSET, 'is beyond the end of every list'))).default(0)
    .describe('Items to pass over'),
};

export const slugFilter = blankIsAbsent(z.string().max(120).trim().toLowerCase().regex(SLUG, 'must be a slug such as yorkshire-and-the-humber'));

/** A parameter that names a record of one kind: a slug, or its ref. Services look it up by toKnownFilters (server/graph/filters.ts). */
export const recordFilter = (label: Label) => blankIsAbsent(
  z.string().max(160).transform((value) => toSlug(label, value.trim().toLowerCase())).pipe(z.string().regex(SLUG, 'must be a slug or a ref of the right kind')),
);

/** The id in a record's address. Anything else than a slug is simply not there. */
export const recordId = z.object({ id: z.string().min(1).max(200) });

export const meta = z.object({
  graphVersion: z.int().describe('Sequence number of the graph'),
  graphHash: z.string().describe('SHA-256 of its content, equal on both engines'),
  dataAsOf: z.iso.date().describe('The date of the facts'),
}).meta({ id: 'Meta' });
export type Meta = z.output<typeof meta>;

export const coverageItem = z.object({
  statement: z.string().describe('One sentence'),
  known: z.int().optional().describe('Counted from the graph; absent when nothing held can be counted'),
  total: z.int().optional().describe('What is known to exist; absent when nobody published it'),
  source: z.string().optional().describe('Address that states the total'),
}).meta({ id: 'Coverage' });
export type CoverageItem = z.output<typeof coverageItem>;
export const coverage = z.array(coverageItem);

/** Where nobody counted how many exist: what is held, and that no more is known. */
export const namedBySources = (known: number, plural: string): CoverageItem =>
  ({ statement: `${known.toLocaleString('en-GB')} ${plural} are named by the sources held; no total is known.`, known });

export const facets = <const Names extends readonly [string, ...string[]]>(names: Names) => z.record(
  z.enum(names),
  z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
);

export const listOf = <Item extends z.ZodType, const Names extends readonly [string, ...string[]]>(item: Item, names: Names) => z.object({
  items: z.array(item), total: z.int(), limit: z.int(), offset: z.int(), facets: facets(names), meta, coverage,
});

export const sources = z.array(z.string()).describe('Addresses that show the claim');
/** No record of ours begins earlier or looks further ahead; a year outside is a slip of the pen, not an empty answer. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2099];
/** A date that is asked about. */
export const askedDate = impreciseDate.refine((text) => !/^\d{4}/.test(text) || (Number(text.slice(0, 4)) >= FIRST_YEAR && Number(text.slice(0, 4)) <= LAST_YEAR), `must be of the years ${FIRST_YEAR} to ${LAST_YEAR}`);
/** Said where a date may be asked about. */
export const askedYears = `years ${FIRST_YEAR} to ${LAST_YEAR}`;

export const date = impreciseDate.describe('As precise as the source: 2019, 2019-10 or 2019-10-22');

/** A figure that a source reports. Never to be added up. */
export const reportedOutcome = z.object({
  id: z.string(), kind: z.enum(outcomeKinds).describe('Only a result says what happened; problem is the size of the problem'),
  measure: z.string(), value: z.number(), unit: z.string(), statedOn: date.optional(),
  scope: z.string().describe('Exactly what was counted, for whom'), sources,
}).meta({ id: 'ReportedOutcome' });
export type ReportedOutcome = z.output<typeof reportedOutcome>;

export const conflicts = z.array(z.object({ statement: z.string(), sources }))
  .describe('Where sources disagree and which is used; or what is inferred and no source states');

export const named = z.object({ id: z.string(), name: z.string() });
/** A node of any kind: id, ref, label and name. */
export const nodeLink = z.object({
  id: z.string(), ref: z.string(), label: z.string(), name: z.string(),
  endedOn: z.string().optional().describe('Last day of a council that has ended'),
  plannedEndOn: z.string().optional().describe('Planned last day of a council that will end'),
}).meta({ id: 'NodeLink' });
export type NodeLink = z.output<typeof nodeLink>;

export const status = z.enum(claimStatuses)
  .describe('confirmed: shown within 24 months of dataAsOf; unconfirmed: last shown earlier; undated: no date in the source');

/** The request of an address that takes no parameter. */
export const noParameters = z.object({});
