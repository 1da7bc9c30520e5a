/** Figures in words, and which sort they are, for every measure of the seeds. */
import { outcomeKind } from '../../../server/graph/outcomes';
import { figure, measureWords, outcomeTable } from '../../../server/web/outcomes';
import { Footnotes, SourceNotes } from '../../../server/web/footnotes';

test.each([
  ['problem-sector-cost', 'problem'], ['errors-fixed-automatically-target', 'target'], ['saving-estimate-max', 'estimate'],
  ['sector-saving-projection-high', 'estimate'], ['admin-time-saved-max', 'estimate'], ['trial-cost', 'cost'], ['build-contract-value', 'cost'],
  ['annual-saving', 'result'], ['valid-on-receipt-before', 'result'], ['development-cost-reduction', 'result'],
])('%s is a %s', (measure, kind) => expect(outcomeKind(measure)).toBe(kind));

test.each([
  ['problem-cost-per-property-high', 'Cost per property, highest'], ['saving-estimate-max', 'Saving, at most'], ['saving-reported', 'Saving'],
  ['valid-on-receipt-before', 'Valid on receipt, before'], ['sector-saving-projection-low', 'Sector saving, lowest'], ['problem-delay', 'Delay'],
])('%s reads “%s”', (measure, words) => expect(measureWords(measure)).toBe(words));

test.each([
  [27, 'GBP per property per year', '£27 per property per year'], [30_000_000, 'GBP', '£30,000,000'], [41, 'percent of pilot councils', '41% of pilot councils'],
  [50, 'percent', '50%'], [34, 'days', '34 days'],
])('%d %s is “%s”', (value, unit, words) => expect(figure(value, unit)).toBe(words));

test('the table groups by kind and leaves empty groups out', () => {
  const footnotes = new Footnotes(new SourceNotes([]));
  const outcome = (measure: string) => ({ id: measure, kind: outcomeKind(measure), measure, value: 1, unit: 'days', scope: 'somewhere', sources: ['https://example.org/'] });
  expect(outcomeTable([], footnotes)).toBeNull();
  const { rows } = outcomeTable([outcome('problem-delay'), outcome('annual-saving')], footnotes)!;
  expect(rows.map((row) => ('group' in row ? row.group : row[2]))).toEqual(['Reported results', 'somewhere', 'Size of the problem', 'somewhere']);
});
