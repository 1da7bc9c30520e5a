/** Reading the version node's row, the same on both engines. */
import { z } from 'zod';
import { parseChanges } from './change-log';
import type { GraphVersion, Row } from './store';
import { fromSupplementText } from './supplement-text';

const versionRow = z.object({
  sequence: z.number().int(),
  hash: z.string(),
  dataAsOf: z.string(),
  loadedAt: z.string(),
  state: z.enum(['ready', 'loading']),
  loadedRows: z.number().int(),
  supplement: z.string(),
});

/**
 * The version in the rows of graph/get-version, or null when there is none.
 * @param changes rows of graph/get-changes
 */
export function toGraphVersion(rows: readonly Row[], changes: readonly Row[] = []): GraphVersion | null {
  if (rows.length === 0) return null;
  const row = versionRow.parse(rows[0]);
  return { ...row, supplement: fromSupplementText(row.supplement), changes: parseChanges(changes[0]?.['changes']) };
}
