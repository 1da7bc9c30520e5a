/** How a pattern spread: who took it up in time order, and which circumstances coincide with later uptake. */
import { Moved, type Suggestion } from '../errors';
import type { Collaboration } from '../graph/collaboration';
import { parseRef, type Label, type Ref } from '../graph/model';
import { toSlug, type NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { ReuseStage } from '../graph/reuse';
import type { GraphWatch, Held } from '../graph/watch';
import type { CoverageItem } from '../web/schemas';
import type { WorkHost } from '../work';
import { SpreadAnalysis } from './analysis';
import { toCascadeInput } from './cascade-input';
import { circumstances } from './circumstances';
import { PERMUTATIONS } from './coincidence';
import { toCouncilFacts } from './council-facts';
import { toCumulative } from './cumulative';
import { byPlace, byType, firstUsers } from './first-users';
import { AllLinks, ownLinks } from './links-of';
import { reuseSequence, type Sequence, type SourcedClaim } from './reuse-sequence';
import type { CircumstancesAnswer, SpreadFacts } from './schema';
import { coincidenceSentence } from './words';

export interface SpreadDependencies {
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly collaboration: Held<Collaboration>;
  readonly coverage: (about: 'patterns', argument?: string) => CoverageItem[];
  readonly suggest: (label: Label, id: string) => Suggestion[];
  readonly work: Pick<WorkHost, 'run'>;
}

export function createSpreadService({ watch, nodes, projection, collaboration, coverage, suggest, work }: SpreadDependencies) {
  const analysis = new SpreadAnalysis(work);
  let links: { readonly of: Projection; readonly all: AllLinks } | undefined;

  /** Links of all councils: made with the first question about a graph. */
  function allLinks(): AllLinks {
    const of = projection.get();
    if (links?.of !== of) {
      links = { of, all: new AllLinks(toCouncilFacts({ nodes: nodes.get(), projection: of, collaboration: collaboration.get() })) };
    }
    return links.all;
  }

  function sequenceOf(pattern: Ref): { sequence: Sequence; independent: ReturnType<AllLinks['apartFrom']> } {
    const claims = projection.get().at(pattern, ['REUSES']).map(({ from, detail, since, confirmedOn, sources }): SourcedClaim =>
      ({ bodyRef: from, stage: detail as ReuseStage, since, confirmedOn, sources }));
    const independent = allLinks().apartFrom(ownLinks(pattern, projection.get()));
    return {
      sequence: reuseSequence(claims, { nodes: nodes.get(), collaboration: collaboration.get(), dataAsOf: watch.version().dataAsOf, links: independent }),
      independent,
    };
  }

  return {
    /**
     * The ref of the pattern with that address.
     * @throws Moved to the spread of its present id
     * @throws NotFound with suggestions
     */
    find(id: string): Ref {
      const present = nodes.get().findPresent('Pattern', toSlug('Pattern', id.toLowerCase()));
      if (present && present.id !== id) throw new Moved(`/patterns/${present.id}/spread`);
      return nodes.get().get('Pattern', id, suggest).ref;
    },

    /** Sequence, first users and cumulative counts of a pattern; all empty when no council uses it. */
    spread(pattern: Ref): SpreadFacts {
      const { dataAsOf, supplement } = watch.version();
      const { sequence: { dated, undated, others } } = sequenceOf(pattern);
      const usersMean = supplement.claimMeanings?.find((meaning) => meaning.pattern === pattern)?.meaning;
      return {
        pattern: { id: parseRef(pattern)!.id, ref: pattern, name: nodes.get().caption(pattern) },
        ...(usersMean && { usersMean }),
        sequence: dated, undated, others,
        firstByRegion: firstUsers(dated, undated, byPlace), firstByType: firstUsers(dated, undated, byType),
        cumulative: toCumulative(dated, dataAsOf),
        circumstances: circumstances.map(({ id, title, description }) => ({ id, title, description })),
      };
    },

    /** The tests of every circumstance; absent, with a reason in words, when the worker failed or is not done. */
    async circumstances(pattern: Ref): Promise<CircumstancesAnswer> {
      const { sequence: version, hash } = watch.version();
      const tested = await analysis.test(`${version} ${hash} ${pattern}`, () => {
        const { sequence, independent } = sequenceOf(pattern);
        return toCascadeInput(pattern, sequence, allLinks().facts, independent.of);
      });
      if (tested.state === 'absent') return { state: 'absent', reason: tested.reason, permutations: PERMUTATIONS, results: [] };
      return {
        state: 'ready', permutations: PERMUTATIONS,
        results: tested.results.map(({ test, ...result }) => {
          const circumstance = circumstances.find(({ id }) => id === result.id)!;
          const { distance: _, ...shown } = test ?? { distance: 0 };
          return { ...result, title: circumstance.title, ...(test && shown && { ...shown, pHolm: Math.round(test.pHolm * 10_000) / 10_000, chance: [...test.chance], interval: [...test.interval] }), sentence: coincidenceSentence({ ...result, ...(test && { test }) }, circumstance) };
        }),
      };
    },

    coverage: (pattern: Ref): CoverageItem[] => [...coverage('patterns', parseRef(pattern)!.id), ...coverage('patterns')],
    /** Councils of today with a place on the hexagon layout. */
    councils: () => allLinks().facts.councils,
  };
}

export type SpreadService = ReturnType<typeof createSpreadService>;
