/** The comparison of two dates or two views, as lists and pictures. */
import { InvalidRequest } from '../errors';
import type { Ref } from '../graph/model';
import { lastDay } from '../graph/time';
import type { Network, NetworkNode } from '../graph/network';
import { dateCell, recordCell, shownByCell, type DataTable, type TableRow } from '../web/cells';
import type { RequestContext } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, number } from '../web/format';
import type { Measured } from './analysis';
import { askedDate } from '../web/schemas';
import { compareNetworks, nodeChange, relationshipChange, type Comparison } from './compare';
import type { Drawing, DrawingOptions } from './drawing';
import { draw } from './page-picture';
import { networkRequest, type ExplorerRequest, type NetworkScope } from './schema';
import type { NetworkService, NetworkView } from './service';
import { kindWord, NODES_A_PAGE, RELATIONSHIPS_A_PAGE, typeWord } from './tables';

export interface ComparedViews extends Comparison {
  readonly words: { readonly before: string; readonly after: string };
  /** Two dates of one view, the earlier first: one picture of both. */
  readonly dates?: {
    readonly request: ExplorerRequest; readonly view: NetworkView; readonly look: Partial<DrawingOptions>;
    /** Councils of the view that ended after the earlier date and by the later. */
    readonly ended: readonly NetworkNode[];
  };
  /** Two views: a picture each. */
  readonly views?: readonly { readonly request: ExplorerRequest; readonly view: NetworkView }[];
}

const wrong = (message: string) => new InvalidRequest(`The address has a parameter that is not right: compare ${message}.`, [{ path: 'compare', message }]);

function otherRequest(query: string): ExplorerRequest {
  // A whole address as readers copy it, or what stands after its question mark.
  const pairs = [...new URLSearchParams(query.slice(query.indexOf('?') + 1))];
  const given = Object.fromEntries(pairs);
  const parsed = networkRequest.omit({ compare: true, embed: true, limit: true }).strict().safeParse(given);
  if (!parsed.success || pairs.length === 0 || Object.keys(given).length < pairs.length) throw wrong('is neither a date such as 2021 nor the query of another view, such as region%3Dlondon');
  return { ...parsed.data, sort: 'name', page: 1, order: 'name', ties: 1 } as ExplorerRequest;
}

/** @throws InvalidRequest naming `compare`: the other view's parameters are not the address's own */
function otherScope(networks: NetworkService, other: NetworkScope): NetworkScope {
  try {
    return networks.toScope(other);
  } catch (error) {
    if (error instanceof InvalidRequest) throw wrong(`is the query of a view whose ${error.problems.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
    throw error;
  }
}

/** What is shown beside a comparison of dates: the view at the date of the facts, when the reader gives no other; else tables and picture would hold different councils. */
export function comparedScope(scope: NetworkScope, compare: string | undefined, dataAsOf: string): NetworkScope {
  const isOfToday = scope.asOf === undefined && scope.since === undefined && scope.until === undefined;
  return compare !== undefined && isOfToday && askedDate.safeParse(compare).success ? { ...scope, asOf: dataAsOf } : scope;
}

/** A date of a view is the last day of its period. */
const endOf = (date: string) => (date.length === 10 ? dateLong(date) : `the end of ${dateLong(date)}`);

/** Null when nothing is to be compared. @throws InvalidRequest when it cannot be */
export async function compareViews(networks: NetworkService, request: ExplorerRequest, view: NetworkView, { version }: Pick<RequestContext, 'version'>): Promise<ComparedViews | null> {
  const { compare } = request;
  if (compare === undefined) return null;
  if (!askedDate.safeParse(compare).success) {
    const other = otherRequest(compare);
    const otherView = await networks.view(otherScope(networks, other));
    return { ...compareNetworks(otherView.network, view.network), words: { before: otherView.title, after: view.title }, views: [{ request, view }, { request: { ...other, ...otherView.scope }, view: otherView }] };
  }
  if (view.scope.since !== undefined || view.scope.until !== undefined) throw wrong('with a date goes with asOf, not with since and until');
  const [earlier, later] = [compare, view.scope.asOf ?? version.dataAsOf].sort((a, b) => lastDay(a).localeCompare(lastDay(b))) as [string, string];
  const [before, after] = await Promise.all([earlier, later].map((asOf) => networks.view({ ...view.scope, asOf }))) as [NetworkView, NetworkView];
  const comparison = compareNetworks(before.network, after.network);
  const [changeOf, lineChangeOf] = [nodeChange(comparison), relationshipChange(comparison)];
  return {
    ...comparison, words: { before: endOf(earlier), after: endOf(later) },
    dates: {
      request: { ...request, asOf: later },
      ended: after.network.nodes.filter(({ endedOn }) => endedOn !== undefined && lastDay(endedOn) >= lastDay(earlier) && lastDay(endedOn) < lastDay(later)),
      view: { ...after, network: comparison.union },
      look: { stateOf: ({ id, node }) => (node ? changeOf(id) : undefined), lineStateOf: ({ relationships }) => lineChangeOf(relationships) },
    },
  };
}

/** Pictures that stand side by side. */
const HALF = { width: 580, height: 600 } as const;

interface Words { readonly footnotes: Footnotes; readonly nameOf: (ref: Ref) => string }

/** As many rows as the explorer's own tables have on a page; the answer as JSON has them all. Null when there are none. */
export function cutTable<T>(caption: string, columns: DataTable['columns'], all: readonly T[], most: number, toRow: (one: T) => TableRow): DataTable | null {
  if (all.length === 0) return null;
  return {
    caption, columns, rows: all.slice(0, most).map(toRow), shown: 8, noun: 'of them',
    ...(all.length > most && { note: `The first ${number(most)} of ${number(all.length)}; the same as JSON has them all.` }),
  };
}

const nodeRows = (caption: string, nodes: readonly NetworkNode[]): DataTable | null =>
  cutTable(caption, [{ text: 'Name', width: 50 }, { text: 'Kind' }, { text: 'Region or nation' }], nodes, NODES_A_PAGE,
    (node) => [recordCell(node.id, node.name), kindWord(node), node.region ?? node.nation ?? { unknown: 'none of its own' }]);

const tieRows = (caption: string, { relationships }: Network, { footnotes, nameOf }: Words): DataTable | null =>
  cutTable(caption, [{ text: 'From', width: 30 }, { text: 'Relationship' }, { text: 'To', width: 30 }, { text: 'Since' }, { text: 'Shown by' }], relationships, RELATIONSHIPS_A_PAGE,
    ({ from, to, since, sources, ...relationship }) => [recordCell(from, nameOf(from)), typeWord(relationship), recordCell(to, nameOf(to)), dateCell(since), shownByCell(footnotes, sources)]);

export interface ComparisonParts {
  readonly title: string;
  readonly sentence: string;
  readonly isDates: boolean;
  readonly tables: readonly DataTable[];
  readonly drawings: readonly { title: string; drawing: Drawing }[];
}

const amount = ({ nodes, relationships }: Network) => `${counted(nodes.length, 'node', 'nodes')} and ${counted(relationships.length, 'relationship', 'relationships')}`;

function sentenceOf({ gained, lost, keptNodes, keptRelationships, words: { before, after }, dates }: ComparedViews): string {
  const kept = `${counted(keptNodes, 'node', 'nodes')} and ${counted(keptRelationships, 'relationship', 'relationships')}`;
  if (!dates) return `${amount(gained)} are only in “${after}”, ${amount(lost)} only in “${before}”; ${kept} in both.`;
  const undated = dates.view.undated;
  return [
    `From ${before} to ${after}: ${amount(gained)} are new, ${amount(lost)} are no longer there, ${kept} stay.`,
    ...(undated > 0 ? [`${counted(undated, 'relationship', 'relationships')} without a date ${undated === 1 ? 'is' : 'are'} left out at both dates.`] : []),
  ].join(' ');
}

export async function comparisonParts(networks: NetworkService, compared: ComparedViews, measured: Measured, context: RequestContext, words: Words): Promise<ComparisonParts> {
  const { gained, lost, words: { before, after }, dates } = compared;
  const [only, onlyTies] = dates ? ['New since then', 'Ties gained since then'] : ['Only in the first', 'Ties only in the first'];
  const [gone, goneTies] = dates ? ['No longer there', 'Ties lost'] : ['Only in the second', 'Ties only in the second'];
  const drawn = await Promise.all((compared.views ?? []).map(async ({ request, view }, i) => {
    const { drawing } = await draw(networks, request, view, () => Promise.resolve(measured), context, { ...HALF, stateOf: ({ id, node }) => (node && nodeChange(compared)(id) ? 'new' : undefined) });
    return drawing ? [{ title: i === 0 ? `First: ${after}` : `Second: ${before}`, drawing }] : [];
  }));
  return {
    title: dates ? `From ${before} to ${after}` : 'Two views', isDates: dates !== undefined, drawings: drawn.flat(), sentence: sentenceOf(compared),
    tables: [
      nodeRows(only!, gained.nodes), nodeRows(gone!, lost.nodes), nodeRows('Councils that ended between the two dates', dates?.ended ?? []),
      tieRows(onlyTies!, gained, words), tieRows(goneTies!, lost, words),
    ].filter((table) => table !== null),
  };
}
