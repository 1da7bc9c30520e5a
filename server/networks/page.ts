/** The explorer's page: the answer, the picture with its form and its inspector, and the same facts as tables. */
import { pagePath, type Ref } from '../graph/model';
import { lastDay } from '../graph/time';
import type { PageModel, RequestContext } from '../web/endpoint';
import { counted, wordList } from '../web/format';
import type { PageTools } from '../web/page-tools';
import { networkAddress, networkQuery } from './address';
import { toDashboard } from './dashboard';
import { toDocument } from './document';
import { comparedScope, compareViews, comparisonParts } from './comparison-page';
import { toChips, toForm } from './form';
import { toInspector } from './inspector';
import { islandData } from './island';
import { layouts } from './layouts';
import { pictureLegend, toTones } from './legend';
import type { NetworkNode } from '../graph/network';
import { toChoices } from './choices';
import { draw } from './page-picture';
import type { Exchange } from './routes';
import type { ExplorerRequest, NetworkScope } from './schema';
import type { NetworkService } from './service';
import { NODES_A_PAGE, nodeTable, RELATIONSHIPS_A_PAGE, relationshipTable } from './tables';
import { toTimeControls } from './time-controls';
import { answerOf, drawnWords, hiddenWords, middleWords, sizeNames } from './words';

export async function explorerPage(networks: NetworkService, exchange: Exchange, asked: ExplorerRequest, context: RequestContext, tools: PageTools): Promise<PageModel> {
  const select = asked.select === undefined ? undefined : networks.find(asked.select, 'select');
  const scope = networks.toScope(asked);
  const request: ExplorerRequest = { ...asked, ...scope, select };
  const seen = comparedScope(scope, request.compare, context.version.dataAsOf);
  // Counts are made here while a worker finds communities.
  const [view, { facets, years }] = await Promise.all([networks.view(seen), countsOf(networks, seen, context)]);
  const shown = { ...request, asOf: view.scope.asOf };
  const measuring = networks.measuring(view.network);
  const { network, whole } = view;
  const footnotes = tools.footnotes(context);
  const nodeOf = indexOf(network.nodes);
  const { nameOf } = networks;
  const { picture, timeless } = await networks.picture(view, request, context);
  const titleOf = (community: number) => picture.groups.find(({ id }) => id === `community-${community}`)?.title ?? `Community ${community}`;
  const tones = toTones(request, network, timeless, titleOf);
  const comparison = await compareViews(networks, request, view, context);
  const { drawing, options: drawn } = comparison?.dates
    ? await draw(networks, comparison.dates.request, comparison.dates.view, measuring, context, comparison.dates.look)
    : await draw(networks, request, view, measuring, context, { toneOf: tones.toneOf, toneOfGroup: tones.toneOfGroup });
  const measured = await measuring();
  const selected = request.select === undefined ? undefined : network.nodes.find(({ id }) => id === request.select);
  const form = toForm(request, facets);
  const address = (change: Partial<ExplorerRequest>) => networkAddress({ ...request, page: undefined, ties: undefined, ...change });
  const apiQuery = networkQuery({ ...shown, page: undefined, ties: undefined, sort: undefined, order: undefined });
  const fileQuery = networkQuery({ ...shown, page: undefined, ties: undefined, sort: undefined, order: undefined, compare: undefined, embed: undefined });
  const isEmpty = network.nodes.length === 0;
  const inspector = selected ? toInspector(selected, network, request, { footnotes, nameOf, nodeOf }) : null;
  const relationships = isEmpty ? null : relationshipTable({ relationships: network.relationships, nodeOf, nameOf, footnotes, page: request.ties, order: request.order });
  return {
    page: { title: 'Who has worked with whom', section: 'networks', description: answerOf(network, view.scope), ...(request.embed && { embed: { template: 'networks/embed-page.njk' } }), breadcrumbs: [{ text: 'Explore', href: '/networks' }, { text: 'Collaboration network' }] },
    request, form, isEmpty, drawing, inspector, relationships,
    elsewhere: request.select !== undefined && !selected ? { name: nameOf(request.select), href: pagePath(request.select), wholeHref: networkAddress({ view: request.view, select: request.select }), isInWhole: whole.nodes.some(({ id }) => id === request.select) } : null,
    answer: answerOf(network, view.scope),
    hidden: hiddenWords(network, whole),
    drawnWords: drawing && drawnWords(picture, network, drawing.hiddenCaptions),
    middle: drawing && request.layout === 'concentric' && request.select === undefined ? middleWords(picture, drawn.centre) : undefined,
    undated: view.undated > 0 ? `${counted(view.undated, 'relationship has', 'relationships have')} no date on record and cannot be placed in time: left out of this view.` : undefined,
    chips: toChips(request, form, { addressWithout: (name) => address({ [name]: undefined, select: undefined }), nameOf }),
    clearHref: networkAddress({ view: request.view }),
    keep: { select: request.select },
    nearest: isEmpty ? networks.nearest(view.scope).slice(0, 4).map(({ without, nodes }) => ({
      text: `Without ${wordList(without.map((name) => (name === 'asOf' ? 'the date' : form.filters.find((field) => field.name === name)?.label.toLowerCase() ?? name)))}: ${counted(nodes, 'node', 'nodes')}`,
      href: address({ ...Object.fromEntries(without.map((name) => [name, undefined])), select: undefined }),
    })) : [],
    groups: [...picture.groups].sort((a, b) => a.title.localeCompare(b.title, 'en-GB')).map((group) => ({ title: group.title, isOpen: group.isOpen, href: `${address({ open: group.isOpen ? request.open?.filter((id) => id !== group.id) : [group.id] })}#picture` })),
    choices: toChoices(picture, network, (region) => `${address({ region, open: undefined, select: undefined })}#picture`, nameOf),
    folded: picture.marks.flatMap((mark) => (mark.folded.length > 0 && mark.node ? [{ name: mark.node.caption, count: mark.folded.length, href: `${address({ open: [...request.open ?? [], mark.id] })}#picture` }] : [])),
    tones: tones.entries, placesMean: layouts.find(({ id }) => id === request.layout)!.description, sizeName: `${sizeNames[request.size].toLowerCase()}${request.asOf ? ' of all dates, so that marks can be followed through time' : ''}`,
    dashboard: toDashboard(measured),
    time: toTimeControls(years, request, context.version),
    nodes: isEmpty ? null : nodeTable({ network, degrees: view.degrees, measured, page: request.page, sort: request.sort, asOf: request.asOf && lastDay(request.asOf) }),
    nodePages: pages(network.nodes.length, NODES_A_PAGE, request.page, (page) => `${networkAddress({ ...request, page })}#nodes`),
    tiePages: pages(network.relationships.length, RELATIONSHIPS_A_PAGE, request.ties, (ties) => `${networkAddress({ ...request, ties })}#relationships`),
    sortHref: { name: `${address({ sort: undefined })}#nodes`, kind: `${address({ sort: 'kind' })}#nodes` },
    orderHref: { name: `${address({ order: undefined })}#relationships`, since: `${address({ order: 'since' })}#relationships` },
    island: drawing && islandData(drawing, request, network.nodes.length <= NODES_A_PAGE && network.relationships.length <= RELATIONSHIPS_A_PAGE),
    apiQuery,
    comparison: comparison && await comparisonParts(networks, comparison, measured, context, { footnotes, nameOf }),
    legend: pictureLegend(drawing),
    viewAddress: networkAddress({ ...request, embed: undefined }),
    take: exchange.takeAway(toDocument(view, shown, measured, context.meta, networks.siteUrl, networks.coverage()), fileQuery, networks.queryOf(view.scope)),
    dataAsOf: context.meta.dataAsOf,
    sources: footnotes.list(),
    coverage: networks.coverage(),
  };
}

const countsOf = async (networks: NetworkService, scope: NetworkScope, context: RequestContext) => ({ facets: networks.facets(scope), years: networks.years(scope, context) });

function indexOf(nodes: readonly NetworkNode[]): (ref: Ref) => NetworkNode {
  const byRef = new Map(nodes.map((node) => [node.id, node]));
  return (ref) => byRef.get(ref)!;
}

function pages(total: number, size: number, page: number, href: (page: number) => string) {
  const last = Math.max(1, Math.ceil(total / size));
  return {
    ...(page > last && { beyond: { text: `This page begins after the end of the table: there ${last === 1 ? 'is 1 page' : `are ${last} pages`}.`, nearest: { text: 'The last page', href: href(last) } } }),
    previous: page > 1 && page <= last ? href(page - 1) : undefined, next: page * size < total ? href(page + 1) : undefined,
    from: Math.min(total, (page - 1) * size + 1), to: Math.min(total, page * size), total,
  };
}

