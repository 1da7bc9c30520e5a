/**
 * Ways to group what a picture has no room for. A grouping is a descriptor:
 * adding one is an entry here. Groups are disjoint and hold every mark.
 */
import { slugify } from '../graph/catalogue';
import type { Ref } from '../graph/model';
import { componentsOf } from './components';
import type { Network, NetworkNode } from '../graph/network';
import { append } from '../graph/multimap';

/** What nodes that stand together are called. */
export interface GroupWords {
  readonly title: string;
  /** The one they are named after, whose shape they have. */
  readonly named?: Ref;
}

export interface Group {
  /** As the address names it. */
  readonly id: string;
  readonly members: readonly Ref[];
  /** Of those that stand together: the members and what is counted on them, or fewer at a date. */
  describe(together: readonly Ref[]): GroupWords;
}

export interface GroupingInput {
  /** What is to be drawn, folded bodies left out. */
  readonly network: Network;
  /** The whole view: communities and regions are of all its nodes. */
  readonly whole: Network;
  readonly communityOf: ReadonlyMap<Ref, number>;
  readonly degreeOf: ReadonlyMap<Ref, number>;
  /** Of records that the view itself does not hold: projects, where only bodies are. */
  readonly nameOf: (ref: Ref) => string;
}

export interface Grouping {
  readonly id: string;
  readonly title: string;
  /** What stands together. */
  readonly description: string;
  group(input: GroupingInput): Group[];
}

/** Joined parts of no more marks than this stand together as “not joined to the rest”. */
const SMALL_PART = 4;
export const APART = 'apart';

function gather(nodes: readonly NetworkNode[], keyOf: (node: NetworkNode) => string): Map<string, NetworkNode[]> {
  const groups = new Map<string, NetworkNode[]>();
  for (const node of nodes) append(groups, keyOf(node), node);
  return groups;
}

const refs = (nodes: readonly NetworkNode[]) => nodes.map(({ id }) => id);

/** Named after its best joined body, or project when it has no body. */
function namedOf(members: readonly NetworkNode[], degreeOf: ReadonlyMap<Ref, number>): NetworkNode {
  const bodies = members.filter(({ label }) => label !== 'Project');
  return [...(bodies.length > 0 ? bodies : members)].sort((a, b) => (degreeOf.get(b.id) ?? 0) - (degreeOf.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))[0]!;
}

function byCommunity({ network, whole, communityOf, degreeOf }: GroupingInput): Group[] {
  const byRef = new Map(whole.nodes.map((node) => [node.id, node]));
  const named = (together: readonly Ref[]): GroupWords => {
    const { id, caption } = namedOf(together.map((ref) => byRef.get(ref)!), degreeOf);
    return { named: id, title: together.length > 1 ? `${caption} and ${together.length - 1} more` : caption };
  };
  const apartWords = ({ length }: readonly Ref[]): GroupWords => ({ title: `${length} not joined to the rest` });
  const parts = componentsOf(network);
  const apart = new Set(parts.filter(({ nodes }, index) => index > 0 && nodes.length <= SMALL_PART).flatMap(({ nodes }) => refs(nodes)));
  const groups = gather(network.nodes, ({ id }) => (apart.has(id) ? APART : `community-${communityOf.get(id) ?? 0}`));
  return [...groups].map(([id, members]) => ({ id, members: refs(members), describe: id === APART ? apartWords : named }));
}

const placeOf = ({ region, nation }: NetworkNode) => region ?? nation;

/** A council's region or nation; a project's is that of most of its bodies, the first by name when several have as many. */
function byRegion({ network, whole }: GroupingInput): Group[] {
  const placeByRef = new Map(whole.nodes.map((node) => [node.id, placeOf(node)]));
  const around = new Map<Ref, string[]>();
  for (const { from, to } of whole.relationships) {
    for (const [one, other] of [[from, to], [to, from]] as const) {
      const place = placeByRef.get(other);
      if (place) append(around, one, place);
    }
  }
  const commonest = (places: readonly string[]) => [...new Set(places)]
    .sort((a, b) => places.filter((p) => p === b).length - places.filter((p) => p === a).length || a.localeCompare(b))[0];
  const title = (node: NetworkNode) => placeOf(node) ?? (node.label === 'Project' ? commonest(around.get(node.id) ?? []) : undefined) ?? 'Without a region';
  return [...gather(network.nodes, title)].map(([name, members]) => ({ id: `region-${slugify(name)}`, members: refs(members), describe: ({ length }) => ({ title: `${name} (${length})` }) }));
}

/** Each body stands with the one of its projects that has most bodies. */
function byProject({ network, whole, nameOf }: GroupingInput): Group[] {
  const projectsOf = new Map<Ref, Ref[]>();
  const size = new Map<Ref, number>();
  const join = (body: Ref, project: Ref) => {
    append(projectsOf, body, project);
    size.set(project, (size.get(project) ?? 0) + 1);
  };
  for (const { type, from, to, projects = [] } of whole.relationships) {
    if (type === 'COLLABORATES') for (const project of projects) { join(from, project); join(to, project); }
    else join(from, to);
  }
  const homeOf = (node: NetworkNode) => (node.label === 'Project' ? node.id
    : [...projectsOf.get(node.id) ?? []].sort((a, b) => size.get(b)! - size.get(a)! || (a < b ? -1 : 1))[0] ?? APART);
  return [...gather(network.nodes, homeOf)].map(([project, members]) => ({
    id: project, members: refs(members),
    describe: ({ length }) => {
      if (project === APART) return { title: `${length} without a project here` };
      return { named: project, title: `${nameOf(project)} (${length})` };
    },
  }));
}

const kindPlural: Readonly<Record<string, string>> = { Organisation: 'other bodies', Supplier: 'suppliers', Project: 'projects', Pattern: 'patterns', FundingRound: 'funding rounds', ServiceArea: 'service areas' };

/** Around a record: councils by place, everything else by kind. */
function surroundings({ network }: GroupingInput): Group[] {
  const key = (node: NetworkNode) => (node.label === 'Council' ? placeOf(node) ?? 'Councils' : kindPlural[node.label]!);
  return [...gather(network.nodes, key)].map(([name, members]) => ({
    id: `region-${slugify(name)}`, members: refs(members), describe: ({ length }) => ({ title: members[0]!.label === 'Council' ? `${length} in ${name}` : `${length} ${name}` }),
  }));
}

/** Offered to readers, and what record pages use. */
export const groupingList: readonly Grouping[] = [
  { id: 'community', title: 'Community', description: 'bodies and projects that are joined more to each other than to the rest (Louvain)', group: byCommunity },
  { id: 'region', title: 'Region or nation', description: 'councils of one region or nation, and projects where most of their councils are', group: byRegion },
  { id: 'project', title: 'Project', description: 'bodies with the one of their projects that has most bodies', group: byProject },
  { id: 'surroundings', title: 'Place or kind', description: 'councils by region or nation, everything else by kind', group: surroundings },
];

/** Most members first; equal ones by their id. */
export function groupBy(grouping: string, input: GroupingInput): Group[] {
  const chosen = groupingList.find(({ id }) => id === grouping) ?? groupingList[0]!;
  return chosen.group(input).sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}
