/**
 * Cells of copy `k` of a seed row. Whatever names something says that it is
 * synthetic: ids begin with `x7-`, names with `X7`, addresses lie below
 * `.invalid` (RFC 2606), where nothing can ever be.
 */

const LIST_JOINT = '; ';
const ADDRESS = /^https?:\/\//;

/** Ids, and properties that hold another record's id. */
const ID_COLUMNS = new Set(['id', 'formerIds', 'countyId', 'projectId', 'programme']);
/** Names and official codes. */
const NAME_COLUMNS = new Set(['name', 'shortName', 'aliases', 'plannedSuccessors', 'gssCode', 'companiesHouseNumber']);
const PROSE_COLUMNS = new Set(['summary', 'description', 'scope', 'declarationEvidence']);

/** The hexagon layout of the seed fits in this; both are even, so odd rows stay odd. */
const HEX_COLUMNS = 60;
const HEX_ROWS = 80;
const COPIES_IN_A_ROW = 10;

/** `croydon` of copy 7 is `x7-croydon`. */
export const syntheticId = (id: string, copy: number) => `x${copy}-${id}`;

/** `council:croydon` of copy 7 is `council:x7-croydon`. */
export const syntheticRef = (ref: string, copy: number) => ref.replace(':', `:x${copy}-`);

/** The address below a host that cannot exist, equally long or longer. */
export const syntheticAddress = (address: string) => address.replace(/^(https?:\/\/[^/:?#]+)/, '$1.invalid');

const eachElement = (cell: string, change: (element: string) => string) => cell.split(LIST_JOINT).map(change).join(LIST_JOINT);

/** The cell of a column in copy `copy`; empty cells stay empty. */
export function syntheticCell(column: string, cell: string, copy: number): string {
  if (cell === '') return '';
  if (column === 'from' || column === 'to') return syntheticRef(cell, copy);
  if (ID_COLUMNS.has(column)) return eachElement(cell, (id) => syntheticId(id, copy));
  if (NAME_COLUMNS.has(column)) return eachElement(cell, (name) => `X${copy} ${name}`);
  if (PROSE_COLUMNS.has(column)) return `Synthetic. ${cell}`;
  if (column === 'hexQ') return String(Number(cell) + HEX_COLUMNS * ((copy - 1) % COPIES_IN_A_ROW));
  if (column === 'hexR') return String(Number(cell) + HEX_ROWS * Math.floor((copy - 1) / COPIES_IN_A_ROW));
  // Keys of sources.csv stay; addresses, of sources and of anything else, lead nowhere.
  return eachElement(cell, (element) => (ADDRESS.test(element) ? syntheticAddress(element) : element));
}
