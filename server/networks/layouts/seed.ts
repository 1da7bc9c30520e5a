/**
 * The seed of a picture comes from what is in it, so that one view is one picture
 * on every machine.
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
