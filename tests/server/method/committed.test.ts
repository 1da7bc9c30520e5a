/** The committed result is of these seeds and this code: a part of it is recomputed exactly. */
import { methodFactsOf, rounded, yearsOf } from '../../../server/method/back-test';
import { committed } from '../../../server/method/committed';
import { evaluatePart } from '../../../server/method/evaluate';
import { predictions } from '../../../server/method/gate';
import { contentHash } from '../../../server/graph/content';
import { scores } from '../../../server/method/scores';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir } from '../../support/app';

const content = readSeeds(seedsDir);
const { facts } = methodFactsOf(content);

test('it is of the bundled seeds; otherwise run: npx patternbook evaluate --write', () => {
  expect(committed.graphHash).toBe(contentHash(content));
  expect(committed.dataAsOf).toBe(content.dataAsOf);
});

test('it holds every score, in the order of the list', () => {
  for (const about of ['patterns', 'partners'] as const) {
    expect(committed[about].methods.map(({ id }) => id)).toEqual(scores.filter((score) => score.about === about).map(({ id }) => id));
  }
});

test.each(['patterns', 'partners'] as const)('%s: counts and measures of all but the slow scores come out the same', (about) => {
  const quick = scores.filter((score) => score.about === about && score.id !== 'regression');
  const part = rounded(evaluatePart(facts, about, quick, { years: yearsOf(about, content.dataAsOf), draws: 2, permutations: 2 }));
  expect(part.pooled).toEqual(committed[about].pooled);
  expect(part.years).toEqual(committed[about].years);
  for (const method of part.methods) {
    const { years, mrr, recall3, recall10, ndcg10, auc, precision10, gini, covered, topTen, newcomers, withoutOne, withoutAll } = committed[about].methods.find(({ id }) => id === method.id)!;
    expect(method).toMatchObject({ years, mrr, recall3, recall10, ndcg10, auc, precision10, gini, covered, topTen, newcomers, withoutOne, withoutAll });
  }
});

test('the baselines stand in the order of the first measurement', () => {
  const mrr = (about: 'patterns' | 'partners', id: string) => committed[about].methods.find((method) => method.id === id)!.mrr;
  const rising = (about: 'patterns' | 'partners', ids: readonly string[]) => expect(ids.map((id) => mrr(about, id))).toEqual(ids.map((id) => mrr(about, id)).sort((a, b) => a - b));
  rising('patterns', ['patterns-random', 'popularity', 'recent-popularity', 'cohort-uptake', 'regression']);
  rising('partners', ['partners-random', 'degree', 'common-neighbours', 'ons-similarity', 'region-border', 'near-region-border-type']);
  expect(committed.partners.methods.find(({ id }) => id === 'near-region-border-type')!.topTen).toBeLessThanOrEqual(0.25);
});

test('today none passes the gate', () => {
  expect([...predictions(committed.patterns), ...predictions(committed.partners)]).toEqual([]);
});
