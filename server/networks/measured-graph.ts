/** A network as the arrays that workers take. */
import type { MeasuredGraph, Network } from '../graph/network';

export function toMeasuredGraph({ nodes, relationships }: Network): MeasuredGraph {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  return {
    ids: nodes.map(({ id }) => id),
    from: relationships.map(({ from }) => index.get(from)!), to: relationships.map(({ to }) => index.get(to)!),
    weight: relationships.map(({ weight = 1 }) => weight),
    categories: { region: nodes.map(({ region, nation }) => region ?? nation ?? null), type: nodes.map(({ type }) => type ?? null) },
  };
}
