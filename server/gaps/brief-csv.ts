/** A sheet as CSV: a line a gap, its reasons joined. The table itself is written by the caller's writer of safe CSV. */
import type { BriefRow } from './schema';

export interface CsvColumn<Item> { readonly id: string; readonly type: 'string'; readonly value: (item: Item) => string }

const joined = (statements: readonly { text: string }[]) => statements.map(({ text }) => text).join(' ');

export const briefColumns: readonly CsvColumn<BriefRow>[] = [
  { id: 'id', type: 'string', value: ({ gap }) => gap ?? '' },
  { id: 'kind', type: 'string', value: ({ kind }) => kind },
  { id: 'gap', type: 'string', value: ({ title }) => title },
  { id: 'figure', type: 'string', value: ({ figure }) => `${figure.value} ${figure.words}` },
  { id: 'for', type: 'string', value: ({ reasonsFor }) => joined(reasonsFor) },
  { id: 'against', type: 'string', value: ({ reasonsAgainst }) => joined(reasonsAgainst) },
  { id: 'firstStep', type: 'string', value: ({ firstStep }) => firstStep },
  { id: 'sources', type: 'string', value: ({ reasonsFor, reasonsAgainst }) => [...new Set([...reasonsFor, ...reasonsAgainst].flatMap(({ sources }) => sources))].join('; ') },
];
