/** A worker's side: takes one job after another, answers each by its number. */
import { parentPort } from 'node:worker_threads';
import { tasks, type TaskName } from '../worker-tasks';

parentPort!.on('message', async ({ id, task, input }: { id: number; task: TaskName; input: unknown }) => {
  try {
    const run = await tasks[task]() as (given: unknown) => unknown;
    parentPort!.postMessage({ id, result: await run(input) });
  } catch (error) {
    parentPort!.postMessage({ id, problem: error instanceof Error ? error.message : String(error) });
  }
});
