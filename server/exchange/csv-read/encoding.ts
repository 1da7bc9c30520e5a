/**
 * Which encoding a text file is in. The whole file is looked at once, chunk by
 * chunk: a first page of plain ASCII says nothing of the hundredth.
 */
import type { ReadSource } from '../claims';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Detected {
  readonly encoding: Encoding;
  /** What a person should know: that it was guessed. */
  readonly note?: string;
  /** Why it cannot be read as text. */
  readonly problem?: string;
}

const hasNul = (bytes: Buffer) => bytes.includes(0);

/** UTF-16 without its mark: in Western text every other byte is zero. */
function unmarkedUtf16(head: Buffer): Encoding | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) zeros[i % 2]! += 1;
  const most = head.length / 2;
  if (zeros[1]! > most * 0.6 && zeros[0]! < most * 0.1) return 'utf-16le';
  return zeros[0]! > most * 0.6 && zeros[1]! < most * 0.1 ? 'utf-16be' : null;
}

/** The encoding that the first bytes show beyond doubt, with or without a mark. */
export function markedEncoding(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return unmarkedUtf16(head);
}

/** Text of the first bytes, for sniffing; the last character may be half. */
export function headText(head: Buffer): string {
  const marked = markedEncoding(head);
  if (marked) return new TextDecoder(marked).decode(head);
  const text = new TextDecoder('utf-8').decode(head);
  return text.slice(0, -4).includes('\ufffd') ? new TextDecoder('windows-1252').decode(head) : text;
}

export async function detectEncoding(source: ReadSource): Promise<Detected> {
  const marked = markedEncoding(source.head);
  if (marked) return { encoding: marked, note: `was read as ${marked.toUpperCase()}` };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let offset = 0;
  for await (const chunk of source.open()) {
    if (hasNul(chunk)) return { encoding: 'utf-8', problem: `contains a NUL byte (byte ${(offset + chunk.indexOf(0) + 1).toLocaleString('en-GB')}) and is no text; save it again as CSV in UTF-8` };
    offset += chunk.length;
    if (isUtf8) isUtf8 = decodes(decoder, chunk, true);
  }
  if (isUtf8 && decodes(decoder, Buffer.alloc(0), false)) return { encoding: 'utf-8' };
  return { encoding: 'windows-1252', note: 'is not UTF-8 and was read as windows-1252; look at accents and pound signs, or save it again as UTF-8' };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The file's text, chunk by chunk, without a byte order mark. */
export async function* decoded(source: ReadSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of source.open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
