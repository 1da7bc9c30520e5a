/**
 * Imprecise dates: `2019`, `2019-10` or `2019-10-22`, compared by the first or
 * last day of the period they name, and never padded for show.
 */

/** First day of the period: `2019` → `2019-01-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10).padEnd(10, '-01');
}

/** Last day of the period: `2019-02` → `2019-02-28`. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}

/** The day `months` months before `day`, clamped to the month's end. */
export function monthsBefore(day: string, months: number): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year!, month! - months, 0)).getUTCDate();
  return new Date(Date.UTC(year!, month! - 1 - months, Math.min(dayOfMonth!, last))).toISOString().slice(0, 10);
}

/** Oldest first; undated last; an imprecise date before the days it contains. */
export function compareDates(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  const [first, second] = [firstDay(a), firstDay(b)];
  return first === second ? a.length - b.length : first < second ? -1 : 1;
}

/** Latest first; undated still last. */
export function compareLatest(a: string | undefined, b: string | undefined): number {
  return a === undefined || b === undefined ? compareDates(a, b) : compareDates(b, a);
}
