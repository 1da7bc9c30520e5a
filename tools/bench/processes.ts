/**
 * The processes a run starts: few at a time, each with a time limit, on free
 * loopback ports, ended by their ids whatever happens.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../server/config';
import { startNeo4j, type RunningNeo4j } from '../neo4j/start';

const MOST_AT_ONCE = 5;
const LONGEST_LIFE_MS = 30 * 60_000;
const START_LIMIT_MS = 120_000;
/** Time to end after SIGTERM; the server drains requests for ten seconds at most. */
const STOP_GRACE_MS = 15_000;
const LAST_CHARACTERS = 2_000;

export interface Served {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

export interface Finished {
  readonly seconds: number;
  readonly output: string;
  /** Highest resident memory, in MB, looked at ten times a second; NaN where the system does not tell. */
  readonly highestMb: number;
}

type Settings = Readonly<Record<string, string>>;

/** The caller's environment without anything that would change what is measured. */
function environment(settings: Settings): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PATTERNBOOK_|NEO4J_|PORT$|HOST$|LOG_LEVEL$|NODE_OPTIONS$|NODE_ENV$|TRUST_PROXY$)/.test(name));
  return { ...Object.fromEntries(inherited), NODE_ENV: 'production', LOG_LEVEL: 'error', ...settings };
}

/** Resident memory of a process now and at its highest, in MB; NaN where the system does not tell. */
export function residentMemory(pid: number): { now: number; highest: number } {
  try {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    const mb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024;
    return { now: mb('VmRSS'), highest: mb('VmHWM') };
  } catch {
    const ps = (() => { try { return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024; } catch { return Number.NaN; } })();
    return { now: ps, highest: Number.NaN };
  }
}

/** Ticks of /proc/…/stat in a second, on every Linux that Node runs on. */
const TICKS = 100;

/** Processor time a process has used, all its threads, in ms; NaN where the system does not tell. */
export function processorTime(pid: number): number {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 1000 / TICKS;
  } catch {
    return Number.NaN;
  }
}

export class Processes {
  private readonly running = new Set<ChildProcess>();
  private neo4j: RunningNeo4j | undefined;

  constructor() {
    process.once('exit', () => { for (const child of this.running) child.kill('SIGKILL'); });
  }

  private spawn(args: readonly string[], settings: Settings): { child: ChildProcess; errors: () => string; exited: Promise<number | null> } {
    if (this.running.size >= MOST_AT_ONCE) throw new Error(`more than ${MOST_AT_ONCE} processes at once; stop one first`);
    const child = spawn(process.execPath, args, { cwd: projectRoot, env: environment(settings), stdio: ['ignore', 'pipe', 'pipe'] });
    this.running.add(child);
    let errors = '';
    child.stderr!.on('data', (data: Buffer) => { errors = (errors + String(data)).slice(-LAST_CHARACTERS); });
    const life = setTimeout(() => child.kill('SIGKILL'), LONGEST_LIFE_MS);
    const exited = new Promise<number | null>((resolve) => {
      child.once('close', (code) => { clearTimeout(life); this.running.delete(child); resolve(code); });
      child.once('error', () => { clearTimeout(life); this.running.delete(child); resolve(null); });
    });
    return { child, errors: () => errors, exited };
  }

  /** Starts a server that prints `{"url": …}` when it answers. */
  async serve(args: readonly string[], settings: Settings): Promise<Served> {
    const { child, errors, exited } = this.spawn(args, settings);
    const lines = createInterface({ input: child.stdout! });
    const url = new Promise<string>((resolve) => {
      lines.on('line', (line) => { if (line.startsWith('{"url"')) resolve((JSON.parse(line) as { url: string }).url); });
    });
    const late = new Promise<'late'>((resolve) => { setTimeout(() => resolve('late'), START_LIMIT_MS).unref(); });
    const first = await Promise.race([url, exited.then(() => 'ended' as const), late]);
    if (first === 'ended' || first === 'late') {
      child.kill('SIGKILL');
      throw new Error(`${args.join(' ')} ${first === 'late' ? 'was not ready in time' : 'ended before it was ready'}: ${errors()}`);
    }
    const stop = async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
      await exited;
      clearTimeout(force);
    };
    return { pid: child.pid!, url: first, stop };
  }

  /** Runs a command to its end. @throws with its last words when it fails */
  async run(args: readonly string[], settings: Settings): Promise<Finished> {
    const started = performance.now();
    const { child, errors, exited } = this.spawn(args, settings);
    let output = '';
    child.stdout!.on('data', (data: Buffer) => { output = (output + String(data)).slice(-LAST_CHARACTERS); });
    let highestMb = Number.NaN;
    const looking = setInterval(() => {
      const { highest } = residentMemory(child.pid!);
      if (Number.isFinite(highest)) highestMb = highest;
    }, 100);
    const code = await exited;
    clearInterval(looking);
    if (code !== 0) throw new Error(`${args.join(' ')} failed (${code ?? 'killed'}): ${errors() || output}`);
    return { seconds: (performance.now() - started) / 1000, output, highestMb };
  }

  /** A Neo4j of the run's own, one at a time; its temporary home goes when it stops. */
  async startNeo4j(heap: string): Promise<RunningNeo4j> {
    if (this.neo4j) throw new Error('one Neo4j at a time; stop the first');
    this.neo4j = await startNeo4j({ heap });
    return this.neo4j;
  }

  async stopNeo4j(): Promise<void> {
    const { neo4j } = this;
    this.neo4j = undefined;
    await neo4j?.stop();
  }
}
