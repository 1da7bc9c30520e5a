/** What stands beside the picture for one mark, without the page around it. */
import { InvalidRequest } from '../errors';
import type { Ref } from '../graph/model';
import type { PageModel, RequestContext } from '../web/endpoint';
import type { PageTools } from '../web/page-tools';
import { comparedScope } from './comparison-page';
import { toInspector } from './inspector';
import type { ExplorerRequest } from './schema';
import type { NetworkService } from './service';

/** @throws InvalidRequest when nothing is selected, or what is selected is not in the view */
export function inspectorPart(networks: NetworkService, asked: ExplorerRequest, context: RequestContext, tools: PageTools): PageModel {
  const select = asked.select === undefined ? undefined : networks.find(asked.select, 'select');
  const scope = comparedScope(networks.toScope(asked), asked.compare, context.version.dataAsOf);
  const network = networks.network(scope);
  const byRef = new Map(network.nodes.map((node) => [node.id, node]));
  const node = select && byRef.get(select);
  if (!node) throw new InvalidRequest('The address has a parameter that is not right: select names no node of this view.', [{ path: 'select', message: 'names no node of this view' }]);
  const footnotes = tools.footnotes(context);
  const inspector = toInspector(node, network, { ...asked, ...scope, select }, { footnotes, nameOf: networks.nameOf, nodeOf: (ref: Ref) => byRef.get(ref)! });
  return { page: { title: node.name, section: 'networks' }, inspector, sources: footnotes.list() };
}
