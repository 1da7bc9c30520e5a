/** A view as a document to be written in a format or cited. */
import { lastDay, firstDay } from '../graph/time';
import type { NetworkDocument, NetworkNode } from '../graph/network';
import type { RequestContext } from '../web/endpoint';
import type { Meta } from '../web/schemas';
import { networkAddress } from './address';
import type { Measured } from './analysis';
import type { Drawing } from './drawing';
import { nodeMeasures } from './measures';
import { draw } from './page-picture';
import type { NetworkRequest, NetworkScope } from './schema';
import type { NetworkService, NetworkView } from './service';
import { viewNames } from './words';

/** What the view is, in one line: its choices in words. */
export function titleOf({ scope }: NetworkView): string {
  const { view, largestComponent, ...filters } = scope;
  const words = Object.entries(filters).map(([name, value]) => `${name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)} ${[value].flat().join(', ')}`);
  return ['Who has worked with whom', viewNames[view].toLowerCase(), ...words, ...(largestComponent ? ['largest part only'] : [])].join('; ');
}

export function toDocument(view: NetworkView, request: Partial<NetworkRequest>, measured: Measured, meta: Meta, siteUrl: string, coverage: NetworkDocument['coverage']): NetworkDocument {
  return {
    title: titleOf(view), address: `${siteUrl}${networkAddress({ ...request, select: undefined, embed: undefined })}`, meta,
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
export async function networkDocument(networks: NetworkService, asked: NetworkRequest, context: RequestContext): Promise<NetworkDocument> {
  const scope = networks.toScope(asked);
  const select = asked.select === undefined ? undefined : networks.find(asked.select, 'select');
  const request = { ...asked, ...scope, select };
  const view = await networks.view(scope);
  const measuring = networks.measures(view.network);
  const { drawing } = await draw(networks, { ...request, sort: 'name', page: 1, order: 'name', ties: 1 }, view, measuring, context);
  const document = toDocument(view, request, await measuring, context.meta, networks.siteUrl, networks.coverage());
  return drawing ? { ...document, positions: positionsOf(drawing, document.nodes) } : document;
}

/** Parameters of cypher/networks/list-participations for the same filters; neighbours, parts and roll-up are worked out after it. */
export function queryParameters({ serviceArea = '', fundingRound = '', programme = '', type, councils = [], asOf, since, until, region, nation }: NetworkScope, placeName: (slug: string) => string): Record<string, string | string[]> {
  const last = asOf ?? until;
  return {
    serviceArea, fundingRound, programme, region: region ? placeName(region) : '', nation: nation ? placeName(nation) : '', type: type ?? '', bodies: [...councils],
    since: since ? firstDay(since) : '', until: last ? lastDay(last) : '',
  };
}

