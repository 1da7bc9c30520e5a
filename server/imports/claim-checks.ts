/** Values of claims against the model: the same descriptors that check the seeds. */
import type { Place } from '../exchange/claims';
import type { ImportProblem } from '../errors';
import { LIST_SEPARATOR, type PropertyValue, type PropertyValues } from '../graph/content';
import { webAddress, type Properties, type Property } from '../graph/properties';
import { didYouMean, quoted } from '../seeds/csv-table';

export type Report = (problem: ImportProblem) => void;

/** Longer texts are no facts (as in the seeds). */
const LONGEST_TEXT = 20_000;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Where a problem stands, as problems say it: line and column of a table, path of a document. */
export function toProblem({ file, line, path }: Place, message: string, column?: string): ImportProblem {
  const where = path ?? column;
  return { file, ...(line !== undefined && { line }), ...(where !== undefined && { column: where }), message };
}

const shown = (value: unknown) => quoted(typeof value === 'string' ? value : JSON.stringify(value) ?? 'undefined');

function fault(value: unknown, property: Property): string | null {
  for (const text of Array.isArray(value) ? value : [value]) {
    if (typeof text !== 'string') continue;
    if (text.length > LONGEST_TEXT) return `is longer than ${LONGEST_TEXT.toLocaleString('en-GB')} characters; shorten it`;
    if (CONTROL.test(text) || text.includes(LIST_SEPARATOR)) return `${shown(text)} contains a control character; remove it`;
  }
  const parsed = property.schema.safeParse(value);
  if (parsed.success) return null;
  const { code, message } = parsed.error.issues[0]!;
  if (code === 'invalid_value') return `${shown(value)} is not allowed; ${message.replace('Invalid option: expected one of', 'write one of').replaceAll('|', ', ')}`;
  if (message.startsWith('must')) return `${shown(value)} ${message}`;
  if (property.storage === 'INT64') return `${shown(value)} is not a whole number in the allowed range`;
  if (property.storage === 'DOUBLE') return `${shown(value)} is not a number`;
  return `${shown(value)} is not right: ${property.description.toLowerCase()} (${message})`;
}

/**
 * The claimed values without absent ones, or null when one is wrong, which is
 * reported. `sources` are no value; `id` is the subject's.
 */
export function checkedValues(values: PropertyValues, properties: Properties, where: Place, report: Report): Record<string, PropertyValue> | null {
  const clean: Record<string, PropertyValue> = {};
  let right = true;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '' || name === 'id' || name === 'sources') continue;
    if (!Object.hasOwn(properties, name)) {
      report(toProblem(where, `there is no such property; the properties are ${Object.keys(properties).join(', ')}${didYouMean(name, Object.keys(properties))}`, quoted(name).slice(1, -1)));
      right = false;
      continue;
    }
    const property = properties[name]!;
    const message = fault(value, property);
    if (message === null) clean[name] = typeof value === 'string' ? value.trim() : value;
    else {
      report(toProblem(where, message, name));
      right = false;
    }
  }
  return right ? clean : null;
}

/** One list for equal lists of sources, each address checked once; null when one is no address, which is reported. */
export function sourceLists(): (sources: readonly string[], where: Place, report: Report) => readonly string[] | null {
  const known = new Map<string, readonly string[]>();
  return (sources, where, report) => {
    const key = sources.join('\n');
    const before = known.get(key);
    if (before) return before;
    const wrong = sources.find((address) => !webAddress.safeParse(address).success || address.length > LONGEST_TEXT);
    if (wrong !== undefined) {
      report(toProblem(where, `${quoted(wrong)} is not a web address; write it with http:// or https:// and no spaces`, 'sources'));
      return null;
    }
    const list = [...new Set(sources)].sort();
    known.set(key, list);
    return list;
  };
}
