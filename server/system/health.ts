/** `/healthz`: the process is up. `/readyz`: it can answer graph pages, or why not. */
import { Router } from 'express';
import { AppError } from '../errors';
import type { SystemService } from './service';

export function healthRoutes(system: SystemService): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => { res.set('Cache-Control', 'no-store').json({ status: 'up' }); });
  router.get('/readyz', (_req, res) => {
    res.set('Cache-Control', 'no-store');
    try {
      const readiness = system.readiness();
      res.status(readiness.ready ? 200 : 503).json(readiness);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      res.status(503).json({ ready: false, reason: error.message });
    }
  });
  return router;
}
