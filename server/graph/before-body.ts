/** Claims dated before their council existed: kept, and flagged with the predecessor that they were probably about. */
import { z } from 'zod';
import type { Collaboration } from './collaboration';
import type { Ref } from './model';
import type { NodeIndex } from './node-index';
import { impreciseDate } from './properties';
import { firstDay, lastDay } from './time';

/** As answers give it. */
export const beforeBody = z.object({
  startedOn: impreciseDate.describe('First day of the council that the source names'),
  predecessor: z.object({ id: z.string(), name: z.string() }).optional().describe('Only when there is exactly one'),
}).describe('Present when the claim is dated before the council existed');
export type BeforeBody = z.output<typeof beforeBody>;

/** Undefined unless the whole period `since` lies before the first day of the council `ref`. */
export function datedBeforeBody(ref: Ref, since: string | undefined, nodes: NodeIndex, { successions }: Pick<Collaboration, 'successions'>): BeforeBody | undefined {
  const body = nodes.find(ref);
  if (body?.label !== 'Council' || !body.startedOn || !since || lastDay(since) >= firstDay(body.startedOn)) return undefined;
  const before = successions.filter(({ toRef }) => toRef === ref).map(({ fromRef }) => nodes.find(fromRef)!);
  return { startedOn: body.startedOn, ...(before.length === 1 && { predecessor: { id: before[0]!.id, name: before[0]!.name } }) };
}
