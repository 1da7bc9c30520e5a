/** A file on disk or in memory as a reader takes it: its beginning, its hash, its format. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { FormatReader, ReadSource } from '../exchange/claims';
import { plainObstacle, readers, type RegisteredReader } from '../exchange/readers';
import { ImportRefused } from '../errors';
import { quoted } from '../seeds/csv-table';

const HEAD_BYTES = 64 * 1024;
const CHUNK_BYTES = 256 * 1024;
/** Below this a file merely resembles the format. */
const LEAST_LIKELIHOOD = 0.5;

const refuse = (file: string, message: string) => new ImportRefused([{ file, message }]);
/** A file name as reports show it: without folder, cut short, with nothing that a terminal would obey. */
export const shownName = (name: string) => quoted(path.basename(name)).slice(1, -1);

/** @throws ImportRefused when it is no file, cannot be read or is empty */
export async function fileSource(filePath: string): Promise<ReadSource> {
  const name = shownName(filePath);
  let head: Buffer;
  try {
    const handle = await fs.promises.open(filePath, 'r');
    try {
      // A device or a pipe has no end.
      if (!(await handle.stat()).isFile()) throw refuse(name, 'is not a file; give an ordinary file');
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      head = buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw refuse(name, code === 'ENOENT' ? 'is not there; check the path' : `cannot be read (${code}); give a file that this user may read`);
  }
  if (head.length === 0) throw refuse(name, 'is empty; export it again');
  return { fileName: name, head, open: () => fs.createReadStream(filePath, { highWaterMark: CHUNK_BYTES }) };
}

/** @throws ImportRefused when it is empty */
export function memorySource(fileName: string, bytes: Buffer): ReadSource {
  if (bytes.length === 0) throw refuse(shownName(fileName), 'is empty; export it again');
  return {
    fileName: shownName(fileName), head: bytes.subarray(0, HEAD_BYTES),
    async *open() { for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES); },
  };
}

/** SHA-256 of the whole file, in hexadecimal. */
export async function sha256Of(source: ReadSource): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of source.open()) hash.update(chunk);
  return hash.digest('hex');
}

/** What reads the file: the named format, else the one that it most looks like. @throws ImportRefused when none does */
export function chooseReader({ fileName, head }: ReadSource, format?: string, known: readonly RegisteredReader[] = readers): FormatReader & { id: string } {
  const list = known.map(({ id, title }) => `${id} (${title})`).join(', ');
  if (format !== undefined) {
    const named = known.find(({ id }) => id === format);
    if (!named) throw refuse(fileName, `no format is named ${quoted(format)}; the formats are: ${list}`);
    return named;
  }
  const likely = known.map((reader) => ({ reader, likelihood: reader.sniff(head, fileName) })).sort((a, b) => b.likelihood - a.likelihood)[0];
  if (likely && likely.likelihood >= LEAST_LIKELIHOOD) return likely.reader;
  throw refuse(fileName, plainObstacle(head) ?? `is in no format that is known here; name it with --format, or say what a table's columns mean with --mapping. The formats are: ${list}`);
}
