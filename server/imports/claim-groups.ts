/** Which claims are about the same relationship: twelve bytes a claim, where a table of ids would take a hundred. */

import { hashOf } from './text-hash';

export class ClaimGroups {
  private readonly hashes: Float64Array;
  private readonly indexes: Uint32Array;
  private count = 0;

  /** @param most claims there are. @param hash only tests give another */
  constructor(most: number, private readonly hash: (id: string) => number = hashOf) {
    this.hashes = new Float64Array(most);
    this.indexes = new Uint32Array(most);
  }

  add(index: number, id: string): void {
    this.hashes[index] = this.hash(id);
    this.indexes[this.count] = index;
    this.count += 1;
  }

  /** Indexes of the claims of one id each, as `[start, end)` of `member`. @param idOf the id of a claim, asked where two may share one */
  *groups(idOf: (index: number) => string): Generator<readonly [start: number, end: number]> {
    const { hashes, indexes, count } = this;
    indexes.subarray(0, count).sort((a, b) => hashes[a]! - hashes[b]! || a - b);
    for (let start = 0, end = 0; start < count; start = end) {
      do end += 1; while (end < count && hashes[indexes[end]!] === hashes[indexes[start]!]);
      if (end - start === 1) yield [start, end];
      else yield* this.apart(start, end, idOf);
    }
  }

  /** Ids that share a hash by chance are put one after the other. */
  private *apart(start: number, end: number, idOf: (index: number) => string): Generator<readonly [number, number]> {
    const byId = new Map<string, number[]>();
    for (const index of this.indexes.subarray(start, end)) {
      const id = idOf(index);
      const list = byId.get(id);
      if (list) list.push(index);
      else byId.set(id, [index]);
    }
    let at = start;
    for (const [, list] of [...byId].sort(([a], [b]) => (a < b ? -1 : 1))) {
      this.indexes.set(list, at);
      yield [at, at + list.length];
      at += list.length;
    }
  }

  /** Index of the claim at a position of a group. */
  member(position: number): number {
    return this.indexes[position]!;
  }
}
