/** The chart's lines and captions, and the map of a date. */
import { monthOf, stepAt, toAsOfMap } from '../../../server/spread/as-of-map';
import { toChart } from '../../../server/spread/chart';
import type { SpreadFacts } from '../../../server/spread/schema';
import { stepAt as stepAtInClient } from '../../../client/patterns/spread';
import { realCouncils } from './real-councils';

const { councils } = realCouncils().facts;
const cumulative: SpreadFacts['cumulative'] = {
  series: [
    { stage: 'adopted', points: [{ month: '2022-05', count: 3 }, { month: '2024-01', count: 7 }] },
    { stage: 'piloted', points: [{ month: '2023-02', count: 7 }] },
  ], from: '2022-05', to: '2026-11', coarse: 0,
};

test('lines end at the facts’ date; captions of equal ends do not touch', () => {
  const chart = toChart(cumulative)!;
  expect(chart.lines.map(({ caption }) => caption).sort()).toEqual(['7 adopted', '7 piloted']);
  expect(new Set(chart.lines.map(({ endX }) => endX))).toEqual(new Set([chart.right]));
  expect(Math.abs(chart.lines[0]!.y - chart.lines[1]!.y)).toBeCloseTo(17);
  expect(chart.years.map(({ text }) => text)).toEqual(['2022', '2023', '2024', '2025', '2026']);
  expect(chart.counts[0]).toMatchObject({ text: '0', y: chart.bottom });
});

test('too few for a line: no chart', () => {
  expect(toChart({ series: [], to: '2026-11', coarse: 0 })).toBeNull();
  expect(toChart({ ...cumulative, series: [{ stage: 'adopted', points: [{ month: '2022-05', count: 4 }] }] })).toBeNull();
});

test('as of: a year is its December, and nothing is after the facts', () => {
  expect([undefined, '2024', '2024-06', '2024-06-30', '2026', '2030-01'].map((date) => monthOf(date, '2026-11-23')))
    .toEqual(['2026-11', '2024-12', '2024-06', '2024-06', '2026-11', '2026-11']);
});

test('a cell is new for twelve months, then earlier; script and server agree', () => {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5)) - 1;
  const cases = [['2024-01', 'adopted', '2024-01', 'new'], ['2024-01', 'piloted', '2024-12', 'piloted'], ['2024-01', 'piloted', '2025-01', 'earlier'], ['2024-02', 'adopted', '2024-01', 'later']] as const;
  for (const [counted, stage, month, step] of cases) {
    expect(stepAt(counted, stage, month)).toBe(step);
    expect(stepAtInClient(months(counted), stage, months(month))).toBe(step);
  }
});

test('the map has a cell for each council with a place, names for all, and says who has none', () => {
  const user = (id: string, since: string, type = 'unitary') => ({ council: { id, ref: `council:${id}`, label: 'Council', name: id }, since, stage: 'adopted', type });
  const facts = { sequence: [user('croydon', '2023-02'), user('kent', '2023-12', 'county'), user('leeds', '2024-01')], undated: [] } as unknown as SpreadFacts;
  const map = toAsOfMap(facts, councils, '2023-12', '2026-11-23');
  expect(map.cells.map(({ step }) => step)).toEqual(['new', 'later']);
  expect(map.names.map(({ name, isShown, note }) => [name, isShown, note])).toEqual([['croydon', true, undefined], ['kent', true, 'county'], ['leeds', false, undefined]]);
  expect(map).toMatchObject({ had: 2, fresh: 2, asOf: '2023-12' });
});
