/** Two lanes, their limits, and the process around them. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findCommunities } from '../../../server/networks/measures';
import { WorkHost } from '../../../server/work';
import { temporaryFolder } from '../../support/app';
import { barbell } from '../networks/measures/graphs';

const root = path.resolve(__dirname, '../../..');
const folder = temporaryFolder('lanes');
const file = path.join(folder, 'worker.js');
fs.writeFileSync(file, `
  const { parentPort } = require('node:worker_threads');
  const { threadId } = require('node:worker_threads');
  parentPort.on('message', ({ id, input }) => {
    if (input === 'thread') { parentPort.postMessage({ id, result: threadId }); return; }
    if (input === 'hang') for (;;);
    if (input === 'grow') { const held = []; for (;;) held.push(new Array(100_000).fill(held.length + 0.5)); }
    parentPort.postMessage({ id, result: input });
  });`);
const hosts: WorkHost[] = [];
function host(): WorkHost {
  const work = new WorkHost(file);
  hosts.push(work);
  return work;
}
afterAll(async () => {
  await Promise.all(hosts.map((work) => work.close()));
  fs.rmSync(folder, { recursive: true });
});

const GENEROUS = { timeoutMs: 30_000 };

test('a measure that hangs holds up no picture', async () => {
  const work = host();
  const hanging = work.run('measures', 'hang', { timeoutMs: 60_000 });
  hanging.catch(() => undefined);
  expect(await work.run('layout', 'picture', GENEROUS)).toBe('picture');
  expect(await work.run('communities', 'groups', GENEROUS)).toBe('groups');
  await work.close();
  await expect(hanging).rejects.toMatchObject({ reason: 'closed' });
});

test('a lane made ready has one thread, which does its first jobs; once closed none is started', async () => {
  const work = host();
  const before = await work.run('measures', 'thread', GENEROUS) as number;
  work.ready('pictures');
  work.ready('pictures');
  expect([await work.run('layout', 'thread', GENEROUS), await work.run('communities', 'thread', GENEROUS)]).toEqual([before + 1, before + 1]);
  await work.close();
  work.ready('pictures');
  await expect(work.run('layout', 'thread', GENEROUS)).rejects.toMatchObject({ reason: 'closed' });
});

test('jobs of a lane are answered in turn, each with its own result', async () => {
  const work = host();
  const inputs = ['a', 'b', 'c', 'd'];
  expect(await Promise.all(inputs.map((input) => work.run('measures', input, GENEROUS)))).toEqual(inputs);
});

test('a job that needs more memory than a worker may have fails alone', async () => {
  const work = host();
  await expect(work.run('measures', 'grow', GENEROUS)).rejects.toMatchObject({ name: 'WorkFailed', reason: 'crashed' });
  expect(await work.run('measures', 'after it', GENEROUS)).toBe('after it');
});

test('an input that cannot be copied fails, and the lane goes on', async () => {
  const work = host();
  await expect(work.run('measures', () => 1, GENEROUS)).rejects.toMatchObject({ name: 'WorkFailed', reason: 'failed' });
  expect(await work.run('measures', 'after it', GENEROUS)).toBe('after it');
});

test('after closing, work is refused and no thread starts', async () => {
  const work = host();
  await work.close();
  await expect(work.run('measures', 'late', GENEROUS)).rejects.toMatchObject({ reason: 'closed' });
});

test('from another folder, without jest: the same result, and the process ends by itself though nobody closed the threads', async () => {
  const script = `
    require(${JSON.stringify(path.join(root, 'node_modules/ts-node'))}).register({ project: ${JSON.stringify(path.join(root, 'tsconfig.json'))}, swc: true });
    const { WorkHost } = require(${JSON.stringify(path.join(root, 'server/work'))});
    const waiting = setInterval(() => undefined, 1_000);
    void new WorkHost().run('communities', ${JSON.stringify(barbell)}, { timeoutMs: 30_000 })
      .then((result) => process.stdout.write(JSON.stringify(result))).finally(() => clearInterval(waiting));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: os.tmpdir(), timeout: 40_000 });
  expect(JSON.parse(stdout)).toEqual(findCommunities(barbell));
});

test('a lane takes no more than it can do in time: what is beyond fails at once, what waits is done', async () => {
  const work = host();
  const jobs = Array.from({ length: 60 }, (_, i) => work.run('layout', i, GENEROUS));
  const settled = await Promise.allSettled(jobs);
  const done = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(done).toEqual(Array.from({ length: done.length }, (_, i) => i));
  expect(done.length).toBeGreaterThanOrEqual(16);
  expect(settled.slice(done.length).map((one) => (one as PromiseRejectedResult).reason.reason)).toEqual(Array.from({ length: 60 - done.length }, () => 'busy'));
  expect(done.length).toBeLessThan(60);
  expect(await work.run('layout', 'later', GENEROUS)).toBe('later');
});
