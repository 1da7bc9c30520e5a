/** `/imports`: the operator's preview. Mounted only where PATTERNBOOK_IMPORT_TOKEN is set. */
import { Router, type Response } from 'express';
import type { EndpointServices } from '../web/endpoint';
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
  const send = (res: Response, preview?: Preview) =>
    res.set('Cache-Control', 'no-store').set('X-Robots-Tag', 'noindex').status(preview && preview.problems.length > 0 ? 422 : 200).type('html')
      .send(renderPage('imports/preview-page.njk', previewPage(preview), { meta: meta(), address: '/imports' }));
  router.get('/imports', (_req, res) => { send(res); });
  router.post('/imports', tokenAttempts(), async (req, res) => {
    send(res, await imports.preview(await readForm(req, req.headers, token)));
  });
  return router;
}
