/** Indexes by a hash: sixteen to thirty-two bytes each, where a map of texts would take a hundred and hold the texts. */

const FIRST_SLOTS = 1_024;

export class HashedIndexes {
  /** An index plus one; 0 is empty. */
  private indexes = new Uint32Array(FIRST_SLOTS);
  private hashes = new Uint32Array(FIRST_SLOTS);
  private count = 0;

  put(hash: number, index: number): void {
    // With half of the slots empty a search soon meets one.
    if (this.count * 2 >= this.indexes.length) this.grow();
    this.place(hash >>> 0, index + 1);
    this.count += 1;
  }

  private place(hash: number, value: number): void {
    let slot = this.first(hash);
    while (this.indexes[slot] !== 0) slot = this.next(slot);
    this.indexes[slot] = value;
    this.hashes[slot] = hash;
  }

  private grow(): void {
    const { indexes, hashes } = this;
    this.indexes = new Uint32Array(indexes.length * 2);
    this.hashes = new Uint32Array(indexes.length * 2);
    for (let slot = 0; slot < indexes.length; slot += 1) if (indexes[slot] !== 0) this.place(hashes[slot]!, indexes[slot]!);
  }

  private first(hash: number): number {
    return hash & (this.indexes.length - 1);
  }

  private next(slot: number): number {
    return (slot + 1) & (this.indexes.length - 1);
  }

  /** Indexes put under that hash, and now and then one of another. */
  *find(hash: number): Generator<number> {
    const wanted = hash >>> 0;
    for (let slot = this.first(wanted); this.indexes[slot] !== 0; slot = this.next(slot)) {
      if (this.hashes[slot] === wanted) yield this.indexes[slot]! - 1;
    }
  }
}
