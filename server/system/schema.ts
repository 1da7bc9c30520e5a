/** The summary of the whole graph. */
import { z } from 'zod';
import { labelNames, relationshipTypeNames } from '../graph/model';
import { coverage, meta } from '../web/schemas';

export const summary = z.object({
  labels: z.record(z.enum(labelNames), z.int()),
  relationshipTypes: z.record(z.enum(relationshipTypeNames), z.int()),
  meta, coverage,
}).meta({ id: 'Summary' });
export type Summary = z.output<typeof summary>;
