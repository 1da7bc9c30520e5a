/** Values as files state them, made into the model's form; nothing is guessed. */
import { createHash } from 'node:crypto';
import { impreciseDate, SLUG, webAddress } from '../graph/properties';
import { writable } from '../graph/writable-text';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

/** The fillers of Hangul and the empty Braille cell leave no mark. */
const VISIBLE = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** On one line, without control characters; undefined where there is nothing to see. */
export function oneLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = writable(value).replace(/[\s\u0085\u241f]+/g, ' ').trim();
  return VISIBLE.test(line) ? line : undefined;
}

/** Those of the values that are whole web addresses. */
export const addresses = (...values: unknown[]): string[] =>
  [...new Set(values.filter((value): value is string => typeof value === 'string' && webAddress.safeParse(value).success))];

const DAY = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/;

/** The day of a date or a date with time, whose time part is left out; undefined where it is no real day. */
export function dayOf(value: unknown): string | undefined {
  const day = typeof value === 'string' ? DAY.exec(value.trim())?.[1] : undefined;
  return day !== undefined && impreciseDate.safeParse(day).success ? day : undefined;
}

/** What to write instead of a date in another form. */
export function dateAdvice(value: string): string {
  const [, first, second, year] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})\b/.exec(value.trim()) ?? [];
  if (!first) return 'write it as 2019-10-22';
  const pad = (part: string) => part.padStart(2, '0');
  if (Number(first) > 12 && Number(second) <= 12) return `write it as ${year}-${pad(second!)}-${pad(first)}`;
  return `write it as year-month-day, for it could be ${year}-${pad(second!)}-${pad(first)} or ${year}-${pad(first)}-${pad(second!)}`;
}

const LONGEST_SLUG = 80;
const HASH_CHARACTERS = 8;

/** A slug of any text; the same text gives the same slug, and a long one keeps a hash of the whole. */
export function toSlug(text: string): string {
  const slug = text.normalize('NFKD').replace(/[\u0300-\u036f'’]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (slug.length <= LONGEST_SLUG && SLUG.test(slug)) return slug;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARACTERS);
  return `${slug.slice(0, LONGEST_SLUG - HASH_CHARACTERS - 1).replace(/-$/, '')}-${hash}`.replace(/^-/, '');
}

/** The object without those fields; undefined when nothing is left. */
export function without(value: Json, fields: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name, own]) => !fields.has(name) && own !== undefined && own !== null));
}

/** Larger than any award or contract of a council: sooner a slip of the keyboard. */
const ABSURD_POUNDS = 10_000_000_000;

/** What is odd about an amount that is nevertheless kept as stated. */
export function amountFlags(amount: number): string[] {
  return [
    ...(amount < 0 ? ['negative amount'] : []),
    ...([0, 0.01, 1].includes(amount) ? ['placeholder value'] : []),
    ...(amount > ABSURD_POUNDS ? ['absurd amount'] : []),
  ];
}

/** Whole pounds where the model may hold them: in pounds, not negative, no placeholder, not absurd. */
export function wholePounds(amount: number, currency: unknown): number | undefined {
  if (currency !== 'GBP' || amountFlags(amount).length > 0 || Math.round(amount) < 1) return undefined;
  return Math.round(amount);
}
