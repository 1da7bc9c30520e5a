/** The comparison of two dates or two views, as lists and pictures. */
import { InvalidRequest } from '../errors';
import { impreciseDate } from '../graph/properties';
import type { Ref } from '../graph/model';
import type { Network, NetworkNode } from '../graph/network';
import { dateCell, recordCell, shownByCell, type DataTable } from '../web/cells';
import type { RequestContext } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong } from '../web/format';
import type { Measured } from './analysis';
import { compareNetworks, nodeChange, relationshipChange, type Comparison } from './compare';
import { toDocument } from './document';
import type { Drawing, DrawingOptions } from './drawing';
import { draw } from './page-picture';
import { networkRequest, type ExplorerRequest } from './schema';
import type { NetworkService, NetworkView } from './service';
import { kindWord, typeWord } from './tables';

export interface ComparedViews extends Comparison {
  readonly words: { readonly before: string; readonly after: string };
  /** Two dates of one view: one picture of both. */
  readonly dates?: { readonly request: ExplorerRequest; readonly view: NetworkView; readonly look: Partial<DrawingOptions> };
  /** Two views: a picture each. */
  readonly views?: readonly { readonly request: ExplorerRequest; readonly view: NetworkView }[];
}

const wrong = (message: string) => new InvalidRequest(`The address has a parameter that is not right: compare ${message}.`, [{ path: 'compare', message }]);

function otherRequest(query: string): ExplorerRequest {
  const given = Object.fromEntries(new URLSearchParams(query.replace(/^\/?networks/, '').replace(/^\?/, '')));
  const parsed = networkRequest.omit({ compare: true, embed: true, limit: true }).strict().safeParse(given);
  if (!parsed.success || Object.keys(given).length === 0) throw wrong('is neither a date such as 2021 nor the query of another view, such as region%3Dlondon');
  return { ...parsed.data, sort: 'name', page: 1, order: 'name', ties: 1 } as ExplorerRequest;
}

/** Null when nothing is to be compared. @throws InvalidRequest when it cannot be */
export async function compareViews(networks: NetworkService, request: ExplorerRequest, view: NetworkView, { version }: Pick<RequestContext, 'version'>): Promise<ComparedViews | null> {
  const { compare } = request;
  if (compare === undefined) return null;
  if (!impreciseDate.safeParse(compare).success) {
    const other = otherRequest(compare);
    const otherView = await networks.view(networks.toScope(other));
    const title = (one: NetworkView) => toDocument(one, {}, { state: 'failed', reason: '' }, { graphVersion: 0, graphHash: '', dataAsOf: '' }, '', []).title.replace('Who has worked with whom; ', '');
    return { ...compareNetworks(otherView.network, view.network), words: { before: title(otherView), after: title(view) }, views: [{ request, view }, { request: { ...other, ...otherView.scope }, view: otherView }] };
  }
  if (view.scope.since !== undefined || view.scope.until !== undefined) throw wrong('with a date goes with asOf, not with since and until');
  const asOf = view.scope.asOf ?? version.dataAsOf;
  const [after, before] = await Promise.all([networks.view({ ...view.scope, asOf }), networks.view({ ...view.scope, asOf: compare })]);
  const comparison = compareNetworks(before.network, after.network);
  const [changeOf, lineChangeOf] = [nodeChange(comparison), relationshipChange(comparison)];
  return {
    ...comparison, words: { before: dateLong(compare), after: dateLong(asOf) },
    dates: {
      request: { ...request, asOf }, view: { ...after, network: comparison.union },
      look: { stateOf: ({ id, node }) => (node ? changeOf(id) : undefined), lineStateOf: ({ relationships }) => lineChangeOf(relationships) },
    },
  };
}

/** Pictures that stand side by side. */
const HALF = { width: 580, height: 600 } as const;

interface Words { readonly footnotes: Footnotes; readonly nameOf: (ref: Ref) => string }

const nodeRows = (caption: string, nodes: readonly NetworkNode[]): DataTable | null => (nodes.length === 0 ? null : {
  caption, columns: [{ text: 'Name', width: 50 }, { text: 'Kind' }, { text: 'Region or nation' }],
  rows: nodes.map((node) => [recordCell(node.id, node.name), kindWord(node), node.region ?? node.nation ?? { unknown: 'none of its own' }]), shown: 8, noun: 'of them',
});

const tieRows = (caption: string, { relationships }: Network, { footnotes, nameOf }: Words): DataTable | null => (relationships.length === 0 ? null : {
  caption, columns: [{ text: 'From', width: 30 }, { text: 'Relationship' }, { text: 'To', width: 30 }, { text: 'Since' }, { text: 'Shown by' }],
  rows: relationships.map((relationship) => [recordCell(relationship.from, nameOf(relationship.from)), typeWord(relationship), recordCell(relationship.to, nameOf(relationship.to)), dateCell(relationship.since), shownByCell(footnotes, relationship.sources)]), shown: 8, noun: 'of them',
});

export interface ComparisonParts {
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  readonly isDates: boolean;
  readonly tables: readonly DataTable[];
  readonly drawings: readonly { title: string; drawing: Drawing }[];
}

export async function comparisonParts(networks: NetworkService, compared: ComparedViews, measured: Measured, context: RequestContext, words: Words): Promise<ComparisonParts> {
  const { gained, lost, words: { before, after } } = compared;
  const [only, onlyTies] = compared.dates ? ['New since then', 'Ties gained since then'] : ['Only in the first', 'Ties only in the first'];
  const [gone, goneTies] = compared.dates ? ['No longer there', 'Ties lost'] : ['Only in the second', 'Ties only in the second'];
  const drawn = await Promise.all((compared.views ?? []).map(async ({ request, view }, i) => {
    const { drawing } = await draw(networks, request, view, Promise.resolve(measured), context, { ...HALF, stateOf: ({ id, node }) => (node && nodeChange(compared)(id) ? 'new' : undefined) });
    return drawing ? [{ title: i === 0 ? `First: ${after}` : `Second: ${before}`, drawing }] : [];
  }));
  return {
    before, after, isDates: compared.dates !== undefined, drawings: drawn.flat(),
    sentence: `${counted(gained.nodes.length, 'node', 'nodes')} and ${counted(gained.relationships.length, 'relationship', 'relationships')} are only in “${after}”, ${counted(lost.nodes.length, 'node', 'nodes')} and ${counted(lost.relationships.length, 'relationship', 'relationships')} only in “${before}”; ${counted(compared.keptNodes, 'node', 'nodes')} and ${counted(compared.keptRelationships, 'relationship', 'relationships')} in both.`,
    tables: [nodeRows(only!, gained.nodes), nodeRows(gone!, lost.nodes), tieRows(onlyTies!, gained, words), tieRows(goneTies!, lost, words)].filter((table) => table !== null),
  };
}
