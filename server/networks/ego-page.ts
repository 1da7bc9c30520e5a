/** Around one record, on a page of its own: deeper, by other types, with groups opened. */
import { InvalidRequest } from '../errors';
import { pagePath } from '../graph/model';
import type { PageModel, RequestContext } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { counted } from '../web/format';
import { egoAddress, egoOf, egoPicture } from './ego-picture';
import type { EgoRequest } from './schema';
import type { NetworkService } from './service';

export async function egoPage(networks: NetworkService, asked: EgoRequest, context: RequestContext, tools: PageTools): Promise<PageModel> {
  const request = { ...asked, node: networks.find(asked.node) };
  const network = egoOf(networks, request);
  const centre = network.nodes.find(({ id }) => id === request.node);
  if (!centre) throw new InvalidRequest(`Nothing is on record around ${request.node}.`, []);
  const footnotes = tools.footnotes(context);
  const ego = await egoPicture(networks, request, footnotes);
  return {
    page: { title: `Around ${centre.caption}`, section: 'networks', breadcrumbs: [{ text: 'Explore', href: '/networks' }, { text: centre.caption, href: pagePath(centre.id)! }, { text: 'Around it' }] },
    answer: network.relationships.length === 0 ? `Nothing on record is joined to ${centre.name} by these types of relationship. That is not proof that nothing is.`
      : `${counted(network.nodes.length - 1, 'record is', 'records are')} within ${counted(request.depth, 'relationship', 'relationships')} of ${centre.name}.`,
    ego, centre, depths: [1, 2, 3].map((depth) => ({ depth, href: egoAddress({ ...request, depth, open: undefined }), isShown: depth === request.depth })),
    sources: footnotes.list(), coverage: networks.coverage(),
  };
}
