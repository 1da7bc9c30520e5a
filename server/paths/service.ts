/** Paths between two records: found, told, explained when there is none, and checked against the store. */
import { SeeOther } from '../errors';
import { Statements } from '../graph/cypher-files';
import { toBrowserText } from '../graph/cypher-text';
import type { Collaboration } from '../graph/collaboration';
import { claimStatus, type ClaimStatus } from '../graph/evidence';
import { relationshipTypes, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { GraphStore } from '../graph/store';
import { compareLatest } from '../graph/time';
import type { GraphWatch, Held } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { Ends, type EndChoice } from './ends';
import { defaultFamilies, families, type PathFamilyId } from './families';
import { inCommon } from './in-common';
import { kShortest, type PathAnswer as Ranked, type PathQuestion } from './k-shortest';
import { nearestReachable, whyNoPath } from './no-path';
import { endedBody, noFamilies, tellNoPath, type NoPathContext } from './no-path-told';
import { toFoundPath, type FoundPath, type PathRelationship } from './path';
import type { PathGraph } from './path-graph';
import { PathGraphs } from './path-graphs';
import { listByIds } from './queries';
import { queryOf } from './query';
import type { PathAnswer, PathRequest, ToldPath } from './schema';
import { sentenceText, tellPath, type Clause, type TellingContext } from './telling';
import { betweenWords, firstStepOf, inCommonWords, weakestHop, weakestWords, type FirstStep } from './wording';

export interface PathDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly collaboration: Held<Collaboration>;
  readonly coverage: (about: 'projects') => CoverageItem[];
  /** Records that a name may mean, best first. */
  readonly search: (text: string) => readonly EndChoice[];
}

/** What a page knows beside the answer, to draw and link it. */
export interface PathView extends TellingContext {
  readonly from: Ref;
  readonly to: Ref;
  statusOf(relationship: PathRelationship): ClaimStatus;
  isLasting(relationship: PathRelationship): boolean;
}

export interface FoundAndTold {
  readonly path: FoundPath;
  readonly clauses: readonly Clause[];
  readonly sentence: string;
  readonly title: string;
  readonly weakest: string;
  readonly firstStep: FirstStep;
  /** The newest date of any of its relationships. */
  readonly newest: string | undefined;
  readonly told: ToldPath;
}

export interface FoundPaths {
  /** What the form shows of the two ends; a search each, so only for pages. */
  fields(): { readonly from: string; readonly to: string };
  readonly answer: PathAnswer;
  readonly found: readonly FoundAndTold[];
  readonly view: PathView;
}

/** What the page offers while it has no two ends. */
export interface PathChoice {
  readonly problem?: string;
  readonly families: PathAnswer['families'];
  readonly from: string;
  readonly to: string;
  readonly choices: readonly { readonly problem: string; readonly items: readonly { readonly text: string; readonly request: PathRequest }[] }[];
  readonly examples: readonly { readonly text: string; readonly href: string }[];
  readonly coverage: readonly CoverageItem[];
}

const QUERY = 'paths/list-by-ids';
const NOTHING: Ranked = { paths: [], openAtEnds: { from: [], to: [] } };

/** Pairs whose paths are short and told with several sources; those of which a record is gone are left out. */
const EXAMPLES: readonly (readonly [Ref, Ref])[] = [
  ['council:croydon', 'council:barnsley'], ['council:lincoln', 'council:buckinghamshire'], ['council:leeds', 'council:camden'],
  ['council:dorset', 'pattern:planx'], ['council:cornwall', 'supplier:unboxed'],
];

export function createPathService({ store, watch, nodes, projection, collaboration, coverage, search }: PathDependencies) {
  const statements = new Statements('neo4j');
  const graphs = watch.hold(({ get, version }) => new PathGraphs(get(projection), get(collaboration), version.dataAsOf));

  function present(request: PathRequest): { from: Ref; to: Ref; via?: Ref; avoid: Ref[] } {
    const ends = new Ends(nodes.get(), search);
    const from = ends.required('from', request.from);
    const to = ends.required('to', request.to);
    const via = ends.optional('via', request.via);
    const avoid = ends.all('avoid', request.avoid);
    ends.refuse();
    return { from: from!, to: to!, ...(via && { via }), avoid };
  }

  function viewOf(from: Ref, to: Ref, asOf: string | undefined): PathView {
    const { dataAsOf } = watch.version();
    return {
      from, to, nodes: nodes.get(), projection: projection.get(), successions: collaboration.get().successions, dataAsOf,
      presentDay: graphs.get().at(asOf).presentDay,
      statusOf: ({ confirmedOn }) => claimStatus(confirmedOn, dataAsOf),
      isLasting: ({ type }) => relationshipTypes[type].lasting,
    };
  }

  function tell(path: FoundPath, view: PathView): FoundAndTold {
    const clauses = tellPath(path, view);
    const firstStep = firstStepOf(path, view);
    const weakest = weakestWords(path, view);
    const relationships = path.hops.flatMap((hop) => hop.relationships);
    const newest = relationships.flatMap(({ since, confirmedOn, awardedOn }) => [since, confirmedOn, awardedOn]).sort(compareLatest)[0];
    const numbered = numberSources(clauses);
    return {
      path, clauses, firstStep, weakest, newest, sentence: sentenceText(clauses),
      title: path.nodes.length > 2 ? `through ${betweenWords(path, view)}` : 'without anything between',
      told: {
        length: path.hops.length, score: path.cost,
        nodes: path.nodes.map((ref) => toPathNode(ref)),
        relationships: path.hops.flatMap((hop, index) => hop.relationships.map((r) => toAnswered(r, index, view))),
        costs: path.hops.map(({ cost }, hop) => ({ hop, ...cost })),
        sentence: numbered.sentence, clauses: numbered.clauses,
        weakest: { hop: weakestHop(path), relationships: path.hops[weakestHop(path)]!.relationships.map(({ id }) => id), text: weakest },
        firstStep: firstStep.text, sources: numbered.sources,
        query: toBrowserText(`// ${statements.get(QUERY).answers}\n${statements.get(QUERY).text}`, proofOf(relationships)),
      },
    };
  }

  const toPathNode = (ref: Ref) => ({ ...nodes.get().link(ref), id: ref });

  function familyChoices(request: PathRequest, opened: ReadonlySet<PathFamilyId>): PathAnswer['families'] {
    const on = request.families ? new Set<PathFamilyId>(request.families) : defaultFamilies;
    return families.map(({ id, title, description }) => ({ id, title, description, on: on.has(id), opened: opened.has(id) }));
  }

  /** What is said by a path already, its families opened at an end that has nothing else, is not said again. */
  function shared(graph: PathGraph, question: PathQuestion, view: PathView, found: readonly FoundAndTold[]): PathAnswer['inCommonWithMany'] {
    const said = new Set(found.flatMap(({ told: { relationships: ofPath } }) => ofPath.map(({ id }) => id)));
    const { graph: relationships } = projection.get();
    const captions = { from: nodes.get().caption(view.from), to: nodes.get().caption(view.to) };
    return inCommon(graph, question).filter(({ relationshipIds }) => !relationshipIds.every((id) => said.has(id))).map(({ family, hub, degree, relationshipIds }) => ({
      family, record: toPathNode(hub ?? view.to), count: degree, relationships: [...relationshipIds],
      text: inCommonWords(family, { ...captions, ...(hub && { hub: nodes.get().caption(hub) }) }, degree),
      sources: [...new Set(relationshipIds.flatMap((id) => relationships.getEdgeAttribute(id, 'sources')))],
    }));
  }

  async function verify(found: readonly FoundAndTold[], { reading }: RequestContext): Promise<FoundAndTold[]> {
    return Promise.all(found.map(async (one) => {
      const claimed = one.path.hops.flatMap((hop) => hop.relationships);
      const stored = new Map((await listByIds(store, claimed, reading)).map((row) => [row.id, row]));
      const missing = claimed.filter(({ id, type, from, to, sources }) => {
        const row = stored.get(id);
        return !row || row.type !== type || row.fromRef !== from || row.toRef !== to || [...row.sources].sort().join('\n') !== [...sources].sort().join('\n');
      }).map(({ id }) => id);
      return { ...one, told: { ...one.told, verified: { relationships: claimed.length, found: claimed.length - missing.length, missing } } };
    }));
  }

  return {
    /** What stands on the page without two ends, or with a name that may mean several records. */
    choice(request: PathRequest): PathChoice {
      const index = nodes.get();
      const ends = new Ends(index, search);
      const [from, to] = [ends.optional('from', request.from), ends.optional('to', request.to)];
      const via = ends.optional('via', request.via);
      const avoid = request.avoid?.flatMap((value) => ends.all('avoid', [value])[0] ?? value);
      return {
        ...(!from !== !to && ends.problems.length === 0 && { problem: 'Name the other end, too.' }),
        families: familyChoices(request, new Set()),
        from: from ? ends.toField(from) : request.from ?? '', to: to ? ends.toField(to) : request.to ?? '',
        choices: ends.choices((name, ref, value) => ({
          ...request, ...(from && { from }), ...(to && { to }), ...(via && { via }), ...(avoid && { avoid }),
          [name]: name === 'avoid' ? avoid?.map((one) => (one === value ? ref : one)) : ref,
        })),
        examples: EXAMPLES.filter((pair) => pair.every((ref) => index.find(ref))).map((pair) => ({
          text: `${index.caption(pair[0])} and ${index.caption(pair[1])}`, href: `/paths?${new URLSearchParams({ from: pair[0], to: pair[1] })}`,
        })),
        coverage: coverage('projects'),
      };
    },

    /** Names to refs where each names one record only: then the page lives at the address with the refs. */
    redirect(request: PathRequest, toAddress: (request: PathRequest) => string): void {
      const ends = new Ends(nodes.get(), search);
      const named = {
        ...request,
        ...(request.from && { from: ends.optional('from', request.from) }), ...(request.to && { to: ends.optional('to', request.to) }),
        ...(request.via && { via: ends.optional('via', request.via) }),
      };
      if (ends.problems.length === 0 && (named.from !== request.from || named.to !== request.to || named.via !== request.via)) throw new SeeOther(toAddress(named as PathRequest));
    },

    /** Whether both ends, and what to pass and to avoid, are named so that paths can be looked for. */
    hasEnds(request: PathRequest): boolean {
      const ends = new Ends(nodes.get(), search);
      const found = [ends.optional('from', request.from), ends.optional('to', request.to)];
      ends.optional('via', request.via);
      ends.all('avoid', request.avoid);
      return found.every(Boolean) && ends.problems.length === 0;
    },

    async find(request: PathRequest, context: RequestContext): Promise<FoundPaths> {
      const { from, to, via, avoid } = present(request);
      const graph = graphs.get().at(request.asOf);
      const view = viewOf(from, to, request.asOf);
      const chosen = request.families ? new Set<PathFamilyId>(request.families) : defaultFamilies;
      const question = { from, to, k: request.limit, maxHops: request.hops, families: chosen, avoid: new Set(avoid), ...(via && { via }) };
      const noPath: NoPathContext = { nodes: nodes.get(), from, to, asOf: request.asOf, via: via !== undefined, avoid: avoid.length > 0, presentDay: collaboration.get().presentDay, successions: collaboration.get().successions, chosen, queryWith: (change) => queryOf({ ...request, from, to }, change) };
      const refused = chosen.size === 0 ? noFamilies(noPath) : endedBody(noPath);
      const { paths, openAtEnds } = refused ? NOTHING : kShortest(graph, question);
      const told = paths.map((path) => tell(toFoundPath(path, view.presentDay), view));
      const found = request.verify ? await verify(told, context) : told;
      const none = refused || found.length > 0 ? undefined : whyNoPath(graph, question, graphs.get().today);
      const reason = refused ?? (none && tellNoPath(none, noPath));
      const nearest = none && !['same-body', 'not-then'].includes(none.reason) ? nearestReachable(graph, from, to, { families: chosen, avoid: new Set(avoid) }) : [];
      const ends = new Ends(nodes.get(), search);
      return {
        found, view, fields: () => ({ from: ends.toField(from), to: ends.toField(to) }),
        answer: {
          from: toPathNode(from), to: toPathNode(to), paths: found.map(({ told: path }) => path),
          ...(reason && { reason }), nearest: nearest.map(({ ref, cost }) => ({ ...toPathNode(ref), score: cost })),
          inCommonWithMany: shared(graph, question, view, found),
          families: familyChoices(request, new Set([...openAtEnds.from, ...openAtEnds.to])), omitted: graph.omitted, meta: context.meta, coverage: coverage('projects'),
        },
      };
    },
  };
}

export type PathService = ReturnType<typeof createPathService>;

const proofOf = (relationships: readonly PathRelationship[]) => ({
  refs: [...new Set(relationships.map(({ from }) => from))], ids: relationships.map(({ id }) => id),
});

function toAnswered({ id, type, family, from, to, since, confirmedOn, detail, amountGbp, awardedOn, sources }: PathRelationship, hop: number, view: PathView): ToldPath['relationships'][number] {
  return {
    id, type, family, from, to, hop, sources: [...sources],
    ...(since && { since }), ...(view.isLasting({ type } as PathRelationship) && { status: claimStatus(confirmedOn, view.dataAsOf) }), ...(confirmedOn && { confirmedOn }),
    ...(detail && { detail }), ...(amountGbp !== undefined && { amountGbp }), ...(awardedOn && { awardedOn }),
  };
}

/** Numbers in reading order, and the sentence with them in it. */
function numberSources(clauses: readonly Clause[]): Pick<ToldPath, 'sentence' | 'clauses' | 'sources'> {
  const sources = new Map<string, { n: number; url: string; claim: string }>();
  const numbered = clauses.map(({ spans, relationships, beside, sources: urls }) => {
    const text = spans.map((span) => span.text).join('');
    for (const url of urls) if (!sources.has(url)) sources.set(url, { n: sources.size + 1, url, claim: text.replace(/^(; |, | and )/, '') });
    return { text, relationships: [...relationships], beside: [...beside], sources: urls.map((url) => sources.get(url)!.n) };
  });
  return {
    sentence: `${numbered.map(({ text, sources: numbers }) => `${text}${numbers.map((n) => `[${n}]`).join('')}`).join('')}.`,
    clauses: numbered, sources: [...sources.values()],
  };
}
