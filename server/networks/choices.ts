/** What to open instead when there is too much to show at once: smaller views of the same, with what each would hold. */
import { slugify } from '../graph/catalogue';
import type { Ref } from '../graph/model';
import type { Network } from '../graph/network';
import type { Picture } from './picture';

export interface Choices {
  readonly words: string;
  readonly options: readonly { text: string; count: number; href: string }[];
}

/** Null when everything that was asked for is shown. */
export function toChoices({ marks, tooMany }: Picture, network: Network, hrefOf: (region: string) => string, nameOf: (ref: Ref) => string): Choices | null {
  const rest = marks.find(({ id }) => id.startsWith('more:'))?.group;
  if (!rest && !tooMany) return null;
  const neighbours = tooMany && new Set(network.relationships.flatMap(({ from, to }) => (to === tooMany.id ? [from] : from === tooMany.id ? [to] : [])));
  const held = neighbours ?? new Set(rest!.members);
  const counts = new Map<string, number>();
  for (const { id, region } of network.nodes) if (region && held.has(id)) counts.set(region, (counts.get(region) ?? 0) + 1);
  const next = counts.size > 0 ? 'Choose a part:' : 'Fewer fit when filters leave less; the table has them all.';
  return {
    words: tooMany ? `${nameOf(tooMany.id)} has ${tooMany.count} bodies of its own: too many to draw at once. ${next}`
      : `${rest!.title}: ${rest!.members.length} of its ${rest!.of} would not fit. ${next}`,
    options: [...counts].sort(([a], [b]) => a.localeCompare(b, 'en-GB')).map(([region, count]) => ({ text: region, count, href: hrefOf(slugify(region)) })),
  };
}
