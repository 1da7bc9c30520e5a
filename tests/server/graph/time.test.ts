import fc from 'fast-check';
import { claimStatus } from '../../../server/graph/evidence';
import { compareDates, firstDay, lastDay, monthsBefore } from '../../../server/graph/time';

test.each([
  ['2019', '2019-01-01', '2019-12-31'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['2019-10', '2019-10-01', '2019-10-31'],
  ['2019-10-22', '2019-10-22', '2019-10-22'],
])('%s runs from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test.each([
  ['2026-11-23', 24, '2024-11-23'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2026-01-15', 13, '2024-12-15'],
])('%s less %d months is %s', (day, months, expected) => {
  expect(monthsBefore(day, months)).toBe(expected);
});

test('dates in order: oldest first, the vaguer first where they begin together, undated last', () => {
  const dates = [undefined, '2020', '2019-12-31', '2020-01-01', '2020-01', '2021'];
  expect([...dates].sort(compareDates)).toEqual(['2019-12-31', '2020', '2020-01', '2020-01-01', '2021', undefined]);
});

describe('how well a lasting claim is shown, as of 23 November 2026', () => {
  test.each([
    ['2026-08-03', 'confirmed'],
    ['2024-11-23', 'confirmed'],
    ['2024-11-22', 'unconfirmed'],
    ['2024-11', 'confirmed'], // the month ends within the 24 months
    ['2024', 'confirmed'],
    ['2024-10', 'unconfirmed'],
    ['2019-02', 'unconfirmed'],
    [undefined, 'undated'],
  ])('last shown %s: %s', (confirmedOn, expected) => {
    expect(claimStatus(confirmedOn, '2026-11-23')).toBe(expected);
  });
});

const imprecise = fc.date({ min: new Date('1974-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)));

test('a period begins no later than it ends, and comparing is an order', () => {
  fc.assert(fc.property(imprecise, imprecise, (a, b) => {
    expect(firstDay(a) <= lastDay(a)).toBe(true);
    expect(firstDay(a).startsWith(a) && lastDay(a).startsWith(a)).toBe(true);
    expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
  }));
});
