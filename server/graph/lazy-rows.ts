/** Rows that are made when they are asked for, so that a graph may be larger than what fits as objects. */
import type { Rows } from './content';

export class LazyRows<Row> implements Rows<Row> {
  /** @param make the row of an index below `length`; a new one each time */
  constructor(readonly length: number, private readonly make: (index: number) => Row) {}

  at(index: number): Row | undefined {
    return index >= 0 && index < this.length ? this.make(index) : undefined;
  }

  /** As JSON they are what a list of them is. */
  toJSON(): Row[] {
    return [...this];
  }

  *[Symbol.iterator](): Generator<Row> {
    for (let i = 0; i < this.length; i += 1) yield this.make(i);
  }
}

/** The one after the other. */
export const joinedRows = <Row>(first: Rows<Row>, second: Rows<Row>): Rows<Row> =>
  new LazyRows(first.length + second.length, (i) => (i < first.length ? first.at(i)! : second.at(i - first.length)!));

export const mappedRows = <Row>(rows: Rows<Row>, change: (row: Row) => Row): Rows<Row> => new LazyRows(rows.length, (i) => change(rows.at(i)!));
