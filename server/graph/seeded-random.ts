/** Chance that is the same everywhere: a seed from words, and numbers from a seed. */

/** Looked up once: chance is asked for millions of times. */
const { imul } = Math;

/** FNV-1a, 32 bits: a seed from a pattern's ref. */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) hash = imul(hash ^ words.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32. Values from 0 to below 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = imul(t ^ (t >>> 15), t | 1);
    t ^= t + imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
