/**
 * How figures, dates and lists of words are written for readers. Pure; the
 * templates' filters and the slices' page.ts files use the same functions.
 * Dates are `2019`, `2019-10` or `2019-10-22` and never gain precision.
 */
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July',
  'August', 'September', 'October', 'November', 'December',
] as const;

const wholeNumbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const anyNumbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

type Absent = null | undefined | '';

const isAbsent = (value: unknown): value is Absent => value === undefined || value === null || value === '';

/** `£1,123,500`: in full, whole pounds. Absent gives the empty string. */
export function money(pounds: number | Absent): string {
  return isAbsent(pounds) ? '' : `£${wholeNumbers.format(pounds)}`;
}

/** `1,234`, with up to two decimals. Absent gives the empty string. */
export function number(value: number | Absent): string {
  return isAbsent(value) ? '' : anyNumbers.format(value);
}

const fixed = new Map<number, Intl.NumberFormat>();

/** `0.1306`: with exactly so many decimals. */
export function decimals(value: number, places: number): string {
  let format = fixed.get(places);
  if (!format) fixed.set(places, format = new Intl.NumberFormat('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places }));
  return format.format(value);
}

function writeDate(date: string | Absent, monthName: (month: number) => string): string {
  if (isAbsent(date)) return '';
  const [year, month, day] = date.split('-');
  if (month === undefined) return year!;
  const named = monthName(Number(month));
  return day === undefined ? `${named} ${year}` : `${Number(day)} ${named} ${year}`;
}

/** For tables: `18 Mar 2025`, `Mar 2025` or `2025`. Absent gives the empty string. */
export function dateShort(date: string | Absent): string {
  return writeDate(date, (month) => MONTHS[month - 1]!.slice(0, 3));
}

/** For sentences: `18 March 2025`, `March 2025` or `2025`. Absent gives the empty string. */
export function dateLong(date: string | Absent): string {
  return writeDate(date, (month) => MONTHS[month - 1]!);
}

/** The word that fits the number: `plural(1, 'council', 'councils')` is `council`. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** Number and word: `1 council`, `1,234 councils`. */
export function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${plural(count, one, many)}`;
}

/** `open-source product` → `Open-source product`; the rest is left as it is. */
export function upperFirst(text: string | Absent): string {
  return isAbsent(text) ? '' : text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Planning and building control` → `planning and building control`; the rest is left as it is. */
export function lowerFirst(text: string | Absent): string {
  return isAbsent(text) ? '' : text.charAt(0).toLowerCase() + text.slice(1);
}

/** `Leeds`, `Leeds and York`, `Leeds, York and Hull`. */
export function wordList(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(place: number): string {
  const [tens, ones] = [place % 100, place % 10];
  const ending = tens >= 11 && tens <= 13 ? 'th' : ['th', 'st', 'nd', 'rd'][ones] ?? 'th';
  return `${number(place)}${ending}`;
}

/** In sentences: `on 18 March 2025`, `in March 2025`, `in 2025`. */
export const whenWords = (date: string): string => `${date.length === 10 ? 'on' : 'in'} ${dateLong(date)}`;
