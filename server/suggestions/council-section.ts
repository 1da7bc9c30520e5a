/** The first few of each list, for a council's own page. */
import type { DataTable, TableRow } from '../web/cells';
import { recordCell } from '../web/cells';
import type { Footnotes } from '../web/footnotes';
import type { SuggestionSection } from '../web/page-tools';
import type { Suggestions } from './schema';

const FIRST = 3;
/** The council's page has a table of its own for what its statistical neighbours use. */
const TOLD_ABOVE = 'neighbours-use';

/** What the section is made of. */
export type CouncilDigest = Pick<Suggestions, 'council' | 'lists' | 'items'>;

export function toDigest({ council, lists, items }: Suggestions): CouncilDigest {
  const kept = lists.filter(({ id, count }) => count > 0 && id !== TOLD_ABOVE);
  return { council, lists: kept, items: kept.flatMap(({ id }) => items.filter(({ list }) => list === id).slice(0, FIRST)) };
}

/** Null where nothing is listed: a council that has ended, or one of which nothing can be said. */
export function councilSection({ council, lists, items }: CouncilDigest, asked: string, footnotes: Footnotes): SuggestionSection | null {
  if (items.length === 0 || council.id !== asked) return null;
  const rows = lists.flatMap(({ id, title, count }): TableRow[] => [
    { group: title, ...(count > FIRST && { note: `${FIRST} of ${count}` }) },
    ...items.filter(({ list }) => list === id).map(({ ref, name, plannedEndOn, reasonsFor: [lead] }) => [
      recordCell(ref, name, plannedEndOn ? { state: 'ending' } : {}), { text: lead!.text, cite: footnotes.cite(lead!.sources) },
    ]),
  ]);
  if (rows.length === 0) return null;
  const table: DataTable = {
    caption: 'The first of each list', hideCaption: true, noun: 'rows', shown: rows.length,
    columns: [{ text: 'Pattern or council', width: 30 }, { text: 'What is on record', bare: true }], rows,
  };
  return { table, href: `/suggestions/${council.id}` };
}
