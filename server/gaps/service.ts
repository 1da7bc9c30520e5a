/** Gaps: all of the country, one of them, and briefs of a council or region. */
import { Moved, NotFound, type Suggestion } from '../errors';
import type { Collaboration } from '../graph/collaboration';
import { placeName } from '../graph/council-kinds';
import { toKnownFilters } from '../graph/filters';
import type { Likeness } from '../graph/likeness';
import { labelNames, pagePath, parseRef, toRef, type Label, type Ref } from '../graph/model';
import { toSlug, type NodeIndex } from '../graph/node-index';
import type { Projection } from '../graph/projection';
import type { GraphStore } from '../graph/store';
import type { GraphWatch, Held } from '../graph/watch';
import type { FileModel, RequestContext } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import type { CoverageItem, Meta } from '../web/schemas';
import type { WorkHost } from '../work';
import { briefColumns, type CsvColumn } from './brief-csv';
import { councilRows, gapsOfPlace, heatmapAnswer, ORDER_OF_COUNCIL, ORDER_OF_REGION, regionRows } from './brief';
import { councilAnswer, councilNotes, placeNotes, regionAnswer } from './brief-words';
import type { GapFacts, RoundCoverage } from './facts';
import { presentGapId } from './gap-address';
import { toCatalogue } from './gap-catalogue';
import type { Gap, Statement } from './gap';
import { gapKinds } from './kinds';
import { toHeatmap } from './heatmap';
import { KnownGaps, type Known } from './known-gaps';
import { placeId, type CouncilGroup } from './places';
import { toSheet } from './pdf/to-sheet';
import { listOutputs } from './queries';
import type { Brief, GapAnswer, GapItem, GapList, HeatmapAnswer, ListGapsRequest, RegionList } from './schema';

export interface GapDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
  readonly projection: Held<Projection>;
  readonly collaboration: Held<Collaboration>;
  readonly likeness: Held<Likeness>;
  readonly work: Pick<WorkHost, 'run'>;
  readonly coverage: (about: 'projects' | 'patterns') => CoverageItem[];
  readonly findCoverage: (rule: string, argument: string) => CoverageItem | undefined;
  readonly suggest: (label: Label, id: string) => Suggestion[];
  readonly cite: (view: { title: string; address: string; meta: Meta }) => string;
  /** Writes a table that is safe to open in a spreadsheet. */
  readonly csv: <Item>(columns: readonly CsvColumn<Item>[], items: readonly Item[]) => string;
  readonly siteUrl: string;
}

/** Gaps of a kind that stand for it before a reader has asked for any. */
const FIRST_OF_KIND = 3;
/** Records of an address that are offered in place of its gap. */
const MOST_NAMED = 4;

const toAnswer = ({ id, kind, title, subjects, figure, strength, parts, reasonsFor, reasonsAgainst, firstStep, sources }: Gap): GapAnswer => ({
  id, kind, title, subjects: subjects.map((subject) => ({ ...subject })), figure, strength: { value: strength, parts: [...parts] },
  reasonsFor: copies(reasonsFor), reasonsAgainst: copies(reasonsAgainst), firstStep, sources: [...sources],
});
const copies = (statements: readonly Statement[]) => statements.map(({ text, sources }) => ({ text, sources: [...sources] }));

export function createGapService(dependencies: GapDependencies) {
  const { store, watch, nodes, projection, collaboration, likeness, work, findCoverage, suggest, cite, siteUrl } = dependencies;
  const outputs = watch.hold(() => listOutputs(store));

  /** Published totals of all records of a label. */
  function totals(label: Label, rule: string): Map<Ref, RoundCoverage> {
    return new Map(nodes.get().all.filter((node) => node.label === label).flatMap(({ ref, id }) => {
      const { known, total, source } = findCoverage(rule, id) ?? {};
      return known === undefined || total === undefined ? [] : [[ref, { known, total, ...(source && { source }) }] as const];
    }));
  }

  const gaps = new KnownGaps(projection, () => ({
    nodes: nodes.get(), projection: projection.get(), collaboration: collaboration.get(), likeness: likeness.get(), dataAsOf: watch.version().dataAsOf, outputs: outputs.get(),
    roundCoverage: totals('FundingRound', 'projects-of-round'), usersStated: totals('Pattern', 'councils-using'),
  }), work);

  const coverage = () => [...dependencies.coverage('projects'), ...dependencies.coverage('patterns')];
  const kindsOf = ({ set }: Known) => set.kinds.map((kind) => ({ ...kind, withheld: [...kind.withheld] }));

  function withCommon(about: { title: string; path: string }, meta: Meta) {
    return { cite: cite({ title: about.title, address: `${siteUrl}${about.path}`, meta }), meta, coverage: coverage() };
  }

  /** An id, and those of today of the records that it names or once named, of any label. */
  const namesToday = (facts: GapFacts) => (id: string): string[] => {
    const records = labelNames.flatMap((label) => facts.nodes.findPresent(label, id) ?? []);
    return [...new Set([id, ...records.map(({ ref }) => parseRef(facts.today(ref))!.id)])];
  };

  /** What an address that is no gap's still names: its records, and the list of its kind. */
  function missingGap(id: string, { nodes: index }: GapFacts): NotFound {
    const [first, ...subjects] = id.split(':');
    const kind = gapKinds.find((one) => one.id === first);
    const records = [...new Set(subjects.flatMap((subject) => labelNames.flatMap((label) => index.findPresent(label, subject)?.ref ?? [])))].slice(0, MOST_NAMED);
    const links = records.flatMap((ref) => { const href = pagePath(ref); return href ? [{ text: index.caption(ref), href }] : []; });
    return new NotFound(`There is no gap with the address “${id.slice(0, 80)}”. It may have gone since: a gap lasts as long as the record shows it.`,
      [kind ? { text: `All of the kind “${kind.title}”`, href: `/gaps?kind=${kind.id}` } : { text: 'All gaps', href: '/gaps' }, ...(kind ? links : [])]);
  }

  return {
    async list({ limit, offset, council, ...asked }: ListGapsRequest, { meta }: Pick<RequestContext, 'meta'>): Promise<GapList> {
      const state = await gaps.get();
      const places = new Set(state.facts.places.map(({ subject }) => subject.id));
      const filters = toKnownFilters({ ...asked, ...(council && { council }) }, {
        records: { serviceArea: 'ServiceArea', council: 'Council' }, values: ['region'],
      }, { nodes: state.facts.nodes, hasValue: (_, value) => places.has(value) });
      const { council: id, ...rest } = filters;
      const ref = id && state.facts.today(toRef('Council', id));
      const catalogue = ref ? toCatalogue(state.rows.filter(({ gap }) => gap.councils.includes(ref) || gap.subjects.some((subject) => subject.ref === ref)), state.facts) : state.all;
      const result = catalogue.list({ filters: rest, sort: 'order', limit, offset });
      return { ...result, items: result.items.map(({ gap }) => toAnswer(gap)), facets: result.facets as GapList['facets'], kinds: kindsOf(state),
        ...(id && { about: { ...state.facts.subject(toRef('Council', id)) } }), notes: id ? copies(councilNotes(toRef('Council', id), state.facts)) : [], meta, coverage: coverage() };
    },

    /** For a reader who asked for nothing yet: the first of each kind that stands by strength, and councils to choose from, A to Z. */
    async overview(): Promise<{ first: GapAnswer[]; councils: { id: string; name: string }[] }> {
      const { set, facts } = await gaps.get();
      const byStrength = gapKinds.filter(({ order }) => order === 'strength');
      return {
        first: byStrength.flatMap(({ id }) => set.gaps.filter(({ kind }) => kind === id).slice(0, FIRST_OF_KIND).map(toAnswer)),
        councils: facts.councils.map(({ id, ref }) => ({ id, name: facts.name(ref) })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
      };
    },

    /**
     * One gap.
     * @throws Moved when its subjects have other names now; NotFound when there is none, with the list of its kind and what its address names
     */
    async item(id: string, { meta }: Pick<RequestContext, 'meta'>): Promise<GapItem> {
      const state = await gaps.get();
      const gap = state.byId.get(id);
      if (!gap) {
        const present = presentGapId(id, (one) => state.byId.has(one), namesToday(state.facts));
        if (present) throw new Moved(`/gaps/items/${present}`);
        throw missingGap(id, state.facts);
      }
      return { ...toAnswer(gap), kindSummary: kindsOf(state).find((one) => one.id === gap.kind)!, meta, coverage: coverage() };
    },

    /**
     * A council's sheet. An ended council has its sole whole successor's; a strategic authority has none of its own.
     * @throws Moved, NotFound
     */
    async councilBrief(id: string, { meta }: Pick<RequestContext, 'meta'>, address = (of: string) => `/gaps/${of}`): Promise<Brief> {
      const state = await gaps.get();
      const { facts } = state;
      const present = facts.nodes.findPresent('Council', toSlug('Council', id.toLowerCase()));
      if (present && present.id !== id) throw new Moved(address(present.id));
      const node = facts.nodes.get('Council', id, suggest);
      const ref = facts.today(node.ref);
      const isOne = facts.isPrincipal(ref);
      const own = isOne ? state.set.gaps.filter(({ councils }) => councils.includes(ref)) : state.set.gaps.filter(({ subjects }) => subjects.some((subject) => subject.ref === ref));
      const rows = councilRows(own, facts);
      const name = facts.name(node.ref);
      const title = node.ref === ref ? `Where ${name} could share more` : `Where ${facts.name(ref)} could share more`;
      return {
        about: facts.subject(node.ref), title, answer: councilAnswer(ref, own, facts), notes: copies(councilNotes(node.ref, facts)), rows, total: own.length,
        allHref: `/gaps?council=${facts.nodes.link(ref).id}`, order: ORDER_OF_COUNCIL, heatmap: heatmapAnswer(facts, placeId(facts.council(ref))),
        ...withCommon({ title, path: `/gaps/${id}` }, meta),
      };
    },

    /** A region's or nation's sheet. @throws NotFound naming those there are */
    async regionBrief(id: string, { meta }: Pick<RequestContext, 'meta'>, address = (of: string) => `/gaps/regions/${of}`): Promise<Brief> {
      const state = await gaps.get();
      const place = state.facts.places.find(({ subject }) => subject.id === id.toLowerCase());
      if (!place) throw new NotFound(`There is no region or nation with the address “${id.slice(0, 80)}”.`, state.facts.places.map(({ subject }) => ({ text: subject.name, href: address(subject.id) })));
      if (place.subject.id !== id) throw new Moved(address(place.subject.id));
      const own = gapsOfPlace(state.set, id);
      const rows = regionRows(own, place, state.facts);
      const title = `Where ${place.subject.name} could share more`;
      return {
        about: { ...place.subject }, title, answer: regionAnswer(place, own, state.facts), notes: copies(placeNotes(place, state.set)), rows, total: own.length,
        allHref: `/gaps?region=${id}`, order: ORDER_OF_REGION, heatmap: heatmapAnswer(state.facts, id),
        ...withCommon({ title, path: `/gaps/regions/${id}` }, meta),
      };
    },

    /** Regions of England and the other nations, each with what is known of it. */
    async regions({ meta }: Pick<RequestContext, 'meta'>): Promise<RegionList> {
      const { facts, set } = await gaps.get();
      const items = toHeatmap(facts).rows.map(({ place: { subject, councils }, known, isThin }) => ({
        id: subject.id, name: subject.name, councils: councils.length, known, withPartner: councils.filter(({ ref }) => facts.partnersOf(ref).length > 0).length,
        gaps: gapsOfPlace(set, subject.id).length, isThin,
      }));
      return { items, meta, coverage: coverage() };
    },

    toCsv: (sheet: Brief): FileModel => ({ mediaType: 'text/csv; charset=utf-8; header=present', name: `gaps-${sheet.about.id}.csv`, body: dependencies.csv(briefColumns, sheet.rows) }),

    /** One page of A4, tagged; its sources numbered as on the page. */
    async toPdf(sheet: Brief, footnotes: Footnotes): Promise<FileModel> {
      // pdfkit's fonts and tables are eight megabytes that most services never need.
      const { toSheetPdf } = await import('./pdf/sheet');
      return { mediaType: 'application/pdf', name: `gaps-${sheet.about.id}.pdf`, body: await toSheetPdf(toSheet(sheet, footnotes, siteUrl)) };
    },

    heatmap: (): HeatmapAnswer => heatmapAnswer(gaps.facts(), undefined, Infinity),
    /** Councils on record in a service area of a region, A to Z; undefined where there is no such region or service area. */
    cell(region: string, serviceArea: string): { councils: { name: string; href: string }[]; of: number; place: string; area: string } | undefined {
      const facts = gaps.facts();
      const row = toHeatmap(facts).rows.find(({ place }) => place.subject.id === region);
      const found = row?.cells.find(({ area }) => area === toRef('ServiceArea', toSlug('ServiceArea', serviceArea)));
      if (!row || !found) return undefined;
      return {
        councils: found.councils.map((ref) => ({ name: facts.name(ref), href: pagePath(ref)! })).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
        of: row.place.councils.length, place: row.place.subject.name, area: facts.name(found.area),
      };
    },
    places: (): readonly CouncilGroup[] => gaps.facts().places,
    /** The council of today behind an id, for links; undefined for anything else. */
    placeOf(id: string): { id: string; name: string } | undefined {
      const node = nodes.get().find(toRef('Council', id));
      return node && { id: placeId(node), name: placeName(node) };
    },
  };
}

export type GapService = ReturnType<typeof createGapService>;
