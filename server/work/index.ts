/**
 * Work off the request path, in lanes with a thread each: pictures (communities
 * and positions) never wait for measures and tests, nor either for all gaps or the
 * preview of an import. Threads start with the first job; one that crashes or takes too long
 * is ended, its job fails, and the next job has a new one.
 */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TaskName } from '../worker-tasks';

export class WorkFailed extends Error {
  constructor(readonly reason: 'crashed' | 'timed-out' | 'failed' | 'closed' | 'busy', message: string) {
    super(message);
    this.name = 'WorkFailed';
  }
}

const stopping = () => new WorkFailed('closed', 'the service is stopping');

interface Job {
  readonly id: number;
  readonly task: TaskName;
  readonly input: unknown;
  readonly timeoutMs: number;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: WorkFailed) => void;
}

interface LaneLimits {
  readonly mostWaiting: number;
  readonly mostHeapMb: number;
  /** Its thread ends with its job, so that a rare and large one leaves no memory behind. */
  readonly isSingleUse?: boolean;
}

/**
 * Memory is enough for measures of 5,000 nodes and 20,000 relationships, and for the preview of 20 MB;
 * what needs more fails alone. All gaps of the seeds need 32 MB. Waiting: a picture takes some half a second and an
 * answer ten at most, so later ones would wait in vain; a preview never waits.
 */
const LIMITS = {
  pictures: { mostWaiting: 16, mostHeapMb: 384 }, measures: { mostWaiting: 32, mostHeapMb: 384 },
  gaps: { mostWaiting: 2, mostHeapMb: 384, isSingleUse: true }, previews: { mostWaiting: 1, mostHeapMb: 768, isSingleUse: true },
} as const satisfies Readonly<Record<string, LaneLimits>>;

export type LaneName = keyof typeof LIMITS;

/** V8's 48 MB a thread would be a third of the service; with a sixth of them measures take no longer. */
const YOUNG_MB = 8;

/** A worker runs the TypeScript sources as bin/patternbook.js does, whatever started this process. */
const BOOTSTRAP = `
const { workerData } = require('node:worker_threads');
require(workerData.typescript);
require(workerData.file);
`;

const typescript = path.resolve(__dirname, '../../bin/typescript.js');

/** Measures are what a page can be without: they wait behind their like, never before a picture. */
const laneOf: Readonly<Record<TaskName, LaneName>> = {
  measures: 'measures', circumstances: 'measures', communities: 'pictures', layout: 'pictures', gaps: 'gaps', preview: 'previews',
};

class Lane {
  private worker: Worker | undefined;
  private running: { job: Job; timer: NodeJS.Timeout } | undefined;
  private readonly waiting: Job[] = [];
  private closed = false;

  constructor(private readonly file: string, private readonly limits: LaneLimits) {}

  ready(): void {
    if (!this.closed) this.worker ??= this.start();
  }

  add(job: Job): void {
    if (this.closed) { job.reject(stopping()); return; }
    if (this.waiting.length >= this.limits.mostWaiting) { job.reject(new WorkFailed('busy', `${this.limits.mostWaiting} jobs are waiting already`)); return; }
    this.waiting.push(job);
    this.next();
  }

  private start(): Worker {
    const worker = new Worker(BOOTSTRAP, {
      eval: true, resourceLimits: { maxOldGenerationSizeMb: this.limits.mostHeapMb, maxYoungGenerationSizeMb: YOUNG_MB },
      workerData: { typescript, file: this.file },
    });
    worker.on('message', ({ result, problem }: { result?: unknown; problem?: string }) => {
      if (this.worker !== worker) return;
      this.settle(problem === undefined ? (job) => job.resolve(result) : (job) => job.reject(new WorkFailed('failed', problem)));
    });
    const gone = (why: string) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      this.settle((job) => job.reject(new WorkFailed('crashed', why)));
    };
    worker.on('error', (error) => gone(error.message));
    worker.on('exit', (code) => gone(`the worker ended with code ${code}`));
    // Last: a listener for messages, added later, would keep the process alive again.
    worker.unref();
    return worker;
  }

  private settle(answer: (job: Job) => void): void {
    if (!this.running) return;
    const { job, timer } = this.running;
    clearTimeout(timer);
    this.running = undefined;
    if (this.limits.isSingleUse) this.end();
    answer(job);
    this.next();
  }

  private next(): void {
    if (this.running) return;
    const job = this.waiting.shift();
    if (!job) return;
    this.worker ??= this.start();
    const timer = setTimeout(() => {
      this.end();
      this.settle(({ reject, task }) => reject(new WorkFailed('timed-out', `${task} took longer than ${job.timeoutMs} ms`)));
    }, job.timeoutMs).unref();
    this.running = { job, timer };
    try {
      this.worker.postMessage({ id: job.id, task: job.task, input: job.input });
    } catch (error) {
      // What cannot be copied, a function say, never reaches the worker; the lane goes on.
      this.settle(({ reject }) => reject(new WorkFailed('failed', (error as Error).message)));
    }
  }

  private end(): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.terminate();
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.closed = true;
    this.worker = undefined;
    for (const job of this.waiting.splice(0)) job.reject(stopping());
    this.settle((job) => job.reject(stopping()));
    await worker?.terminate();
  }
}

export class WorkHost {
  private readonly lanes: Readonly<Record<LaneName, Lane>>;
  private lastId = 0;

  /** @param file the worker's module; another one for tests */
  constructor(file = path.join(__dirname, 'worker.ts')) {
    const { pictures, measures, gaps, previews } = LIMITS;
    this.lanes = { pictures: new Lane(file, pictures), measures: new Lane(file, measures), gaps: new Lane(file, gaps), previews: new Lane(file, previews) };
  }

  /**
   * The task's result, copied from its thread. Jobs of a lane are done one after
   * another; the time given starts with the job, not while it waits.
   * @param options `lane` where the job is not to stand in its task's own
   * @throws WorkFailed with the reason: `crashed`, `timed-out`, `failed` (the task threw), `busy` (too many wait already) or `closed`
   */
  run(task: TaskName, input: unknown, { timeoutMs, lane = laneOf[task] }: { timeoutMs: number; lane?: LaneName }): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.lastId += 1;
      this.lanes[lane].add({ id: this.lastId, task, input, timeoutMs, resolve, reject });
    });
  }

  /** Starts a lane's thread, so that its first job need not wait for that. */
  ready(lane: LaneName): void {
    this.lanes[lane].ready();
  }

  /** Ends all threads; what is under way or waits fails as `closed`, as does what is asked later. */
  async close(): Promise<void> {
    await Promise.all(Object.values(this.lanes).map((lane) => lane.close()));
  }
}
