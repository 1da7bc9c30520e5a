/** What claims would change of a row that is there. An import adds and changes; it never removes. */
import type { ImportedNote, PropertyValue, PropertyValues } from '../graph/content';
import { lessPrecise, type Claimed } from './claimed';
import type { Change } from './import-plan';

const equal = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Lists that only grow: what was there first, then what is new. */
function grown(old: readonly string[], more: readonly string[]): readonly string[] {
  const added = more.filter((text) => !old.includes(text));
  return added.length === 0 ? old : [...old, ...added];
}

/** Changes of a row's values. Dates that say less than what is known, and confirmations older than the last, change nothing. */
export function valueChanges(old: PropertyValues, claimed: PropertyValues, sources: readonly string[]): Change[] {
  const changes: Change[] = [];
  const put = (property: string, value: PropertyValue) => {
    const before = Object.hasOwn(old, property) ? old[property] : undefined;
    if (!equal(before, value)) changes.push({ property, old: before, new: value });
  };
  for (const [property, value] of Object.entries(claimed)) {
    const before = Object.hasOwn(old, property) ? old[property] : undefined;
    if (property === 'aliases' || property === 'formerIds') put(property, grown((before as readonly string[] | undefined) ?? [], value as readonly string[]));
    else if (before === undefined || !(lessPrecise(value, before) || (property === 'confirmedOn' && String(value) < String(before)))) put(property, value);
  }
  put('sources', grown((old['sources'] as readonly string[] | undefined) ?? [], sources));
  return changes;
}

export function changedValues(old: PropertyValues, changes: readonly Change[]): PropertyValues {
  return { ...old, ...Object.fromEntries(changes.map(({ property, new: value }) => [property, value as PropertyValue])) };
}

/** What the claims bring that is kept beside the graph, and the note as it would be; undefined where they bring nothing. */
export function noteChanges(
  subject: string, old: ImportedNote | undefined, { flags, extra }: Pick<Claimed, 'flags' | 'extra'>, identifiers: readonly string[],
): { note: ImportedNote; changes: Change[] } | undefined {
  const changes: Change[] = [];
  const lists: Record<string, readonly string[]> = {};
  for (const [property, more] of [['identifiers', identifiers], ['flags', flags ?? []]] as const) {
    const before = old?.[property] ?? [];
    const after = [...new Set([...before, ...more])].sort();
    if (after.length > 0) lists[property] = after;
    if (after.length > before.length) changes.push({ property, old: old?.[property], new: after });
  }
  const fields = new Map(Object.entries(old?.extra ?? {}));
  for (const [name, value] of Object.entries(extra ?? {})) {
    if (!equal(fields.get(name), value)) changes.push({ property: `extra.${name}`, old: fields.get(name), new: value });
    fields.set(name, value);
  }
  if (changes.length === 0) return undefined;
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1));
  return { note: { subject, ...lists, ...(sorted.length > 0 && { extra: Object.fromEntries(sorted) }) }, changes };
}
