/** Every region and nation, from north to south, with how much of it is known: the way to their sheets. */
import type { PageModel } from '../web/endpoint';
import { unknown, type DataTable, type TableRow } from '../web/cells';
import { counted, number } from '../web/format';
import type { RegionList } from './schema';

function regionTable({ items }: RegionList): DataTable {
  return {
    caption: 'Regions and nations', hideCaption: true, shown: items.length,
    columns: [{ text: 'Region or nation', width: 25 }, { text: 'Councils', numeric: true }, { text: 'With any work on record', numeric: true }, { text: 'With a known partner', numeric: true }, { text: 'Gaps', numeric: true }, { text: 'Service areas: what is known', width: 25 }],
    rows: items.map(({ id, name, councils, known, withPartner, gaps, isThin }): TableRow => [
      { text: name, href: `/gaps/regions/${id}` }, number(councils), known > 0 ? number(known) : unknown('no record'), withPartner > 0 ? number(withPartner) : unknown('no record'),
      gaps > 0 ? { text: number(gaps), href: `/gaps?region=${id}` } : unknown('none'),
      isThin ? unknown('too little to call one thin') : 'enough to call one thin',
    ]),
  };
}

export function regionListPage(result: RegionList): PageModel {
  const all = result.items.reduce((sum, { councils }) => sum + councils, 0);
  return {
    page: {
      title: 'Gaps by region', section: 'gaps', description: 'One sheet for each English region and each nation: where its councils could share more, with reasons for and against.',
      breadcrumbs: [{ text: 'Gaps', href: '/gaps' }, { text: 'Regions and nations' }],
    },
    answer: `${counted(result.items.length, 'region or nation has', 'regions and nations have')} one sheet each, for ${number(all)} councils.`,
    actions: [{ text: 'Regions against service areas', href: '/gaps#heatmap' }, { text: 'Choose a council', href: '/gaps' }, { text: 'The same as JSON', href: '/api/v1/gaps/briefs/regions' }],
    table: regionTable(result), coverage: result.coverage,
  };
}
