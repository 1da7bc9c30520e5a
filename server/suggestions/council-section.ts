/** The first few of each list, for a council's own page. */
import type { NodeIndex } from '../graph/node-index';
import type { DataTable, TableRow } from '../web/cells';
import { recordCell } from '../web/cells';
import type { Footnotes } from '../web/footnotes';
import type { SuggestionSection } from '../web/page-tools';
import type { SuggestionList, ListItem } from './lists/descriptor';

const FIRST = 3;
/** The council's page has a table of its own for what its statistical neighbours use. */
const TOLD_ABOVE = 'neighbours-use';

/** What the section is made of, and no more: it is kept for every council asked about. */
export interface CouncilDigest {
  readonly council: string;
  readonly lists: readonly { readonly title: string; readonly count: number; readonly first: readonly Pick<ListItem, 'ref' | 'lead'>[] }[];
}

/** @param council the one that the lists are of: of an ended council, its successor */
export function toDigest(council: string, name: string, computed: readonly { readonly list: SuggestionList; readonly items: readonly ListItem[] }[]): CouncilDigest {
  return {
    council,
    lists: computed.filter(({ list, items }) => items.length > 0 && list.id !== TOLD_ABOVE).map(({ list, items }) => ({
      title: list.title(name), count: items.length, first: items.slice(0, FIRST).map(({ ref, lead }) => ({ ref, lead })),
    })),
  };
}

/** Null where nothing is listed: a council that has ended, or one of which nothing can be said. */
export function councilSection({ council, lists }: CouncilDigest, asked: string, nodes: NodeIndex, footnotes: Footnotes): SuggestionSection | null {
  if (lists.length === 0 || council !== asked) return null;
  const rows = lists.flatMap(({ title, count, first }): TableRow[] => [
    { group: title, ...(count > FIRST && { note: `${FIRST} of ${count}` }) },
    ...first.map(({ ref, lead }) => [
      recordCell(ref, nodes.caption(ref), nodes.find(ref)?.plannedEndOn ? { state: 'ending' } : {}), { text: lead.text, cite: footnotes.cite(lead.sources) },
    ]),
  ]);
  const table: DataTable = {
    caption: 'The first of each list', hideCaption: true, noun: 'rows', shown: rows.length,
    columns: [{ text: 'Pattern or council', width: 30 }, { text: 'What is on record', bare: true }], rows,
  };
  return { table, href: `/suggestions/${council}` };
}
