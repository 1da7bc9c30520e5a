/** Networks: a request to the view it asks for, its picture and its measures. */
import { LRUCache } from 'lru-cache';
import { GraphUnavailable, InvalidRequest } from '../errors';
import { slugify, type FacetValue } from '../graph/catalogue';
import type { Collaboration } from '../graph/collaboration';
import { toKnownFilters } from '../graph/filters';
import { parseRef, toRef, type Ref } from '../graph/model';
import type { NodeIndex, NodeSummary } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { GraphWatch, Held } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { councilTypeNames, programmeName } from '../web/words';
import { Analysis, type Measured } from './analysis';
import { toDated } from './dated-picture';
import { queryParameters, titleOf } from './document';
import { countFacets, nearestViews, type NetworkFacet } from './facets';
import type { Communities } from './measures';
import type { Network } from '../graph/network';
import { Participations } from './participation';
import { degreesOf, toPicture, type Picture } from './picture';
import type { NetworkRequest, NetworkScope } from './schema';
import { rolledUp, toScoped, type ScopeData, type Scoped } from './scope';
import { yearCounts, type YearCount } from './timeline';
import type { WorkHost } from '../work';

export interface NetworkDependencies {
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly collaboration: Held<Collaboration>;
  readonly coverage: (about: 'projects') => CoverageItem[];
  readonly work: WorkHost;
  /** Public address without a slash at its end; empty on a private copy. */
  readonly siteUrl: string;
}

/** Everything a page, an answer or an export says of one view. */
export interface NetworkView {
  readonly scope: NetworkScope;
  /** Its choices in words. */
  readonly title: string;
  readonly network: Network;
  /** The same view without filters. */
  readonly whole: Network;
  readonly undated: number;
  readonly degrees: ReadonlyMap<Ref, number>;
  readonly communities: Communities | null;
  readonly communityOf: ReadonlyMap<Ref, number>;
}

/** Networks, facets and pictures kept in memory per graph version. */
const MOST_KEPT = 300;

interface NetworkData extends ScopeData {
  readonly analysis: Analysis;
  readonly kept: LRUCache<string, object>;
}

/** Bodies by every spelling that is theirs alone; of a council that ended and one that serves today, the one of today. */
function bodiesByName({ all }: NodeIndex): Map<string, Ref> {
  const found = new Map<string, NodeSummary | null>();
  const add = (name: string | undefined, node: NodeSummary) => {
    const key = name?.trim().toLowerCase();
    if (!key) return;
    const other = found.get(key);
    if (other === undefined || other === node) found.set(key, node);
    else if (other === null || !other.endedOn === !node.endedOn) found.set(key, null);
    else found.set(key, node.endedOn ? other : node);
  };
  const bodies = all.filter(({ label }) => label === 'Council' || label === 'Organisation');
  for (const node of bodies) for (const name of new Set([node.name, node.shortName, ...node.aliases ?? []])) add(name, node);
  return new Map([...found].flatMap(([name, node]) => (node ? [[name, node.ref] as const] : [])));
}

const scopeNames = ['view', 'asOf', 'since', 'until', 'serviceArea', 'fundingRound', 'programme', 'region', 'nation', 'type', 'councils', 'includeNeighbours', 'minWeight', 'largestComponent'] as const satisfies readonly (keyof NetworkScope)[];

export const scopeOf = (request: NetworkScope): NetworkScope =>
  Object.fromEntries(scopeNames.filter((name) => request[name] !== undefined && request[name] !== false).map((name) => [name, request[name]])) as unknown as NetworkScope;

/** Whether another network has all its nodes and relationships. */
function isWithin(part: Network, whole: Network): boolean {
  if (part === whole) return true;
  const held = new Set([...whole.nodes, ...whole.relationships].map(({ id }) => id));
  return [...part.nodes, ...part.relationships].every(({ id }) => held.has(id));
}

function refuse(path: string, message: string): never {
  throw new InvalidRequest(`The address has a parameter that is not right: ${path} ${message}.`, [{ path, message }]);
}

function checkDates({ asOf, since, until }: NetworkScope): void {
  if (asOf !== undefined && (since !== undefined || until !== undefined)) refuse('asOf', 'cannot stand beside since and until: one is a moment, the others a period');
  if (since !== undefined && until !== undefined && since > `${until}~`) refuse('since', `is later than until: ${since}, ${until}`);
}

export function createNetworkService({ watch, nodes, projection, collaboration, coverage, work, siteUrl }: NetworkDependencies) {
  const held = watch.hold(({ get }): NetworkData => {
    const whole = get(projection);
    const data = { projection: whole, participations: new Participations(whole, get(collaboration).presentDay) };
    return { ...data, analysis: new Analysis(work), kept: new LRUCache({ max: MOST_KEPT }) };
  });

  /** One computation for all who ask the same of one graph version. */
  function once<T extends object>(what: string, asked: object, compute: (data: NetworkData) => T): T {
    const data = held.get();
    const key = `${what} ${JSON.stringify(asked)}`;
    const known = data.kept.get(key) as T | undefined;
    if (known) return known;
    const computed = compute(data);
    data.kept.set(key, computed);
    return computed;
  }

  const scoped = (scope: NetworkScope): Scoped => once('scope', scope, (data) => toScoped(data, scope));
  const facets = (scope: NetworkScope): Record<NetworkFacet, FacetValue[]> => once('facets', scope, (data) => countFacets(data, scope, filterName));
  /** Made when a reader first types a name. */
  const typedNames = (): ReadonlyMap<string, Ref> => once('names', {}, () => bodiesByName(nodes.get()));
  const isOffered = (name: NetworkFacet, value: string) => facets({ view: 'affiliation' } as NetworkScope)[name].some((facet) => facet.value === value);

  /** Bodies by slug of a council, by ref or by name, under the id they have today. */
  function toBodies(names: readonly string[]): Ref[] {
    const index = nodes.get();
    const unknown: string[] = [];
    const refs = names.map((name) => {
      const [label, id] = name.startsWith('organisation:') ? ['Organisation', name.slice('organisation:'.length)] as const : ['Council', name.replace(/^council:/, '')] as const;
      const ref = index.findPresent(label, id)?.ref ?? typedNames().get(name);
      if (!ref) unknown.push(name);
      return ref ?? toRef(label, id);
    });
    if (unknown.length > 0) refuse('councils', `names no council or body on record: ${unknown.slice(0, 5).map((name) => `"${name.slice(0, 80)}"`).join(', ')}`);
    return [...new Set(refs)];
  }

  /**
   * The request's filters with the refs and ids they stand for.
   * @throws InvalidRequest naming what is unknown or contradicts itself
   */
  function toScope(request: NetworkScope): NetworkScope {
    checkDates(request);
    if (request.minWeight !== undefined && request.view !== 'councils') refuse('minWeight', 'belongs to ties: add view=councils');
    const known = toKnownFilters(scopeOf(request), { records: { serviceArea: 'ServiceArea', fundingRound: 'FundingRound' }, values: ['programme', 'region', 'nation'] },
      { nodes: nodes.get(), hasValue: (name, value) => isPlace(name, value) || isOffered(name as NetworkFacet, value) });
    return { ...known, ...(request.councils && { councils: toBodies(request.councils) }) };
  }

  /** Places where no council took part are still places. */
  const isPlace = (name: string, value: string) => nodes.get().all.some((node) => {
    const place = name === 'region' ? node.region : name === 'nation' ? node.nation : undefined;
    return place !== undefined && slugify(place) === value;
  });

  const placeName = (slug: string) => nodes.get().all.flatMap(({ region, nation }) => [region, nation]).find((place) => place !== undefined && slugify(place) === slug) ?? slug;

  /** What readers call the value of a filter. */
  function filterName(filter: keyof NetworkScope, value: string): string {
    switch (filter) {
      case 'serviceArea': return nodes.get().caption(toRef('ServiceArea', value));
      case 'fundingRound': return nodes.get().caption(toRef('FundingRound', value));
      case 'councils': return nodes.get().caption(value);
      case 'region': case 'nation': return placeName(value);
      case 'programme': return programmeName(value);
      case 'type': return councilTypeNames[value as keyof typeof councilTypeNames];
      default: return value;
    }
  }

  /** The short name of a record of any kind. */
  const nameOf = (ref: Ref): string => {
    const node = held.get().projection.node(ref);
    return node?.shortName ?? node?.name ?? ref;
  };

  return {
    toScope,

    /** Starts the workers and has the first view ready. A later graph is not warmed: other servers may be rebuilding on the same machine. */
    warm(): void {
      try {
        held.get().analysis.warm(scoped({ view: 'affiliation' } as NetworkScope));
      } catch (error) {
        if (!(error instanceof GraphUnavailable)) throw error;
      }
    },

    /** What the view holds, for who needs nothing of the workers. */
    network: (scope: NetworkScope): Network => scoped(scope),

    async view(scope: NetworkScope): Promise<NetworkView> {
      const network = scoped(scope);
      const communities = await held.get().analysis.communities(network);
      return {
        scope, title: titleOf(scope, filterName), network, undated: network.undated, whole: scoped({ view: scope.view } as NetworkScope), degrees: degreesOf(network), communities,
        communityOf: new Map(network.nodes.map(({ id }, i) => [id, communities?.of[i] ?? 0])),
      };
    },

    /** The parameters with which the named query finds the view's participations. */
    queryOf: (scope: NetworkScope) => queryParameters(scope, rolledUp(held.get(), scope, collaboration.get().presentDay), placeName),
    siteUrl,

    measures: (network: Network): Promise<Measured> => held.get().analysis.measures(network),
    measuring: (network: Network): (() => Promise<Measured>) => held.get().analysis.measuring(network),
    layout: (...args: Parameters<Analysis['layout']>) => held.get().analysis.layout(...args),
    facets,
    nearest: (scope: NetworkScope) => nearestViews(held.get(), scope),
    years: (scope: NetworkScope, { version }: RequestContext): YearCount[] => yearCounts(held.get(), scope, version.dataAsOf),
    projection: () => held.get().projection,
    presentDay: () => collaboration.get().presentDay,
    /** The ref of a node of any kind, under the id it has today. */
    find: (ref: string, parameter: 'node' | 'select' = 'node'): Ref => {
      const parts = parseRef(ref);
      const node = parts && nodes.get().findPresent(parts.label, parts.id);
      if (!node) refuse(parameter, `names nothing on record: "${ref.slice(0, 80)}"; it is a ref such as council:croydon`);
      return node.ref;
    },
    nameOf,
    participations: () => held.get().participations,
    coverage: () => coverage('projects'),

    /**
     * What is drawn. A view of a date is drawn from the picture of all dates, so that marks keep their places while
     * time moves; unless it holds what that picture does not, such as a tie that weighed more when fewer took part.
     */
    async picture(view: NetworkView, request: Pick<NetworkRequest, 'group' | 'open' | 'select'>, { version }: Pick<RequestContext, 'version'>): Promise<{ picture: Picture; base: Picture; timeless: NetworkView }> {
      const latest = view.scope.asOf === undefined ? view : await this.view({ ...view.scope, asOf: version.dataAsOf });
      const timeless = isWithin(view.network, latest.network) ? latest : view;
      const grouping = timeless.communities ? request.group : request.group === 'community' ? 'region' : request.group;
      const open = request.open ?? [];
      const make = (keep: readonly Ref[]) => toPicture(timeless.network, {
        grouping, open, keep, communityOf: timeless.communityOf, nameOf, autoOpen: view.scope.view === 'councils' ? 'none' : 'largest',
      });
      // What two dates hold together is no view, and is not kept as one.
      const isView = timeless.network === scoped(timeless.scope);
      const draw = (keep: readonly Ref[]) => (isView ? once('picture', { scope: timeless.scope, grouping, open, keep }, () => make(keep)) : make(keep));
      const chosen = view.scope.councils ?? [];
      // Selecting what is drawn changes nothing else of the picture; what is not, is brought out of its group.
      const plain = draw(chosen);
      const base = request.select === undefined || plain.marks.some(({ id }) => id === request.select) ? plain : draw([...chosen, request.select]);
      return { base, timeless, picture: timeless === view ? base : toDated(base, view.network) };
    },
  };
}

export type NetworkService = ReturnType<typeof createNetworkService>;
