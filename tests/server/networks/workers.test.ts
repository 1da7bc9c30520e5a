/** Workers that fail or are late: the answer stands without what they would have given, says so, and the next request has it. */
import request from 'supertest';
import { WorkFailed } from '../../../server/work';
import { testApp, type TestApp } from '../../support/app';

let site: TestApp;
beforeAll(async () => { site = await testApp(); });
afterAll(() => site.close());
afterEach(() => { jest.restoreAllMocks(); });

const get = (path: string) => request(site.app).get(path);

/** Until restored, tasks of these names do as told; the others are done. */
function meanwhile(tasks: readonly string[], instead: () => Promise<never>): void {
  const { work } = site.services;
  const run = work.run.bind(work);
  jest.spyOn(work, 'run').mockImplementation((task, input, options) => (tasks.includes(task) ? instead() : run(task, input, options)));
}
const failing = () => Promise.reject(new WorkFailed('crashed', 'the worker ended with code 1'));

test.each([
  ['a page without measures', '/networks?region=london', ['measures'], 'could not be worked out', 'This view in figures'],
  ['an answer without measures', '/api/v1/networks/collaboration?region=south-west', ['measures'], '"state":"failed"', '"state":"ready"'],
  ['a page without a picture', '/networks?region=north-west', ['layout'], 'The picture could not be drawn', 'class="network"'],
  ['a file without measures', '/api/v1/exports/csv-nodes?region=north-east', ['measures'], 'id,label', 'betweenness'],
  ['a record’s page without its surroundings', '/councils/leeds', ['layout'], 'Leeds', 'id="around"'],
])('%s', async (_, path, tasks, meanwhileSays, thenSays) => {
  meanwhile(tasks, failing);
  const without = await get(path).expect(200);
  expect(without.text).toContain(meanwhileSays);
  expect(without.text).not.toContain(thenSays);
  expect([without.headers['etag'], without.headers['cache-control']]).toEqual([undefined, 'no-store']);
  jest.restoreAllMocks();
  const whole = await get(path).expect(200);
  expect(whole.text).toContain(thenSays);
  expect(whole.headers['etag']).toBeDefined();
});

test('what stands beside the picture needs no worker', async () => {
  meanwhile(['communities', 'layout', 'measures'], failing);
  expect((await get('/networks/inspector?region=london&since=2020&select=council:camden').expect(200)).headers['etag']).toBeDefined();
});

test('measures that are late are there at the next request', async () => {
  const { work } = site.services;
  const run = work.run.bind(work);
  let proceed = () => {};
  const held = new Promise<void>((resolve) => { proceed = resolve; });
  jest.spyOn(work, 'run').mockImplementation(async (task, input, options) => { if (task === 'measures') await held; return run(task, input, options); });
  expect((await get('/networks?region=yorkshire-and-the-humber').expect(200)).text).toContain('being worked out');
  proceed();
  // Each request waits a little itself; a busy machine takes more than one.
  let text = '';
  for (let asked = 0; asked < 20 && !text.includes('This view in figures'); asked += 1) ({ text } = await get('/networks?region=yorkshire-and-the-humber').expect(200));
  expect(text).toContain('This view in figures');
});
