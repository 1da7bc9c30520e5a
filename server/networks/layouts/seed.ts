/** The seed of a picture: from what is in it, so that the same view is the same picture on every machine. */
import type { LayoutInput } from './layout';

/** FNV-1a over the ids and lines, 32 bits. */
export function seedOf({ nodes, lines }: Pick<LayoutInput, 'nodes' | 'lines'>): number {
  let hash = 0x811c9dc5;
  const take = (text: string) => {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  };
  for (const { id } of nodes) take(id);
  for (const { from, to } of lines) take(`${from}-${to}`);
  return hash >>> 0;
}
