/**
 * Chance that is the same everywhere: the seed of a picture comes from what is
 * in it, the numbers from whole-number arithmetic, so that one view is one
 * picture on every machine.
 */
import type { LayoutInput } from './layout';

/** FNV-1a (Fowler, Noll, Vo) over the ids and lines: 32 bits, unsigned. */
export function seedOf({ nodes, lines }: Pick<LayoutInput, 'nodes' | 'lines'>): number {
  let hash = 0x811c9dc5;
  const take = (text: string) => {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  };
  for (const { id } of nodes) take(id);
  for (const { from, to } of lines) take(`${from}-${to}`);
  return hash >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1), the same sequence for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
