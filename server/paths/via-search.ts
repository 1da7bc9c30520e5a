/**
 * Best paths through a node, without loops over their whole length. Of at most
 * six hops, one of the two sides has at most three; those are few. Each such
 * side is taken in turn, best first, and completed by the best other sides that
 * avoid its nodes. Exact: the two cases, three hops or fewer before the node,
 * and more, share no path and leave none out.
 */
import { Heap } from './heap';
import { PathEnumerator, precedes, type RankedPath } from './path-enumerator';
import { remainingWeights } from './remaining';
import type { Space } from './space';
import { SpurSearch } from './spur-search';

/** Where the two cases part. */
const SHORT = 3;

/** A stream of whole paths, or of short sides; `path` is its next when that is known. */
interface Stream {
  readonly key: number;
  readonly path?: readonly number[];
  advance(): void;
}

export interface ViaQuestion {
  readonly from: number;
  readonly via: number;
  readonly to: number;
  readonly maxHops: number;
}

const hops = (path: readonly number[]) => path.length - 1;

/** The k best paths from `from` through `via` to `to`, in order. All three differ. */
export function bestThrough(space: Space, { from, via, to, maxHops }: ViaQuestion, k: number): RankedPath[] {
  const search = new SpurSearch(space);
  const before = remainingWeights(space, from, via, maxHops - 1);
  const after = remainingWeights(space, via, to, maxHops - 1);
  const first = (most: number, closed: readonly number[]) => new PathEnumerator(space, search, before, { source: from, target: via, maxHops: most, closed });
  const second = (most: number, closed: readonly number[]) => new PathEnumerator(space, search, after, { source: via, target: to, maxHops: most, closed });
  const streams = new Heap<Stream>(precedes);
  const found: RankedPath[] = [];

  /** Whole paths made of a short side and each of `others`; those that `counts` does not want are of the other case. */
  const complete = (side: RankedPath, others: PathEnumerator, join: (other: readonly number[]) => readonly number[], counts: (other: readonly number[]) => boolean) => {
    const push = (): void => {
      if (others.bound === Infinity) return;
      streams.push({
        key: side.weight + others.bound,
        advance: () => {
          const other = others.next();
          if (!other) return;
          if (!counts(other.nodes)) push();
          else {
            const path = join(other.nodes);
            const weight = side.weight + other.weight;
            streams.push({ key: weight, path, advance: () => { found.push({ nodes: path, weight }); push(); } });
          }
        },
      });
    };
    push();
  };

  /** Short sides one after another; each opens the stream of its completions. */
  const each = (sides: PathEnumerator, leastOther: number, open: (side: RankedPath) => void) => {
    const push = (): void => {
      const key = sides.bound + leastOther;
      if (key === Infinity) return;
      streams.push({
        key,
        advance: () => {
          const side = sides.next();
          if (!side) return;
          push();
          open(side);
        },
      });
    };
    push();
  };

  each(first(Math.min(SHORT, maxHops - 1), [to]), after[maxHops - 1]![via]!, (side) =>
    complete(side, second(maxHops - hops(side.nodes), side.nodes.slice(0, -1)), (other) => [...side.nodes, ...other.slice(1)], () => true));
  if (maxHops > SHORT + 1) {
    each(second(maxHops - SHORT - 1, [from]), before[maxHops - 1]![from]!, (side) =>
      complete(side, first(maxHops - hops(side.nodes), side.nodes.slice(1)), (other) => [...other, ...side.nodes.slice(1)], (other) => hops(other) > SHORT));
  }
  for (let stream = streams.pop(); stream && found.length < k; stream = streams.pop()) stream.advance();
  return found;
}
