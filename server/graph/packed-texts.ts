/** Many texts in few buffers outside the heap: what a large file says is held so until it is looked at. */

const FIRST_BLOCK_BYTES = 2 ** 18;
/** The C library gives what is larger than 32 MB back to the machine at once, and of the rest little; what is not written takes no memory. */
const BLOCK_BYTES = 33 * 2 ** 20;
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
  /** Absent once all its texts were let go. */
  private readonly blocks: (Buffer | undefined)[] = [];
  /** Texts of each block that are still wanted. */
  private readonly wanted: number[] = [];
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
      this.blocks.push(Buffer.allocUnsafeSlow(Math.max(this.blocks.length === 0 ? FIRST_BLOCK_BYTES : BLOCK_BYTES, LENGTH_BYTES + length)));
      this.wanted.push(0);
      this.used = 0;
    }
    const block = this.blocks.at(-1)!;
    this.block.push(this.blocks.length - 1);
    this.wanted[this.blocks.length - 1]! += 1;
    this.offset.push(this.used);
    block.writeUInt32LE(length, this.used);
    block.write(text, this.used + LENGTH_BYTES);
    this.used += LENGTH_BYTES + length;
    return this.length - 1;
  }

  /** Nobody asks for this text again; to be said once. A block goes with the last of its texts. */
  letGo(index: number): void {
    const block = this.block.at(index);
    this.wanted[block]! -= 1;
    if (this.wanted[block] === 0 && block < this.blocks.length - 1) this.blocks[block] = undefined;
  }

  /** @param index below `length`, of a text that was not let go */
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
