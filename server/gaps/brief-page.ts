/** A council's or region's sheet on screen and, by print CSS, on one page of A4. */
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import type { Brief } from './schema';
import { cited, heatmapView, sheetHeading, subjectHref, wrongHref } from './words';

export interface BriefPlace { readonly path: string; readonly data: string; readonly region?: { readonly id: string; readonly name: string } | undefined }

export function briefPage(brief: Brief, place: BriefPlace, footnotes: Footnotes): PageModel {
  const toText = cited(footnotes);
  const { about } = brief;
  const isRegion = about.label === 'Region';
  const recordHref = isRegion ? `/councils?region=${about.id}` : subjectHref(about)!;
  const wrong = wrongHref([about], place.path);
  return {
    page: {
      title: brief.title, section: 'gaps', description: brief.answer,
      breadcrumbs: [{ text: 'Gaps', href: '/gaps' }, ...(isRegion ? [{ text: 'Regions and nations', href: '/gaps/regions' }] : []), ...(place.region ? [{ text: place.region.name, href: `/gaps/regions/${place.region.id}` }] : []), { text: about.name }],
    },
    brief, notes: brief.notes.map(toText),
    actions: [
      { text: 'Print one page (PDF)', href: `${place.path}.pdf` }, ...(isRegion ? [] : [{ text: `All about ${about.name}`, href: recordHref }]),
      ...(brief.total > 0 ? [{ text: `All ${brief.total} gaps`, href: brief.allHref }] : []), { text: 'Copy link', copy: true },
      { text: 'Download (CSV)', href: `/api/v1${place.data}/csv` }, { text: 'The same as JSON', href: `/api/v1${place.data}` }, { text: 'This is wrong', href: wrong },
    ],
    rows: brief.rows.map((row) => ({ ...row, reasonsFor: row.reasonsFor.map(toText), reasonsAgainst: row.reasonsAgainst.map(toText) })),
    heading: sheetHeading(brief.rows.length),
    heatmap: heatmapView(brief.heatmap), wrong, sources: footnotes.list(), coverage: brief.coverage,
  };
}
