import { wrappings } from '../../../../server/networks/layouts/caption-places';
import { placeCaptions } from '../../../../server/networks/layouts/captions';
import type { LayoutNode } from '../../../../server/networks/layouts/layout';
import { textWidth } from '../../../../server/web/text-width';

const named = (caption: string, priority = 1): LayoutNode => ({ id: caption, radius: 8, caption, priority });
const at = (nodes: LayoutNode[], points: [number, number][], lines: [number, number][] = [], width = 400, height = 300) => placeCaptions({
  nodes, points: points.map(([x, y]) => ({ x, y })), lines: lines.map(([from, to]) => ({ from, to, weight: 1 })), width, height,
});

test('one line first, two for what is long; a count stays with its word', () => {
  expect(wrappings('Leeds')).toEqual([['Leeds']]);
  expect(wrappings('Waltham Forest')).toEqual([['Waltham Forest'], ['Waltham', 'Forest']]);
  expect(wrappings('Back-office Planning System +4')).toEqual([['Back-office', 'Planning System +4'], ['Back-office Planning System +4']]);
  expect(wrappings('Reconciliations +12')).toEqual([['Reconciliations +12']]);
});

test('widths: bold is wider, accents cost nothing', () => {
  expect(textWidth('Leeds', 13, true)).toBeGreaterThan(textWidth('Leeds', 13));
  expect(textWidth('Ynys Môn', 13)).toBeCloseTo(textWidth('Ynys Mon', 13));
});

test('to the right where it is free, to the left at the right edge and where a line leaves to the right', () => {
  expect(at([named('Leeds')], [[100, 100]])[0]).toMatchObject({ anchor: 'start', x: 112, lines: ['Leeds'] });
  expect(at([named('Leeds')], [[385, 100]])[0]).toMatchObject({ anchor: 'end', x: 373 });
  expect(at([named('Leeds'), named('')], [[100, 100], [300, 100]], [[0, 1]])[0]!.x).toBeLessThan(112);
});

test('a second outline has room of its own', () => {
  const group = { ...named('Leeds'), halo: 4 };
  expect(at([group], [[100, 100]])[0]).toMatchObject({ anchor: 'start', x: 116 });
});

test('the larger priority has the first choice; without room there is no caption', () => {
  const tight = (first: number, second: number) => at([named('Buckinghamshire', first), named('Northumberland', second)], [[40, 12], [40, 36]], [], 150, 48);
  expect(tight(2, 1).filter((caption) => caption !== null).length).toBeGreaterThan(0);
  expect(at([named('Buckinghamshire')], [[20, 12]], [], 40, 24)).toEqual([null]);
  expect(at([named('')], [[20, 12]])).toEqual([null]);
});
