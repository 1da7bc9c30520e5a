/**
 * Gives what is held no more back to the machine. Node itself waits until its
 * heap is full, on busy cores longer; and an engine beside it never makes it.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * For between two phases of heavy work: everything stands still for half a second.
 * @param compact moves what is left together, so that half-empty pages go, too; for when little is left, since it is there twice meanwhile
 */
export function collectGarbage({ compact = false } = {}): void {
  setFlagsFromString('--expose-gc');
  setFlagsFromString(compact ? '--compact-on-every-full-gc' : '--no-compact-on-every-full-gc');
  (runInNewContext('gc') as () => void)();
}
