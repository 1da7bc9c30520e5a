/** What colours stand for; every entry is also a filter. Six tones, most members first, and grey for the rest. */
import { slugify } from '../graph/catalogue';
import { councilTypeNames } from '../web/words';
import { networkAddress } from './address';
import type { Ref } from '../graph/model';
import type { Drawing } from './drawing';
import type { Network, NetworkNode } from '../graph/network';
import type { ExplorerRequest } from './schema';

const TONES = 6;

export interface ToneEntry {
  readonly tone: number;
  readonly text: string;
  readonly count: number;
  readonly href?: string;
}

export interface Tones {
  readonly toneOf?: (node: NetworkNode) => number;
  /** Of a group, when all its members that have a colour have the same; else 0. */
  readonly toneOfGroup?: (members: readonly Ref[]) => number;
  readonly entries: readonly ToneEntry[];
}

/** @param timeless what colours are given by: the view of all dates, so that they stay while time moves; and its communities */
export function toTones(request: ExplorerRequest, network: Network, timeless: { readonly network: Network; readonly communityOf: ReadonlyMap<string, number> }, titleOf: (community: number) => string): Tones {
  const { colour } = request;
  if (colour === 'kind') return { entries: [] };
  const valueOf = (node: NetworkNode): string | undefined => {
    if (colour === 'community') return String(timeless.communityOf.get(node.id) ?? 0);
    if (colour === 'region') return node.region ?? node.nation;
    return node.label === 'Council' ? node.type : undefined;
  };
  const countsOf = ({ nodes }: Network) => {
    const counts = new Map<string, number>();
    for (const node of nodes) {
      const value = valueOf(node);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const values = [...countsOf(timeless.network)].sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en-GB')).slice(0, TONES).map(([value]) => value);
  const tones = new Map(values.map((value, i) => [value, i + 1]));
  const counts = countsOf(network);
  const coloured = values.flatMap((value): [string, number][] => (counts.has(value) ? [[value, counts.get(value)!]] : []));
  const without = { ...request, page: undefined, ties: undefined, open: undefined };
  const entry = ([value, count]: [string, number]): ToneEntry => {
    const tone = tones.get(value)!;
    if (colour === 'community') return { tone, text: titleOf(Number(value)), count, href: networkAddress({ ...without, group: 'community', open: [`community-${value}`] }) };
    if (colour === 'region') return { tone, text: value, count, href: networkAddress({ ...without, region: slugify(value) }) };
    return { tone, text: councilTypeNames[value as keyof typeof councilTypeNames], count, href: networkAddress({ ...without, type: value }) };
  };
  const rest = network.nodes.length - coloured.reduce((sum, [, count]) => sum + count, 0);
  const toneOf = (node: NetworkNode) => tones.get(valueOf(node) ?? '') ?? 0;
  const toneByRef = new Map(network.nodes.map((node) => [node.id, toneOf(node)]));
  return {
    toneOf,
    toneOfGroup: (members) => {
      const found = new Set(members.map((ref) => toneByRef.get(ref) ?? 0).filter((tone) => tone > 0));
      return found.size === 1 ? [...found][0]! : 0;
    },
    entries: [...coloured.map(entry), ...(rest > 0 ? [{ tone: 0, text: colour === 'type' ? 'others, projects and other bodies' : 'all others', count: rest }] : [])],
  };
}

const kindTexts: Readonly<Record<string, string>> = {
  council: 'council', organisation: 'other body', project: 'project', pattern: 'pattern', supplier: 'supplier', 'funding-round': 'funding round', 'service-area': 'service area',
};

const familyTexts: Readonly<Record<string, string>> = {
  led: 'led', 'took-part': 'took part', tie: 'worked together; thicker with more or smaller projects', several: 'several relationships', reuses: 'uses the pattern',
  produced: 'produced, started or gave to it', 'builds-on': 'builds on', paid: 'paid for', supplies: 'supplies', member: 'member of', about: 'is about', geography: 'geography',
};

/** What a mark's outline or a line's colour says besides its kind. */
const stateTexts: Readonly<Record<string, string>> = {
  group: 'several together; select it to open it', ended: 'council that has ended', ending: 'council that is to end', before: 'council that did not exist yet', new: 'new, or only here', left: 'no longer there',
};
/** As drawing.ts writes the bodies that are counted on their project. */
const COUNTED_ON_IT = / \+\d+$/;

export interface PictureLegend {
  readonly kinds: readonly { kind: string; text: string }[];
  readonly families: readonly { family: string; text: string }[];
  readonly states: readonly { state: string; text: string }[];
  readonly hasFolded: boolean;
}

/** The shapes, outlines and lines that are in the picture, each in words. */
export function pictureLegend(drawing: Drawing | null): PictureLegend {
  if (!drawing) return { kinds: [], families: [], states: [], hasFolded: false };
  const { marks, lines } = drawing;
  const present = (values: readonly (string | undefined)[], texts: Readonly<Record<string, string>>) => Object.keys(texts).filter((value) => values.includes(value));
  return {
    kinds: present(marks.map(({ kind }) => kind), kindTexts).map((kind) => ({ kind, text: kindTexts[kind]! })),
    families: present(lines.map(({ family }) => family), familyTexts).map((family) => ({ family, text: familyTexts[family]! })),
    states: present([...marks, ...lines].map(({ state }) => state).concat(marks.some(({ isGroup }) => isGroup) ? ['group'] : []), stateTexts).map((state) => ({ state, text: stateTexts[state]! })),
    hasFolded: marks.some(({ text }) => COUNTED_ON_IT.test(text)),
  };
}
