/**
 * What differs between two graphs: records and claims added, removed, changed
 * (old → new), shown again, and fallen out of confirmation. Pure.
 */
import type { GraphContent, PropertyValue, PropertyValues, RelationshipRow } from './content';
import { claimStatus } from './evidence';
import { relationshipTypes, type Label, type Ref, type RelationshipType } from './model';

/**
 * `confirmed`: a source showed a lasting claim again, and nothing else of it
 * changed. `unconfirmed`: its newest showing is now more than 24 months before
 * the facts' date, or was taken back.
 */
export const changeKinds = ['added', 'removed', 'changed', 'confirmed', 'unconfirmed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface FieldChange {
  readonly name: string;
  /** Absent where there was, or is, none. */
  readonly old?: PropertyValue;
  readonly new?: PropertyValue;
}

export interface Change {
  readonly kind: ChangeKind;
  readonly of: Label | RelationshipType;
  /** A node's ref, a relationship's id. */
  readonly id: string;
  /** In words: a record's name, `Croydon uses the pattern PlanX`. */
  readonly title: string;
  /** The record, or the two that are joined. */
  readonly refs: readonly Ref[];
  /** Only of changes: what differs. */
  readonly fields?: readonly FieldChange[];
}

export interface GraphDiff {
  readonly dataAsOf: { readonly old: string; readonly new: string };
  /** Records by ref, then claims by id. */
  readonly changes: readonly Change[];
  /** Parts beside the graph that differ: `coverage`, `conflicts`, … */
  readonly supplement: readonly string[];
}

const same = (a: PropertyValue | undefined, b: PropertyValue | undefined) => JSON.stringify(a) === JSON.stringify(b);

function fieldChanges(before: PropertyValues, after: PropertyValues): FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => !same(before[name], after[name])).map((name) => ({
    name, ...(before[name] !== undefined && { old: before[name] }), ...(after[name] !== undefined && { new: after[name] }),
  }));
}

/** Names of records, for words about claims. An outcome has none; what it measures stands for it. */
function namesOf({ nodes }: GraphContent): (ref: Ref) => string {
  const names = new Map(nodes.map(({ ref, values }) => [ref, String(values['shortName'] ?? values['name'] ?? values['measure'] ?? ref)]));
  return (ref) => names.get(ref) ?? ref;
}

const claimTitle = ({ type, from, to }: RelationshipRow, nameOf: (ref: Ref) => string) => `${nameOf(from)} ${relationshipTypes[type].description.split(';')[0]} ${nameOf(to)}`;

interface Entry {
  readonly of: Change['of'];
  readonly id: string;
  readonly title: string;
  readonly refs: readonly Ref[];
  readonly values: PropertyValues;
  readonly isLasting: boolean;
}

function entriesOf(content: GraphContent): Map<string, Entry> {
  const nameOf = namesOf(content);
  const entries = new Map<string, Entry>();
  for (const { label, ref, values } of content.nodes) entries.set(ref, { of: label, id: ref, title: nameOf(ref), refs: [ref], values, isLasting: false });
  for (const r of content.relationships) {
    entries.set(r.id, { of: r.type, id: r.id, title: claimTitle(r, nameOf), refs: [r.from, r.to], values: r.values, isLasting: relationshipTypes[r.type].lasting });
  }
  return entries;
}

/** What a source shows again changes these two alone. */
const OF_A_SHOWING = new Set(['confirmedOn', 'sources']);

function kindOf(before: Entry, after: Entry, dates: GraphDiff['dataAsOf'], fields: readonly FieldChange[]): ChangeKind | null {
  if (after.isLasting) {
    const [old, now] = [before, after].map(({ values }) => values['confirmedOn'] as string | undefined);
    const [wasConfirmed, isConfirmed] = [claimStatus(old, dates.old) === 'confirmed', claimStatus(now, dates.new) === 'confirmed'];
    if (wasConfirmed && !isConfirmed) return 'unconfirmed';
    const isShownAgain = now !== undefined && (old === undefined || now > old);
    if (isShownAgain && isConfirmed && fields.every(({ name }) => OF_A_SHOWING.has(name))) return 'confirmed';
  }
  return fields.length > 0 ? 'changed' : null;
}

const toChange = (kind: ChangeKind, { of, id, title, refs }: Entry, fields: readonly FieldChange[] = []): Change => ({ kind, of, id, title, refs, ...(fields.length > 0 && { fields }) });

function supplementParts(before: GraphContent, after: GraphContent): string[] {
  const [a, b] = [before, after].map(({ supplement }) => supplement as unknown as Readonly<Record<string, unknown>>) as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name])).sort();
}

/** From `before` to `after`; nothing is in it of what is the same. */
export function diffContent(before: GraphContent, after: GraphContent): GraphDiff {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const dataAsOf = { old: before.dataAsOf, new: after.dataAsOf };
  const changes: Change[] = [];
  for (const entry of old.values()) if (!now.has(entry.id)) changes.push(toChange('removed', entry));
  for (const entry of now.values()) {
    const earlier = old.get(entry.id);
    const fields = earlier ? fieldChanges(earlier.values, entry.values) : [];
    const kind = earlier ? kindOf(earlier, entry, dataAsOf, fields) : 'added';
    if (kind) changes.push(toChange(kind, entry, fields));
  }
  // Relationships' ids have a `>`, refs have none: records come first.
  changes.sort((a, b) => Number(a.id.includes('>')) - Number(b.id.includes('>')) || (a.id < b.id ? -1 : 1));
  return { dataAsOf, changes, supplement: supplementParts(before, after) };
}

/** How many of each kind, all of them named. */
export function countKinds(changes: readonly Change[]): Record<ChangeKind, number> {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}
