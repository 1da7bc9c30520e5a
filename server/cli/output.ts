/** How the command line speaks: lines for people, one JSON document with --json. */
import cliProgress from 'cli-progress';
import { AppError, ImportRefused, formatProblem } from '../errors';

export const EXIT = { done: 0, refused: 1, usedWrongly: 2 } as const;

export interface Output {
  /** The command's result: `lines` for people, `data` with --json. */
  result(data: object, lines: readonly string[]): void;
  /** What is going on; never part of the JSON. */
  say(line: string): void;
  /** A progress bar on a terminal; nothing elsewhere. @param noun of what is counted, “rows” */
  progress(title: string, noun?: string): { update(done: number, total: number): void; stop(): void };
  /** The error in words. @returns the exit code */
  fail(error: unknown): number;
}

export function createOutput(json: boolean): Output {
  return {
    result: (data, lines) => process.stdout.write(json ? `${JSON.stringify(data)}\n` : lines.map((line) => `${line}\n`).join('')),
    say: (line) => { if (!json) process.stderr.write(`${line}\n`); },
    progress: (title, noun = 'rows') => {
      if (json || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
      const bar = new cliProgress.SingleBar({ format: `${title} {bar} {percentage}% {value} of {total} ${noun}`, hideCursor: true, stream: process.stderr }, cliProgress.Presets.shades_classic);
      let started = false;
      return {
        update: (done, total) => {
          if (!started) bar.start(total, done);
          started = true;
          bar.update(done);
        },
        stop: () => { if (started) bar.stop(); },
      };
    },
    fail: (error) => {
      const known = error instanceof AppError;
      const problems = error instanceof ImportRefused ? error.problems : [];
      const message = known ? error.message : `Something went wrong: ${error instanceof Error ? error.message : String(error)}`;
      if (json) process.stdout.write(`${JSON.stringify({ error: { code: known ? error.code : 'defect', message, problems } })}\n`);
      else process.stderr.write([...problems.map(formatProblem), message].map((line) => `${line}\n`).join(''));
      return known && error.code === 'config' ? EXIT.usedWrongly : EXIT.refused;
    },
  };
}
