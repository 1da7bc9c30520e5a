/**
 * What an address of the service is: one description from which the router,
 * the API's documentation and the caching are made. A slice's routes.ts is a
 * list of these.
 */
import type { Request, Response, Router } from 'express';
import type { z } from 'zod';
import { GraphMoved, GraphUnavailable, InvalidRequest } from '../errors';
import type { GraphVersion, ReadOptions } from '../graph/store';
import type { GraphWatch } from '../graph/watch';
import { sendAnswer, sendBody, type Answer, type AnswerCache } from './answer-cache';
import { answerTag } from './etag';
import { Gate } from './gate';
import { withWholeness } from './incomplete';
import type { Meta } from './schemas';

export const API_ROOT = '/api/v1';

/** A whole answer takes no longer than this; then it is 503. */
const ANSWER_TIMEOUT_MS = 10_000;

/** Costly answers at once: while one waits for a worker the others use the processor. */
const MOST_COSTLY = 4;
const COSTLY_PATIENCE_MS = 8_000;
const costlyAnswers = new Gate(MOST_COSTLY, COSTLY_PATIENCE_MS);

/** Two new graphs while one answer is made: then something else is wrong. */
const MOST_ATTEMPTS = 3;

export interface RequestContext {
  readonly version: GraphVersion;
  readonly meta: Meta;
  /** For every read of the answer: the version served, and a signal that aborts when the reader goes away or time is up. */
  readonly reading: ReadOptions;
  /** The address asked for, with its query. */
  readonly address: string;
}

/** Where a page needs no graph: version and meta are there when there is one. */
export type GraphFreeContext = Omit<RequestContext, 'version' | 'meta'> & Partial<Pick<RequestContext, 'version' | 'meta'>>;

interface Common<S extends z.ZodObject> {
  /** Express path, `/councils/:id`. An API endpoint's is below /api/v1. */
  readonly path: string;
  /** Path parameters and query together; strict. */
  readonly request: S;
  /** Made at the cost of many other answers: few at once, and the rest in turn. */
  readonly isCostly?: true;
}

export interface JsonEndpoint<S extends z.ZodObject = z.ZodObject, R extends z.ZodType = z.ZodType> extends Common<S> {
  readonly kind: 'json';
  readonly summary: string;
  readonly tag: string;
  readonly response: R;
  readonly handle: (input: z.output<S>, context: RequestContext) => Promise<z.input<R>> | z.input<R>;
}

/** What a template gets; `page` is the frame's part. */
export interface PageModel {
  readonly page: {
    readonly title: string;
    readonly section?: string;
    readonly description?: string;
    readonly breadcrumbs?: readonly { text: string; href?: string }[];
    /** Made to be shown on other sites, in a template of its own. */
    readonly embed?: { readonly template: string };
  };
  readonly [name: string]: unknown;
}

export interface PageEndpoint<S extends z.ZodObject = z.ZodObject> extends Common<S> {
  readonly kind: 'page';
  readonly template: string;
  readonly handle: (input: z.output<S>, context: RequestContext) => Promise<PageModel> | PageModel;
}

/** A page that answers while the graph cannot be reached. */
export interface GraphFreePageEndpoint<S extends z.ZodObject = z.ZodObject> extends Common<S> {
  readonly kind: 'page';
  readonly needsGraph: false;
  readonly template: string;
  readonly handle: (input: z.output<S>, context: GraphFreeContext) => Promise<PageModel> | PageModel;
}

/** What a download is: its bytes, what they are, and the name to save them under. */
export interface FileModel {
  readonly mediaType: string;
  readonly name: string;
  readonly body: string | Uint8Array;
}

/** A download below /api/v1, or beside the pages. */
export interface FileEndpoint<S extends z.ZodObject = z.ZodObject> extends Common<S> {
  readonly kind: 'file';
  readonly summary: string;
  readonly tag: string;
  readonly mediaTypes: readonly string[];
  /** Stands beside the page that it is a form of (`/gaps/leeds.pdf`), not on the API. */
  readonly isBesidePage?: true;
  readonly handle: (input: z.output<S>, context: RequestContext) => Promise<FileModel> | FileModel;
}

export type Endpoint = JsonEndpoint | FileEndpoint | PageEndpoint | GraphFreePageEndpoint;

export function json<S extends z.ZodObject, R extends z.ZodType>(endpoint: Omit<JsonEndpoint<S, R>, 'kind'>): Endpoint {
  return { kind: 'json', ...endpoint } as unknown as Endpoint;
}

export function file<S extends z.ZodObject>(endpoint: Omit<FileEndpoint<S>, 'kind'>): Endpoint {
  return { kind: 'file', ...endpoint } as unknown as Endpoint;
}

export function page<S extends z.ZodObject>(endpoint: Omit<PageEndpoint<S>, 'kind'>): Endpoint {
  return { kind: 'page', ...endpoint } as unknown as Endpoint;
}

export function graphFreePage<S extends z.ZodObject>(endpoint: Omit<GraphFreePageEndpoint<S>, 'kind' | 'needsGraph'>): Endpoint {
  return { kind: 'page', needsGraph: false, ...endpoint } as unknown as Endpoint;
}

export interface EndpointServices {
  readonly watch: GraphWatch;
  readonly cache: AnswerCache;
  readonly renderPage: (template: string, model: PageModel, context: { meta?: Meta; address: string }) => string;
  /** Changes whenever the code or the assets do. */
  readonly build: string;
}

export const toMeta = (version: GraphVersion): Meta => ({
  graphVersion: version.sequence, graphHash: version.hash, dataAsOf: version.dataAsOf,
});

/** What zod says by itself, as readers are told it; our own messages stay as they are. */
const toWords = (message: string): string => message
  .replace(/^Invalid option: expected one of /, 'must be one of ').replaceAll('"|"', '", "')
  .replace(/^Invalid input: expected \w+, received array$/, 'may be given only once')
  .replace(/^Too big: expected string to have <=(\d+) characters$/, 'may have at most $1 characters');

/**
 * Params and query by the endpoint's schema.
 * @throws InvalidRequest naming every wrong or unknown parameter
 */
export function parseRequest<S extends z.ZodObject>(schema: S, req: Request): z.output<S> {
  const unknown = (name: string) => ({
    path: name.slice(0, 80), message: `is not a parameter here; there are: ${Object.keys(schema.shape).filter((k) => !Object.hasOwn(req.params, k)).join(', ') || 'none'}`,
  });
  // `?id=` would be hidden by the id of the path.
  const hidden = Object.keys(req.query).filter((name) => Object.hasOwn(req.params, name)).map(unknown);
  const parsed = schema.strict().safeParse({ ...req.query, ...req.params });
  if (parsed.success && hidden.length === 0) return parsed.data as z.output<S>;
  const problems = [...hidden, ...(parsed.error?.issues ?? []).flatMap((issue) => (issue.code === 'unrecognized_keys'
    ? issue.keys.map(unknown)
    : [{ path: issue.path.join('.'), message: toWords(issue.message) }]))];
  throw new InvalidRequest(`The address has ${problems.length === 1 ? 'a parameter that is' : 'parameters that are'} not right: ${problems.map((p) => `${p.path} ${p.message}`).join('; ')}.`, problems);
}

function abortWith(res: Response): { signal: AbortSignal; late: Promise<never>; done: () => void } {
  const controller = new AbortController();
  res.once('close', () => controller.abort());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new GraphUnavailable('timed-out', 'The answer took too long and was stopped. Ask for less, or try again.'));
    }, ANSWER_TIMEOUT_MS);
  });
  late.catch(() => { /* reported through the race */ });
  return { signal: controller.signal, late, done: () => clearTimeout(timer) };
}

/** What a right request gets; one that is not right is refused at once, whatever else is being made. */
async function compute(endpoint: Endpoint, req: Request, res: Response, version: GraphVersion | undefined, services: EndpointServices): Promise<Answer> {
  const input = parseRequest(endpoint.request, req);
  const make = () => computeFrom(input, endpoint, req, res, version, services);
  return endpoint.isCostly ? costlyAnswers.through(make) : make();
}

async function computeFrom(input: Record<string, unknown>, endpoint: Endpoint, req: Request, res: Response, version: GraphVersion | undefined, services: EndpointServices): Promise<Answer> {
  const { signal, late, done } = abortWith(res);
  const context: GraphFreeContext = {
    ...(version && { version, meta: toMeta(version) }),
    reading: { signal, ...(version && { sequence: version.sequence }) },
    address: req.originalUrl,
  };
  try {
    // Only a graph-free page is asked without a version.
    const model = await Promise.race([endpoint.handle(input, context as RequestContext), late]);
    if (endpoint.kind === 'json') return { type: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(model)) };
    if (endpoint.kind === 'file') {
      const { mediaType, name, body } = model as FileModel;
      return { type: mediaType, disposition: `attachment; filename="${name}"`, body: Buffer.from(body as Uint8Array) };
    }
    const { embed } = (model as PageModel).page;
    return {
      type: 'text/html; charset=utf-8', ...(embed && { isEmbeddable: true }),
      body: Buffer.from(services.renderPage(embed?.template ?? endpoint.template, model as PageModel, context)),
    };
  } finally {
    done();
  }
}

/** The version served; undefined where there is none and the endpoint needs none. */
function versionFor(endpoint: Endpoint, watch: GraphWatch): GraphVersion | undefined {
  try {
    return watch.version();
  } catch (error) {
    if ('needsGraph' in endpoint && error instanceof GraphUnavailable) return undefined;
    throw error;
  }
}

/**
 * The answer, made from one version of the graph: when a new one is put in place
 * meanwhile, the answer is made again from that.
 */
async function computeWhole(endpoint: Endpoint, req: Request, res: Response, services: EndpointServices) {
  for (let attempt = 1; ; attempt += 1) {
    const version = versionFor(endpoint, services.watch);
    try {
      const { made, isIncomplete } = await withWholeness(() => compute(endpoint, req, res, version, services));
      return { version, answer: made, isIncomplete };
    } catch (error) {
      if (!(error instanceof GraphMoved) || attempt === MOST_ATTEMPTS) throw error;
      await services.watch.check();
    }
  }
}

export const isBesidePage = (endpoint: Endpoint): boolean => endpoint.kind === 'file' && endpoint.isBesidePage === true;

/** Puts the endpoints on the router; what they answer is kept, with its ETag. */
export function mount(router: Router, endpoints: readonly Endpoint[], services: EndpointServices): void {
  for (const endpoint of endpoints) {
    const path = endpoint.kind === 'page' || isBesidePage(endpoint) ? endpoint.path : `${API_ROOT}${endpoint.path}`;
    router.get(path, async (req, res) => {
      const { version, answer, isIncomplete } = await computeWhole(endpoint, req, res, services);
      if (!version || isIncomplete) {
        res.set('Cache-Control', version ? 'no-store' : 'no-cache');
        sendBody(req, res, answer);
        return;
      }
      const ready = { ...answer, tag: answerTag(version, services.build, endpoint.kind, req.originalUrl) };
      services.cache.put(version, req.originalUrl, ready);
      sendAnswer(req, res, ready);
    });
  }
}
