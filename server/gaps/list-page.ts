/** /gaps, for readers: the answer, the list with its filters, the heatmap, and what each kind leaves out. */
import type { PageModel } from '../web/endpoint';
import { unknown, type DataTable, type TableRow } from '../web/cells';
import { counted, decimals, number, plural, wordList } from '../web/format';
import { toListPage } from '../web/list-page';
import type { GapList, HeatmapAnswer, ListGapsRequest } from './schema';
import { heatmapView, kindTitle } from './words';

const filters = [
  { name: 'kind', label: 'Kind of gap', any: 'Any kind' }, { name: 'region', label: 'Region or nation', any: 'Anywhere' },
  { name: 'serviceArea', label: 'Service area', any: 'Any service area' }, { name: 'type', label: 'Type of council', any: 'Any type' },
];
const AREAS_DRAWN = 12;

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
        none.length > 0 ? unknown(wordList(none.map((row) => row.name))) : 'Some record everywhere',
      ];
    }),
  };
}

export function gapListPage(result: GapList, query: ListGapsRequest, heatmap: HeatmapAnswer): PageModel {
  const { council, ...rest } = query;
  const list = toListPage({ action: '/gaps', query, result, filters, sorts: [{ value: 'order', label: 'Order' }], defaults: {} });
  const one = rest.kind ? result.kinds.find(({ id }) => id === rest.kind) : undefined;
  const councilChip = council ? [{ text: council, href: `/gaps${rest.kind ? `?kind=${rest.kind}` : ''}` }] : [];
  const all = result.kinds.reduce((sum, { found }) => sum + found, 0);
  const kinds = result.facets.kind!.filter(({ count }) => count > 0).length;
  return {
    page: {
      title: 'Gaps', section: 'gaps', description: 'Where councils could share more: gaps in collaboration and reuse, each with reasons for and against, a first step and sources.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Gaps' }],
    },
    answer: {
      strong: `${number(result.total)} of ${counted(all, 'gap', 'gaps')}`,
      rest: ` ${plural(result.total, 'fits', 'fit')} what you asked for${one ? '' : `, of ${counted(kinds, 'kind', 'kinds')}`}. A gap is a need without a known link. “No record” means that no public source we read shows it; each gap says what speaks against it and what would make it go away.`,
    },
    list: { ...list, chips: [...councilChip, ...list.chips] }, council, hidden: council ? [{ name: 'council', value: council }] : [],
    kind: one, table: table(result, one !== undefined), kindTable: kindTable(result),
    heatmap: heatmapView({ areas: heatmap.areas.slice(0, AREAS_DRAWN), rows: heatmap.rows.map((row) => ({ ...row, cells: row.cells.slice(0, AREAS_DRAWN) })) }),
    areaTable: areaTable(heatmap), drawn: `${AREAS_DRAWN} of ${heatmap.areas.length} service areas, widest first.`,
    empty: { text: 'The record shows no gap that fits all of this.', nearest: { text: 'See all gaps', href: '/gaps' } },
    coverage: result.coverage,
  };
}
