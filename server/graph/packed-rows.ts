/** Rows packed until somebody asks for them; each time a new object. */
import type { Rows } from './content';
import { LazyRows } from './lazy-rows';
import { PackedTexts } from './packed-texts';

export class PackedRows<Row> {
  private readonly texts = new PackedTexts();

  push(row: Row): void {
    this.texts.push(JSON.stringify(row));
  }

  private at(index: number): Row {
    return JSON.parse(this.texts.at(index)) as Row;
  }

  /** The rows as they came. */
  inTurn(): Rows<Row> {
    return new LazyRows(this.texts.length, (i) => this.at(i));
  }

  /** The rows in the order of their keys. */
  sorted(keyOf: (row: Row) => string): Rows<Row> {
    const keys = Array.from({ length: this.texts.length }, (_, index) => keyOf(this.at(index)));
    const order = Uint32Array.from(keys.keys()).sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1));
    return new LazyRows(order.length, (i) => this.at(order[i]!));
  }
}
