/**
 * The sent form: token first, then the files. Nothing of a file is kept before
 * the token was right, and nothing beyond the limits.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { AppError, InvalidRequest } from '../errors';
import type { PreviewRequest, SentFile } from './preview-task';

/** A larger file is for the command line. */
export const LARGEST_UPLOAD = 20 * 2 ** 20;
/** A field named `matches` would hide the form element's own method of that name from scripts. */
const FILE_FIELDS = ['file', 'mapping', 'matches-file'];
const LONGEST_FIELD = 2_000;
/** What the form of the page has, twice over. */
const MOST_FIELDS = 10;
/** Forms kept in memory at a time, 60 MB each at most. */
const MOST_AT_ONCE = 2;
/** So much of what was refused is let pass, for a browser shows an answer only when it has sent all; then the connection is cut. */
const LET_PASS_BYTES = 64 * 2 ** 20;

/** Compares in a time that says nothing of where they differ. */
export function isToken(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/** Forms with the right token that are being received. */
let receiving = 0;

const unreadable = () => new InvalidRequest('The form cannot be read. Send it again from this page.');
const wrongToken = () => new AppError(403, 'wrong-token', 'The token is not right, or it did not come first. It is the value of PATTERNBOOK_IMPORT_TOKEN.');

function letPass(request: Readable): void {
  let passed = 0;
  request.on('data', (chunk: Buffer) => { passed += chunk.length; if (passed > LET_PASS_BYTES) request.destroy(); });
  request.resume();
}

/**
 * The files and fields of a multipart form.
 * @throws AppError 403 when the token is wrong, 413 beyond the limits; InvalidRequest when it is no such form
 */
export function readForm(request: Readable, headers: Readonly<Record<string, unknown>>, token: string): Promise<PreviewRequest> {
  return new Promise((resolve, reject) => {
    let isAllowed = false;
    let isRefused = false;
    let isCounted = false;
    const said = new Map<string, string>();
    const files = new Map<string, SentFile>();
    const refuse = (error: Error) => {
      if (isRefused) return;
      isRefused = true;
      files.clear();
      request.unpipe();
      letPass(request);
      leave();
      reject(error);
    };
    const leave = () => { if (isCounted) { isCounted = false; receiving -= 1; } };
    const enter = () => {
      if (isCounted) return;
      if (receiving >= MOST_AT_ONCE) { refuse(new AppError(503, 'busy', 'Other files are being sent just now. Try again in a minute.')); return; }
      isCounted = true;
      receiving += 1;
    };
    if (!/^multipart\/form-data;/i.test(String(headers['content-type'] ?? ''))) return refuse(new InvalidRequest('Send the form of this page: a file in multipart/form-data.'));
    let form: InstanceType<typeof Busboy>;
    try {
      form = new Busboy({ headers: headers as unknown as BusboyHeaders, limits: { fieldSize: LONGEST_FIELD, fields: MOST_FIELDS, files: FILE_FIELDS.length, parts: MOST_FIELDS + FILE_FIELDS.length, fileSize: LARGEST_UPLOAD, headerPairs: 20 } });
    } catch {
      return refuse(unreadable());
    }
    form.on('field', (name: string, value: string) => {
      if (name === 'token') isAllowed = isToken(value, token);
      else if (value.trim()) said.set(name, value.trim());
    });
    form.on('file', (name: string, stream: NodeJS.ReadableStream & { truncated?: boolean }, fileName: string | undefined) => {
      // A form that breaks off within a file says so here; unheard, that would end the process.
      stream.on('error', () => refuse(unreadable()));
      if (!isAllowed) { stream.resume(); refuse(wrongToken()); return; }
      enter();
      if (isRefused) { stream.resume(); return; }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => { if (!isRefused && FILE_FIELDS.includes(name)) chunks.push(chunk); });
      stream.on('limit', () => refuse(new AppError(413, 'too-large', `The file is larger than ${LARGEST_UPLOAD / 2 ** 20} MB. Use the command line: patternbook import FILE --dry-run`)));
      stream.on('end', () => { if (chunks.length > 0 || (name === 'file' && fileName)) files.set(name, { name: fileName ?? name, bytes: Buffer.concat(chunks) }); });
    });
    for (const event of ['error', 'partsLimit', 'fieldsLimit', 'filesLimit'] as const) form.on(event, () => refuse(unreadable()));
    request.on('aborted', () => refuse(new InvalidRequest('The form did not come whole.')));
    form.on('finish', () => {
      if (isRefused) return;
      leave();
      const [file, mapping, matches] = FILE_FIELDS.map((name) => files.get(name));
      const [source, format] = [said.get('source'), said.get('format')];
      if (!isAllowed) refuse(wrongToken());
      else if (!file) refuse(new InvalidRequest('No file was chosen.'));
      else resolve({ file, ...(mapping && { mapping }), ...(matches && { matches }), ...(source && { source }), ...(format && { format }) });
    });
    request.pipe(form);
  });
}
