/**
 * Loopless paths between two nodes, best first, one after another and without
 * an end: Yen 1971 (Management Science 17) as a partition of all paths into
 * those with a given prefix and a banned next node (Lawler 1972, Management
 * Science 18). A part waits under its lower bound and is searched only when no
 * better path is left, so that few parts are searched at all.
 */
import { Heap } from './heap';
import type { Remaining } from './remaining';
import type { SpurSearch } from './spur-search';
import type { Space } from './space';

export interface RankedPath {
  readonly nodes: readonly number[];
  readonly weight: number;
}

/** All paths that begin with `prefix` and go on to none of `banned`. */
interface Part {
  /** Lower bound of the weight; the weight when `path` is there. */
  readonly key: number;
  readonly prefix: readonly number[];
  readonly prefixWeight: number;
  readonly banned: readonly number[];
  readonly path?: readonly number[];
}

/** Whether a comes before b, node by node; nodes are numbered in the order of their refs. */
export function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i += 1) if (a[i] !== b[i]) return a[i]! < b[i]!;
  return a.length < b.length;
}

/** Unsearched parts first among equals: they may hold a path that comes before. */
export function precedes(a: { key: number; path?: readonly number[] }, b: { key: number; path?: readonly number[] }): boolean {
  if (a.key !== b.key) return a.key < b.key;
  if (!a.path || !b.path) return !a.path && b.path !== undefined;
  return comesBefore(a.path, b.path);
}

export interface Route {
  readonly source: number;
  readonly target: number;
  readonly maxHops: number;
  /** Nodes of another part of the same path, closed to this one. */
  readonly closed?: readonly number[];
}

export class PathEnumerator {
  private readonly parts = new Heap<Part>(precedes);

  /** @param remaining of the same target, for at least as many hops */
  constructor(
    private readonly space: Space, private readonly search: SpurSearch, private readonly remaining: Remaining, private readonly route: Route,
  ) {
    this.add([route.source], 0, []);
  }

  /** No path that is still to come weighs less; Infinity when none is to come. */
  get bound(): number {
    return this.parts.top?.key ?? Infinity;
  }

  /** The best path not yet given; undefined when there is no more. */
  next(): RankedPath | undefined {
    for (let part = this.parts.pop(); part; part = this.parts.pop()) {
      if (part.path) {
        this.split(part.path, part);
        return { nodes: part.path, weight: part.key };
      }
      const path = this.withClosed(part.prefix, () =>
        this.search.find(part.prefix.at(-1)!, this.route.target, this.route.maxHops - part.prefix.length + 1, part.banned, this.remaining));
      if (path) this.parts.push({ ...part, key: part.prefixWeight + path.weight, path: [...part.prefix, ...path.nodes] });
    }
    return undefined;
  }

  private withClosed<T>(prefix: readonly number[], job: () => T): T {
    const { closed } = this.space;
    const nodes = [...prefix, ...(this.route.closed ?? [])];
    for (const node of nodes) closed[node]! += 1;
    const result = job();
    for (const node of nodes) closed[node]! -= 1;
    return result;
  }

  /** Everything else of the part that this path was the best of: those that leave it after each of its nodes. */
  private split(path: readonly number[], { prefix, prefixWeight, banned }: Part): void {
    let weight = prefixWeight;
    for (let i = prefix.length; i < path.length; i += 1) {
      this.add(path.slice(0, i), weight, i === prefix.length ? [...banned, path[i]!] : [path[i]!]);
      weight += this.stepWeight(path[i - 1]!, path[i]!);
    }
  }

  /** Weight of the cheapest bond between two neighbours. */
  private stepWeight(node: number, other: number): number {
    const { start, neighbour, weight } = this.space.graph.bonds;
    let least = Infinity;
    for (let entry = start[node]!; entry < start[node + 1]!; entry += 1) {
      if (neighbour[entry] === other && weight[entry]! < least && this.space.allows(node, entry)) least = weight[entry]!;
    }
    return least;
  }

  private add(prefix: readonly number[], prefixWeight: number, banned: readonly number[]): void {
    const left = this.route.maxHops - prefix.length;
    if (left < 0) return;
    const node = prefix.at(-1)!;
    const { start, neighbour, weight } = this.space.graph.bonds;
    const ahead = this.remaining[left]!;
    const least = this.withClosed(prefix, () => {
      let bound = Infinity;
      for (let entry = start[node]!; entry < start[node + 1]!; entry += 1) {
        const other = neighbour[entry]!;
        const sum = weight[entry]! + ahead[other]!;
        if (sum < bound && !this.space.closed[other] && !banned.includes(other) && this.space.allows(node, entry)) bound = sum;
      }
      return bound;
    });
    if (least < Infinity) this.parts.push({ key: prefixWeight + least, prefix, prefixWeight, banned });
  }
}
