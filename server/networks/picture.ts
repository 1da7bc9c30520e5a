/**
 * The 50-node rule: a network to what is drawn of it. At most 50 marks when
 * dense (over two relationships a mark), 100 when sparse. First, bodies of a
 * single project are counted on that project; then the rest is grouped. Every
 * node of the network is drawn, counted on a project, or in a group: nothing
 * is dropped.
 */
import type { Ref } from '../graph/model';
import { groupBy, type Group, type GroupWords } from './grouping';
import type { Network, NetworkNode, NetworkRelationship } from '../graph/network';
import { append } from '../graph/multimap';

export const MOST_WHEN_DENSE = 50;
export const MOST_WHEN_SPARSE = 100;
/** Relationships a mark above which a picture is dense. */
const DENSE = 2;
/** Without grouping, never more marks than this. */
export const MOST_DRAWN = 1_000;
/** Unfolding or opening more than this offers a choice instead. */
export const MOST_UNFOLDED = 30;

/** Nodes that stand together, with the bodies that are counted on them. */
export interface Together extends Group, GroupWords {
  /** Of a group shown in part: how many it has in all. */
  readonly of: number;
}

export interface Mark {
  /** The ref of its node, or the id of its group. */
  readonly id: string;
  /** The record it stands for; absent for a group. */
  readonly node?: NetworkNode;
  readonly group?: Together;
  /** Bodies of this project alone, counted and not drawn. */
  readonly folded: readonly NetworkNode[];
}

export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What it stands for: one relationship, or all those between two groups. */
  readonly relationships: readonly NetworkRelationship[];
}

export interface Picture {
  readonly marks: readonly Mark[];
  readonly lines: readonly Line[];
  /** All groups, closed and open; empty when nothing had to be grouped. */
  readonly groups: readonly (Group & GroupWords & { readonly isOpen: boolean })[];
  /** Where more than 30 would have been unfolded at once: what was asked for. */
  readonly tooMany?: { readonly id: string; readonly count: number };
}

export interface PictureOptions {
  readonly grouping: string;
  /** Groups to open, and projects to unfold. */
  readonly open: readonly string[];
  /** Drawn as themselves whatever happens. */
  readonly keep: readonly Ref[];
  readonly communityOf: ReadonlyMap<Ref, number>;
  readonly nameOf: (ref: Ref) => string;
  /** Which groups to open where there is room and the reader opened none. */
  readonly autoOpen: 'largest' | 'smallest' | 'none';
  /** Never more marks than this. */
  readonly most?: number;
}

const limitFor = (marks: number, lines: number) => (lines > DENSE * marks ? MOST_WHEN_DENSE : MOST_WHEN_SPARSE);
export const fits = (marks: number, lines: number, most = MOST_WHEN_SPARSE) => marks <= Math.min(limitFor(marks, lines), most);

export function degreesOf({ nodes, relationships }: Network): Map<Ref, number> {
  const degrees = new Map<Ref, number>(nodes.map(({ id }) => [id, 0]));
  for (const { from, to } of relationships) for (const ref of [from, to]) degrees.set(ref, (degrees.get(ref) ?? 0) + 1);
  return degrees;
}

/** Bodies of a single project, by project; those kept and those of unfolded projects are not among them. */
function foldable(network: Network, degrees: ReadonlyMap<Ref, number>, kept: ReadonlySet<string>): Map<Ref, Ref[]> {
  const folds = new Map<Ref, Ref[]>();
  for (const { type, from, to } of network.relationships) {
    if (type !== 'LEADS' && type !== 'PARTNERS_IN') continue;
    if (degrees.get(from) === 1 && !kept.has(from) && !kept.has(to)) append(folds, to, from);
  }
  return folds;
}

function without(network: Network, refs: ReadonlySet<Ref>): Network {
  return {
    nodes: network.nodes.filter(({ id }) => !refs.has(id)),
    relationships: network.relationships.filter(({ from, to }) => !refs.has(from) && !refs.has(to)),
  };
}

/** Relationships between what stands for their ends; those within one mark are not drawn. */
function linesBetween(relationships: readonly NetworkRelationship[], markOf: (ref: Ref) => string): Line[] {
  const lines = new Map<string, NetworkRelationship[]>();
  for (const relationship of relationships) {
    const [from, to] = [markOf(relationship.from), markOf(relationship.to)];
    if (from === to) continue;
    const isSingle = from === relationship.from && to === relationship.to;
    const key = isSingle ? relationship.id : [from, to].sort().join(' > ');
    append(lines, key, relationship);
  }
  return [...lines].map(([id, held]) => ({ id, from: markOf(held[0]!.from), to: markOf(held[0]!.to), relationships: held }));
}

/** Groups beyond `most` stand together as one. */
function pool(groups: readonly Group[], most: number): Group[] {
  if (groups.length <= most) return [...groups];
  const rest = groups.slice(most - 1);
  const members = rest.flatMap((group) => group.members);
  return [...groups.slice(0, most - 1), { id: 'others', members, describe: ({ length }) => ({ title: `${length} in ${rest.length} further groups` }) }];
}

/** Ids of the groups to open: the reader's, or as many as fit. */
function openGroups(groups: readonly Group[], { open, autoOpen }: PictureOptions, most: number): Set<string> {
  const asked = groups.filter(({ id }) => open.includes(id)).map(({ id }) => id);
  if (asked.length > 0 || autoOpen === 'none') return new Set(asked);
  const opened = new Set<string>();
  let marks = groups.length;
  for (const { id, members } of autoOpen === 'largest' ? groups : [...groups].reverse()) {
    if (marks - 1 + members.length > most) continue;
    marks += members.length - 1;
    opened.add(id);
  }
  return opened;
}

/** What a view's pictures are made of, whatever their limit. */
interface Grouped {
  readonly network: Network;
  readonly whole: Network;
  readonly folds: ReadonlyMap<Ref, readonly Ref[]>;
  readonly degreeOf: ReadonlyMap<Ref, number>;
  readonly all: readonly Group[];
}

function grouped({ network, whole, folds, degreeOf, all }: Grouped, options: PictureOptions, most: number): Picture {
  const byId = new Map(whole.nodes.map((node) => [node.id, node]));
  const kept = new Set(options.keep);
  const groups = pool(all, Math.floor(most / 2));
  const open = openGroups(groups, options, most);
  const markOf = new Map<Ref, string>();
  const marks: Mark[] = [];
  const show = (ref: Ref) => {
    markOf.set(ref, ref);
    marks.push({ id: ref, node: byId.get(ref)!, folded: (folds.get(ref) ?? []).map((body) => byId.get(body)!) });
  };
  const withFolded = (refs: readonly Ref[]) => refs.flatMap((ref) => [ref, ...folds.get(ref) ?? []]);
  const together = (group: Group, id: string, held: readonly Ref[]) => {
    for (const ref of held) markOf.set(ref, id);
    if (held.length === 1) { show(held[0]!); return; }
    const [members, all] = [withFolded(held), withFolded(group.members)];
    // The rest of an open group is called after the whole of it.
    const describe = id === group.id ? group.describe : () => group.describe(all);
    if (held.length > 1) marks.push({ id, group: { ...describe(members), describe, id, members, of: all.length }, folded: [] });
  };
  const alwaysShown = groups.flatMap((group) => (open.has(group.id) ? [] : group.members.filter((ref) => kept.has(ref))));
  // Room for the open groups: what closed groups and kept nodes leave. Each open group yet to come is sure of one mark.
  let room = most - (groups.length - open.size) - alwaysShown.length;
  let toCome = open.size;
  for (const group of groups) {
    if (!open.has(group.id)) {
      group.members.filter((ref) => kept.has(ref)).forEach(show);
      together(group, group.id, group.members.filter((ref) => !kept.has(ref)));
      continue;
    }
    const wanted = [...group.members].sort((a, b) => Number(kept.has(b)) - Number(kept.has(a)) || (degreeOf.get(b) ?? 0) - (degreeOf.get(a) ?? 0) || (a < b ? -1 : 1));
    toCome -= 1;
    const available = Math.max(1, room - toCome);
    const shown = wanted.length <= available ? wanted : wanted.slice(0, available - 1);
    shown.forEach(show);
    room -= shown.length + (shown.length < wanted.length ? 1 : 0);
    together(group, `more:${group.id}`, wanted.slice(shown.length));
  }
  return {
    marks, lines: linesBetween(network.relationships, (ref) => markOf.get(ref)!),
    groups: groups.map((group) => {
      const members = withFolded(group.members);
      return { ...group, ...group.describe(members), members, isOpen: open.has(group.id) };
    }),
  };
}

function plain(network: Network, whole: Network, folds: ReadonlyMap<Ref, readonly Ref[]>): Picture {
  const byId = new Map(whole.nodes.map((node) => [node.id, node]));
  return {
    marks: network.nodes.map((node) => ({ id: node.id, node, folded: (folds.get(node.id) ?? []).map((ref) => byId.get(ref)!) })),
    lines: linesBetween(network.relationships, (ref) => ref), groups: [],
  };
}

export function toPicture(whole: Network, options: PictureOptions): Picture {
  const most = options.most ?? MOST_WHEN_SPARSE;
  if (options.grouping === 'none' && whole.nodes.length <= MOST_DRAWN) return plain(whole, whole, new Map());
  if (fits(whole.nodes.length, whole.relationships.length, most)) return plain(whole, whole, new Map());

  const degreeOf = degreesOf(whole);
  const folds = foldable(whole, degreeOf, new Set(options.keep));
  const tooMany = options.open.map((id) => ({ id, count: folds.get(id)?.length ?? 0 })).find(({ count }) => count > MOST_UNFOLDED);
  for (const id of options.open) if ((folds.get(id)?.length ?? 0) <= MOST_UNFOLDED) folds.delete(id);
  const network = without(whole, new Set([...folds.values()].flat()));
  const note = tooMany ? { tooMany } : {};
  if (fits(network.nodes.length, network.relationships.length, most)) return { ...plain(network, whole, folds), ...note };

  const all = groupBy(options.grouping, { network, whole, communityOf: options.communityOf, nameOf: options.nameOf, degreeOf });
  const parts = { network, whole, folds, degreeOf, all };
  // A picture that turns out dense is made again with the smaller limit, and then without opening groups unasked.
  for (const [limit, autoOpen] of [[MOST_WHEN_SPARSE, options.autoOpen], [MOST_WHEN_DENSE, options.autoOpen], [MOST_WHEN_DENSE, 'none']] as const) {
    const picture = grouped(parts, { ...options, autoOpen }, Math.min(limit, most));
    if (fits(picture.marks.length, picture.lines.length, most)) return { ...picture, ...note };
  }
  return { ...grouped(parts, { ...options, autoOpen: 'none', open: [], keep: options.keep.slice(0, 1) }, Math.min(MOST_WHEN_DENSE, most)), ...note };
}
