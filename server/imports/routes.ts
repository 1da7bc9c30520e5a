/** `/imports`: the operator's preview. Mounted only where PATTERNBOOK_IMPORT_TOKEN is set. */
import { Router, type ErrorRequestHandler, type Response } from 'express';
import { AppError } from '../errors';
import type { EndpointServices } from '../web/endpoint';
import { wantsJson } from '../web/error-pages';
import type { Meta } from '../web/schemas';
import { tokenAttempts } from '../web/security';
import { readForm } from './form';
import { previewPage } from './preview-page';
import type { ImportService, Preview } from './service';

export interface ImportRoutes {
  readonly imports: ImportService;
  readonly token: string;
  readonly meta: () => Meta;
  readonly renderPage: EndpointServices['renderPage'];
}

export function importRoutes({ imports, token, meta, renderPage }: ImportRoutes): Router {
  const router = Router();
  const send = (res: Response, status: number, preview?: Preview, refusal?: string) =>
    res.set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex').status(status).type('html')
      .send(renderPage('imports/preview-page.njk', previewPage(preview, refusal), { meta: meta(), address: '/imports' }));
  /** What was not even read is said above the form, so that it can be sent again. */
  const refused: ErrorRequestHandler = (error, req, res, next) => {
    if (error instanceof AppError && error.status !== 500 && !wantsJson(req) && !res.headersSent) send(res, error.status, undefined, error.message);
    else next(error);
  };
  router.get('/imports', (_req, res) => { send(res, 200); });
  router.post('/imports', tokenAttempts(), async (req, res) => {
    const preview = await imports.preview(await readForm(req, req.headers, token));
    send(res, preview.problems.length > 0 ? 422 : 200, preview);
  });
  router.use('/imports', refused);
  return router;
}
