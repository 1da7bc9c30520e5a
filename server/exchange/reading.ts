/**
 * What all readers share: decoding first, one way to refuse, a limit of
 * problems, and notes that are counted instead of repeated a thousand times.
 */
import type { FormatReader, Place, ReadNote, ReadProblem, Reading, ReadSource } from './claims';
import { decode, isProblem } from './encoding';

/** After so many problems a file is plainly unfit; more would help nobody. */
export const MOST_PROBLEMS = 50;
const LONGEST_QUOTED = 80;

/** Stops a reader: the file cannot be read further. The message says why and what to do. */
export class Unreadable extends Error {
  constructor(message: string, readonly at: Omit<Place, 'file'> = {}) {
    super(message);
  }
}

/** A text of the file as messages quote it: cut short, without what a terminal would obey. */
export function quoted(text: unknown): string {
  const whole = typeof text === 'string' ? text : JSON.stringify(text) ?? String(text);
  const short = whole.length > LONGEST_QUOTED ? `${whole.slice(0, LONGEST_QUOTED)}…` : whole;
  return `“${short.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')}”`;
}

export const problem = (file: string, message: string, at: Omit<Place, 'file'> = {}): ReadProblem => ({ kind: 'problem', where: { file, ...at }, message });
export const note = (file: string, message: string, at: Omit<Place, 'file'> = {}): ReadNote => ({ kind: 'note', where: { file, ...at }, message });

/** Counts what happens again and again; says each once, with how often and where first. */
export class Tally {
  private readonly counts = new Map<string, { count: number; first: Omit<Place, 'file'> }>();

  count(message: string, at: Omit<Place, 'file'>): void {
    const known = this.counts.get(message);
    if (known) known.count += 1;
    else this.counts.set(message, { count: 1, first: at });
  }

  /** `contact details were left out (312 times, first here)`. */
  notes(file: string): ReadNote[] {
    return [...this.counts].map(([message, { count, first }]) => note(file, count === 1 ? message : `${message} (${count.toLocaleString('en-GB')} times; this is the first)`, first));
  }
}

/** Passes readings on until there are too many problems. */
async function* limited(readings: AsyncIterable<Reading>, file: string): AsyncIterable<Reading> {
  let problems = 0;
  for await (const reading of readings) {
    yield reading;
    if (reading.kind === 'problem') problems += 1;
    if (problems === MOST_PROBLEMS) {
      yield note(file, `was read no further after ${MOST_PROBLEMS} problems; put these right first`);
      return;
    }
  }
}

const wrongCharacter = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** A reader of text: decodes, says the encoding, and turns every refusal into a problem. */
export function readText(parse: (text: AsyncIterable<string>, source: ReadSource) => AsyncIterable<Reading>): FormatReader['read'] {
  return async function* read(source) {
    const decoded = await decode(source);
    if (isProblem(decoded)) {
      yield decoded;
      return;
    }
    yield* decoded.notes;
    try {
      yield* limited(parse(decoded.text(), source), source.fileName);
    } catch (error) {
      if (error instanceof Unreadable) yield problem(source.fileName, error.message, error.at);
      else if (wrongCharacter(error)) yield problem(source.fileName, `is not right ${decoded.encoding.toUpperCase()}: damaged or cut off; export it again as UTF-8`);
      else throw error;
    }
  };
}

/** The beginning of a file as text, for sniffing; whatever its encoding. */
export function headText(head: Buffer): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe || (first !== 0 && second === 0)) return head.toString('utf16le').replace(/^\ufeff/, '');
  if (first === 0xfe && second === 0xff || (first === 0 && second !== 0)) return Buffer.from(head.subarray(0, head.length & ~1)).swap16().toString('utf16le').replace(/^\ufeff/, '');
  return head.toString('utf8').replace(/^\ufeff/, '');
}
