/**
 * JSON of any size, one item at a time (stream-json does the parsing): the
 * elements of named arrays as they come, everything else of a root object when
 * it ends. Several roots one after the other are JSON Lines. No value may be
 * larger than 4 MB or deeper than 64 levels, so that memory stays bounded.
 */
import Parser from 'stream-json/Parser';
import { Unreadable } from './reading';

export const DEEPEST = 64;
export const LARGEST_VALUE_CHARACTERS = 4 * 2 ** 20;
/** The parser works through a piece before anybody is asked whether to stop. */
const PIECE = 64 * 1024;

export interface JsonItem {
  /** Which root of the file, from 0: a line of JSON Lines. */
  readonly root: number;
  /** Name of the array it is an element of; empty for an array that is itself the root; absent for a root without those arrays. */
  readonly array?: string;
  readonly index?: number;
  readonly value: unknown;
}

/** V8 makes a part of a text from this length on a view of the whole. */
const SHORTEST_VIEW = 13;
/** The same text, without the piece of the file that it was cut from: who keeps an id would keep 64 kB with it. */
const ownText = (text: string): string => (text.length < SHORTEST_VIEW ? text : JSON.parse(JSON.stringify(text)) as string);

interface Token { readonly name: string; readonly value?: unknown }
type Container = Record<string, unknown> | unknown[];

/** Builds values from tokens and lets go of each item as soon as it is whole. */
class Assembler {
  readonly done: JsonItem[] = [];
  refusal: string | null = null;
  private readonly stack: Container[] = [];
  private readonly keys: (string | null)[] = [];
  private key: string | null = null;
  private root = 0;
  private index = 0;

  constructor(private readonly arrays: ReadonlySet<string>) {}

  take({ name, value }: Token): void {
    switch (name) {
      case 'keyValue': this.key = String(value); break;
      case 'stringValue': this.put(ownText(String(value))); break;
      case 'numberValue': this.put(Number(value)); break;
      case 'nullValue': this.put(null); break;
      case 'trueValue': this.put(true); break;
      case 'falseValue': this.put(false); break;
      case 'startObject': this.open({}); break;
      case 'startArray': this.open([]); break;
      case 'endObject': case 'endArray': this.close(); break;
    }
  }

  /** Where the last whole item was, for messages. */
  get last(): string {
    const item = this.lastItem;
    return item ? pathOf(item) || 'the end of the first value' : '';
  }
  private lastItem: JsonItem | null = null;

  private get streams(): boolean {
    return (this.stack.length === 1 && Array.isArray(this.stack[0]))
      || (this.stack.length === 2 && Array.isArray(this.stack[1]) && !Array.isArray(this.stack[0]) && this.arrays.has(this.keys[1] ?? ''));
  }

  private put(value: unknown): void {
    const parent = this.stack[this.stack.length - 1];
    if (parent === undefined) this.emit({ root: this.root++, value });
    else if (this.streams) this.emit({ root: this.root, array: this.stack.length === 1 ? '' : this.keys[1]!, index: this.index++, value });
    else if (Array.isArray(parent)) parent.push(value);
    // A key that would change what objects inherit is no data.
    else if (this.key !== '__proto__') parent[this.key!] = value;
  }

  private emit(item: JsonItem): void {
    this.done.push(item);
    this.lastItem = item;
  }

  private open(container: Container): void {
    this.keys.push(this.key);
    this.stack.push(container);
    if (this.streams) this.index = 0;
    if (this.stack.length > DEEPEST) this.refusal = `is nested deeper than ${DEEPEST} levels${this.last && ` after ${this.last}`}; no standard file is. Look for a missing bracket`;
  }

  private close(): void {
    const streamed = this.streams;
    const value = this.stack.pop();
    this.key = this.keys.pop() ?? null;
    if (streamed && this.stack.length === 0) this.root += 1;
    // What was streamed leaves an empty list behind, so that the root says that it was there.
    else this.put(value);
  }
}

/** `grants[3]`; with a root before it where there are several. */
export function pathOf({ root, array, index }: JsonItem): string {
  const item = array === undefined ? '' : `${array}[${index}]`;
  return root === 0 ? item : `[${root}]${item && array !== '' ? '.' : ''}${item}`;
}

/**
 * Items in the order of the file.
 * @param arrays names of arrays of the root whose elements come one by one
 * @throws Unreadable where the text is no JSON, breaks off, or a value is too large or too deep
 */
export async function* jsonItems(text: AsyncIterable<string>, arrays: readonly string[]): AsyncIterable<JsonItem> {
  const parser = new Parser({ packValues: true, streamValues: false, jsonStreaming: true });
  const assembler = new Assembler(new Set(arrays));
  let failed: Error | null = null;
  parser.on('data', (token: Token) => { if (!assembler.refusal) assembler.take(token); });
  parser.on('error', (error: Error) => { failed ??= error; });
  const broken = () => new Unreadable(`breaks off or is no JSON ${assembler.last ? `after ${assembler.last}` : 'before its first record ends'}; download or export it again`);
  const check = () => {
    if (assembler.refusal) throw new Unreadable(assembler.refusal);
    if (failed) throw broken();
  };
  let fed = 0; let mark = 0;
  try {
    for await (const chunk of text) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.slice(at, at + PIECE);
        await new Promise<void>((resolve) => { parser.write(piece, () => resolve()); });
        fed += piece.length;
        if (assembler.done.length > 0) mark = fed;
        yield* assembler.done.splice(0);
        check();
        if (fed - mark > LARGEST_VALUE_CHARACTERS) throw new Unreadable(`has a single value larger than ${LARGEST_VALUE_CHARACTERS / 2 ** 20} MB${assembler.last && ` after ${assembler.last}`}; no record is. Look for a missing bracket or quotation mark`);
      }
    }
    await new Promise<void>((resolve) => { parser.once('end', resolve); parser.once('error', () => resolve()); parser.end(); });
    yield* assembler.done.splice(0);
    check();
  } finally {
    parser.destroy();
  }
}
