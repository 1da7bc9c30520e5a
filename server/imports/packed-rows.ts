/** Rows of a plan, packed until somebody asks for them; each time a new object. */
import type { Rows } from '../graph/content';
import { LazyRows } from '../graph/lazy-rows';
import { PackedTexts } from './packed-texts';

export class PackedRows<Row> {
  private readonly texts = new PackedTexts();

  push(row: Row): void {
    this.texts.push(JSON.stringify(row));
  }

  private at(index: number): Row {
    return JSON.parse(this.texts.at(index)) as Row;
  }

  /** The rows in the order of their keys. */
  sorted(keyOf: (row: Row) => string): Rows<Row> {
    const keys = Array.from({ length: this.texts.length }, (_, index) => keyOf(this.at(index)));
    const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
    return new LazyRows(order.length, (i) => this.at(order[i]!));
  }
}
