/** Whatever a mark or a line looks like stands in the legend. */
import { toChoices } from '../../../server/networks/choices';
import type { Drawing, DrawnMark } from '../../../server/networks/drawing';
import { pictureLegend } from '../../../server/networks/legend';
import type { Picture } from '../../../server/networks/picture';

const mark = (given: Partial<DrawnMark>): DrawnMark => ({ id: 'council:a', kind: 'council', x: 0, y: 0, r: 6, caption: null, isBold: false, name: 'A', text: 'A', href: '#', ...given });
const drawing = (marks: DrawnMark[], lines: Drawing['lines'] = []): Drawing => ({ width: 1, height: 1, marks, lines, hiddenCaptions: 0 });

test('outlines of groups, ended and ending councils, lines that are new', () => {
  const { states, families } = pictureLegend(drawing([mark({ state: 'ended' }), mark({ isGroup: true }), mark({ state: 'ending' })], [{ id: 'l', from: 0, to: 1, family: 'led', state: 'new' }]));
  expect(states.map(({ state }) => state)).toEqual(['group', 'ended', 'ending', 'new']);
  expect(families.map(({ family }) => family)).toEqual(['led']);
  expect(pictureLegend(drawing([mark({})])).states).toEqual([]);
});

test('figures behind the name of a project', () => {
  expect(pictureLegend(drawing([mark({ text: 'BOPS +4' })])).hasFolded).toBe(true);
  expect(pictureLegend(drawing([mark({ text: 'Round 5 +' })])).hasFolded).toBe(false);
});

test('where nothing of a crowded group has a region, no choice is announced', () => {
  const group = { id: 'more:x', title: 'Bodies without a region', members: ['organisation:a', 'organisation:b'], of: 9, describe: () => ({ title: 'Bodies without a region' }) };
  const picture: Picture = { marks: [{ id: 'more:x', group, folded: [] }], lines: [], groups: [] };
  const choices = toChoices(picture, { nodes: [], relationships: [] }, (region) => region, (ref) => ref)!;
  expect(choices.options).toEqual([]);
  expect(choices.words).not.toContain('Choose');
});
