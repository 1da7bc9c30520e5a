/** Words that the pages of gaps share. */
import { correctionLink } from '../web/correction-link';
import type { Footnotes } from '../web/footnotes';
import { pagePath, parseRef, type Ref } from '../graph/model';
import { gapKinds } from './kinds';
import type { GapAnswer, HeatmapAnswer } from './schema';

/** `Planning and building control` → `Planning`: the head of a narrow column. */
export const shortArea = (name: string): string => name.split(/,| and /)[0]!.replace('Communities', 'Commu\u00adnities');

export const kindTitle = (id: string): string => gapKinds.find((kind) => kind.id === id)!.title;

/** A reason as templates show it, with the numbers of its sources. */
export interface CitedText { readonly text: string; readonly cite: readonly number[] }
export const cited = (footnotes: Footnotes) => ({ text, sources }: { text: string; sources: readonly string[] }): CitedText => ({ text, cite: [...new Set(footnotes.cite(sources))] });

/** The page of a subject: a record's, or a region's sheet; none for types and systems. */
export function subjectHref({ ref, id, label }: GapAnswer['subjects'][number]): string | undefined {
  if (label === 'Region') return id === 'uk' ? undefined : `/gaps/regions/${id}`;
  return parseRef(ref) ? pagePath(ref as Ref) ?? undefined : undefined;
}

/** The page on which to say that something is wrong: about the first subject that is a record, as read at that page. */
export function wrongHref(subjects: GapAnswer['subjects'], at: string): string {
  return correctionLink(at, subjects.find(({ ref }) => parseRef(ref))?.ref as Ref | undefined);
}

/** The heatmap as macros show it. */
export function heatmapView({ areas, rows }: HeatmapAnswer) {
  return {
    areas: areas.map(({ id, name }) => ({ id, name, short: shortArea(name) })),
    rows: rows.map(({ id, name, councils, isOwn, cells }) => ({ name, councils, isOwn, href: `/gaps/regions/${id}`, cells: cells.map(({ councils: n, step }) => ({ n, step })) })),
    hasOwn: rows.some(({ isOwn }) => isOwn),
  };
}

/** The heading over a sheet's table. */
export const sheetHeading = (rows: number): string =>
  (rows === 0 ? 'No gap on record' : rows === 1 ? 'One gap to look at' : `${['', '', 'Two', 'Three', 'Four'][rows] ?? rows} gaps to look at first`);
