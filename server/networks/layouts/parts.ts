/** Connected parts of what is drawn. */
import type { LayoutInput } from './layout';

/** Places in the list of nodes, largest part first, equal ones in the order of the list. */
export function partsOf({ nodes, lines }: Pick<LayoutInput, 'nodes' | 'lines'>): number[][] {
  const part = nodes.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (part[at] !== at) { part[at] = part[part[at]!]!; at = part[at]!; }
    return at;
  };
  for (const { from, to } of lines) part[find(from)] = find(to);
  const parts = new Map<number, number[]>();
  nodes.forEach((_, i) => { const key = find(i); const held = parts.get(key); if (held) held.push(i); else parts.set(key, [i]); });
  return [...parts.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** Those nodes alone, in that order, and the lines between them. */
export function partOf<T extends Pick<LayoutInput, 'nodes' | 'lines'>>(input: T, kept: readonly number[]): T {
  const place = new Map(kept.map((old, i) => [old, i]));
  return {
    ...input, nodes: kept.map((i) => input.nodes[i]!),
    lines: input.lines.filter(({ from, to }) => place.has(from) && place.has(to)).map(({ from, to, weight }) => ({ from: place.get(from)!, to: place.get(to)!, weight })),
  };
}
