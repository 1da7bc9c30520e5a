/** What a circumstance is: a way in which one council is linked to another that may have taken a pattern up before it. */
import type { Ref } from '../../graph/model';
import type { CouncilFacts } from '../council-facts';

/** Read: council `later` has council `earlier` as a linked one. Numbers as in CouncilFacts. */
export interface Link {
  readonly later: number;
  readonly earlier: number;
  /** First day on which it holds, as precise as the source; absent where it holds throughout. */
  readonly since?: string;
  /** The project, round, supplier or authority in between. */
  readonly via?: Ref;
  /** What shows the link; absent where it follows from the register of councils. */
  readonly sources?: readonly string[];
}

export interface Circumstance {
  readonly id: string;
  readonly title: string;
  /** “a council of its region”, for one later council. */
  readonly ofOne: string;
  /** “a council of their region”, for several. */
  readonly ofMany: string;
  /** “Southwark (borders it, same round)”, of one earlier user. */
  readonly short: string;
  /** “2 bordering it”, of earlier users. */
  readonly before: string;
  /** What counts and what is left out, in a sentence. */
  readonly description: string;
  /** True for what lies on the map: only councils of the same region are compared, so that it is more than the region. */
  readonly isWithinPlace?: true;
  readonly links: (facts: CouncilFacts) => Link[];
}

/** Links both ways between all members of each group. */
export function linksWithin(groups: Iterable<readonly [via: Ref | undefined, members: readonly { number: number; since?: string | undefined; sources?: readonly string[] }[]]>): Link[] {
  const links: Link[] = [];
  for (const [via, members] of groups) {
    for (const a of members) {
      for (const b of members) {
        if (a.number === b.number) continue;
        const since = [a.since, b.since].filter((date) => date !== undefined).sort().at(-1);
        links.push({
          later: a.number, earlier: b.number, ...(since && { since }), ...(via && { via }),
          ...((a.sources || b.sources) && { sources: [...(a.sources ?? []), ...(b.sources ?? [])] }),
        });
      }
    }
  }
  return links;
}
