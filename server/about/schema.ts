/** What may be asked of the pages about Patternbook itself. */
import { z } from 'zod';
import { parseRef } from '../graph/model';
import { blankIsAbsent } from '../web/schemas';

export const noParameters = z.object({});

export const correctionsRequest = z.object({
  about: blankIsAbsent(z.string().max(200).refine((ref) => parseRef(ref) !== null, 'must name a record, such as council:croydon'))
    .describe('The record to correct, as a ref'),
});
export type CorrectionsRequest = z.output<typeof correctionsRequest>;
