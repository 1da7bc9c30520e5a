/** /gaps, for readers: the answer, the list with its filters, the heatmap, and what each kind leaves out. */
import type { PageModel } from '../web/endpoint';
import { unknown, type DataTable, type TableRow } from '../web/cells';
import { counted, decimals, number, plural, wordList } from '../web/format';
import { addressOf, toListPage } from '../web/list-page';
import type { GapAnswer, GapList, HeatmapAnswer, ListGapsRequest } from './schema';
import { toHeatmapDrawing } from './heatmap-drawing';
import { heatmapPicture } from './heatmap-svg';
import { kindTitle } from './words';

const filters = [
  { name: 'kind', label: 'Kind of gap', any: 'Any kind' }, { name: 'region', label: 'Region or nation', any: 'Anywhere' },
  { name: 'serviceArea', label: 'Service area', any: 'Any service area' }, { name: 'type', label: 'Type of council', any: 'Any type' },
];
const PICTURE = 'Councils on record, by service area and by region or nation. The table below has the same facts.';

function table({ items }: GapList, isOneKind: boolean): DataTable {
  return {
    caption: 'Gaps', hideCaption: true, shown: 20, noun: 'on this page',
    columns: [{ text: 'Gap', width: 35 }, ...(isOneKind ? [] : [{ text: 'Kind', width: 15 }]), { text: 'In figures', width: 25 }, { text: 'Reasons' }, { text: 'Strength', numeric: true }],
    rows: items.map((gap) => [
      { text: gap.title, href: `/gaps/items/${gap.id}` }, ...(isOneKind ? [] : [kindTitle(gap.kind)]), { text: gap.figure.value, note: gap.figure.words },
      `${gap.reasonsFor.length} for, ${gap.reasonsAgainst.length} against`, decimals(gap.strength.value, 2),
    ]),
  };
}

/** Before anything is asked for: of kinds that stand by strength the first few; of the others, which stand A to Z by council, only how many. */
function overviewTable({ kinds }: GapList, first: readonly GapAnswer[]): DataTable {
  const rows = kinds.filter(({ found }) => found > 0).flatMap(({ id, title, question, found }): TableRow[] => {
    const own = first.filter(({ kind }) => kind === id);
    const all = { text: own.length > 0 ? `All ${number(found)}` : `All ${number(found)}, A to Z`, href: `/gaps?kind=${id}` };
    return [
      { group: title, note: question },
      ...own.map((gap): TableRow => [{ text: gap.title, href: `/gaps/items/${gap.id}` }, `${gap.figure.value} ${gap.figure.words}`]),
      ...(found > own.length ? [[all, own.length > 0 ? 'By strength within the kind.' : 'In no order of importance: choose a council or a region.']] : []),
    ];
  });
  return { caption: 'Gaps by kind', hideCaption: true, shown: rows.length, columns: [{ text: 'Gap', width: 50 }, { text: 'In figures' }], rows };
}

function kindTable({ kinds }: GapList): DataTable {
  return {
    caption: 'Kinds of gap', hideCaption: true, shown: 20,
    columns: [{ text: 'Kind', width: 15 }, { text: 'Its question', width: 30 }, { text: 'Found', numeric: true }, { text: 'Looked at', width: 20 }, { text: 'Where too little is known to list' }],
    rows: kinds.map(({ id, title, question, found, looked, withheld }): TableRow => [
      { text: title, href: `/gaps?kind=${id}` }, question, found > 0 ? number(found) : unknown('none'), looked,
      withheld.length > 0 ? withheld.join(' ') : 'Nothing is held back.',
    ]),
  };
}

/** Apart: where enough is known for no record to say something, and where it is not. */
function noRecord(rows: HeatmapAnswer['rows']): string {
  const names = (isThin: boolean) => wordList(rows.filter((row) => row.isThin === isThin).map(({ name }) => name));
  if (!names(true)) return names(false);
  return names(false) ? `${names(false)}; too little is known of ${names(true)}` : `Too little is known of ${names(true)}`;
}

/** The heatmap's twin: every service area, where it is on record and where it is not. */
function areaTable({ areas, rows }: HeatmapAnswer): DataTable {
  return {
    caption: 'The same facts as a table', note: `All ${areas.length} service areas, widest first`, shown: 8, noun: 'service areas',
    columns: [{ text: 'Service area', width: 25 }, { text: 'Councils', numeric: true }, { text: 'Where', width: 35 }, { text: 'No record' }],
    rows: areas.map(({ id, name }, i) => {
      const known = rows.filter(({ cells }) => cells[i]!.councils > 0);
      const none = rows.filter(({ cells }) => cells[i]!.councils === 0);
      const all = known.reduce((sum, { cells }) => sum + cells[i]!.councils, 0);
      return [
        { text: name, href: `/service-areas/${id}` }, all > 0 ? number(all) : unknown('no record'),
        known.length > 0 ? wordList(known.map((row) => `${row.name} ${row.cells[i]!.councils} of ${row.councils}`)) : unknown('no record'),
        none.length > 0 ? unknown(noRecord(none)) : 'Some record everywhere',
      ];
    }),
  };
}

interface Overview {
  readonly first: readonly GapAnswer[];
  readonly councils: readonly { readonly id: string; readonly name: string }[];
  /** Of a region and a service area, when both are asked for. */
  readonly cell: { readonly councils: readonly { readonly name: string; readonly href: string }[]; readonly of: number; readonly place: string; readonly area: string } | '' | undefined;
}

/** The first sentence: what there is, or how much of it fits. */
function answerOf({ total, kinds }: GapList, isAsked: boolean, about: string | undefined) {
  const all = kinds.reduce((sum, { found }) => sum + found, 0);
  const unreused = kinds.find(({ id }) => id === 'unreused')!.found;
  if (!isAsked) {
    return {
      strong: `${counted(all, 'gap is', 'gaps are')} on record, of ${counted(kinds.filter(({ found }) => found > 0).length, 'kind', 'kinds')}.`,
      rest: ` ${number(unreused)} of them are patterns that several councils like one use and it is not recorded to use. Choose a council or a region for its own: each gap has reasons for and against, and a first step.`,
    };
  }
  return {
    strong: `${number(total)} of ${counted(all, 'gap', 'gaps')}`,
    rest: ` ${about ? `${plural(total, 'concerns', 'concern')} ${about}` : `${plural(total, 'fits', 'fit')} what you asked for`}. A gap is a need without a known link. “No record” means that no public source we read shows it; each gap says what speaks against it and what would make it go away.`,
  };
}

export function gapListPage(result: GapList, query: ListGapsRequest, heatmap: HeatmapAnswer, { first, councils, cell }: Overview): PageModel {
  const { council, ...rest } = query;
  const isAsked = [council, rest.kind, rest.region, rest.serviceArea, rest.type].some((value) => value !== undefined) || rest.offset > 0;
  const { about } = result;
  const region = rest.region ? heatmap.rows.find(({ id }) => id === rest.region) : undefined;
  const alone = rest.kind === undefined && rest.serviceArea === undefined && rest.type === undefined;
  const list = toListPage({ action: '/gaps', query, result, filters, sorts: [{ value: 'order', label: 'Order' }], defaults: {} });
  const one = rest.kind ? result.kinds.find(({ id }) => id === rest.kind) : undefined;
  const councilChip = about ? [{ text: about.name, href: addressOf('/gaps', { ...rest, offset: undefined }, { limit: 50 }) }] : [];
  return {
    page: {
      title: 'Gaps', section: 'gaps', description: 'Where councils could share more: gaps in collaboration and reuse, each with reasons for and against, a first step and sources.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Gaps' }],
    },
    answer: answerOf(result, isAsked, alone ? about?.name ?? region?.name : undefined),
    actions: [
      ...(about ? [{ text: `One sheet for ${about.name}`, href: `/gaps/${about.id}` }] : []), ...(region ? [{ text: `One sheet for ${region.name}`, href: `/gaps/regions/${region.id}` }] : []),
      { text: 'Regions and nations', href: '/gaps/regions' }, { text: 'Regions against service areas', href: '#heatmap' }, { text: 'What each kind is, and leaves out', href: '#kinds' }, { text: 'The same as JSON', href: addressOf('/api/v1/gaps', query, { limit: 50, offset: 0 }) },
    ],
    councils: councils.map(({ id, name }) => ({ value: id, label: name, selected: id === about?.id })),
    overview: isAsked ? null : overviewTable(result, first),
    list: { ...list, chips: [...councilChip, ...list.chips] }, council, hidden: council ? [{ name: 'council', value: council }] : [],
    notes: result.notes.map(({ text }) => text), cell: cell || undefined, kind: one, table: table(result, one !== undefined), kindTable: kindTable(result),
    pictures: (['wide', 'narrow'] as const).map((layout) => heatmapPicture(toHeatmapDrawing(heatmap, layout, rest), PICTURE)),
    areaTable: areaTable(heatmap),
    empty: { text: 'The record shows no gap that fits all of this.', nearest: { text: 'See all gaps', href: '/gaps' } },
    coverage: result.coverage,
  };
}
