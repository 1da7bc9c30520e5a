/** No score can read a row of the tested year or later: the build fails here when one does. */
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../server/config';
import { methodFactsOf } from '../../../server/method/back-test';
import { historyBefore } from '../../../server/method/history';
import { checkLeakage, LeakageFound } from '../../../server/method/leakage';
import { scores } from '../../../server/method/scores';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir } from '../../support/app';

const { facts } = methodFactsOf(readSeeds(seedsDir));

test.each(scores.map((score) => [score.id, score] as const))('%s says the same whatever happens later', (_, score) => {
  expect(() => checkLeakage(facts, score, 2025)).not.toThrow();
});

test('the guard sees a history that lets one later month in', () => {
  const leaky: typeof historyBefore = (standing, dated, day) => historyBefore(standing, dated, `${day.slice(0, 4)}-02-01`);
  const read = ['popularity', 'recent-popularity', 'item-item', 'cohort-uptake', 'regression', 'degree', 'common-neighbours'];
  for (const score of scores.filter(({ id }) => read.includes(id))) expect(() => checkLeakage(facts, score, 2025, leaky)).toThrow(LeakageFound);
});

test('scores have no way to the facts but their history', () => {
  const folder = path.join(projectRoot, 'server/method/scores');
  const allowed = /^(\.\/[\w-]+|\.\.\/history|\.\.\/\.\.\/graph\/(time|seeded-random))$/;
  const imports = fs.readdirSync(folder).flatMap((file) => [...fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/from '([^']+)'|require\(/g)].map(([all, from]) => from ?? all));
  expect(imports.length).toBeGreaterThan(10);
  expect(imports.filter((from) => !allowed.test(from))).toEqual([]);
});

test('every row of a history is dated before its day, and no later one can be made of it', () => {
  const history = historyBefore(facts.standing, facts.dated, '2024-01-01');
  expect(history.uses.every(({ day }) => day < '2024-01-01')).toBe(true);
  expect(history.uses.length).toBe(facts.dated.uses.filter(({ day }) => day < '2024-01-01').length);
  expect(history.before('2023-01-01').uses.every(({ day }) => day < '2023-01-01')).toBe(true);
  expect(() => history.before('2024-01-02')).toThrow('knows nothing of 2024-01-02');
});
