/** Page models to HTML in the common frame; errors in the same frame, with or without a graph. */
import type { GraphWatch } from '../graph/watch';
import { toMeta, type EndpointServices } from './endpoint';
import type { ErrorPageServices } from './error-pages';
import type { Meta } from './schemas';
import { createViews } from './views';

export interface PageRenderer {
  readonly page: EndpointServices['renderPage'];
  readonly error: ErrorPageServices['renderError'];
}

export function createPageRenderer(
  { publicDir, siteUrl, isCopy, watch }: { publicDir: string; siteUrl?: string | undefined; isCopy?: boolean; watch: GraphWatch },
): PageRenderer {
  const views = createViews({ publicDir, ...(siteUrl && { siteUrl }), ...(isCopy && { isCopy }) });
  const canonical = (address: string) => `${siteUrl ?? ''}${address}`;
  const metaIfAny = (): Meta | undefined => {
    try {
      return toMeta(watch.version());
    } catch {
      return undefined;
    }
  };
  return {
    page: (template, model, { meta, address }) =>
      views.render(template, { ...model, page: { ...model.page, canonicalUrl: canonical(address) }, meta }),
    error: (error, address) =>
      views.render('error.njk', { error, page: { title: error.title, canonicalUrl: canonical(address) }, meta: metaIfAny() }),
  };
}
