/** From a brief to what is drawn: texts with the numbers of their sources, numbered in reading order. */
import type { Footnotes } from '../../web/footnotes';
import type { Brief } from '../schema';
import { cited, sheetHeading } from '../words';
import type { Sheet } from './sheet';

export function toSheet(brief: Brief, footnotes: Footnotes, siteUrl: string): Sheet {
  const toText = cited(footnotes);
  const notes = brief.notes.map(toText);
  const rows = brief.rows.map(({ title, figure, reasonsFor, reasonsAgainst, firstStep }) => ({ title, figure, for: reasonsFor.map(toText), against: reasonsAgainst.map(toText), firstStep }));
  return {
    brief, notes, rows, sources: footnotes.list(), heading: sheetHeading(rows.length),
    address: `${siteUrl}/gaps/${brief.about.label === 'Region' ? 'regions/' : ''}${brief.about.id}`,
  };
}
