/** Words of the explorer: what a view holds, what it leaves out, what its choices are called. */
import { counted, dateLong, number, wordList } from '../web/format';
import type { Network, NetworkNode } from '../graph/network';
import type { Mark, Picture } from './picture';
import type { ExplorerRequest, NetworkScope } from './schema';

export const isCouncil = ({ label, strategic }: NetworkNode) => label === 'Council' && !strategic;
const isBody = ({ label }: NetworkNode) => label === 'Council' || label === 'Organisation';
const isProject = ({ label }: NetworkNode) => label === 'Project';
const count = ({ nodes }: Network, test: (node: NetworkNode) => boolean) => nodes.filter(test).length;

export const sizeNames: Readonly<Record<ExplorerRequest['size'], string>> = {
  degree: 'Relationships', weightedDegree: 'Weighted relationships', betweenness: 'Betweenness', closeness: 'Closeness', eigenvector: 'Eigenvector',
  pageRank: 'PageRank', coreNumber: 'Core number', same: 'All the same',
};
export const colourNames: Readonly<Record<ExplorerRequest['colour'], string>> = { kind: 'Kind of record', community: 'Community', region: 'Region or nation', type: 'Type of council' };
export const layoutNames: Readonly<Record<ExplorerRequest['layout'], string>> = { force: 'By ties', geographic: 'By place', concentric: 'Around the selected' };
export const groupNames: Readonly<Record<ExplorerRequest['group'], string>> = { community: 'Community', region: 'Region or nation', project: 'Project', none: 'Nothing' };
export const viewNames: Readonly<Record<ExplorerRequest['view'], string>> = { affiliation: 'Bodies and projects', councils: 'Bodies only' };

function period({ asOf, since, until }: NetworkScope): string {
  if (asOf) return ` by the end of ${dateLong(asOf)}`.replace(/by the end of (\d+ )/, 'by $1');
  if (since && until) return ` from ${dateLong(since)} to ${dateLong(until)}`;
  if (since) return ` since ${dateLong(since)}`;
  return until ? ` until ${dateLong(until)}` : '';
}

/** The first sentences: what is on record in this view. */
export function answerOf(network: Network, scope: NetworkScope): string {
  const councils = count(network, isCouncil);
  const others = count(network, isBody) - councils;
  if (network.nodes.length === 0) return 'No collaboration on record fits these filters. That is not proof that there was none.';
  const bodies = wordList([counted(councils, 'council', 'councils'), ...(others > 0 ? [counted(others, 'other body', 'other bodies')] : [])]);
  const when = period(scope);
  if (scope.view === 'councils') {
    return `${bodies} have ${counted(network.relationships.length, 'tie', 'ties')} on record${when}: they led or took part in the same project.`;
  }
  const projects = network.nodes.filter(isProject);
  const joined = new Map<string, number>();
  for (const { to } of network.relationships) joined.set(to, (joined.get(to) ?? 0) + 1);
  const shared = projects.filter(({ id }) => (joined.get(id) ?? 0) > 1).length;
  return `${bodies} took part in ${counted(projects.length, 'project', 'projects')} on record${when}; ${shared === 0 ? 'in none of them did two or more of these together' : `in ${number(shared)} of them, two or more of these did together`}.`;
}

/** “showing 48 of 143 councils”, for what filters hide. */
export function hiddenWords(network: Network, whole: Network): string[] {
  const parts = ([['council', 'councils', isCouncil], ['other body', 'other bodies', (node: NetworkNode) => isBody(node) && !isCouncil(node)], ['project', 'projects', isProject]] as const).flatMap(([one, many, test]) => {
    const [shown, all] = [count(network, test), count(whole, test)];
    return all > 0 && shown < all ? [`${number(shown)} of ${counted(all, one, many)}`] : [];
  });
  return parts.length > 0 ? [`Showing ${wordList(parts)}.`] : [];
}

/** How much of the view is drawn, and what became of the rest. */
export function drawnWords({ marks, lines }: Picture, network: Network, hiddenCaptions: number): string {
  const drawn = marks.filter(({ node }) => node).length;
  const folded = marks.reduce((sum, { folded: list }) => sum + list.length, 0);
  const grouped = marks.reduce((sum, { group }: Mark) => sum + (group?.members.length ?? 0), 0);
  const groups = marks.filter(({ group }) => group).length;
  return [
    drawn === 0 && groups > 0 ? `${counted(lines.length, 'line', 'lines')}.` : `${number(drawn)} of ${number(network.nodes.length)} drawn, ${counted(lines.length, 'line', 'lines')}.`,
    ...(folded > 0 ? [`${counted(folded, 'body', 'bodies')} of one project counted on it as +n.`] : []),
    ...(groups > 0 ? [`${number(grouped)} in ${counted(groups, 'group', 'groups')}.`] : []),
    ...(hiddenCaptions > 0 ? [`Captions hidden: ${number(hiddenCaptions)}.`] : []),
  ].join(' ');
}

/** With more marks than this, rings around one of them are crowded. */
const MOST_ON_RINGS = 50;

/** What stands in the middle when the reader selected nothing, and where there are fewer marks around it. */
export function middleWords({ marks }: Picture, centre: string | undefined): { text: string; href?: string; linkText?: string } {
  const node = marks.find(({ id }) => id === centre)?.node;
  const name = node?.caption ?? 'the group that is joined to most';
  return {
    text: `Nothing is selected, so ${name} stands in the middle. Select a mark to have it there${marks.length > MOST_ON_RINGS ? `; ${number(marks.length)} marks are many for rings` : ''}.`,
    ...(node && { href: `/networks/ego?node=${node.id}`, linkText: `Only what is around ${name}` }),
  };
}
