/**
 * The embedded store's folder: which graph file is current, who is loading.
 *
 *   FORMAT          what wrote the folder; another format is refused
 *   CURRENT         name of the graph file that readers open
 *   graph-7.lbug    one whole graph, never changed after it is current
 *   LOADING         process id of a load under way
 *   load-…          scratch of a load under way
 *
 * A load writes a new file and then renames CURRENT: a kill at any moment
 * leaves the old graph or the new one.
 */
import fs from 'node:fs';
import path from 'node:path';
import { GraphUnavailable } from '../errors';

/** Raised when the layout above or Ladybug's storage format changes. */
export const DATA_FORMAT = 'patternbook-data 1';

/** Folders in which a load writes its tables before they go in. */
export const SCRATCH_PREFIX = 'load-';

export const graphFileName = (sequence: number) => `graph-${sequence}.lbug`;

const GRAPH_FILE = /^graph-(\d+)\.lbug$/;
/** A graph file or what Ladybug puts beside one while it writes: `graph-7.lbug.wal`, `.shadow` and others. */
const PART_OF_GRAPH = /^(graph-(\d+)\.lbug)(?:\..+)?$/;

function explain(error: unknown, directory: string): GraphUnavailable {
  const { code } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    EACCES: `The data folder ${directory} may not be written by this user. Give it write permission, or set PATTERNBOOK_DATA to another folder.`,
    EROFS: `The data folder ${directory} is on a read-only disk. Set PATTERNBOOK_DATA to a folder that can be written.`,
    ENOSPC: `The disk of the data folder ${directory} is full. Free some space and load again; nothing that was there is lost.`,
    ENOTDIR: `${directory} is not a folder. Set PATTERNBOOK_DATA to a folder.`,
    EEXIST: `${directory} is not a folder. Set PATTERNBOOK_DATA to a folder.`,
  };
  return new GraphUnavailable('unreadable', reasons[code ?? ''] ?? `The data folder ${directory} cannot be used: ${(error as Error).message}`, error);
}

/** Runs `work`, turning file-system errors into words about the data folder. */
export function inDataFolder<T>(directory: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).code === 'string') throw explain(error, directory);
    throw error;
  }
}

/** Name of the current graph file, or null when nothing was loaded yet. */
export function currentGraphFile(directory: string): string | null {
  return inDataFolder(directory, () => {
    const format = readIfThere(path.join(directory, 'FORMAT'))?.trim();
    if (format !== undefined && format !== DATA_FORMAT) {
      throw new GraphUnavailable('unreadable', `The data folder ${directory} was written by another version of Patternbook (${format}; this one writes ${DATA_FORMAT}). Set PATTERNBOOK_DATA to an empty folder and run: patternbook load`);
    }
    const name = readIfThere(path.join(directory, 'CURRENT'))?.trim();
    if (name === undefined) return null;
    if (!GRAPH_FILE.test(name)) {
      throw new GraphUnavailable('unreadable', `${path.join(directory, 'CURRENT')} does not name a graph file. Delete the data folder and run: patternbook load`);
    }
    return name;
  });
}

function readIfThere(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes the folder ready to be written. */
export function prepareDataFolder(directory: string): void {
  inDataFolder(directory, () => {
    fs.mkdirSync(directory, { recursive: true });
    currentGraphFile(directory);
    const format = path.join(directory, 'FORMAT');
    if (!fs.existsSync(format)) fs.writeFileSync(format, `${DATA_FORMAT}\n`);
  });
}

/** Sequence of the newest graph, complete or only parts of one; 0 when there is none. */
export function newestSequence(directory: string): number {
  const numbers = fs.readdirSync(directory).map((name) => Number(PART_OF_GRAPH.exec(name)?.[2] ?? 0));
  return Math.max(0, ...numbers);
}

/** Makes `name` the graph that readers open from now on. */
export function switchTo(directory: string, name: string): void {
  const next = path.join(directory, 'CURRENT.next');
  fs.writeFileSync(next, `${name}\n`, { flush: true });
  fs.renameSync(next, path.join(directory, 'CURRENT'));
}

/**
 * Removes what nobody needs: what killed loads left, and graph files but the
 * current one and the one before it, which a server may still be reading.
 * @param previous what CURRENT named before the switch: a killed load's file may be newer
 */
export function removeOldGraphs(directory: string, previous: string | null): void {
  const kept = [currentGraphFile(directory), previous];
  for (const name of fs.readdirSync(directory)) {
    const graph = PART_OF_GRAPH.exec(name)?.[1];
    // Under the lock and after a load, scratch can only be what a kill left.
    if (name.startsWith(SCRATCH_PREFIX) || (graph && !kept.includes(graph))) {
      // A file still open elsewhere (Windows) is left for the next load.
      try { fs.rmSync(path.join(directory, name), { force: true, recursive: true }); } catch { /* left for the next load */ }
    }
  }
}

/** Removes every part of a graph that could not be written. */
export function removeParts(directory: string, graph: string): void {
  for (const name of fs.readdirSync(directory)) {
    if (PART_OF_GRAPH.exec(name)?.[1] === graph) fs.rmSync(path.join(directory, name), { force: true });
  }
}

/** Lock files that this process holds. */
const held = new Set<string>();

/**
 * A container's first process has the number 1 at every start: our own number
 * in a lock that we do not hold is a dead process's.
 */
function isHeld(file: string, processId: number): boolean {
  return processId === process.pid ? held.has(file) : processId > 0 && isRunning(processId);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes the folder's load lock.
 * @returns what releases it
 * @throws GraphUnavailable (`busy`) while another process loads
 */
export function lockForLoading(directory: string): () => void {
  const file = path.resolve(directory, 'LOADING');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      held.add(file);
      return () => {
        held.delete(file);
        fs.rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explain(error, directory);
      const holder = Number(readIfThere(file));
      if (isHeld(file, holder)) {
        throw new GraphUnavailable('busy', `Another load (process ${holder}) is writing to ${directory}. Wait for it to end, then load again.`);
      }
      fs.rmSync(file, { force: true });
    }
  }
  throw new GraphUnavailable('busy', `Another load took the folder ${directory} first. Load again.`);
}
