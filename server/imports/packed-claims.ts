/**
 * The relationship claims of a file: a hundred bytes each outside the heap
 * instead of five hundred within it, for a file may have millions. Read back,
 * a claim is a new object each time.
 */
import type { Place } from '../exchange/claims';
import { relationshipTypeNames, type RelationshipType } from '../graph/model';
import type { ClaimedRelationship, ClaimedSubject } from './claimed';

const BLOCK_BYTES = 4 * 2 ** 20;
/** Length of the text, before it. */
const LENGTH_BYTES = 4;

/** Things that many claims share, each held once. */
class Shared<Thing> {
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

/** Numbers that grow in number, four bytes each. */
class Offsets {
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

type Packed = [type: number, from: number, to: number, project: number, sources: number, file: number, line: number | null, path: string | null, values: ClaimedRelationship['values'], flags?: readonly string[] | null, extra?: ClaimedRelationship['extra'] | null];

export class PackedClaims {
  private readonly blocks: Buffer[] = [];
  private used = BLOCK_BYTES;
  private readonly block = new Offsets();
  private readonly offset = new Offsets();
  private readonly subjects = new Shared<ClaimedSubject>();
  private readonly sources = new Shared<readonly string[]>();
  private readonly files = new Shared<string>();

  get length(): number {
    return this.offset.length;
  }

  push({ type, from, to, project, sources, where, values, flags, extra }: Omit<ClaimedRelationship, 'conflicts'>): void {
    const packed: Packed = [
      relationshipTypeNames.indexOf(type), this.subjects.indexOf(from), this.subjects.indexOf(to), project ? this.subjects.indexOf(project) : -1,
      this.sources.indexOf(sources), this.files.indexOf(where.file), where.line ?? null, where.path ?? null, values,
      ...(flags || extra ? [flags ?? null, extra ?? null] as const : [] as const),
    ];
    this.write(JSON.stringify(packed));
  }

  private write(text: string): void {
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
  }

  /** @param index below `length` */
  at(index: number): ClaimedRelationship {
    const block = this.blocks[this.block.at(index)]!;
    const start = this.offset.at(index) + LENGTH_BYTES;
    const [type, from, to, project, sources, file, line, path, values, flags, extra] = JSON.parse(block.toString('utf8', start, start + block.readUInt32LE(start - LENGTH_BYTES))) as Packed;
    const where: Place = { file: this.files.things[file]!, ...(line !== null && { line }), ...(path !== null && { path }) };
    return {
      type: relationshipTypeNames[type] as RelationshipType, from: this.subjects.things[from]!, to: this.subjects.things[to]!, ...(project >= 0 && { project: this.subjects.things[project]! }),
      values, sources: this.sources.things[sources]!, where, ...(flags && { flags }), ...(extra && { extra }),
    };
  }
}
