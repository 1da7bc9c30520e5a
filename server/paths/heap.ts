/** Binary heaps: of numbers for the inner search, of anything for the outer one. */

/** Takes the smallest first, in the order that `before` says. */
export class Heap<T> {
  private readonly items: T[] = [];

  constructor(private readonly before: (a: T, b: T) => boolean) {}

  get top(): T | undefined {
    return this.items[0];
  }

  push(item: T): void {
    const { items, before } = this;
    let hole = items.length;
    items.push(item);
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!before(item, items[parent]!)) break;
      items[hole] = items[parent]!;
      hole = parent;
    }
    items[hole] = item;
  }

  pop(): T | undefined {
    const { items, before } = this;
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child += 1;
      if (!before(items[child]!, last)) break;
      items[hole] = items[child]!;
      hole = child;
    }
    items[hole] = last;
    return first;
  }
}

/** Whole numbers by key, smallest key first; equal keys in no order. */
export class NumberHeap {
  private keys = new Float64Array(256);
  private values = new Int32Array(256);
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Smallest key; Infinity of an empty heap. */
  get least(): number {
    return this.length === 0 ? Infinity : this.keys[0]!;
  }

  push(key: number, value: number): void {
    if (this.length === this.keys.length) {
      const [keys, values] = [new Float64Array(2 * this.length), new Int32Array(2 * this.length)];
      keys.set(this.keys);
      values.set(this.values);
      [this.keys, this.values] = [keys, values];
    }
    const { keys, values } = this;
    let hole = this.length;
    this.length += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[hole] = keys[parent]!;
      values[hole] = values[parent]!;
      hole = parent;
    }
    keys[hole] = key;
    values[hole] = value;
  }

  /** Removes the value of the smallest key; −1 of an empty heap. */
  pop(): number {
    if (this.length === 0) return -1;
    const { keys, values } = this;
    const first = values[0]!;
    this.length -= 1;
    const [key, value, length] = [keys[this.length]!, values[this.length]!, this.length];
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= length) break;
      if (child + 1 < length && keys[child + 1]! < keys[child]!) child += 1;
      if (keys[child]! >= key) break;
      keys[hole] = keys[child]!;
      values[hole] = values[child]!;
      hole = child;
    }
    keys[hole] = key;
    values[hole] = value;
    return first;
  }
}
