/** Many texts in few buffers outside the heap: what a large file says is held so until it is looked at. */

const BLOCK_BYTES = 4 * 2 ** 20;
/** Length of the text, before it. */
const LENGTH_BYTES = 4;

/** Numbers that grow in number, four bytes each. */
class Numbers {
  private values = new Uint32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.values[index]!;
  }
}

export class PackedTexts {
  private readonly blocks: Buffer[] = [];
  private used = 0;
  private readonly block = new Numbers();
  private readonly offset = new Numbers();

  get length(): number {
    return this.offset.length;
  }

  /** @returns its index */
  push(text: string): number {
    const length = Buffer.byteLength(text);
    if (this.used + LENGTH_BYTES + length > (this.blocks.at(-1)?.length ?? 0)) {
      this.blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, LENGTH_BYTES + length)));
      this.used = 0;
    }
    const block = this.blocks.at(-1)!;
    this.block.push(this.blocks.length - 1);
    this.offset.push(this.used);
    block.writeUInt32LE(length, this.used);
    block.write(text, this.used + LENGTH_BYTES);
    this.used += LENGTH_BYTES + length;
    return this.length - 1;
  }

  /** @param index below `length` */
  at(index: number): string {
    const block = this.blocks[this.block.at(index)]!;
    const start = this.offset.at(index) + LENGTH_BYTES;
    return block.toString('utf8', start, start + block.readUInt32LE(start - LENGTH_BYTES));
  }
}

/** Things that many texts speak of, each held once; the texts have its number. */
export class Shared<Thing> {
  readonly things: Thing[] = [];
  private readonly indexes = new Map<Thing, number>();

  indexOf(thing: Thing): number {
    let index = this.indexes.get(thing);
    if (index === undefined) {
      index = this.things.push(thing) - 1;
      this.indexes.set(thing, index);
    }
    return index;
  }
}
