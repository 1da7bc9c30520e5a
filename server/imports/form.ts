/**
 * The sent form: token first, then the files. Nothing of a file is kept before
 * the token was right, and nothing beyond the limits.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { AppError, InvalidRequest } from '../errors';
import type { PreviewRequest, SentFile } from './service';

/** A larger file is for the command line. */
export const LARGEST_UPLOAD = 20 * 2 ** 20;
const FILE_FIELDS = ['file', 'mapping', 'matches'];
const LONGEST_FIELD = 2_000;

/** Compares in a time that says nothing of where they differ. */
export function isToken(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

const wrongToken = () => new AppError(403, 'wrong-token', 'The token is not right, or it did not come first. It is the value of PATTERNBOOK_IMPORT_TOKEN.');

/**
 * The files and fields of a multipart form.
 * @throws AppError 403 when the token is wrong, 413 beyond the limits; InvalidRequest when it is no such form
 */
export function readForm(request: Readable, headers: Readonly<Record<string, unknown>>, token: string): Promise<PreviewRequest> {
  return new Promise((resolve, reject) => {
    let isAllowed = false;
    let isRefused = false;
    let source: string | undefined;
    const files = new Map<string, SentFile>();
    const refuse = (error: Error) => {
      if (isRefused) return;
      isRefused = true;
      request.unpipe();
      // What is still coming is let pass, for a browser shows an answer only then.
      request.resume();
      reject(error);
    };
    if (!/^multipart\/form-data;/i.test(String(headers['content-type'] ?? ''))) return refuse(new InvalidRequest('Send the form of this page: a file in multipart/form-data.'));
    let form: InstanceType<typeof Busboy>;
    try {
      form = new Busboy({ headers: headers as unknown as BusboyHeaders, limits: { fieldSize: LONGEST_FIELD, fields: 10, files: FILE_FIELDS.length, fileSize: LARGEST_UPLOAD, headerPairs: 20 } });
    } catch {
      return refuse(new InvalidRequest('The form cannot be read. Send it again from this page.'));
    }
    form.on('field', (name: string, value: string) => {
      if (name === 'token') isAllowed = isToken(value, token);
      else if (name === 'source') source = value.trim();
    });
    form.on('file', (name: string, stream: NodeJS.ReadableStream & { truncated?: boolean }, fileName: string | undefined) => {
      if (!isAllowed) { stream.resume(); refuse(wrongToken()); return; }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => { if (!isRefused && FILE_FIELDS.includes(name)) chunks.push(chunk); });
      stream.on('limit', () => refuse(new AppError(413, 'too-large', `The file is larger than ${LARGEST_UPLOAD / 2 ** 20} MB. Use the command line: patternbook import FILE --dry-run`)));
      stream.on('end', () => { if (chunks.length > 0 || (name === 'file' && fileName)) files.set(name, { name: fileName ?? name, bytes: Buffer.concat(chunks) }); });
    });
    form.on('error', () => refuse(new InvalidRequest('The form cannot be read. Send it again from this page.')));
    request.on('aborted', () => refuse(new InvalidRequest('The form did not come whole.')));
    form.on('finish', () => {
      if (isRefused) return;
      const file = files.get('file');
      if (!isAllowed) refuse(wrongToken());
      else if (!file) refuse(new InvalidRequest('No file was chosen.'));
      else resolve({ file, ...(files.has('mapping') && { mapping: files.get('mapping')! }), ...(files.has('matches') && { matches: files.get('matches')! }), ...(source && { source }) });
    });
    request.pipe(form);
  });
}
