/** Headers, methods and limits that guard every address. */
import type { Server } from 'node:http';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { AppError, InvalidRequest, NotFound } from '../errors';

/** Everything from ourselves; no inline script or style, no plug-in, no frame around us. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  // For browsers that do not know frame-ancestors.
  xFrameOptions: { action: 'deny' },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  // Only a proxy with a certificate may promise HTTPS for the host.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
});

/** For the one kind of answer that is made to be shown on other sites. */
export function allowFrames(res: Response): void {
  const policy = String(res.getHeader('Content-Security-Policy'));
  res.set('Content-Security-Policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *')).removeHeader('X-Frame-Options');
}

/** The service is read-only: other methods are told so. */
export const readOnly: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') { next(); return; }
  res.set('Allow', 'GET, HEAD, OPTIONS');
  if (req.method !== 'OPTIONS') {
    throw new AppError(405, 'method-not-allowed', `${req.method} is not possible here: every address can only be read, with GET or HEAD.`);
  }
  res.set('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS').status(204).end();
};

/** Addresses must be whole UTF-8: `%E0%A4` alone is no text. */
export const wellFormedAddress: RequestHandler = (req, _res, next) => {
  try {
    decodeURIComponent(req.originalUrl.replaceAll('+', ' '));
  } catch {
    throw new InvalidRequest('The address contains characters that cannot be read. Check it for a stray % sign.');
  }
  if (req.originalUrl.includes('%00')) throw new InvalidRequest('The address contains a character that cannot be used.');
  next();
};

/** `%63` is `c`: letters, figures and `-._~` need no escape (RFC 3986, 2.3). */
const plainly = (pathname: string) => pathname.replace(/%[0-9a-f]{2}/gi, (escape) => {
  const sign = String.fromCharCode(parseInt(escape.slice(1), 16));
  return /[A-Za-z0-9._~-]/.test(sign) ? sign : escape;
});

/** The one spelling of a path: lower case, single slashes, none at the end, no needless escapes. */
export function canonicalPath(pathname: string): string {
  return plainly(pathname).toLowerCase().replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
}

/** A target in absolute form (`GET http://somewhere/councils`) is its path: its host says nothing about this service. */
export const ownAddress: RequestHandler = (req, _res, next) => {
  req.url = req.originalUrl = req.originalUrl.replace(/^https?:\/\/[^/?#]*\/?/i, '/');
  next();
};

/** What an address of this service may consist of: no escape, no backslash (which a browser reads as a slash). */
const OWN_PATH = /^[/a-z0-9._~:-]*$/;

/** Every page has one address: other spellings of it move there, names of assets excepted. */
export const oneAddress: RequestHandler = (req, res, next) => {
  const [pathname = ''] = req.originalUrl.split('?', 1);
  const canonical = canonicalPath(pathname);
  if (canonical === pathname || !OWN_PATH.test(canonical) || canonical.startsWith('/assets/')) { next(); return; }
  res.set('Cache-Control', 'public, max-age=86400').redirect(308, canonical + req.originalUrl.slice(pathname.length));
};

/** Longest address that is looked at; Node itself takes headers up to 64 kB. */
export const LONGEST_ADDRESS = 16_384;

export const addressLength: RequestHandler = (req, _res, next) => {
  if (req.originalUrl.length > LONGEST_ADDRESS) {
    throw new AppError(414, 'address-too-long', `The address is longer than ${LONGEST_ADDRESS.toLocaleString('en-GB')} characters. Ask for less at once.`);
  }
  next();
};

/** Pages with a query may be asked for this many times as often as the API. */
const PAGES_TO_API = 2;

const noLimit: RequestHandler = (_req, _res, next) => next();

/** `explain` says in plain words what there was too much of, given the limit and the seconds to wait. */
function limitTo(requestsPerMinute: number, explain: (limit: number, seconds: number) => string): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its checks write to the terminal what anybody sends (X-Forwarded-For without a proxy).
    validate: false,
    handler: (req: Request & { rateLimit?: { resetTime?: Date } }, res) => {
      const seconds = Math.max(1, Math.ceil(((req.rateLimit?.resetTime?.getTime() ?? Date.now()) - Date.now()) / 1000));
      res.set('Retry-After', String(seconds));
      throw new AppError(429, 'too-many-requests', explain(requestsPerMinute, seconds));
    },
  });
}

export interface RequestLimits {
  readonly api: RequestHandler;
  /** Pages whose address has a query; plain records and lists are few, and ready. */
  readonly pages: RequestHandler;
  /** Addresses with nothing at them, of which there is no end; counted together with `pages`. */
  readonly missingPages: ErrorRequestHandler;
}

/** Requests a minute and address; 429 with Retry-After beyond. 0 is no limit. */
export function requestLimits(apiRequestsPerMinute: number): RequestLimits {
  if (apiRequestsPerMinute === 0) return { api: noLimit, pages: noLimit, missingPages: (error, _req, _res, next) => next(error) };
  const api = limitTo(apiRequestsPerMinute, (limit, seconds) =>
    `More than ${limit} requests a minute came from your address. Try again in ${seconds} seconds, or run your own copy: the data is open.`);
  const pages = limitTo(apiRequestsPerMinute * PAGES_TO_API, (limit, seconds) =>
    `More than ${limit} searches, filtered lists and addresses with nothing at them were asked for from your address within a minute. Try again in ${seconds} seconds. Whole lists and single records still open.`);
  const isApi = (req: Request) => req.originalUrl.startsWith('/api/');
  const hasQuery = (req: Request) => req.originalUrl.includes('?');
  return {
    api,
    pages: (req, res, next) => (hasQuery(req) && !isApi(req) ? pages(req, res, next) : next()),
    missingPages: (error, req, res, next) => {
      const counts = error instanceof NotFound && !hasQuery(req) && !isApi(req);
      if (counts) void pages(req, res, (refusal?: unknown) => next(refusal ?? error));
      else next(error);
    },
  };
}

/** Tokens tried a minute and address: nobody guesses one. */
const MOST_TOKENS = 20;

export const tokenAttempts = (): RequestHandler => limitTo(MOST_TOKENS, (limit, seconds) => `More than ${limit} files were sent from your address within a minute. Try again in ${seconds} seconds.`);

/** What Node refuses before Express sees it: over-long headers and broken requests, in plain words. */
export function explainClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') { socket.destroy(); return; }
    const [line, words] = error.code === 'HPE_HEADER_OVERFLOW'
      ? ['414 URI Too Long', 'The address or the headers are longer than this service takes. Ask for less at once.']
      : ['400 Bad Request', 'The request could not be read.'];
    const body = JSON.stringify({ type: 'about:blank', title: line.slice(4), status: Number(line.slice(0, 3)), detail: words });
    socket.end(`HTTP/1.1 ${line}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
  });
}
