/** What may be asked of the pages about Patternbook itself. */
import { z } from 'zod';
import { parseRef } from '../graph/model';
import { blankIsAbsent } from '../web/schemas';

/** A path with its query and place, and nothing that could leave the site or its line. */
const PAGE_HERE = /^\/(?!\/)[\w\-.~:/]*(\?[\w\-.~:/=&%+]*)?(#[\w\-.:]*)?$/;

export const correctionsRequest = z.object({
  about: blankIsAbsent(z.string().max(200).refine((ref) => parseRef(ref) !== null, 'must name a record, such as council:croydon'))
    .describe('The record to correct, as a ref'),
  at: blankIsAbsent(z.string().max(400).regex(PAGE_HERE, 'must be an address on this site, such as /gaps/croydon'))
    .describe('The page on which it was read; it goes into the message'),
});
export type CorrectionsRequest = z.output<typeof correctionsRequest>;
