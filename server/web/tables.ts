/**
 * Tables of facts as HTML. On a phone a table of more than two columns becomes
 * stacked rows; each cell then says its column through data-label.
 */
import type { Cell, Column, DataTable } from './cells';
import { cite, unknown } from './evidence';
import { html, type Markup, type Writable } from './markup';
import { kindOf, mark, stage } from './marks';

/** A short text of two words, or any no longer than a date, stays on one line: “Took part”, “Other body”. */
const DATE_LENGTH = 12;
/** Rows before "Show all", and how many more are not worth holding back. */
const SHOWN = 12;
const SPARED = 2;
/** Up to so many columns a phone has room for. */
const UNSTACKED = 2;

/** An amount drawn to scale; the figure stands beside it. */
export const bar = (value: number, largest: number, kind = 'funding-round'): Markup =>
  html`<svg class="bar mark--${kindOf(kind)}" width="100%" height="12" aria-hidden="true"><rect width="${Math.round((1000 * value) / largest) / 10}%" height="12"/></svg>`;

const link = (text: Writable, href: string | undefined): Writable => (href ? html`<a href="${href}">${text}</a>` : text);

export function cell(c: Cell): Writable {
  if (typeof c === 'string') return c.length <= DATE_LENGTH && c.includes(' ') ? html`<span class="nowrap">${c}</span>` : c;
  const { text = '', href, kind, note } = c;
  if (c.bar) return bar(c.bar.value, c.bar.largest);
  if (c.stage) return html`${stage(c.stage, text)}${cite(c.cite)}`;
  const below = note && html`<br><span class="small muted">${note}</span>`;
  if (kind) return html`<span class="marked">${mark(kind, 13, c.state)}<span>${link(text, href)}${cite(c.cite)}${below}</span></span>`;
  const words = c.unknown ? unknown(c.unknown)
    : c.stale ? html`<span class="stale">${c.stale}</span>`
      : href ? link(text, href)
        : html`<span${(c.nowrap || text.length <= DATE_LENGTH) && html` class="nowrap"`}>${text}</span>`;
  return html`${words}${cite(c.cite)}${below}`;
}

type Row = readonly Writable[] | { readonly group: string; readonly note?: string };

/** A table whose cells are written already. */
export interface FactsTable extends Omit<DataTable, 'rows' | 'foot'> {
  readonly rows: readonly Row[];
  /** The cells of a total. */
  readonly foot?: readonly Writable[] | undefined;
  readonly className?: string;
}

const isGroup = (row: Row): row is Extract<Row, { group: string }> => 'group' in row;

/** Which column names its rows: the first, unless another is marked; a screen reader says it with every cell of the row. */
const headingOf = (columns: readonly Column[]): number => Math.max(0, columns.findIndex(({ heading: isHeading }) => isHeading));

function cells(columns: readonly Column[], row: readonly Writable[], at = headingOf(columns)): Markup[] {
  return row.map((own, i) => {
    const { text, numeric, bare } = columns[i] ?? { text: '' };
    const attributes = html`${numeric && html` class="num"`}${i > 0 && !bare && text && html` data-label="${text}"`}`;
    // An empty heading names nothing.
    return i === at && own !== '' ? html`<th scope="row"${attributes}>${own}</th>\n` : html`<td${attributes}>${own}</td>\n`;
  });
}

const tableRow = (columns: readonly Column[], row: Row): Markup => (isGroup(row)
  ? html`<tr class="group"><th colspan="${columns.length}" scope="rowgroup">${row.group}${row.note && html` <span class="group__note">${row.note}</span>`}</th></tr>\n`
  : html`<tr>${cells(columns, row)}</tr>\n`);

const heading = ({ text, numeric, width, hidden }: Column): Markup =>
  html`<th scope="col" class="${numeric && 'num '}${width && `w-${width}`}">${hidden ? html`<span class="visually-hidden">${text}</span>` : text}</th>`;

/** @param continued headings are read out only, for a table that goes on from the one above */
function frame({ caption, hideCaption, note, columns, rows, foot, className }: FactsTable, continued = false): Markup {
  return html`<div class="scroll">
<table class="table${columns.length > UNSTACKED && ' stack'}${continued && ' table--continued'}${className && ` ${className}`}">
${caption && html`<caption${(hideCaption || continued) && html` class="visually-hidden"`}>${caption}${note && html` <span class="caption__note">${note}</span>`}</caption>`}
<thead><tr>${columns.map(heading)}</tr></thead>
<tbody>
${rows.map((row) => tableRow(columns, row))}</tbody>
${foot && foot.length > 0 && html`<tfoot><tr>${cells(columns, foot, 0)}</tr></tfoot>`}
</table>
</div>
`;
}

/** A disclosure for the rest of what stands above it. */
export const moreRows = (summary: string, content: Writable): Markup => html`<details class="more"><summary>${summary}</summary>\n${content}</details>\n`;

/** A whole table. Of a long one the rest waits behind "Show all n"; a total stands below the last row. */
export function factsTable(table: FactsTable): Markup {
  const { caption = 'Table', rows, shown = SHOWN, noun, note: _, foot, ...rest } = table;
  if (rows.length <= shown + SPARED) return frame(table);
  const more = frame({ ...rest, caption: `${caption}, continued`, rows: rows.slice(shown), foot }, true);
  return html`${frame({ ...table, rows: rows.slice(0, shown), foot: undefined })}${moreRows(`Show all ${rows.length}${noun ? ` ${noun}` : ''}`, more)}`;
}

export const dataTable = (table: DataTable): Markup =>
  factsTable({ ...table, rows: table.rows.map((row) => ('group' in row ? row : row.map(cell))), foot: table.foot?.map(cell) });
