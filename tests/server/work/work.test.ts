/** Work in threads: the same results, and a worker that fails costs its job alone. */
import fs from 'node:fs';
import path from 'node:path';
import { measure } from '../../../server/networks/measures';
import { WorkFailed, WorkHost } from '../../../server/work';
import { temporaryFolder } from '../../support/app';

const star = { ids: ['a', 'b', 'c', 'd'], from: [0, 0, 0], to: [1, 2, 3], weight: [1, 1, 2], categories: { region: ['x', 'x', 'y', null], type: [null, null, null, null] } };

test('a worker gives what a call gives', async () => {
  const work = new WorkHost();
  expect(await work.run('measures', star, { timeoutMs: 20_000 })).toEqual(measure(star));
  await work.close();
});

describe('a worker that fails', () => {
  const folder = temporaryFolder('work');
  const file = path.join(folder, 'worker.js');
  fs.writeFileSync(file, `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ({ id, input }) => {
      if (input === 'crash') process.exit(3);
      if (input === 'throw') throw new Error('broken');
      if (input === 'hang') for (;;);
      parentPort.postMessage({ id, result: input });
    });`);
  const work = new WorkHost(file);
  afterAll(async () => { await work.close(); fs.rmSync(folder, { recursive: true }); });
  const run = (input: string, timeoutMs = 20_000) => work.run('measures', input, { timeoutMs });

  test.each([['crash', 'crashed', 20_000], ['throw', 'crashed', 20_000], ['hang', 'timed-out', 1_500]])('%s: the job fails as %s and the next has a new worker', async (input, reason, timeoutMs) => {
    await expect(run(input, timeoutMs)).rejects.toMatchObject({ name: 'WorkFailed', reason });
    expect(await run('after it')).toBe('after it');
  });

  test('jobs that wait behind a crash are done', async () => {
    const [first, second] = await Promise.allSettled([run('crash'), run('second')]);
    expect([first.status, second.status === 'fulfilled' && second.value]).toEqual(['rejected', 'second']);
  });

  test('closing rejects what is under way', async () => {
    const other = new WorkHost(file);
    const job = other.run('layout', 'hang', { timeoutMs: 60_000 });
    setTimeout(() => void other.close(), 500);
    await expect(job).rejects.toBeInstanceOf(WorkFailed);
  });
});
