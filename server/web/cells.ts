/**
 * Table cells as data: page.ts files say what a cell holds, tables.ts
 * how it looks. Unknown is always a cell of its own, never a blank.
 */
import type { ClaimStatus } from '../graph/evidence';
import { pagePath, type Ref } from '../graph/model';
import { dateShort, money, number, wordList } from './format';
import type { Footnotes } from './footnotes';

export interface CellParts {
  readonly text?: string;
  readonly href?: string;
  /** Mark before the text: the kind of record. */
  readonly kind?: string;
  /** State of the mark: ended, ending, unconfirmed, unknown. */
  readonly state?: string;
  /** Stage of reuse with its square. */
  readonly stage?: string;
  readonly cite?: readonly number[];
  /** Words for what is not known, in the style of the unknown. */
  readonly unknown?: string;
  /** Stale or disputed, with words. */
  readonly stale?: string;
  /** A second, small line. */
  readonly note?: string;
  /** Amount drawn to scale: value and largest. */
  readonly bar?: { readonly value: number; readonly largest: number };
  readonly nowrap?: boolean;
}
export type Cell = string | CellParts;

export interface Column {
  readonly text: string;
  readonly numeric?: boolean;
  /** Per cent, 10 to 60 in fives. */
  readonly width?: number;
  /** Its cells are the headings of their rows; of the first column, where no column says so. */
  readonly heading?: boolean;
  /** Heading read out only. */
  readonly hidden?: boolean;
  readonly bare?: boolean;
}

export type TableRow = readonly Cell[] | { readonly group: string; readonly note?: string };

export interface DataTable {
  readonly caption?: string;
  readonly hideCaption?: boolean;
  readonly note?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Rows before "Show all". */
  readonly shown?: number;
  /** What the rows are, in "Show all 24 partners". */
  readonly noun?: string;
  readonly foot?: readonly Cell[];
}

export const NOT_RECORDED = 'not recorded';
export const DATE_NOT_RECORDED = 'date not recorded';

export const unknown = (words: string = NOT_RECORDED): CellParts => ({ unknown: words });

/** A record's name with its mark, linked to its page. */
export function recordCell(ref: Ref, name: string, more: Omit<CellParts, 'text' | 'href' | 'kind'> = {}): CellParts {
  const href = pagePath(ref);
  return { text: name, kind: ref.split(':')[0]!, ...(href && { href }), ...more };
}

/** State and note of a council that has ended or will end; nothing for other records. */
export function endingParts({ endedOn, plannedEndOn }: { endedOn?: string | undefined; plannedEndOn?: string | undefined }): Pick<CellParts, 'state' | 'note'> {
  if (endedOn) return { state: 'ended', note: `ended ${dateShort(endedOn)}` };
  return plannedEndOn ? { state: 'ending', note: `ends ${dateShort(plannedEndOn)}` } : {};
}

/** A node link's cell: its mark, in the state it is in, and its name. */
export const nodeCell = (
  link: { ref: Ref; name: string; endedOn?: string | undefined; plannedEndOn?: string | undefined }, more: Omit<CellParts, 'text' | 'href' | 'kind'> = {},
): CellParts => recordCell(link.ref, link.name, { ...endingParts(link), ...more });

/** Names of several records in one line; an ended council says so, since its name may be another's too. */
export const nameList = (links: readonly { name: string; endedOn?: string | undefined }[]): string =>
  wordList(links.map(({ name, endedOn }) => (endedOn ? `${name} (ended ${endedOn.slice(0, 4)})` : name)));

/** A date as precise as recorded, or the words for its absence. */
export const dateCell = (date: string | undefined, absent = DATE_NOT_RECORDED): CellParts =>
  (date ? { text: dateShort(date), nowrap: true } : unknown(absent));

export const moneyCell = (pounds: number | undefined): CellParts =>
  (pounds === undefined ? unknown() : { text: money(pounds), nowrap: true });

export const numberCell = (value: number | undefined): Cell => (value === undefined ? unknown() : number(value));

export const textCell = (text: string | undefined, absent?: string): Cell => text ?? unknown(absent);

/** When a lasting claim was last shown, in the words of its state. */
export function statusCell(status: ClaimStatus, confirmedOn: string | undefined): CellParts {
  if (status === 'confirmed') return { text: dateShort(confirmedOn), nowrap: true };
  if (status === 'unconfirmed') return { stale: `Unconfirmed since ${dateShort(confirmedOn)}` };
  return unknown('use not dated');
}

/** The same of a supplier's work; "use" is said of systems in use, not of building or research. */
export const supplyStatusCell = ({ role, status, confirmedOn }: { role: string; status: ClaimStatus; confirmedOn?: string | undefined }): CellParts =>
  (status === 'undated' && role !== 'legacy-system' ? unknown(DATE_NOT_RECORDED) : statusCell(status, confirmedOn));

/** Publisher, year and numbers of the sources: a table's last column. */
export function shownByCell(footnotes: Footnotes, sources: readonly string[] | undefined): CellParts {
  const { text, numbers } = footnotes.shownBy(sources);
  return text ? { text, cite: numbers } : unknown();
}
