/** The whole back-test on planted facts: a score that knows passes, one that does not is at chance, and nothing changes between runs. */
import { seededRandom } from '../../../server/graph/seeded-random';
import { rounded } from '../../../server/method/back-test';
import { evaluatePart } from '../../../server/method/evaluate';
import { predictions } from '../../../server/method/gate';
import { scores } from '../../../server/method/scores';
import type { Score } from '../../../server/method/scores/score';
import { smallFacts, type Row } from './small-facts';

const COUNCILS = 60;
const PATTERNS = 24;
// Council i took up, one a year from 2020 on, patterns whose number has the same remainder by 6; which of them is drawn.
const next = seededRandom(11);
const rows: Row[] = [];
for (let pattern = 0; pattern < PATTERNS; pattern += 1) rows.push(['organisation:maker', 'ORIGINATED', `pattern:p${String(pattern).padStart(2, '0')}`, { since: '2015' }]);
for (let i = 0; i < COUNCILS; i += 1) {
  const own = Array.from({ length: 4 }, (_, k) => (i % 6) + 6 * k).sort(() => next() - 0.5);
  own.forEach((pattern, year) => rows.push([`council:c${String(i).padStart(2, '0')}`, 'REUSES', `pattern:p${String(pattern).padStart(2, '0')}`, { since: String(2022 + year), stage: 'adopted' }]));
}
const facts = smallFacts(Object.fromEntries(Array.from({ length: COUNCILS }, (_, i) => [`c${String(i).padStart(2, '0')}`, {}])), rows);
const knowing: Score = {
  id: 'knowing', title: 'Knowing', about: 'patterns', role: 'method', definition: '', source: '', fixedOn: '2022-06-01',
  score: ({ standing }, council) => Float64Array.from(standing.patterns, (_, pattern) => (pattern % 6 === council % 6 ? 1 : 0)),
};
const tried = [...scores.filter(({ id }) => ['patterns-random', 'popularity', 'recent-popularity', 'item-item'].includes(id)), knowing];
const options = { years: [2023, 2024, 2025], draws: 200, permutations: 99 };
const part = evaluatePart(facts, 'patterns', tried, options);
const of = (id: string) => part.methods.find((method) => method.id === id)!;

test('counts: 60 new uses a year, all reachable', () => {
  expect(part.years.map(({ year, relations, reachable, asked, newcomers }) => [year, relations, reachable, asked, newcomers]))
    .toEqual([[2023, 60, 60, 60, 0], [2024, 60, 60, 60, 0], [2025, 60, 60, 60, 0]]);
  expect(part.pooled).toMatchObject({ relations: 180, asked: 180, ceiling10: expect.closeTo(0.1, 9), isEnough: true, masked: 0 });
});

test('the knowing score: of its three, two and one left patterns, MRR 11/18, ½ · 3/2, 1', () => {
  const [first, second, third] = of('knowing').years.map(({ mrr }) => mrr);
  expect(third).toBe(1);
  expect(Math.abs(second! - 0.75)).toBeLessThan(0.1);
  expect(Math.abs(first! - 11 / 18)).toBeLessThan(0.1);
  expect(of('knowing').recall3).toBe(1);
  expect(of('knowing').auc).toBeGreaterThan(0.9);
});

test('the gate: the knowing score passes on years after its formula was fixed; item–item was fixed later', () => {
  expect(of('knowing').fresh).toMatchObject({ relations: 180, isEnough: true });
  expect(of('item-item').fresh).toMatchObject({ relations: 0, isEnough: false, differences: [] });
  expect(predictions(part)).toEqual(['knowing']);
});

test('the null: far below the knowing score; popularity knows nobody, chance no more', () => {
  expect(of('knowing').chance).toMatchObject({ statistic: 'aucWithin', p: 0.01 });
  expect(of('knowing').chance.observed).toBeGreaterThan(0.9);
  expect(Math.abs(of('knowing').chance.mean - 0.5)).toBeLessThan(0.02);
  expect(of('popularity').chance).toMatchObject({ observed: 0.5, mean: 0.5, p: 1 });
  expect(of('patterns-random').chance.p).toBeGreaterThan(0.01);
});

test('the same facts give the same figures', () => {
  expect(JSON.stringify(evaluatePart(facts, 'patterns', tried, options))).toBe(JSON.stringify(part));
});

test('nothing to ask about is said', () => {
  expect(() => evaluatePart(facts, 'partners', scores.filter(({ about }) => about === 'partners'), { ...options, years: [2024] })).toThrow('No council has a new tie in 2024.');
});

test('figures are kept to four decimals, whole numbers whole', () => {
  expect(rounded({ a: 1 / 3, b: [2, -0.00001], c: 'x' })).toEqual({ a: 0.3333, b: [2, 0], c: 'x' });
});
