/** How many councils use a pattern: the same four figures in every answer, the same cell in every table. */
import { z } from 'zod';
import { unknown, type Cell } from './cells';
import { counted, number, wordList } from './format';

export const userCounts = z.object({
  confirmed: z.int().describe('Councils whose use a source showed within 24 months of dataAsOf'),
  unconfirmed: z.int().describe('Councils whose use was last shown earlier'),
  undated: z.int().describe('Councils whose use no source dates'),
  other: z.int().describe('Strategic authorities and organisations, never counted as councils'),
}).meta({ id: 'UserCounts', description: 'Bodies with a recorded use; each once, ended councils under their successor' });

/** Councils with a confirmed use, and beside it those whose use is less sure. */
export function usersCell({ confirmed, unconfirmed, undated, other }: z.output<typeof userCounts>): Cell {
  const more = [
    ...(unconfirmed > 0 ? [`${number(unconfirmed)} unconfirmed`] : []),
    ...(undated > 0 ? [`${number(undated)} not dated`] : []),
    ...(other > 0 ? [counted(other, 'other body', 'other bodies')] : []),
  ];
  if (confirmed > 0) return { text: number(confirmed), ...(more.length > 0 && { note: `and ${wordList(more)}` }) };
  return more.length > 0 ? { unknown: 'none confirmed', note: wordList(more) } : unknown('none known');
}
