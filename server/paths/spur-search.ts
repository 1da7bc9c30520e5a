/**
 * The best way on from the end of a prefix: A* over (node, hops), guided by
 * exact remaining weights. All weights are above 0, so that the best walk of at
 * most so many hops has no loop. Of equally good ways it finds the one whose
 * nodes come first.
 */
import { hopsOf } from './bonds';
import { NumberHeap } from './heap';
import type { Remaining } from './remaining';
import { LABELS } from './scratch';
import type { Space } from './space';

export class SpurSearch {
  /** Least weight from the start to each node in so many hops. */
  private readonly best: Float64Array;
  private readonly touched: number[] = [];
  private readonly heap = new NumberHeap();

  constructor(private readonly space: Space) {
    this.best = space.graph.scratch.labels;
  }

  /**
   * Nodes from after `start` to `target`, and their weight; undefined when there is no way.
   * Closed nodes are not entered; `start` must be closed, the target open.
   * @param banned neighbours that the first hop must not take
   */
  find(start: number, target: number, hops: number, banned: readonly number[], remaining: Remaining): { nodes: number[]; weight: number } | undefined {
    const { best, heap, touched } = this;
    heap.clear();
    this.set(start * LABELS, 0);
    heap.push(remaining[hops]![start]!, start * LABELS);
    let found = Infinity;
    // What costs the same as the best is walked too: one of them comes first.
    while (heap.least <= found && heap.least < Infinity) {
      const key = heap.least;
      const label = heap.pop();
      const [node, used] = [Math.floor(label / LABELS), label % LABELS];
      if (best[label]! + remaining[hops - used]![node]! < key) continue;
      if (node === target) found = best[label]!;
      else this.expand(node, used, hops, used === 0 ? banned : [], remaining, found);
    }
    const nodes = found === Infinity ? undefined : this.firstOfBest(start, target, found, banned);
    for (const label of touched) best[label] = Infinity;
    touched.length = 0;
    return nodes && { nodes, weight: found };
  }

  private set(label: number, weight: number): void {
    if (this.best[label] === Infinity) this.touched.push(label);
    this.best[label] = weight;
  }

  private expand(node: number, used: number, hops: number, banned: readonly number[], remaining: Remaining, found: number): void {
    const { best, heap, space } = this;
    const { start, neighbour, weight } = space.graph.bonds;
    const cost = best[node * LABELS + used]!;
    // With no hop left only the target has a remaining weight, and it is not expanded.
    const ahead = remaining[hops - used - 1]!;
    for (let entry = start[node]!; entry < start[node + 1]!; entry += 1) {
      const other = neighbour[entry]!;
      const sum = cost + weight[entry]!;
      const key = sum + ahead[other]!;
      const label = other * LABELS + used + 1;
      if (key > found || key === Infinity || sum >= best[label]! || space.closed[other] || banned.includes(other) || !space.allows(node, entry)) continue;
      this.set(label, sum);
      heap.push(key, label);
    }
  }

  /** Steps back over everything that lies on a best way, then forward to the smallest node each time. */
  private firstOfBest(start: number, target: number, found: number, banned: readonly number[]): number[] {
    const { best, space } = this;
    const bonds = space.graph.bonds;
    const total = hopsOf(found);
    const onBest: Set<number>[] = Array.from({ length: total + 1 }, () => new Set<number>());
    onBest[total]!.add(target);
    const joins = (node: number, entry: number, used: number) => {
      const other = bonds.neighbour[entry]!;
      return best[node * LABELS + used]! + bonds.weight[entry]! === best[other * LABELS + used + 1] && space.allows(node, entry) && !(used === 0 && banned.includes(other));
    };
    for (let used = total - 1; used >= 0; used -= 1) {
      for (const node of onBest[used + 1]!) {
        for (let entry = bonds.start[node]!; entry < bonds.start[node + 1]!; entry += 1) {
          const before = bonds.neighbour[entry]!;
          if (best[before * LABELS + used]! + bonds.weight[entry]! === best[node * LABELS + used + 1] && space.allows(node, entry)) onBest[used]!.add(before);
        }
      }
    }
    const nodes: number[] = [];
    let node = start;
    for (let used = 0; used < total; used += 1) {
      let entry = bonds.start[node]!;
      while (!(onBest[used + 1]!.has(bonds.neighbour[entry]!) && joins(node, entry, used))) entry += 1;
      node = bonds.neighbour[entry]!;
      nodes.push(node);
    }
    return nodes;
  }
}
