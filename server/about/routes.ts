/** Pages about Patternbook itself. All answer while the graph cannot be reached. */
import packageJson from '../../package.json';
import { labelNames, labels, type LabelDescriptor } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { graphFreePage, type Endpoint, type GraphFreeContext } from '../web/endpoint';
import { dateLong } from '../web/format';
import { openApiDocument } from '../web/openapi';
import type { PageTools } from '../web/page-tools';
import { aboutPage, type AboutGraph, type CoverageStatement } from './about-page';
import { apiPage } from './api-page';
import { toApiReference, type ApiReference } from './api-reference';
import { correctionsPage, toAbout, toContact, type CorrectionSettings } from './corrections-page';
import { correctionsRequest, noParameters } from './schema';

export interface AboutDependencies {
  readonly config: CorrectionSettings;
  readonly nodes: { get(): NodeIndex };
  readonly coverage: { all(): readonly CoverageStatement[] };
}

/** @param endpoints what the API reference describes */
export function aboutEndpoints({ config, nodes, coverage }: AboutDependencies, tools: PageTools, endpoints: readonly Endpoint[]): Endpoint[] {
  let reference: ApiReference | undefined;
  const toReference = () => (reference ??= toApiReference(openApiDocument(endpoints, packageJson.version, config.siteUrl)));
  const graph = ({ version }: GraphFreeContext): AboutGraph | null =>
    (version ? { nodes: nodes.get().all, coverage: coverage.all(), footnotes: tools.footnotes({ version }) } : null);
  /** Some record of the list at `path`, to try the API with. */
  const idOf = (context: GraphFreeContext) => (path: string) => {
    const label = labelNames.find((name) => (labels[name] as LabelDescriptor).path === path);
    return label && context.version && nodes.get().all.find((node) => node.label === label && !node.endedOn)?.id;
  };

  return [
    graphFreePage({
      path: '/about', template: 'about/about-page.njk', request: noParameters,
      handle: (_input, context) => aboutPage(context, config.siteUrl, graph(context)),
    }),
    graphFreePage({
      path: '/accessibility', template: 'about/accessibility-page.njk', request: noParameters,
      handle: () => ({
        page: {
          title: 'Accessibility', section: 'accessibility', description: 'What was tested, what was not, and how to report a barrier.',
          breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Accessibility' }],
        },
        corrections: toContact(config.corrections, 'Patternbook: a barrier'),
      }),
    }),
    graphFreePage({
      path: '/corrections', template: 'about/corrections-page.njk', request: correctionsRequest,
      handle: ({ about }, { meta }) => correctionsPage(
        about ? toAbout(about, meta ? nodes.get() : null) : null, config,
        meta && `Graph version ${meta.graphVersion}, facts as of ${dateLong(meta.dataAsOf)}`,
      ),
    }),
    graphFreePage({
      path: '/api', template: 'about/api-page.njk', request: noParameters,
      handle: (_input, context) => apiPage(toReference(), config.siteUrl, idOf(context)),
    }),
  ];
}
