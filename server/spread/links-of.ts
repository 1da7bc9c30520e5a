/** Links by circumstance and by the later council; and which of them say nothing, since they rest on the pattern itself. Pure. */
import type { Ref } from '../graph/model';
import type { Projection } from '../graph/projection';
import { circumstances } from './circumstances';
import type { Link } from './circumstances/circumstance';
import type { CouncilFacts } from './council-facts';

export interface NamedLink { readonly earlier: Ref; readonly since?: string; readonly via?: Ref }

export interface LinksOf {
  readonly ids: readonly string[];
  /** Links of a later council to councils that `isUser` is true of. */
  at(circumstance: string, later: Ref, isUser: (ref: Ref) => boolean): readonly NamedLink[];
}

/** All links of every circumstance, made once per graph. */
export class AllLinks {
  private readonly byLater: ReadonlyMap<string, readonly (readonly Link[])[]>;

  constructor(readonly facts: CouncilFacts) {
    this.byLater = new Map(circumstances.map(({ id, links }) => {
      const rows: Link[][] = facts.councils.map(() => []);
      for (const link of links(facts)) rows[link.later]!.push(link);
      return [id, rows] as const;
    }));
  }

  of(circumstance: string): readonly (readonly Link[])[] {
    return this.byLater.get(circumstance) ?? [];
  }

  /** Without those that rest on the pattern itself. */
  apartFrom(isOwn: (link: Link) => boolean): LinksOf & { of(circumstance: string): Link[] } {
    const { facts } = this;
    return {
      ids: [...this.byLater.keys()],
      of: (circumstance) => this.of(circumstance).flat().filter((link) => !isOwn(link)),
      at: (circumstance, later, isUser) => (this.of(circumstance)[facts.numberOf.get(later) ?? -1] ?? []).flatMap((link): NamedLink[] => {
        const { ref } = facts.councils[link.earlier]!;
        return isUser(ref) && !isOwn(link) ? [{ earlier: ref, ...(link.since && { since: link.since }), ...(link.via && { via: link.via }) }] : [];
      }),
    };
  }
}

/** `github.com/mysociety`, `localgovdrupal.org`: who stands behind an address. */
export function originOf(address: string): string {
  const [, host = '', owner = ''] = /^https?:\/\/(?:www\.)?([^/]+)\/?([^/]*)/.exec(address) ?? [];
  return host === 'github.com' ? `${host}/${owner.toLowerCase()}` : host;
}

/**
 * True for a link that only users of the pattern can have: through a project
 * that produced it or a supplier of it, or known only from the publisher that
 * names the users (the systems that FixMyStreet's code joins, say).
 */
export function ownLinks(pattern: Ref, projection: Projection): (link: Link) => boolean {
  const around = new Set(projection.at(pattern, ['PRODUCED', 'SUPPLIES']).map(({ from }) => from));
  const origins = new Set(projection.at(pattern, ['REUSES']).flatMap(({ sources }) => sources.map(originOf)));
  return ({ via, sources }) => (via !== undefined && around.has(via))
    || (via?.startsWith('supplier:') === true && sources !== undefined && sources.length > 0 && sources.every((address) => origins.has(originOf(address))));
}
