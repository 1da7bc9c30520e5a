/**
 * What one question may walk through: the families it chose, everything at an
 * end that none of them reaches, and no node that it avoids.
 */
import { allFamilies, familyMask } from './families';
import type { PathGraph } from './path-graph';

const ALL = familyMask(allFamilies);

export class Space {
  /** Nodes that may not be entered: 0 free, above 0 closed. Searches close and open more. */
  readonly closed: Uint8Array;

  private constructor(
    readonly graph: PathGraph, private readonly mask: number,
    /** An end that is open to all families; −1 when it is not. */
    private readonly openFrom: number, private readonly openTo: number,
  ) {
    this.closed = new Uint8Array(graph.size);
  }

  /** @param avoid numbers of nodes; ends are never closed */
  static of(graph: PathGraph, mask: number, from: number, to: number, avoid: Iterable<number> = []): Space {
    const open = (end: number) => ((familiesAt(graph, end) & mask) === 0 ? end : -1);
    const space = new Space(graph, mask, open(from), open(to));
    for (const node of avoid) if (node >= 0) space.closed[node] = 1;
    return space;
  }

  /** Whether the bond of that entry of `node` may be walked. */
  allows(node: number, entry: number): boolean {
    const { family, neighbour } = this.graph.bonds;
    if ((family[entry]! & this.mask) !== 0) return true;
    if (this.openFrom < 0 && this.openTo < 0) return false;
    const other = neighbour[entry]!;
    return node === this.openFrom || node === this.openTo || other === this.openFrom || other === this.openTo;
  }

  /** Families that were opened at an end, as a mask; 0 when it was not. */
  openedAt(end: number): number {
    return end === this.openFrom || end === this.openTo ? familiesAt(this.graph, end) : 0;
  }
}

/** Families of the bonds at a node, as a mask. */
export function familiesAt({ bonds: { start, family } }: PathGraph, node: number): number {
  let mask = 0;
  for (let entry = start[node]!; entry < start[node + 1]! && mask !== ALL; entry += 1) mask |= family[entry]!;
  return mask;
}
