/** A graph by what names it on the command line: a folder, a bundle, or `current` for the store's. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unpackTables } from '../bundle/unzip';
import { AppError, ImportRefused, type ImportProblem } from '../errors';
import type { GraphContent } from '../graph/content';
import { readContent } from '../graph/read-content';
import type { GraphStore } from '../graph/store';
import { readSeeds } from '../seeds/read-seeds';

/** The graph in a seeds folder or a bundle. @throws ImportRefused */
export function readFiles(source: string): GraphContent {
  if (!fs.statSync(source, { throwIfNoEntry: false })?.isFile()) return readSeeds(source);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'patternbook-bundle-'));
  try {
    unpackTables(source, folder);
    return readSeeds(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Of two graphs, a problem says which it is in. */
function inSource(source: string, { file, ...rest }: ImportProblem): ImportProblem {
  return { ...rest, file: path.resolve(source) === path.resolve(file) || path.basename(source) === file ? source : path.join(source, file) };
}

/** @param withStore opens the store, only where it is asked for. @throws ImportRefused, each problem with the source it is in */
export async function readGraph(source: string, withStore: <T>(work: (store: GraphStore) => Promise<T>) => Promise<T>): Promise<GraphContent> {
  if (source === 'current') return withStore((store) => readContent(store));
  try {
    return readFiles(path.resolve(source));
  } catch (error) {
    if (error instanceof ImportRefused) throw new ImportRefused(error.problems.map((problem) => inSource(source, problem)));
    throw error;
  }
}

/** Where a file is to go: never over a folder, and in a folder that is there. */
export function checkTarget(file: string): string {
  const target = path.resolve(file);
  if (fs.statSync(target, { throwIfNoEntry: false })?.isDirectory()) throw new AppError(400, 'config', `${file} is a folder; give the name of a file after -o.`);
  if (!fs.existsSync(path.dirname(target))) throw new AppError(400, 'config', `The folder ${path.dirname(target)} does not exist; make it first.`);
  return target;
}

/** Beside the target first, then renamed: a kill leaves the old file or the new one. */
export function writeWhole(target: string, data: string | Uint8Array): void {
  const part = `${target}.part`;
  fs.writeFileSync(part, data);
  fs.renameSync(part, target);
}
