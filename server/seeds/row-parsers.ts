/** Cells to property values, by the model's descriptors. */
import type { ImportProblem } from '../errors';
import { LIST_SEPARATOR, type PropertyValue, type PropertyValues } from '../graph/content';
import type { Properties, Property } from '../graph/properties';
import { quoted, type CsvRow } from './csv-table';

/** Between the elements of a list cell. Addresses and names do not contain it. */
const LIST_JOINT = /;\s+/;

/** Makes addresses out of a `sources` cell: addresses stay, keys are looked up. */
export type SourceResolver = (cell: string) => { addresses: string[]; unknown: string[] };

/** A list of which an element holds the joint itself: exports write it out as a JSON array. */
function writtenOut(cell: string): unknown {
  if (!cell.startsWith('["')) return undefined;
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}

function toRaw(cell: string, property: Property): unknown {
  switch (property.storage) {
    case 'INT64':
    case 'DOUBLE':
      // Number('') is 0 and Number('0x10') is 16: only plain decimal notation counts.
      return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
    case 'STRING[]':
      return writtenOut(cell) ?? cell.split(LIST_JOINT).map((element) => element.trim());
    default:
      return cell;
  }
}

/**
 * The values of one row. Every wrong cell is added to `problems`; the row's
 * values are then not to be used.
 */
export function parseValues(
  file: string, { line, cells }: CsvRow, properties: Properties, resolveSources: SourceResolver, problems: ImportProblem[],
): PropertyValues {
  const values: Record<string, PropertyValue> = {};
  for (const [column, property] of Object.entries(properties)) {
    const cell = cells[column] ?? '';
    const report = (message: string) => problems.push({ file, line, column, message });
    if (cell === '') {
      if (property.required) report(`is empty; it must be given: ${property.description.toLowerCase()}`);
      continue;
    }
    if (cell.includes(LIST_SEPARATOR) || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(cell)) {
      report('contains a control character; remove it');
      continue;
    }
    let raw = toRaw(cell, property);
    if (column === 'sources') {
      const { addresses, unknown } = resolveSources(cell);
      for (const word of unknown) report(`${quoted(word)} is neither a web address nor a key of sources.csv; add it there or give the address`);
      if (unknown.length > 0) continue;
      raw = addresses;
    }
    const parsed = property.schema.safeParse(raw);
    if (parsed.success) values[column] = parsed.data as PropertyValue;
    else report(`${quoted(cell)} ${describeIssue(parsed.error.issues[0]!, property)}`);
  }
  return values;
}

function describeIssue(issue: { code: string; message: string }, property: Property): string {
  if (issue.code === 'invalid_value') return `is not allowed; ${issue.message.replace('Invalid option: expected one of', 'write one of').replaceAll('|', ', ')}`;
  if (issue.message.startsWith('must')) return issue.message;
  if (property.storage === 'INT64') return 'is not a whole number in the allowed range; write digits only';
  if (property.storage === 'DOUBLE') return 'is not a number; write it as 51.37';
  if (/url/i.test(issue.message)) return 'is not a web address; write it with http:// or https:// and no spaces';
  return `is not right (${issue.message})`;
}
