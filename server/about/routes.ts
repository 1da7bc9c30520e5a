/** Pages about Patternbook itself. All answer while the graph cannot be reached. */
import { graphFreePage, type Endpoint } from '../web/endpoint';
import { dateLong } from '../web/format';
import type { PageTools } from '../web/page-tools';
import { noParameters } from '../web/schemas';
import { aboutPage } from './about-page';
import { accessibilityPage } from './accessibility-page';
import { apiPage } from './api-page';
import { toApiReference, type ApiReference } from './api-reference';
import { correctionsPage } from './corrections-page';
import { correctionsRequest } from './schema';
import type { AboutService } from './service';

/** @param document the OpenAPI document; asked for once, at the first reading */
export function aboutEndpoints(about: AboutService, tools: PageTools, document: () => unknown): Endpoint[] {
  const { siteUrl, corrections } = about.settings;
  let reference: ApiReference | undefined;

  return [
    graphFreePage({
      path: '/about', template: 'about/about-page.njk', request: noParameters,
      handle: (_input, { meta, version }) => aboutPage({ meta }, siteUrl, version ? { ...about.facts(), footnotes: tools.footnotes({ version }) } : null),
    }),
    graphFreePage({
      path: '/accessibility', template: 'about/accessibility-page.njk', request: noParameters,
      handle: () => accessibilityPage(corrections),
    }),
    graphFreePage({
      path: '/corrections', template: 'about/corrections-page.njk', request: correctionsRequest,
      handle: ({ about: ref, at }, { meta }) => correctionsPage(
        { about: ref ? about.record(ref, meta !== undefined) : null, at }, about.settings,
        meta && `Graph version ${meta.graphVersion}, facts as of ${dateLong(meta.dataAsOf)}`,
      ),
    }),
    graphFreePage({
      path: '/api', template: 'about/api-page.njk', request: noParameters,
      handle: (_input, { version }) => apiPage(
        reference ??= toApiReference(document()), siteUrl, (path) => (version ? about.exampleId(path) : undefined),
      ),
    }),
  ];
}
