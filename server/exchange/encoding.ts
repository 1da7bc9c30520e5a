/**
 * Bytes to text for every reader: which encoding a file is in, said aloud, and
 * its text in chunks. The file is gone through once to find out and once to read,
 * so that a wrong guess in its middle cannot spoil what was read before.
 */
import { isUtf8 } from 'node:buffer';
import type { ReadNote, ReadProblem, ReadSource } from './claims';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
  readonly encoding: Encoding;
  /** Said where the encoding is not plain UTF-8. */
  readonly notes: readonly ReadNote[];
  /** Opens the file again; text in chunks, without byte order mark. */
  readonly text: () => AsyncIterable<string>;
}

/** Longest tail of a chunk that may be the beginning of a character. */
const LONGEST_TAIL = 3;
/** Chunks of a source may be larger than promised; what follows never is. */
const MOST_BYTES_AT_ONCE = 256 * 1024;

/** What other kinds of file begin with. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], message: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'is a zip archive or an Excel workbook; unpack it, or save the sheet as CSV'],
  [[0x1f, 0x8b], 'is compressed with gzip; unpack it first'],
  [[0x25, 0x50, 0x44, 0x46], 'is a PDF; ask its publisher for the data as a file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'is an old Excel workbook; save the sheet as CSV'],
];

const startsWith = (bytes: Buffer, signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

/** What a file is that is no text, by its first bytes. */
const otherKind = (head: Buffer): string | undefined => SIGNATURES.find(([bytes]) => startsWith(head, bytes))?.[1];

const zeroByte = (at: number) => `has a zero byte (NUL) at byte ${at + 1}, which no text has; export it again`;

/** What plainly keeps a file from being read, by its first bytes; null where nothing does. */
export function plainObstacle(head: Buffer): string | null {
  const other = otherKind(head);
  if (other) return other;
  const start = head.toString('latin1').replace(/^(?:\u00ef\u00bb\u00bf)?(?:<\?[^>]*\?>|<!--[\s\S]*?-->|\s)*/, '').slice(0, 200).toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'is a web page; export the data behind it instead';
  if (start.startsWith('<!doctype')) return 'has a document type (DOCTYPE), which may define entities, and no network in it that is read here; remove that line';
  const isUtf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]) || utf16WithoutMark(head) !== null;
  const zero = isUtf16 ? -1 : head.indexOf(0);
  return zero < 0 ? null : zeroByte(zero);
}

/** How many bytes at the end of `chunk` begin a UTF-8 character that it does not hold whole. */
function openTail(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(LONGEST_TAIL, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** UTF-16 without a mark: text in Latin letters has a zero in every second byte. */
function utf16WithoutMark(head: Buffer): Encoding | null {
  const sample = head.subarray(0, 512);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, i) => { if (byte === 0) zeros[i % 2]! += 1; });
  const most = sample.length / 2 * 0.7;
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > most && zeros[1] === 0 ? 'utf-16be' : null;
}

interface Survey { readonly bytes: number; readonly zeroAt: number; readonly badAt: number; readonly severalBytes: boolean; readonly c1: boolean }

/** Goes through the bytes: a zero, the first that is not UTF-8, whether any character of several bytes was right. */
async function survey(source: ReadSource): Promise<Survey> {
  let bytes = 0; let zeroAt = -1; let badAt = -1; let severalBytes = false; let c1 = false;
  let tail = Buffer.alloc(0);
  for await (const chunk of source.open()) {
    if (zeroAt < 0 && chunk.includes(0)) zeroAt = bytes + chunk.indexOf(0);
    const joined = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const whole = joined.subarray(0, joined.length - openTail(joined));
    const valid = isUtf8(whole);
    const good = valid ? whole : whole.subarray(0, firstBad(whole));
    if (!valid && badAt < 0) badAt = bytes - tail.length + good.length;
    if (!severalBytes && good.some((byte) => byte >= 0xc2)) severalBytes = true;
    if (!valid && !c1) c1 = whole.some((byte) => byte >= 0x80 && byte < 0xa0);
    bytes += chunk.length;
    tail = Buffer.from(joined.subarray(whole.length));
  }
  return { bytes, zeroAt, badAt: badAt < 0 && tail.length > 0 ? bytes - tail.length : badAt, severalBytes, c1 };
}

/** Where the first byte stands that is not UTF-8, found by halving. */
function firstBad(bytes: Buffer): number {
  let low = 0; let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, part.length - openTail(part)))) low = middle; else high = middle - 1;
  }
  return low - openTail(bytes.subarray(0, low));
}

async function* decoded(source: ReadSource, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' });
  for await (const chunk of source.open()) {
    for (let at = 0; at < chunk.length; at += MOST_BYTES_AT_ONCE) yield decoder.decode(chunk.subarray(at, at + MOST_BYTES_AT_ONCE), { stream: true });
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/**
 * The file's encoding and text, or why it cannot be read as text: empty, another
 * kind of file, zero bytes, or damaged in the middle.
 */
export async function decode(source: ReadSource): Promise<Decoded | ReadProblem> {
  const where = { file: source.fileName };
  const problem = (message: string): ReadProblem => ({ kind: 'problem', where, message });
  const note = (message: string): ReadNote => ({ kind: 'note', where, message });
  const result = (encoding: Encoding, ...messages: string[]): Decoded => ({ encoding, notes: messages.map(note), text: () => decoded(source, encoding) });
  const { head } = source;
  if (startsWith(head, [0xff, 0xfe])) return result('utf-16le', 'is in UTF-16 (little end first) and was read as such');
  if (startsWith(head, [0xfe, 0xff])) return result('utf-16be', 'is in UTF-16 (big end first) and was read as such');
  const other = otherKind(head);
  if (other) return problem(other);
  const guessed = utf16WithoutMark(head);
  if (guessed) return result(guessed, 'has no byte order mark; it looks like UTF-16 and was read as such');
  const { bytes, zeroAt, badAt, severalBytes, c1 } = await survey(source);
  if (bytes === 0) return problem('is empty; choose the file with the data');
  if (zeroAt >= 0) return problem(zeroByte(zeroAt));
  if (badAt < 0) return result('utf-8', ...(startsWith(head, [0xef, 0xbb, 0xbf]) ? ['begins with a byte order mark, which was left out; it is in UTF-8'] : []));
  if (severalBytes) return problem(`is in UTF-8 but byte ${badAt + 1} is not: it is damaged, cut off or joined from two files; export it again as UTF-8`);
  return result('windows-1252', `is not UTF-8; it was read as ${c1 ? 'windows-1252' : 'ISO-8859-1'}. Check names with accents`);
}

export const isProblem = (value: Decoded | ReadProblem): value is ReadProblem => 'kind' in value;
