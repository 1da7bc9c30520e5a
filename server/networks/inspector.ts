/** What stands beside the picture for the node that is selected: its record in short, its relationships, their sources. */
import { pagePath, parseRef, type Ref } from '../graph/model';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong } from '../web/format';
import { networkAddress } from './address';
import { existence } from './drawing';
import type { Network, NetworkNode, NetworkRelationship } from '../graph/network';
import { kindWord, typeWord } from './tables';
import type { ExplorerRequest } from './schema';

/** Relationships shown before the table has to be asked. */
const MOST_TIES = 12;

export interface Inspector {
  readonly id: Ref;
  readonly kind: string;
  readonly name: string;
  readonly kindWord: string;
  readonly existence?: string;
  readonly sentence: string;
  readonly ties: readonly { ref: Ref; kind: string; name: string; href: string; words: string; cite: readonly number[] }[];
  readonly moreTies: number;
  readonly actions: readonly { text: string; href: string }[];
}

function tieWords(relationship: NetworkRelationship, isFrom: boolean, nameOf: (ref: Ref) => string): string {
  const since = relationship.since ? `, from ${dateLong(relationship.since)}` : ', date not recorded';
  if (relationship.type === 'COLLABORATES') return `${relationship.projects!.map(nameOf).join('; ')}${since}`;
  const words = relationship.type === 'LEADS' ? 'Led' : relationship.type === 'PARTNERS_IN' ? 'Took part' : isFrom ? typeWord(relationship) : `${typeWord(relationship)} it`;
  return `${words}${since}`;
}

export function toInspector(
  node: NetworkNode, network: Network, request: ExplorerRequest,
  { footnotes, nameOf, nodeOf }: { footnotes: Footnotes; nameOf: (ref: Ref) => string; nodeOf: (ref: Ref) => NetworkNode },
): Inspector {
  const own = network.relationships.filter(({ from, to }) => from === node.id || to === node.id)
    .map((relationship) => ({ relationship, other: relationship.from === node.id ? relationship.to : relationship.from }))
    .sort((a, b) => nameOf(a.other).localeCompare(nameOf(b.other), 'en-GB'));
  const isBody = node.label === 'Council' || node.label === 'Organisation';
  const { words } = existence(node, request.asOf);
  const what = request.view === 'councils' ? counted(own.length, 'body', 'bodies') : isBody ? counted(own.length, 'project', 'projects') : counted(own.length, 'body', 'bodies');
  const verb = request.view === 'councils' ? 'worked with' : isBody ? 'took part in' : 'brought together';
  return {
    id: node.id, kind: node.id.split(':')[0]!, name: node.name, kindWord: kindWord(node), ...(words && { existence: words }),
    sentence: own.length === 0 ? `${node.caption} stands alone in this view. No record is not proof that there was no tie.` : `${node.caption} ${verb} ${what} in this view.`,
    ties: own.slice(0, MOST_TIES).map(({ relationship, other }) => ({
      ref: other, kind: other.split(':')[0]!, name: nodeOf(other).caption, href: networkAddress({ ...request, select: other }),
      words: tieWords(relationship, relationship.from === node.id, nameOf), cite: footnotes.cite(relationship.sources),
    })),
    moreTies: Math.max(0, own.length - MOST_TIES),
    actions: [
      { text: `Open the page of ${node.caption}`, href: pagePath(node.id)! },
      { text: `Paths from ${node.caption} to others`, href: `/paths?from=${node.id}${request.asOf ? `&asOf=${request.asOf}` : ''}` },
      ...(isBody ? [{ text: `Show only ${node.caption} and its partners`, href: networkAddress({ view: request.view, councils: [node.label === 'Council' ? parseRef(node.id)!.id : node.id] }) }] : []),
    ],
  };
}
