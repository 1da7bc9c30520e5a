/** Funding rounds: the list, and one with its projects and awards. */
import type { Suggestion } from '../errors';
import { Catalogue, type ListSpec } from '../graph/catalogue';
import { toKnownFilters } from '../graph/filters';
import type { Label } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { GraphStore } from '../graph/store';
import { compareDates } from '../graph/time';
import type { GraphWatch, Held } from '../graph/watch';
import { conflictsAbout } from '../web/conflicts';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { programmeName } from '../web/words';
import { toFundingRoundRecord, toSummary, type Published } from './funding-round-record';
import { getFundingRound, listFundingRounds, type FundingRoundRow } from './queries';
import type {
  FundingRoundFacet, FundingRoundList, FundingRoundRecord, FundingRoundSort, FundingRoundSummary, ListFundingRoundsRequest,
} from './schema';
import { fundingRoundTies } from './ties';

export interface FundingRoundDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly coverage: (about: 'funding-rounds', argument?: string) => CoverageItem[];
  /** The first published total that a counting rule has for the round. */
  readonly findCoverage: (rule: string, argument?: string) => { total?: number | undefined; source?: string | undefined } | undefined;
  readonly suggest: (label: Label, id: string) => Suggestion[];
}

const byName = (a: FundingRoundRow, b: FundingRoundRow) => a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id);

/** A round without an announcement goes by its opening; one without either is last. */
export function byAnnouncement(a: FundingRoundRow, b: FundingRoundRow): number {
  const [first, second] = [a.announcedOn ?? a.openedOn, b.announcedOn ?? b.openedOn];
  if (first === undefined || second === undefined) return compareDates(first, second);
  return compareDates(second, first);
}

const spec: ListSpec<FundingRoundRow, FundingRoundFacet, FundingRoundSort> = {
  text: ({ name, programme, aliases = [] }) => [name, programmeName(programme), ...aliases],
  facets: { programme: { choices: ({ programme }) => [{ value: programme, label: programmeName(programme) }] } },
  sorts: {
    newest: (a, b) => byAnnouncement(a, b) || byName(a, b),
    name: byName,
    money: (a, b) => b.knownGbp - a.knownGbp || byName(a, b),
  },
};

export function createFundingRoundService({ store, watch, nodes, projection, coverage, findCoverage, suggest }: FundingRoundDependencies) {
  const catalogue = watch.hold(async () => new Catalogue(await listFundingRounds(store), spec));
  const publishedOf = (id: string): Published => {
    const money = findCoverage('money-of-round', id);
    const projects = findCoverage('projects-of-round', id);
    return {
      ...(money?.total !== undefined && { totalGbp: money.total, ...(money.source && { totalSource: money.source }) }),
      ...(projects?.total !== undefined && { projects: projects.total, ...(projects.source && { projectsSource: projects.source }) }),
    };
  };
  const summaryOf = (row: FundingRoundRow): FundingRoundSummary => toSummary(row, publishedOf(row.id));

  return {
    list({ q, sort = 'newest', limit, offset, ...asked }: ListFundingRoundsRequest, { meta }: RequestContext): FundingRoundList {
      const rounds = catalogue.get();
      const filters = toKnownFilters(asked, { values: ['programme'] }, { nodes: nodes.get(), hasValue: (name, value) => rounds.hasValue(name, value) });
      const result = rounds.list({ ...(q && { q }), filters, sort, limit, offset });
      return {
        ...result, items: result.items.map(summaryOf), facets: result.facets as FundingRoundList['facets'], meta, coverage: coverage('funding-rounds'),
      };
    },

    /** Every funding round, A to Z. */
    all: (): readonly FundingRoundSummary[] => catalogue.get().rows.map(summaryOf),

    async get(id: string, { meta, version, reading }: RequestContext): Promise<FundingRoundRecord> {
      const { ref } = nodes.get().get('FundingRound', id, suggest);
      const ties = fundingRoundTies(projection.get(), ref);
      const properties = await getFundingRound(store, ref, reading);
      const record = toFundingRoundRecord(properties!, ties, nodes.get(), publishedOf(properties!.id));
      return { ...record, conflicts: conflictsAbout(version, ref), meta, coverage: coverage('funding-rounds', properties!.id) };
    },
  };
}

export type FundingRoundService = ReturnType<typeof createFundingRoundService>;
