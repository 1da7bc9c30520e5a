/** One path drawn left to right: marks at even steps, what joins them written on the line. Pure. */
import { claimStatus } from '../graph/evidence';
import { pagePath, relationshipTypes, type Family, type Ref } from '../graph/model';
import { compareLatest } from '../graph/time';
import { dateShort, number, upperFirst } from '../web/format';
import { textWidth } from '../web/text-width';
import { stageNames } from '../web/words';
import type { FoundPath, Hop, PathRelationship } from './path';
import type { PhraseContext } from './phrases';
import { isBody } from './wording';

const SIZE = 13;
const LINE = 16;
const RADIUS = 10;
/** Centre of the marks: below the words on the lines. */
const LEVEL = 44;
const WIDEST = 920;
/** Two marks need no more room than this between them. */
const LONGEST_STEP = 240;
/** Six of them, the most that a path has, fit the page. */
const SHORTEST_STEP = 130;
const MOST_LINES = 3;

export interface DiagramMark {
  readonly x: number;
  readonly ref: Ref;
  readonly href: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly note?: string;
  readonly isBold: boolean;
  readonly state?: 'ended' | 'ending';
}

export interface DiagramLink {
  readonly x1: number;
  readonly x2: number;
  readonly family: Family;
  /** Where the relationship ends: at the left or the right mark. */
  readonly end: 'left' | 'right';
  readonly isUnsure: boolean;
  readonly lines: readonly string[];
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly level: number;
  readonly radius: number;
  readonly marks: readonly DiagramMark[];
  readonly links: readonly DiagramLink[];
}

/** Words in lines no wider than `room` px where they can be broken; more lines than `most` end in an ellipsis. */
export function wrap(text: string, room: number, bold: boolean, most = MOST_LINES): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, SIZE, bold) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

const shortWords: Readonly<Partial<Record<PathRelationship['type'], string>>> = {
  LEADS: 'led', PARTNERS_IN: 'took part', ORIGINATED: 'started', CONTRIBUTED_TO: 'contributed', PRODUCED: 'produced', BUILDS_ON: 'builds on', EXTENDS: 'extends',
  IMPLEMENTS: 'follows', REPLACES: 'replaces', FUNDED_BY: 'paid from', AWARDED: 'awarded', SUPPLIES: 'supplies', ADDRESSES: 'about', BORDERS: 'borders', WITHIN: 'lies in',
};
const undatedTypes = new Set(['PRODUCED', 'BUILDS_ON', 'EXTENDS', 'IMPLEMENTS', 'REPLACES', 'ADDRESSES', 'BORDERS', 'WITHIN']);

function linkWords({ type, detail, since, awardedOn }: PathRelationship): string {
  const word = type === 'REUSES' ? stageNames[detail ?? '']?.toLowerCase() ?? 'uses' : shortWords[type] ?? type.toLowerCase();
  const date = since ?? awardedOn;
  // Lines are broken before a date, not within it.
  return date ? `${word} ${dateShort(date.slice(0, 7)).replace(' ', '\u00a0')}` : undatedTypes.has(type) ? word : `${word}, no\u00a0date`;
}

function toLink(hop: Hop, index: number, step: number, left: number, { dataAsOf }: PhraseContext, present: (ref: Ref) => Ref): DiagramLink {
  const [first] = hop.relationships;
  const { family, lasting } = relationshipTypes[first!.type];
  const words = hop.relationships.map(linkWords).slice(0, 2);
  const clear = step - 2 * RADIUS;
  return {
    x1: left + index * step + RADIUS + 6, x2: left + (index + 1) * step - RADIUS - 6, family,
    end: present(first!.to) === hop.to ? 'right' : 'left',
    isUnsure: lasting && claimStatus(first!.confirmedOn, dataAsOf) !== 'confirmed',
    lines: words.length === 1 ? wrap(words[0]!, clear, false, 2) : words,
  };
}

function markNote(ref: Ref, path: FoundPath, nodes: PhraseContext['nodes']): string | undefined {
  const node = nodes.find(ref);
  if (node?.endedOn) return `ended ${node.endedOn.slice(0, 4)}`;
  if (node?.plannedEndOn) return `ends ${node.plannedEndOn.slice(0, 4)}`;
  const around = path.hops.filter(({ cost }) => cost.hub === ref);
  const degree = Math.max(0, ...around.map(({ cost }) => cost.degree));
  if (isBody(ref) || degree === 0) return undefined;
  const since = around.flatMap(({ relationships }) => relationships.map(({ since: date }) => date)).sort(compareLatest).at(-1);
  return node?.label === 'Project' && since ? `from ${since.slice(0, 4)}` : `${number(degree)} on record`;
}

/** @param presentDay bodies of today of ended ones */
export function toDiagram(path: FoundPath, context: PhraseContext, presentDay: ReadonlyMap<Ref, Ref>): Diagram {
  const { nodes } = context;
  const steps = path.hops.length;
  const step = Math.max(SHORTEST_STEP, Math.min(LONGEST_STEP, (WIDEST - SHORTEST_STEP) / steps));
  const left = Math.min(step, SHORTEST_STEP) / 2;
  const marks = path.nodes.map((ref, index): DiagramMark => {
    const node = nodes.find(ref)!;
    const isBold = !isBody(ref);
    const note = markNote(ref, path, nodes);
    return {
      x: Math.round(left + index * step), ref, href: pagePath(ref) ?? '', name: `${nodes.caption(ref)}, ${ref.split(':')[0]!.replace('-', ' ')}`,
      lines: wrap(upperFirst(nodes.caption(ref)), Math.min(step, SHORTEST_STEP) - 12, isBold), isBold, ...(note && { note }),
      ...(node.endedOn ? { state: 'ended' as const } : node.plannedEndOn ? { state: 'ending' as const } : {}),
    };
  });
  const deepest = Math.max(...marks.map(({ lines, note }) => lines.length + (note ? 1 : 0)));
  const present = (ref: Ref) => presentDay.get(ref) ?? ref;
  return {
    width: Math.round(2 * left + steps * step), height: LEVEL + RADIUS + 8 + deepest * LINE + 4, level: LEVEL, radius: RADIUS, marks,
    links: path.hops.map((hop, index) => {
      const link = toLink(hop, index, step, left, context, present);
      return { ...link, x1: Math.round(link.x1), x2: Math.round(link.x2) };
    }),
  };
}
