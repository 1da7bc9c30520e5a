/**
 * Grants as a 360Giving table: one row a grant, columns by the standard's titles
 * (`Recipient Org:0:Identifier`), every other field under its own name or path. Made for
 * spreadsheets: a text that would be run as a formula gets an apostrophe.
 */
import type { Value } from '../columns';
import { csvTable } from '../csv-table';
import { isObject, type Json } from '../stated-values';
import { isStandardList, LIST_JOINT, titleOf, type FieldPath } from './columns';
import { MOST_ELEMENTS } from './own-headers';

/** In the order of the standard's own template; what is not here comes after, A to Z. */
const FIRST = ['id', 'title', 'description', 'currency', 'amountAwarded', 'awardDate', 'recipientOrganization', 'fundingOrganization', 'grantProgramme'];

const cellOf = (value: unknown): Value => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : value === null || value === undefined ? undefined : JSON.stringify(value));

/** Every value with the path to it. A list of plain values that the standard knows is one cell; a list too long for columns is, too, as JSON. */
function* leaves(value: unknown, path: FieldPath): Generator<[FieldPath, Value]> {
  if (Array.isArray(value) && value.length > 0 && isStandardList(path)) yield [path, value.join(LIST_JOINT)];
  else if (Array.isArray(value) && value.length > 0 && value.length <= MOST_ELEMENTS + 1) for (const [i, own] of value.entries()) yield* leaves(own, [...path, i]);
  else if (isObject(value) && Object.keys(value).length > 0) for (const [name, own] of Object.entries(value)) yield* leaves(own, [...path, name]);
  else yield [path, cellOf(value)];
}

function rank(path: FieldPath): string {
  const at = FIRST.indexOf(String(path[0]));
  return `${at < 0 ? 'z' : String.fromCharCode('a'.charCodeAt(0) + at)}${path.map((step) => (typeof step === 'number' ? String(step).padStart(3, '0') : step === 'id' ? '' : step)).join('/')}`;
}

/** A field that the standard does not know has its path as header; one of a list of grants has it whole. */
export function grantTable(grants: readonly Json[]): string {
  const columns = new Map<string, FieldPath>();
  const rows = grants.map((grant) => new Map([...leaves(grant, [])].map(([path, value]) => {
    const header = titleOf(path);
    columns.set(header, path);
    return [header, value];
  })));
  const ordered = [...columns].map(([header, path]) => ({ header, rank: rank(path) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return csvTable(ordered.map(({ header }) => ({ id: header, type: 'string', value: (row: ReadonlyMap<string, Value>) => row.get(header) })), rows);
}
