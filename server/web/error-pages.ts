/** Every refusal and failure in plain words: problem+json on the API, a page elsewhere. */
import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { AppError, GraphUnavailable, InvalidRequest, Moved, NotFound, NotWorkedOut, SeeOther, type Suggestion } from '../errors';
import { API_ROOT } from './endpoint';

export interface ErrorModel {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly suggestions: readonly Suggestion[];
  readonly requestId?: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'That address is not right',
  403: 'That is not allowed',
  404: 'There is nothing at this address',
  405: 'This address can only be read',
  413: 'That is too large',
  414: 'That address is too long',
  429: 'Too many requests',
  503: 'The facts cannot be reached just now',
};

const ELSEWHERE: readonly Suggestion[] = [
  { text: 'Search everything', href: '/search' },
  { text: 'All councils', href: '/councils' },
  { text: 'All patterns', href: '/patterns' },
];

/** Errors of Express and its parsers carry a status; everything unknown is a defect. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { status, statusCode } = error as { status?: number; statusCode?: number };
  const code = status ?? statusCode ?? 500;
  if (error instanceof URIError || code === 400) {
    return new InvalidRequest('The address contains characters that cannot be read. Check it for a stray % sign.');
  }
  if (code === 413) return new AppError(413, 'too-large', 'The request’s body is larger than this service takes.');
  return new AppError(500, 'defect', 'Something went wrong on our side. It has been noted.', { cause: error });
}

export const wantsJson = (req: Request) =>
  req.path.startsWith('/api/') || req.path === '/healthz' || req.path === '/readyz'
  || (req.accepts(['html', 'json']) === 'json');

/** Records have the same path on the API as their page has. */
const rootOf = (req: Request) => (req.path.startsWith(`${API_ROOT}/`) ? API_ROOT : '');

export interface ErrorPageServices {
  readonly renderError: (model: ErrorModel, address: string) => string;
  readonly log: (req: Request, error: AppError) => void;
}

/** Answers with the error; shared by the handler and by what runs before Express routing. */
export function sendError(req: Request, res: Response, thrown: unknown, services: ErrorPageServices): void {
  const error = toAppError(thrown);
  if (error instanceof GraphUnavailable && error.reason === 'aborted') { res.destroy(); return; }
  services.log(req, error);
  if (res.headersSent) { res.destroy(); return; }
  res.removeHeader('ETag');
  res.set('Cache-Control', 'no-store');
  if (error instanceof Moved) {
    const query = req.originalUrl.includes('?') ? req.originalUrl.slice(req.originalUrl.indexOf('?')) : '';
    res.set('Cache-Control', 'public, max-age=86400').redirect(308, `${rootOf(req)}${error.location}${query}`);
    return;
  }
  if (error instanceof SeeOther) { res.redirect(303, error.location); return; }
  res.status(error.status);
  if (error.status === 503) res.set('Retry-After', '5');
  const title = error instanceof NotWorkedOut ? 'This could not be worked out just now' : TITLES[error.status] ?? 'Something went wrong';
  if (wantsJson(req)) {
    res.type('application/problem+json').send(JSON.stringify({
      type: error.code === 'defect' ? 'about:blank' : `/api#${error.code}`,
      title: STATUS_CODES[error.status] ?? title,
      status: error.status,
      detail: error.message,
      ...(error instanceof InvalidRequest && error.problems.length > 0 && { errors: error.problems }),
      ...(error instanceof NotFound && { suggestions: error.suggestions.map(({ text, href }) => ({ text, href: `${rootOf(req)}${href}` })) }),
    }));
    return;
  }
  const suggestions = error instanceof NotFound ? [...error.suggestions, ...ELSEWHERE] : error.status >= 500 ? [] : ELSEWHERE;
  res.type('html').send(services.renderError(
    { status: error.status, title, detail: error.message, suggestions, requestId: (req as { id?: string }).id }, req.originalUrl,
  ));
}

export const notFound: RequestHandler = (req) => {
  throw new NotFound(`Nothing is published at “${decodeURI(req.path).slice(0, 120)}”.`);
};

export function errorHandler(services: ErrorPageServices): ErrorRequestHandler {
  return (error, req, res, _next) => sendError(req, res, error, services);
}
