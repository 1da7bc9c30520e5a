/** The front page's figures, made once per graph version. */
import { claimStatus } from '../graph/evidence';
import type { Collaboration } from '../graph/collaboration';
import { isCouncilNode } from '../graph/council-kinds';
import { parseRef, type Label, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import type { GraphStore } from '../graph/store';
import { compareDates } from '../graph/time';
import type { GraphWatch, Held } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import type { CoverageItem } from '../web/schemas';
import { countBorders, toDistribution, toMapCells } from './council-map';
import { listPatternFacts, readHomeRows, type DatedParticipation, type PatternFact, type RoundDate } from './queries';
import type { Overview } from './schema';

/** A coverage statement with the rule it counts by, and of what. */
export interface CoverageStatement extends CoverageItem {
  readonly rule: string;
  readonly argument: string;
}

export interface HomeDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly collaboration: Held<Collaboration>;
  readonly statements: () => readonly CoverageStatement[];
}

/** The pattern that the front page takes as its example: many councils know it, and money, dates and use are on record. */
const EXAMPLE_PATTERN: Ref = 'pattern:planx';
const LOCAL_DIGITAL_FUND = 'local-digital-fund';

/** What is made once a version; the Local Digital Fund is joined to its coverage when asked for. */
type HomeFigures = Omit<Overview, 'localDigitalFund' | 'meta' | 'coverage'> & { readonly rounds: readonly RoundDate[] };

const named = (nodes: NodeIndex, ref: Ref) => ({ id: parseRef(ref)!.id, name: nodes.caption(ref) });
const distinct = <T>(values: readonly T[]) => [...new Set(values)];

/** Uses, dates and known money of one pattern; nothing when no council is known to use it. */
export function toExamplePattern(ref: Ref, facts: readonly PatternFact[], nodes: NodeIndex): Overview['examplePattern'] {
  const uses = facts.filter(({ fact }) => fact === 'use');
  if (uses.length === 0) return undefined;
  const awards = facts.filter(({ fact, amountGbp }) => fact === 'award' && amountGbp !== undefined);
  const adopted = new Set(uses.filter(({ stage }) => stage !== 'piloted').map(({ bodyRef }) => bodyRef));
  const firstSince = uses.map(({ since }) => since).sort(compareDates)[0];
  const lastShownOn = uses.map(({ confirmedOn }) => confirmedOn).sort((a, b) => compareDates(b, a)).find(Boolean);
  return {
    pattern: named(nodes, ref), adopted: adopted.size, piloted: distinct(uses.map(({ bodyRef }) => bodyRef)).length - adopted.size,
    ...(firstSince && { firstSince }), ...(lastShownOn && { lastShownOn }),
    ...(awards.length > 0 && { knownFundingGbp: awards.reduce((sum, { amountGbp = 0 }) => sum + amountGbp, 0) }),
    useSources: distinct(uses.flatMap(({ sources }) => sources)), fundingSources: distinct(awards.flatMap(({ sources }) => sources)),
  };
}

/** The newest dated project in which two councils or more took part. Rows come newest first. */
export function toExampleProject(rows: readonly DatedParticipation[], nodes: NodeIndex): Overview['exampleProject'] {
  for (const projectRef of distinct(rows.map((row) => row.projectRef))) {
    const councils = rows.filter((row) => row.projectRef === projectRef && isCouncilNode(nodes.find(row.bodyRef)));
    if (councils.length < 2) continue;
    return {
      project: named(nodes, projectRef), startedOn: councils[0]!.startedOn,
      councils: councils.map(({ bodyRef }) => nodes.link(bodyRef)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      sources: distinct(councils.flatMap(({ sources }) => sources)),
    };
  }
  return undefined;
}

/** How much of the Local Digital Fund is held, in all and by round; nothing without a published total. */
export function toFundCoverage(rounds: readonly RoundDate[], statements: readonly CoverageStatement[]): Overview['localDigitalFund'] {
  const whole = statements.find(({ rule, argument }) => rule === 'projects-of-programme' && argument === LOCAL_DIGITAL_FUND);
  if (whole?.known === undefined || whole.total === undefined) return undefined;
  return {
    known: whole.known, total: whole.total, ...(whole.source && { source: whole.source }),
    rounds: rounds.filter(({ programme }) => programme === LOCAL_DIGITAL_FUND).flatMap(({ id, name, announcedOn }) => {
      const [first, ...others] = statements.filter(({ rule, argument }) => rule === 'projects-of-round' && argument === id);
      return first?.known === undefined ? [] : [{
        id, name, ...(announcedOn && { announcedOn }), known: first.known, ...(first.total !== undefined && { total: first.total }),
        otherTotals: others.flatMap(({ total }) => (total === undefined ? [] : [total])),
      }];
    }).sort((a, b) => compareDates(a.announcedOn, b.announcedOn)),
  };
}

function toFundItems(rounds: readonly RoundDate[], statements: readonly CoverageStatement[]): Overview['coverage'] {
  const funds = new Set([LOCAL_DIGITAL_FUND, ...rounds.filter(({ programme }) => programme === LOCAL_DIGITAL_FUND).map(({ id }) => id)]);
  return statements.filter(({ rule, argument }) => /^projects-of-(programme|round)$/.test(rule) && funds.has(argument))
    .map(({ statement, known, total, source }) => ({
      statement, ...(known !== undefined && { known }), ...(total !== undefined && { total }), ...(source && { source }),
    }));
}

export function createHomeService({ store, watch, nodes, collaboration, statements }: HomeDependencies) {
  const held = watch.hold(async ({ get, version }): Promise<HomeFigures> => {
    const index = get(nodes);
    const ties = get(collaboration);
    const [rows, facts] = await Promise.all([readHomeRows(store), listPatternFacts(store, EXAMPLE_PATTERN)]);
    const councils = toMapCells({ nodes: index, collaboration: ties, places: rows.places });
    const borders = countBorders(rows.borders, index, ties);
    const example = toExamplePattern(EXAMPLE_PATTERN, facts, index);
    const project = toExampleProject(rows.participations, index);
    const dates = rows.participations.map(({ startedOn }) => startedOn).sort(compareDates);
    const count = (label: Label) => index.all.filter((node) => node.label === label).length;
    return {
      councils, distribution: toDistribution(councils), rounds: rows.rounds,
      figures: {
        councils: councils.length,
        withPartnerCouncil: councils.filter(({ state }) => state === 'partners').length,
        withPartnerCouncilOrAuthority: councils.filter(({ ref }) => ties.tiesOf(ref).some((tie) => index.find(tie.ref)?.label === 'Council')).length,
        bordersInAll: borders.all, bordersWithProject: borders.withProject,
        patterns: count('Pattern'), projects: count('Project'), fundingRounds: count('FundingRound'), suppliers: count('Supplier'),
        ...(dates.length > 0 && { firstProjectOn: dates[0]!, latestProjectOn: dates.at(-1)! }),
      },
      ...(example && { examplePattern: example }), ...(project && { exampleProject: project }),
      serviceAreas: rows.areas.filter(({ patterns }) => patterns > 0).sort((a, b) => b.patterns - a.patterns || a.name.localeCompare(b.name, 'en-GB')),
      latestReuses: rows.reuses.map(({ bodyRef, patternRef, confirmedOn, ...use }) => ({
        ...use, body: index.link(bodyRef), pattern: named(index, patternRef),
        status: claimStatus(confirmedOn, version.dataAsOf), ...(confirmedOn && { confirmedOn }),
      })),
    };
  });

  return {
    overview({ meta }: Pick<RequestContext, 'meta'>): Overview {
      const { rounds, ...figures } = held.get();
      const all = statements();
      const fund = toFundCoverage(rounds, all);
      return { ...figures, ...(fund && { localDigitalFund: fund }), meta, coverage: toFundItems(rounds, all) };
    },
  };
}

export type HomeService = ReturnType<typeof createHomeService>;
