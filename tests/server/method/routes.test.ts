/** /method, page and API, over the real seeds; and what it says of another graph. */
import request from 'supertest';
import { committed } from '../../../server/method/committed';
import { methodAnswer, type MethodAnswer } from '../../../server/method/schema';
import { createMethodService } from '../../../server/method/service';
import { testApp, type TestApp } from '../../support/app';

let test_: TestApp;
beforeAll(async () => { test_ = await testApp(); });
afterAll(async () => { await test_.close(); });

test('API: every score with its decision, on the served graph', async () => {
  const { body } = await request(test_.app).get('/api/v1/method').expect(200) as unknown as { body: MethodAnswer };
  methodAnswer.strict().parse(body);
  expect(body.lastRun.isOfServedGraph).toBe(true);
  expect(body.parts.map(({ methods }) => methods.length)).toEqual([10, 9]);
  expect(test_.services.method.isPrediction('regression')).toBe(false);
  await request(test_.app).get('/api/v1/method?year=2024').expect(400);
});

test('page: the verdict, the tables, no cause and nothing undefined', async () => {
  const text = (await request(test_.app).get('/method').expect(200)).text;
  expect(text).toContain('None passes: so nothing here is called a prediction.');
  expect(text.match(/<caption/g)!.length).toBeGreaterThan(15);
  expect(/undefined|NaN|\[object/.exec(text)?.[0]).toBeUndefined();
  expect(/\b(led to|influence[sd]?|drove|thanks to)\b/i.exec(text.replace(/<[^>]+>/g, ' '))?.[0]).toBeUndefined();
});

test('another graph, or a score that passes, is said plainly', () => {
  const version = { ...test_.services.watch.version(), hash: 'f'.repeat(64) };
  const good = { low: 0.1, high: 0.2 };
  const difference = { baseline: 'popularity', mrr: 0.15, councils: good, items: good, both: good };
  const methods = committed.patterns.methods.map((one) => (one.id === 'regression' ? { ...one, fresh: { ...one.fresh!, relations: 60, isEnough: true, differences: [difference] } } : one));
  const service = createMethodService({ watch: { version: () => version }, coverage: () => [], result: { ...committed, patterns: { ...committed.patterns, methods } } });
  expect(service.facts().lastRun.statement).toContain('The graph served here is another one, ffffffffffff');
  expect(service.isPrediction('regression')).toBe(true);
  expect(service.facts().verdict).toBe('Called a prediction, because it passes: Logistic regression, nine features.');
});
