/** The application: what happens to a request, in order. */
import path from 'node:path';
import compression from 'compression';
import express, { type Express, type Request } from 'express';
import type { Logger } from 'pino';
import packageJson from '../package.json';
import { siteFileRoutes } from './about/site-files';
import { changeFeedRoutes } from './changes/feed';
import { projectRoot, type Config } from './config';
import { endpointsOf } from './endpoints';
import type { AppError } from './errors';
import { importRoutes } from './imports/routes';
import { requestLog } from './log';
import type { Services } from './services';
import { healthRoutes } from './system/health';
import { AnswerCache, keptAnswers, quickBrotli } from './web/answer-cache';
import { assetRoutes } from './web/assets';
import { API_ROOT, mount, parseRequest, toMeta } from './web/endpoint';
import { errorHandler, notFound } from './web/error-pages';
import { buildId, isFresh } from './web/etag';
import { openApiDocument } from './web/openapi';
import { createPageRenderer } from './web/page-renderer';
import { addressLength, oneAddress, ownAddress, readOnly, requestLimits, securityHeaders, wellFormedAddress } from './web/security';
import { noParameters } from './web/schemas';

/** Hashed names: an asset's address changes with its content. */
const ASSET_CACHE = { immutable: true, maxAge: '365d', fallthrough: true, index: false } as const;

export function createApp(services: Services, config: Config, logger: Logger, { isCopy = false } = {}): Express {
  const app = express();
  const publicDir = path.join(projectRoot, 'dist', 'public');
  const pages = createPageRenderer({ publicDir, siteUrl: config.siteUrl, isCopy, watch: services.watch });
  const log = (req: Request, error: AppError) => {
    if (error.status === 500) (req.log ?? logger).error({ code: error.code, cause: (error.cause as Error | undefined)?.stack }, error.message);
  };
  const endpoints = endpointsOf(services);
  const document = openApiDocument(endpoints, packageJson.version, config.siteUrl);
  const limits = requestLimits(config.rateLimit);
  const cache = new AnswerCache(config.cacheBytes);
  const build = buildId(config.siteUrl, config.corrections);

  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.set('etag', false);

  app.use(ownAddress);
  app.use(requestLog(logger));
  app.use(securityHeaders);
  app.use(API_ROOT, (_req, res, next) => { res.set('Access-Control-Allow-Origin', '*'); next(); });
  if (config.importToken) app.use(importRoutes({ imports: services.imports, token: config.importToken, meta: () => toMeta(services.watch.version()), renderPage: pages.page }));
  app.use(readOnly);
  app.use(healthRoutes(services.system));
  app.use(API_ROOT, limits.api);
  app.use(limits.pages);
  app.use(keptAnswers(services.watch, cache));
  app.use(addressLength, wellFormedAddress, oneAddress);
  app.use(compression({ brotli: { params: quickBrotli } }));
  app.use(siteFileRoutes({ ...config, nodes: () => services.nodes.get().all, dataAsOf: () => services.watch.version().dataAsOf }));
  app.use(changeFeedRoutes({ siteUrl: config.siteUrl, version: () => services.watch.version() }));
  app.use('/assets', ...assetRoutes(path.join(publicDir, 'assets'), ASSET_CACHE));
  app.get(`${API_ROOT}/openapi.json`, (req, res) => {
    parseRequest(noParameters, req);
    const tag = `W/"openapi-${build}"`;
    res.set('Cache-Control', 'public, max-age=300').set('ETag', tag).vary('Accept-Encoding');
    if (isFresh(req, tag)) res.status(304).end();
    else res.json(document);
  });
  mount(app, endpoints, { watch: services.watch, cache, renderPage: pages.page, build });
  app.use(notFound);
  app.use(limits.missingPages);
  app.use(errorHandler({ renderError: pages.error, log }));
  return app;
}
