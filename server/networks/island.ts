/** What the island needs to take over the picture: the drawing, and for each mark what the inspector says of it. */
import { pagePath, type Ref } from '../graph/model';
import type { Footnotes } from '../web/footnotes';
import { dateLong } from '../web/format';
import { networkAddress } from './address';
import { existence, type Drawing } from './drawing';
import type { ExplorerRequest } from './schema';
import type { NetworkView } from './service';
import { kindWord, typeWord } from './tables';

export interface IslandNode {
  readonly id: Ref;
  readonly kind: string;
  readonly name: string;
  readonly caption: string;
  readonly kindWord: string;
  readonly existence?: string;
  readonly page: string;
  /** Only it and its partners. */
  readonly alone?: string;
}

/** [from, to] as places in `nodes`; words from each end; since; source numbers. */
export interface IslandTie {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly since?: string;
  readonly projects?: string;
  readonly cite: readonly number[];
}

export interface IslandData {
  readonly drawing: Drawing;
  readonly nodes: readonly IslandNode[];
  readonly ties: readonly IslandTie[];
  readonly selected?: string;
  readonly view: ExplorerRequest['view'];
}

export function islandData(drawing: Drawing, { network }: NetworkView, request: ExplorerRequest, footnotes: Footnotes, nameOf: (ref: Ref) => string): IslandData {
  const index = new Map(network.nodes.map(({ id }, i) => [id, i]));
  return {
    drawing, view: request.view, ...(request.select && { selected: request.select }),
    nodes: network.nodes.map((node) => {
      const { words } = existence(node, request.asOf);
      const isBody = node.label === 'Council' || node.label === 'Organisation';
      return {
        id: node.id, kind: node.id.split(':')[0]!, name: node.name, caption: node.caption, kindWord: kindWord(node), page: pagePath(node.id)!,
        ...(words && { existence: words }), ...(isBody && { alone: networkAddress({ view: request.view, councils: [node.id] }) }),
      };
    }),
    ties: network.relationships.map((relationship) => ({
      id: relationship.id, from: index.get(relationship.from)!, to: index.get(relationship.to)!, words: typeWord(relationship),
      ...(relationship.since && { since: dateLong(relationship.since) }),
      ...(relationship.projects && { projects: relationship.projects.map(nameOf).join('; ') }),
      cite: footnotes.cite(relationship.sources),
    })),
  };
}
