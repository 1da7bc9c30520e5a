/**
 * What the island needs beside the page itself: it reads places, sizes and
 * captions from the picture and facts from the tables, so that there is one
 * place for each; only which line joins which marks is said here.
 */
import type { Drawing } from './drawing';
import type { ExplorerRequest } from './schema';

export interface IslandData {
  readonly view: ExplorerRequest['view'];
  readonly selected?: string;
  /** Of each line, in the picture's order: places of its marks in the picture's order, and how many projects or relationships it stands for. */
  readonly lines: readonly (readonly [from: number, to: number, amount?: number])[];
  /** Whether both tables are on the page whole; else a press asks the server. */
  readonly isComplete: boolean;
}

export const islandData = ({ lines }: Drawing, { select, view }: ExplorerRequest, isComplete: boolean): IslandData =>
  ({ view, isComplete, ...(select && { selected: select }), lines: lines.map(({ from, to, amount }) => (amount === undefined ? [from, to] as const : [from, to, amount] as const)) });
