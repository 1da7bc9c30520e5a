/** Rows by a key of theirs, made anew for each that asks. */
import type { Rows } from '../graph/content';
import { HashedIndexes } from './hashed-indexes';
import { hashOf } from './text-hash';

export class KeyedRows<Row> {
  private readonly indexes = new HashedIndexes();

  /** @param rows of different keys. @param hash only tests give another */
  constructor(private readonly rows: Rows<Row>, private readonly keyOf: (row: Row) => string, private readonly hash: (key: string) => number = hashOf) {
    let index = 0;
    for (const row of rows) this.indexes.put(hash(keyOf(row)), index++);
  }

  get(key: string): Row | undefined {
    for (const index of this.indexes.find(this.hash(key))) {
      const row = this.rows.at(index)!;
      if (this.keyOf(row) === key) return row;
    }
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }
}
