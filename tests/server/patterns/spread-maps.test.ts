/** The small maps of years: which there are, who is on each, and when there are none. */
import type { CouncilSummary } from '../../../server/councils/schema';
import type { PatternRecord } from '../../../server/patterns/schema';
import { mapsPerRow, toSpreadMaps } from '../../../server/patterns/spread-maps';

const link = (id: string) => ({ id, ref: `council:${id}`, label: 'Council', name: id.toUpperCase() });
const place = (id: string, hexQ?: number, hexR?: number): CouncilSummary => ({
  ...link(id), shortName: id, type: hexQ === undefined ? 'county' : 'unitary', tier: 'single', nation: 'England', collaborators: 0, projects: 0, patterns: 0,
  ...(hexQ !== undefined && { hexQ }), ...(hexR !== undefined && { hexR }),
});
const councils = [place('a', 0, 0), place('b', 1, 0), place('c', 0, 1), place('d')];
type Stage = 'adopted' | 'adapted' | 'piloted';
const dated = (id: string, since: string, stage: Stage = 'adopted') => ({ council: link(id), since, stage });
const use = (id: string, stage: Stage = 'adopted', since?: string): PatternRecord['uses'][number] => ({
  body: link(id), stage, strongest: true, counted: true, status: 'confirmed', sources: [], ...(since && { since }),
});

test('a map a year with something new, each with the earlier ones pale', () => {
  const spread = [dated('a', '2022-05'), dated('b', '2024', 'piloted'), dated('d', '2024-06-01')];
  const maps = toSpreadMaps({ spread, uses: spread.map(({ council, stage, since }) => use(council.id, stage, since)) }, councils)!;
  expect(maps.columns.map(({ heading, count }) => [heading, count])).toEqual([['2022', '1 adopted'], ['2024', '2 adopted']]);
  const [, second] = maps.columns;
  expect(second!.names).toEqual([
    { stage: 'piloted', name: 'B', href: '/councils/b' }, { stage: 'adopted', name: 'D', href: '/councils/d', note: 'county' },
  ]);
  expect(second!.map.cells.map(({ step, title }) => [step, title])).toEqual([['piloted', 'B, 2024']]);
  expect(second!.map.ground.map(({ step }) => step)).toEqual(['earlier']);
});

test('uses without a date have a last column of their own, and the years count only the dated', () => {
  const spread = [dated('a', '2022'), dated('b', '2022'), dated('c', '2023')];
  const maps = toSpreadMaps({ spread, uses: [use('a'), use('b'), use('c'), use('d')] }, councils)!;
  expect(maps.columns.map(({ heading, count, undated }) => [heading, count, undated]))
    .toEqual([['2022', '2 dated', false], ['2023', '3 dated', false], ['No date', '1 adopted', true]]);
});

test('no maps with fewer than three dated councils, or when most carry no date', () => {
  expect(toSpreadMaps({ spread: [dated('a', '2022'), dated('b', '2022')], uses: [] }, councils)).toBeNull();
  const many = Array.from({ length: 7 }, (_, i) => use(`u${i}`));
  expect(toSpreadMaps({ spread: [dated('a', '2022'), dated('b', '2022'), dated('c', '2022')], uses: many }, councils)).toBeNull();
});

test('rows are filled: 7 maps stand in fours, 13 in fives', () => {
  expect([1, 6, 7, 9, 12, 13].map(mapsPerRow)).toEqual([6, 6, 4, 5, 6, 5]);
});
