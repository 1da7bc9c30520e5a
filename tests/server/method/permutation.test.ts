/** The null's parts, by hand. */
import { seededRandom } from '../../../server/graph/seeded-random';
import { midRanks, partnerNull, shuffle } from '../../../server/method/permutation';
import { drawLots, rank } from '../../../server/method/ranking';
import { scores } from '../../../server/method/scores';
import { splitYear } from '../../../server/method/split';
import { smallFacts, type Row } from './small-facts';

test('places of values; equal ones share', () => {
  expect([...midRanks([10, 30, 10, 20])]).toEqual([1.5, 4, 1.5, 3]);
  expect([...midRanks([])]).toEqual([]);
});

test('a shuffle keeps what there is', () => {
  const list = Array.from({ length: 20 }, (_, i) => i);
  const mixed = shuffle([...list], seededRandom(1));
  expect(mixed).not.toEqual(list);
  expect(mixed.sort((a, b) => a - b)).toEqual(list);
});

test('partners: ten pairs of next-door councils are no chance, and random ones are', () => {
  const id = (i: number) => `council:c${String(i).padStart(2, '0')}`;
  const councils = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`c${String(i).padStart(2, '0')}`, { latitude: 50 + Math.floor(i / 2), longitude: (i % 2) / 100 }]));
  const rows = Array.from({ length: 10 }, (_, pair): Row[] => [[id(2 * pair), 'LEADS', `project:x${pair}`, { since: '2020-02' }], [id(2 * pair + 1), 'PARTNERS_IN', `project:x${pair}`, { since: '2020-02' }]]).flat();
  const split = splitYear(smallFacts(councils, rows), 'partners', 2020);
  const tried = scores.filter(({ id: one }) => one === 'near-same-type' || one === 'partners-random');
  const [random, near] = partnerNull([split], tried.map((score) => [rank(score, split, drawLots('partners', split))]), 99);
  expect(near).toMatchObject({ statistic: 'mrr', observed: 1, p: 0.01 });
  expect(near!.high).toBeLessThan(0.6);
  expect(random!.p).toBeGreaterThan(0.05);
});
