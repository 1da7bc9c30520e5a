/**
 * A picture to what is drawn of it: the size, shape, tone, state, caption and
 * spoken name of every mark, the family and width of every line. The server
 * writes it as SVG, the island draws the same with cytoscape.
 */
import { relationshipTypes, type Ref } from '../graph/model';
import { lastDay } from '../graph/time';
import { counted, dateLong } from '../web/format';
import { SECOND_OUTLINE } from '../web/network-svg';
import { wrappings } from './layouts/caption-places';
import type { LayoutId, LayoutInput, LayoutResult, PlacedCaption, Point } from './layouts/layout';
import type { NetworkNode, NetworkRelationship } from '../graph/network';
import { append } from '../graph/multimap';
import type { Line, Mark, Picture } from './picture';

export interface DrawnMark {
  readonly id: string;
  /** Its shape: a kind of record. */
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Null where there was no room; the name is still read out, shown on focus and in the table. */
  readonly caption: PlacedCaption | null;
  readonly isBold: boolean;
  /** What a screen reader says. */
  readonly name: string;
  /** The whole caption, for the island. */
  readonly text: string;
  readonly href: string;
  /** Where colour shows something else than the kind: 1 to 6, 0 for the rest. */
  readonly tone?: number;
  /** ended, ending, before, new, left. */
  readonly state?: string;
  readonly isGroup?: true;
  readonly isSelected?: true;
}

export interface DrawnLine {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly family: string;
  /** Of ties and of lines that stand for several: 1 to 4. */
  readonly width?: number;
  /** Of a tie: its shared projects; of a line that stands for several: how many. */
  readonly amount?: number;
  /** Of lines beside others of the same two marks: px to the side, so that each is seen. */
  readonly dx?: number;
  readonly dy?: number;
  readonly state?: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly DrawnMark[];
  readonly lines: readonly DrawnLine[];
  readonly hiddenCaptions: number;
  /** Where the row of what is not joined to the rest begins. */
  readonly unjoinedTop?: number;
}

export interface DrawingOptions {
  readonly layout: LayoutId;
  readonly width: number;
  readonly height: number;
  readonly centre?: string | undefined;
  readonly selected?: string | undefined;
  /** What a mark's area shows; groups show how many they hold. */
  readonly sizeOf: (ref: Ref) => number | null;
  readonly sizeName: (ref: Ref) => string;
  readonly toneOf?: ((node: NetworkNode) => number) | undefined;
  readonly toneOfGroup?: ((members: readonly Ref[]) => number) | undefined;
  readonly hrefOf: (mark: Mark) => string;
  readonly stateOf?: ((mark: Mark) => string | undefined) | undefined;
  readonly lineStateOf?: ((line: Line) => string | undefined) | undefined;
  /** The date the view is of, when it is not today. */
  readonly asOf?: string | undefined;
}

const SMALLEST = 6;
const LARGEST = 15;
const GROUP = [10, 20] as const;
/** Names of half a line at most: the record's page has the whole. */
const LONGEST_CAPTION = 34;
/** Councils with this many relationships are set in bold, as are projects. */
const BOLD_FROM = 4;

/** `Income Management System (LocalGov IMS)` → `LocalGov IMS`; else cut at a word. */
export function shortCaption(name: string): string {
  if (name.length <= LONGEST_CAPTION) return name;
  const given = /\(([^()]{2,26})\)$/.exec(name)?.[1];
  if (given && !/^(now|formerly|part|phase)\b/i.test(given)) return given;
  const cut = name.slice(0, LONGEST_CAPTION).replace(/[\s,:;(–-]+\S*$/, '');
  return `${cut}…`;
}

/** A record's kind; of a group, the kind of what it is named after, or else of most of its members. */
export function shapeOf({ node, group }: Mark): string {
  const named = node?.id ?? group!.members.find((ref) => ref === group!.named);
  if (named) return named.split(':')[0]!;
  const counts = new Map<string, number>();
  for (const kind of group!.members.map((ref) => ref.split(':')[0]!)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].reduce((most, kind) => (kind[1] > most[1] ? kind : most))[0];
}

/** Area grows with the value, so that nothing looks larger than it is. */
function radius(value: number, largest: number, [least, most]: readonly [number, number]): number {
  return largest <= 0 ? least : Math.round(Math.sqrt(least ** 2 + (most ** 2 - least ** 2) * (value / largest)) * 10) / 10;
}

export function captionOf({ id, node, group, folded }: Mark): string {
  if (node) return folded.length > 0 ? `${shortCaption(node.caption)} +${folded.length}` : shortCaption(node.caption);
  return id.startsWith('more:') ? `${group!.members.length} more of ${group!.of}` : group!.title;
}

const kindWords: Readonly<Record<string, string>> = {
  Council: 'council', Organisation: 'other body', Project: 'project', Pattern: 'pattern', Supplier: 'supplier', FundingRound: 'funding round', ServiceArea: 'service area',
};

/** What a council was on a day; the date of a view counts to its period's last day. */
export function existence({ startedOn, endedOn, plannedEndOn, label }: NetworkNode, date?: string): { state?: string; words?: string } {
  if (label !== 'Council') return {};
  const asOf = date && lastDay(date);
  if (asOf && startedOn && startedOn > asOf) return { state: 'before', words: `did not exist yet, began on ${dateLong(startedOn)}` };
  if (endedOn && (!asOf || endedOn < asOf)) return { state: 'ended', words: `ended on ${dateLong(endedOn)}` };
  if (asOf && endedOn) return { words: `later ended, on ${dateLong(endedOn)}` };
  return plannedEndOn ? { state: 'ending', words: `ends on ${dateLong(plannedEndOn)}` } : {};
}

function spokenName(mark: Mark, { asOf, sizeName }: DrawingOptions): string {
  const { node, group, folded } = mark;
  // What is read out begins with what is written beside the mark, so that it can be called by it.
  const caption = captionOf(mark);
  if (group) return `${caption}: a group, ${group.members.length} of ${group.of} together`;
  const parts = [caption === node!.name ? caption : `${caption}: ${node!.name}`, node!.strategic ? 'strategic authority' : kindWords[node!.label]!, sizeName(node!.id)];
  if (folded.length > 0) parts.push(`${counted(folded.length, 'body', 'bodies')} of this project alone counted with it`);
  const { words } = existence(node!, asOf);
  return [...parts, ...(words ? [words] : [])].join(', ');
}

const familyOf = ({ type }: NetworkRelationship): string => (type === 'COLLABORATES' ? 'tie' : relationshipTypes[type].family);

/** 1 to 4: doubling twice over makes a line one step wider. */
const widthOf = (amount: number): number => Math.max(1, Math.min(4, Math.round(10 * (1 + Math.log2(amount) / 2)) / 10));

function toDrawnLine(line: Line, index: ReadonlyMap<string, number>): DrawnLine {
  const { relationships } = line;
  const first = relationships[0]!;
  const common = { id: line.id, from: index.get(line.from)!, to: index.get(line.to)! };
  if (relationships.length > 1) return { ...common, family: 'several', amount: relationships.length, width: widthOf(relationships.length) };
  if (first.type === 'COLLABORATES') return { ...common, family: 'tie', amount: first.projects?.length ?? 1, width: widthOf(1 + 3 * (first.weight ?? 0)) };
  return { ...common, family: familyOf(first) };
}

/** What the mark is called in this view, on as many lines: places are of all dates, figures and names of the date. */
function asNamed(caption: PlacedCaption, mark: Mark, bold: boolean): PlacedCaption {
  const wrapped = wrappings(captionOf(mark), bold);
  return { ...caption, lines: wrapped.find(({ length }) => length === caption.lines.length) ?? wrapped[0]! };
}

const APART = 3.5;

/** Lines of the same two marks stand beside each other. */
function beside(lines: readonly DrawnLine[], placeOf: (mark: number) => Point): DrawnLine[] {
  const together = new Map<string, number[]>();
  lines.forEach(({ from, to }, i) => { const key = [from, to].sort((a, b) => a - b).join(' '); append(together, key, i); });
  const shifted = [...lines];
  for (const group of together.values()) {
    if (group.length < 2) continue;
    const first = lines[group[0]!]!;
    const [a, b] = [placeOf(Math.min(first.from, first.to)), placeOf(Math.max(first.from, first.to))];
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    group.forEach((line, k) => {
      const side = (k - (group.length - 1) / 2) * APART;
      shifted[line] = { ...lines[line]!, dx: Math.round((-10 * side * (b.y - a.y)) / length) / 10, dy: Math.round((10 * side * (b.x - a.x)) / length) / 10 };
    });
  }
  return shifted;
}

export function layoutInput({ marks, lines }: Picture, { layout, width, height, centre, sizeOf }: DrawingOptions): LayoutInput {
  const sizes = marks.map(({ id, group, node }) => (group || !node ? 0 : sizeOf(id) ?? 0));
  const largest = Math.max(0, ...sizes);
  const largestGroup = Math.max(0, ...marks.map(({ group }) => group?.members.length ?? 0));
  const degree = new Map<string, number>();
  for (const { from, to } of lines) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const index = new Map(marks.map(({ id }, i) => [id, i]));
  return {
    layout, width, height, ...(centre !== undefined && { centre }),
    nodes: marks.map((mark, i) => ({
      id: mark.id, caption: captionOf(mark),
      radius: mark.group ? radius(mark.group.members.length, largestGroup, GROUP) : radius(sizes[i]!, largest, [SMALLEST, LARGEST]),
      ...(hasSecondOutline(mark) && { halo: SECOND_OUTLINE }), bold: isBold(mark, degree.get(mark.id) ?? 0),
      priority: mark.id === centre ? Number.MAX_SAFE_INTEGER : (mark.group ? 1_000 : 0) + (degree.get(mark.id) ?? 0),
      ...(mark.node?.hexQ !== undefined && { hexQ: mark.node.hexQ, hexR: mark.node.hexR! }), ...(mark.node?.region && { region: mark.node.region }),
    })),
    lines: lines.map(({ from, to, relationships }) => ({ from: index.get(from)!, to: index.get(to)!, weight: relationships.length })),
  };
}

/** Whatever the date of the view: captions keep their places while time moves. */
const hasSecondOutline = ({ node, group }: Mark) => Boolean(group) || existence(node!).state === 'ending';

const isBold = ({ node, group }: Mark, degree: number) => Boolean(group) || node!.label === 'Project' || node!.label === 'Pattern' || degree >= BOLD_FROM;

export function toDrawing(picture: Picture, placed: LayoutResult, input: LayoutInput, options: DrawingOptions): Drawing {
  const { marks, lines } = picture;
  const at = new Map(placed.nodes.map((node) => [node.id, node]));
  const radii = new Map(input.nodes.map(({ id, radius: r, bold }) => [id, { r, bold: bold === true }]));
  const index = new Map(marks.map(({ id }, i) => [id, i]));
  return {
    width: placed.width, height: placed.height, hiddenCaptions: marks.filter(({ id }) => at.get(id)!.caption === null).length,
    ...(placed.unjoinedTop !== undefined && { unjoinedTop: placed.unjoinedTop }),
    marks: marks.map((mark) => {
      const { x, y, caption } = at.get(mark.id)!;
      const { r, bold } = radii.get(mark.id)!;
      const state = options.stateOf?.(mark) ?? (mark.node && existence(mark.node, options.asOf).state);
      return {
        id: mark.id, kind: shapeOf(mark), x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, r, caption: caption && asNamed(caption, mark, bold), isBold: bold,
        name: spokenName(mark, options), text: captionOf(mark), href: options.hrefOf(mark),
        ...(options.toneOf && mark.node && { tone: options.toneOf(mark.node) }), ...(options.toneOfGroup && mark.group && { tone: options.toneOfGroup(mark.group.members) }), ...(state && { state }),
        ...(mark.group && { isGroup: true as const }), ...(mark.id === options.selected && { isSelected: true as const }),
      };
    }),
    lines: beside(lines.map((line) => ({ ...toDrawnLine(line, index), ...(options.lineStateOf?.(line) && { state: options.lineStateOf(line)! }) })), (i) => at.get(marks[i]!.id)!),
  };
}
