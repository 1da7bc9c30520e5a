/** Changes in words. */
import type { VersionChanges } from '../graph/change-log';
import type { ChangeKind, FieldChange } from '../graph/diff';
import { dateLong, dateShort, number, upperFirst } from '../web/format';

export const kindTitles: Readonly<Record<ChangeKind, string>> = {
  added: 'Added', removed: 'Removed', changed: 'Changed', confirmed: 'Shown again', unconfirmed: 'No longer confirmed',
};

const countWords: Readonly<Record<ChangeKind, string>> = {
  added: 'added', removed: 'removed', changed: 'changed', confirmed: 'shown again by a source', unconfirmed: 'no longer confirmed',
};

/** `3 added, 1 changed.`, or why there is nothing to say. */
export function summaryOf({ counts, previous, note, supplement, dataAsOf }: VersionChanges): string {
  const parts = (Object.keys(countWords) as ChangeKind[]).filter((kind) => counts[kind] > 0).map((kind) => `${number(counts[kind])} ${countWords[kind]}`);
  const sentences = [
    ...(note ? [note] : []),
    ...(parts.length > 0 ? [`${parts.join(', ')}.`] : []),
    ...(previous && previous.dataAsOf !== dataAsOf ? [`The date of the facts moved from ${dateLong(previous.dataAsOf)} to ${dateLong(dataAsOf)}.`] : []),
    ...(supplement.length > 0 ? [`Also different: ${supplement.map((name) => supplementNames[name] ?? name).join(', ')}.`] : []),
  ];
  return sentences.join(' ') || 'Nothing changed.';
}

const supplementNames: Readonly<Record<string, string>> = {
  coverage: 'what is known to exist', sourceNotes: 'notes on sources', conflicts: 'notes on sources that disagree', sameBodies: 'bodies recorded twice', claimMeanings: 'what claims mean',
};

/** A date as a reader writes it, anything else as it is. */
const shown = (value: string | number) => (typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? dateShort(value) : value);

const valueWords = (value: FieldChange['old']) => (value === undefined ? 'not recorded' : [value].flat().join('; '));

/** `confirmedOn` → `confirmed on`. */
const plainName = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const readable = (value: FieldChange['old']): FieldChange['old'] => (value === undefined || Array.isArray(value) ? value : shown(value as string | number));

/** `REUSES` → `Reuses`, `FundingRound` → `Funding round`. */
export const kindOfRow = (of: string) => upperFirst((/[a-z]/.test(of) ? plainName(of) : of.replaceAll('_', ' ')).trim().toLowerCase());

/** For a table: `confirmed on: Aug 2026 → Nov 2026; other sources`. Addresses are too long to be compared by eye. */
export const fieldsInShort = (fields: readonly FieldChange[] | undefined): string => [
  ...(fields ?? []).filter(({ name }) => name !== 'sources').map(({ name, old, new: now }) => `${plainName(name)}: ${valueWords(readable(old))} → ${valueWords(readable(now))}`),
  ...(fields?.some(({ name }) => name === 'sources') ? ['other sources'] : []),
].join('; ');

/** `confirmedOn: 2026-08 → 2026-11`. */
export const fieldWords = (fields: readonly FieldChange[] | undefined): string =>
  (fields ?? []).map(({ name, old, new: now }) => `${name}: ${valueWords(old)} → ${valueWords(now)}`).join('\n');
