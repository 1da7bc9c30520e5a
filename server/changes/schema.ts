/** What may be asked of the change log, and what the answer promises. */
import { z } from 'zod';
import { changeKinds } from '../graph/diff';
import { askedDate, askedYears, blankIsAbsent, date, meta } from '../web/schemas';

const since = z.union([z.string().regex(/^\d{1,3}$/).transform(Number), askedDate, z.string().regex(/^\d{5,9}$/).transform(Number)], 'must be a graph version such as 3, or a date such as 2026-11, of the years 1900 to 2099');

export const changesRequest = z.object({
  since: blankIsAbsent(z.string().trim().pipe(since)).describe('Only versions after this one (a number), or loaded on or after this date; ' + askedYears),
});
export type ChangesRequest = z.output<typeof changesRequest>;

const value = z.union([z.string(), z.number(), z.array(z.string())]);

export const change = z.object({
  kind: z.enum(changeKinds).describe('confirmed: a source showed a lasting claim again; unconfirmed: its newest showing is more than 24 months old now'),
  of: z.string().describe('Label or relationship type'), id: z.string().describe('ref of a node, id of a relationship'), title: z.string(), refs: z.array(z.string()),
  fields: z.array(z.object({ name: z.string(), old: value.optional(), new: value.optional() })).optional(),
}).meta({ id: 'Change' });

export const changesAnswer = z.object({
  items: z.array(z.object({
    graphVersion: z.int(), graphHash: z.string(), dataAsOf: date, loadedAt: z.string(),
    previous: z.object({ graphVersion: z.int(), graphHash: z.string(), dataAsOf: date }).optional(),
    counts: z.record(z.enum(changeKinds), z.int()),
    changes: z.array(change).describe('The first of them; counts has all'),
    omitted: z.int().describe('Changes that are counted but not listed'),
    supplement: z.array(z.string()).describe('Parts beside the graph that differ'),
    note: z.string().optional(),
  })),
  meta,
});
export type ChangesAnswer = z.output<typeof changesAnswer>;
