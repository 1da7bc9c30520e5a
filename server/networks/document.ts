/** A view as a document to be written in a format or cited. */
import { lastDay, firstDay } from '../graph/time';
import type { Ref } from '../graph/model';
import type { NetworkDocument, NetworkNode } from '../graph/network';
import type { RequestContext } from '../web/endpoint';
import type { Meta } from '../web/schemas';
import { networkAddress } from './address';
import type { Measured } from './analysis';
import type { Drawing } from './drawing';
import { nodeMeasures } from './measures';
import { draw } from './page-picture';
import type { ExportRequest, NetworkRequest, NetworkScope } from './schema';
import type { NetworkService, NetworkView } from './service';
import { viewNames } from './words';

/** What the address calls its filters, as readers do. */
const filterWords: Readonly<Partial<Record<keyof NetworkScope, string>>> = {
  asOf: 'as of', since: 'since', until: 'until', serviceArea: 'service area', fundingRound: 'funding round', programme: 'programme', region: 'region', nation: 'nation',
  type: 'type', councils: 'bodies', includeNeighbours: 'partners within', minWeight: 'ties of at least',
};

/** What the view is, in one line: its choices in words. */
export function titleOf(scope: NetworkScope, nameOf: (filter: keyof NetworkScope, value: string) => string): string {
  const words = (Object.keys(filterWords) as (keyof NetworkScope)[]).filter((filter) => scope[filter] !== undefined)
    .map((filter) => `${filterWords[filter]} ${[scope[filter]].flat().map((value) => nameOf(filter, String(value))).join(', ')}`);
  return [viewNames[scope.view].toLowerCase(), ...words, ...(scope.largestComponent ? ['largest part only'] : [])].join('; ');
}

export function toDocument(view: NetworkView, request: Partial<NetworkRequest>, measured: Measured, meta: Meta, siteUrl: string, coverage: NetworkDocument['coverage']): NetworkDocument {
  return {
    title: `Who has worked with whom; ${view.title}`, address: `${siteUrl}${networkAddress({ ...request, select: undefined, embed: undefined })}`, meta,
    nodes: view.network.nodes, relationships: view.network.relationships, coverage: coverage.map(({ statement }) => ({ statement })),
    columns: [
      ...(measured.state === 'ready' ? nodeMeasures.map(({ id, title }) => ({ id, title, values: [...measured.measurements.nodes[id]!] })) : []),
      ...(measured.state === 'ready' ? [{ id: 'communitySureness', title: 'How sure the community is', values: [...measured.measurements.communities.sureOf] }] : []),
    ],
  };
}

/** Of each node; null where the picture has it in a group or counted on its project. */
function positionsOf({ marks }: Drawing, nodes: readonly NetworkNode[]): NonNullable<NetworkDocument['positions']> {
  const placed = new Map(marks.map(({ id, x, y }) => [id, { x, y }]));
  return nodes.map(({ id }) => placed.get(id) ?? null);
}

/** Exactly one view, each node where the page of the same address draws it. */
export async function networkDocument(networks: NetworkService, asked: ExportRequest, context: RequestContext): Promise<NetworkDocument> {
  const scope = networks.toScope(asked);
  const select = asked.select === undefined ? undefined : networks.find(asked.select, 'select');
  const request = { ...asked, ...scope, select, compare: undefined, embed: false };
  const view = await networks.view(scope);
  const measuring = networks.measuring(view.network);
  const { drawing } = await draw(networks, { ...request, sort: 'name', page: 1, order: 'name', ties: 1 }, view, measuring, context);
  const made = toDocument(view, request, await measuring(), context.meta, networks.siteUrl, networks.coverage());
  const document = { ...made, address: `${networks.siteUrl}${networkAddress(request)}` };
  return drawing ? { ...document, positions: positionsOf(drawing, document.nodes) } : document;
}

/** Ended councils that are counted under another body: they come in with one that fits the filters, or are left out with one that does not. */
export interface RolledUp {
  readonly under: readonly Ref[];
  readonly elsewhere: readonly Ref[];
}

/** Parameters of cypher/networks/list-participations for the same filters; neighbours and parts are worked out after it. */
export function queryParameters({ serviceArea = '', fundingRound = '', programme = '', type, councils = [], asOf, since, until, region, nation }: NetworkScope, rolledUp: RolledUp, placeName: (slug: string) => string): Record<string, string | string[]> {
  const last = asOf ?? until;
  return {
    serviceArea, fundingRound, programme, region: region ? placeName(region) : '', nation: nation ? placeName(nation) : '', type: type ?? '', bodies: [...councils],
    under: [...rolledUp.under], elsewhere: [...rolledUp.elsewhere],
    since: since ? firstDay(since) : '', until: last ? lastDay(last) : '',
  };
}

