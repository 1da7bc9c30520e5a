/**
 * Ready answers of the graph version served, bounded by bytes. Dropped whole
 * when the version changes. Compressed once, at the second request.
 */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { GraphUnavailable } from '../errors';
import type { GraphVersion } from '../graph/store';
import type { GraphWatch } from '../graph/watch';
import { isFresh } from './etag';
import { allowFrames } from './security';

/** An answer as it was made. */
export interface Answer {
  readonly type: string;
  readonly body: Buffer;
  /** Of downloads: how to save it. */
  readonly disposition?: string;
  /** Other sites may show it in a frame. */
  readonly isEmbeddable?: boolean;
}

/** One that others may be sent again. */
export interface ReadyAnswer extends Answer {
  /** Its ETag. */
  readonly tag: string;
  readonly encoded?: Map<'br' | 'gzip', Buffer>;
}

/** Below this, compression costs more than it saves. */
const SMALLEST_COMPRESSED_BYTES = 1_024;
/** A window of 256 kB holds a page whole, and takes a sixteenth of the usual memory. */
const WINDOW = { [constants.BROTLI_PARAM_LGWIN]: 18 };
/** For an answer that is sent once. */
export const quickBrotli = { ...WINDOW, [constants.BROTLI_PARAM_QUALITY]: 4 };
/** For one that is kept: good compression at a few milliseconds for a page. */
const keptBrotli = { ...WINDOW, [constants.BROTLI_PARAM_QUALITY]: 5 };

function compress(encoding: 'br' | 'gzip', body: Buffer): Buffer {
  return encoding === 'br'
    ? brotliCompressSync(body, { params: keptBrotli })
    : gzipSync(body);
}

export class AnswerCache {
  private version: string | undefined;
  private readonly answers: LRUCache<string, ReadyAnswer> | undefined;

  /** @param maxBytes 0 turns the cache off */
  constructor(maxBytes: number) {
    if (maxBytes > 0) {
      this.answers = new LRUCache({
        maxSize: maxBytes,
        // One download of everything must not push out every page.
        maxEntrySize: Math.max(1, Math.floor(maxBytes / 8)),
        // Twice the body: its compressed forms come later and are smaller together.
        sizeCalculation: (answer) => 2 * answer.body.length + 512,
      });
    }
  }

  private keep(version: GraphVersion): void {
    const name = `${version.sequence} ${version.hash}`;
    if (this.version === name) return;
    this.answers?.clear();
    this.version = name;
  }

  get(version: GraphVersion, address: string): ReadyAnswer | undefined {
    this.keep(version);
    return this.answers?.get(address);
  }

  put(version: GraphVersion, address: string, answer: ReadyAnswer): void {
    if (!this.answers) return;
    this.keep(version);
    this.answers.set(address, { ...answer, encoded: new Map() });
  }
}

/** Sends it in an encoding kept with it; one that is sent once is left to the compression middleware. */
export function sendBody(req: Request, res: Response, { type, body, disposition, isEmbeddable, encoded }: Answer & Pick<ReadyAnswer, 'encoded'>): void {
  res.set('Content-Type', type).vary('Accept-Encoding');
  if (disposition) res.set('Content-Disposition', disposition);
  if (isEmbeddable) allowFrames(res);
  // Browsers list gzip first and mean no preference: the smaller one is sent.
  const accepts = (name: 'br' | 'gzip') => req.acceptsEncodings(name) === name && name;
  const encoding = encoded && body.length >= SMALLEST_COMPRESSED_BYTES && (accepts('br') || accepts('gzip'));
  if (!encoding) {
    res.end(body);
    return;
  }
  let bytes = encoded.get(encoding);
  if (!bytes) encoded.set(encoding, bytes = compress(encoding, body));
  res.set('Content-Encoding', encoding).set('Content-Length', String(bytes.length));
  res.end(req.method === 'HEAD' ? undefined : bytes);
}

/** Sends the answer, or 304 to who has it. */
export function sendAnswer(req: Request, res: Response, answer: ReadyAnswer): void {
  res.set('ETag', answer.tag).set('Cache-Control', 'public, no-cache');
  if (isFresh(req, answer.tag)) res.vary('Accept-Encoding').status(304).end();
  else sendBody(req, res, answer);
}

/** Answers given before, sent ahead of what only a new one needs: checks of the address, compression, routing. */
export const keptAnswers = (watch: GraphWatch, cache: AnswerCache): RequestHandler => (req, res, next) => {
  let kept: ReadyAnswer | undefined;
  try {
    kept = cache.get(watch.version(), req.originalUrl);
  } catch (error) {
    if (!(error instanceof GraphUnavailable)) throw error;
  }
  if (kept) sendAnswer(req, res, kept);
  else next();
};
