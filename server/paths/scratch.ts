/**
 * Arrays that searches write on, kept from one question to the next: new ones
 * of a large graph for every question would make the whole heap be collected
 * over and over. Questions are answered one after another, never at once.
 */

/** Labels of a node in the inner search: hops 0 to 7. */
export const LABELS = 8;

export class Scratch {
  private readonly free: Float64Array[] = [];
  private readonly taken: Float64Array[] = [];
  private labelsOfAll: Float64Array | undefined;

  constructor(private readonly size: number) {}

  /** Infinity for every label of every node. Whoever writes on it restores it. */
  get labels(): Float64Array {
    return this.labelsOfAll ??= new Float64Array(this.size * LABELS).fill(Infinity);
  }

  /** A value for every node: Infinity, or those of another. */
  take(from?: Float64Array): Float64Array {
    const array = this.free.pop() ?? new Float64Array(this.size);
    if (from) array.set(from);
    else array.fill(Infinity);
    this.taken.push(array);
    return array;
  }

  /** Runs a question; what it took is free again when it returns, and must not be kept. */
  lend<T>(question: () => T): T {
    try {
      return question();
    } finally {
      this.free.push(...this.taken.splice(0));
    }
  }
}
