/** What a run found, as Markdown tables. A figure stands beside its limit. */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { projectRoot } from '../../server/config';

export type Cell = string | number;

export interface Table {
  readonly title: string;
  /** What was done, so that the figures can be read without the code. */
  readonly how: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Two significant places where a figure is small; whole numbers above 100. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return 'not measured';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** The figure, its limit and the verdict: the last three cells of a row. */
export function against(value: number, limit: number, unit: string, direction: 'at most' | 'at least' = 'at most'): [string, string, string] {
  const within = direction === 'at most' ? value <= limit : value >= limit;
  return [`${figure(value)} ${unit}`, `${direction === 'at most' ? '≤' : '≥'} ${limit} ${unit}`, within ? 'within' : '**over**'];
}

/** The same without a limit. */
export const unlimited = (value: number, unit: string): [string, string, string] => [`${figure(value)} ${unit}`, '', ''];

function toMarkdown({ title, how, columns, rows }: Table): string {
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', how, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** Where, when and of what: a run without these lines cannot be compared with another. */
export function conditions(command: string): Record<string, string> {
  const cpus = os.cpus();
  const changed = git('status', '--porcelain', '--', 'server', 'cypher', 'seeds', 'client').split('\n').filter(Boolean).length;
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
    commit: (git('rev-parse', '--short', 'HEAD') || 'unknown') + (changed > 0 ? ` with ${changed} files changed since` : ''),
    command,
    machine: `${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}`,
    'load before': `${os.loadavg().map((load) => load.toFixed(2)).join(', ')} (1, 5 and 15 minutes; near 0 on a quiet machine)`,
  };
}

export interface Report {
  readonly conditions: Record<string, string>;
  readonly tables: readonly Table[];
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

export function toText({ conditions: facts, tables, notes }: Report): string {
  const over = tables.flatMap(({ title, rows }) => rows.filter((row) => row.at(-1) === '**over**').map((row) => `- ${title}: ${row.slice(0, -1).join(', ')}`));
  return [
    Object.entries(facts).map(([name, value]) => `- ${name}: ${value}`).join('\n'),
    over.length > 0 ? `Over their limit:\n\n${over.join('\n')}` : 'Every figure that has a limit is within it.',
    ...tables.map(toMarkdown),
    ...(notes.length > 0 ? [`### Left out\n\n${notes.map((note) => `- ${note}`).join('\n')}`] : []),
  ].join('\n\n') + '\n';
}
