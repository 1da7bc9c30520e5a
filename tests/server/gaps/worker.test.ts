/** All gaps from a thread: the same as from a call, once for all who ask; and what is said when the thread fails. */
import request from 'supertest';
import { findGaps } from '../../../server/gaps/find-gaps';
import { gapKinds } from '../../../server/gaps/kinds';
import { gapsOf, toGapTask } from '../../../server/gaps/task';
import { fromRows, toRows } from '../../../server/graph/projection';
import { WorkFailed, WorkHost } from '../../../server/work';
import { testApp, type TestApp } from '../../support/app';
import { council, councils, factsOf, letters, likeTo, use } from './graph';

const nodes = [council('z', { formerIds: ['y'], plannedEndOn: '2027-03-31' }), ...councils(letters(10))];
const usersStated = new Map([['pattern:planx' as const, { known: 4, total: 9, source: 'https://example.org/users' }]]);
const facts = factsOf(nodes, [...likeTo('z', letters(10)), ...use(letters(4), 'planx')], { usersStated });

test('a graph sent and put together again is the same graph', () => {
  const { projection } = facts;
  const again = fromRows(structuredClone(toRows(projection)));
  expect(again.graph.export()).toEqual(projection.graph.export());
});

test('a thread finds what a call finds', async () => {
  const work = new WorkHost();
  const found = findGaps(gapKinds, facts);
  expect(found.gaps.length).toBeGreaterThan(0);
  const { projection, collaboration, likeness, dataAsOf } = facts;
  const task = toGapTask({ nodes: facts.nodes, projection, collaboration, likeness, dataAsOf, usersStated });
  expect(await work.run('gaps', task, { timeoutMs: 20_000 })).toEqual(found);
  expect(gapsOf(structuredClone(task))).toEqual(found);
  await work.close();
});

describe('over the seeds', () => {
  let site: TestApp;
  beforeAll(async () => { site = await testApp(); });
  afterEach(() => { jest.restoreAllMocks(); });
  afterAll(() => site.close());
  const get = (path: string) => request(site.app).get(path);

  test.each([
    ['crashed', 'the worker ended with code 1'], ['timed-out', 'gaps took longer than 8000 ms'], ['failed', 'out of luck'], ['busy', '2 jobs are waiting already'],
  ] as const)('a worker that %s: every address says so, and nothing else stops', async (reason, message) => {
    jest.spyOn(site.services.work, 'run').mockImplementation(() => Promise.reject(new WorkFailed(reason, message)));
    const { body, headers } = await get('/api/v1/gaps').expect(503);
    expect(body).toMatchObject({ type: '/api#not-worked-out', detail: expect.stringMatching(/^The gaps could not be worked out\. .*ask again in a moment/) });
    expect([headers['content-type'], headers['retry-after'], headers['cache-control'], headers['etag']]).toEqual(['application/problem+json; charset=utf-8', '5', 'no-store', undefined]);
    for (const path of ['/gaps', '/gaps/croydon', '/gaps/regions/london', '/gaps/items/unreused:croydon:planx', '/gaps/croydon.pdf']) {
      const { text } = await get(path).set('Accept', 'text/html').expect(503);
      expect(text).toContain('This could not be worked out just now');
      expect(text).not.toContain(message);
    }
    await get('/councils/croydon').expect(200);
  });

  test('after a failure the next request is answered; all who ask at once wait for one thread, later ones for none', async () => {
    const run = jest.spyOn(site.services.work, 'run').mockRejectedValueOnce(new WorkFailed('crashed', 'gone'));
    await get('/gaps').expect(503);
    run.mockClear();
    const asked = () => run.mock.calls.filter(([task]) => task === 'gaps').length;
    const answers = await Promise.all(['/gaps', '/api/v1/gaps', '/gaps/croydon', '/gaps/regions/wales'].map((path) => get(path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(asked()).toBe(1);
    await get('/gaps?kind=alone').expect(200);
    expect(asked()).toBe(1);
  });
});
