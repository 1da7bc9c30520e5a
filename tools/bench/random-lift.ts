/**
 * A graph N times the seed with exactly its degrees: a random N-lift (Amit and
 * Linial, "Random graph coverings I", Combinatorica 22, 2002). Every record has
 * N copies and every relationship N copies, so that each copy of a record has
 * as many relationships of each type as the record. Geography, money and
 * subjects stay within a copy; what bodies and suppliers do is rewired across
 * copies, each seed relationship by a shift of its own, which joins the copies
 * to one graph. Deterministic: the shifts come from the file's name.
 *
 * Its limit: hubs do not grow. Ten times the data is ten patterns of 200 users,
 * not one of 2,000.
 */
import { createRandom, hashText } from './random';
import { syntheticCell, syntheticRef } from './synthetic-cells';

/** Rows of one seed file; the header apart. */
export interface SeedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Relationship files whose copies may join two copies of the seed. */
const REWIRED = new Set(['leads.csv', 'partners-in.csv', 'member-of.csv', 'supplies.csv', 'originated.csv', 'contributed-to.csv', 'reuses.csv']
  .map((name) => `relationships/${name}`));

/** The rows of `file` in a graph `scale` times the seed, copies of a row one after another. */
export function* liftRows(file: string, { columns, rows }: SeedTable, scale: number): Generator<string[]> {
  const random = createRandom(hashText(file));
  const to = columns.indexOf('to');
  for (const row of rows) {
    const shift = REWIRED.has(file) ? random(scale) : 0;
    for (let copy = 1; copy <= scale; copy += 1) {
      const cells = row.map((cell, i) => syntheticCell(columns[i]!, cell, copy));
      // A shift is a bijection of the copies: every copy keeps its degree.
      if (shift > 0) cells[to] = syntheticRef(row[to]!, ((copy - 1 + shift) % scale) + 1);
      yield cells;
    }
  }
}
