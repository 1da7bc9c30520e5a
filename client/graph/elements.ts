/** The server's picture to cytoscape's elements: same places, sizes, looks and captions, read from the SVG. */
import type { ElementDefinition } from 'cytoscape';

export interface PictureMark {
  /** Ref of its node or id of its group. */
  readonly id: string;
  /** What is read out. */
  readonly name: string;
  /** What is written beside it, or would be if there were room. */
  readonly caption: string;
  readonly href: string;
  readonly isGroup: boolean;
}

export interface PictureLine {
  readonly from: number;
  readonly to: number;
  readonly family: string;
  /** Of a tie: its shared projects; of a line that stands for several: how many. */
  readonly amount?: number;
}

export interface ReadPicture {
  readonly width: number;
  readonly marks: readonly PictureMark[];
  readonly lines: readonly PictureLine[];
  /** One at a time, marks before lines: reading all of them at once would be felt. */
  elements(): Iterable<ElementDefinition>;
}

/** Classes that cytoscape's style sheet knows by another name. */
const STATES: Readonly<Record<string, string>> = {
  'is-bold': 'bold', 'node--group': 'group', 'is-selected': 'selected', 'is-ended': 'ended', 'is-ending': 'ending', 'is-before': 'before', 'is-new': 'new', 'is-left': 'left',
};
const HALIGN = { start: 'right', end: 'left', middle: 'center' } as const;

const number = (element: Element, name: string): number => Number(element.getAttribute(name));
const ending = (element: Element, prefix: string): string | undefined => [...element.classList].find((name) => name.startsWith(prefix) && name !== 'node--group')?.slice(prefix.length);
const states = (element: Element): string => [...element.classList].flatMap((name) => STATES[name] ?? []).join(' ');

/** Where a caption stands, relative to its mark, in cytoscape's terms; and its text. */
function captionOf(link: Element, { x, y, r }: { x: number; y: number; r: number }) {
  const text = link.querySelector('text');
  if (!text) return { halign: 'right', valign: 'center', mx: 4, my: 0, text: '', hidden: link.getAttribute('data-caption') ?? '' };
  const lines = text.children.length > 0 ? [...text.children].map((line) => (line.textContent ?? '').trim()) : [text.textContent ?? ''];
  const anchor = (text.getAttribute('text-anchor') ?? 'start') as keyof typeof HALIGN;
  const edge = { start: x + r, end: x - r, middle: x }[anchor];
  // The server gives the first baseline; cytoscape centres the block on the mark.
  return { halign: HALIGN[anchor], valign: 'center', mx: number(text, 'x') - edge, my: number(text, 'y') - 4.5 + (lines.length - 1) * 7.5 - y, text: lines.join('\n') };
}

function toNode(link: Element, index: number, { id }: PictureMark): ElementDefinition {
  const shape = link.querySelector('.node__shape')!;
  const r = number(shape, 'width') / 2;
  const position = { x: number(shape, 'x') + r, y: number(shape, 'y') + r };
  const tone = ending(link, 'tone-');
  return {
    group: 'nodes', position, classes: states(link),
    data: { id: `m${index}`, index, ref: id, kind: ending(link, 'node--'), d: 2 * r, ...(tone && { tone: Number(tone) }), ...captionOf(link, { ...position, r }) },
  };
}

function toEdge(path: Element, index: number, { from, to, family }: PictureLine): ElementDefinition {
  const width = ending(path, 'tie--w');
  // Beside others of the same two marks, as the server placed it: px to the side.
  const [, dx, dy] = /translate\((\S+) (\S+)\)/.exec(path.getAttribute('transform') ?? '') ?? [];
  return { group: 'edges', classes: states(path), data: { id: `l${index}`, index, source: `m${from}`, target: `m${to}`, family, ...(width && { width: Number(width) }), ...(dx && { beside: `${dx}px ${dy}px` }) } };
}

/** @param joins of each line, the places of its marks and how many it stands for */
export function readPicture(svg: SVGSVGElement, joins: readonly (readonly [from: number, to: number, amount?: number])[]): ReadPicture {
  const links = [...svg.querySelectorAll('a.node')];
  const paths = [...svg.querySelectorAll('.tie')];
  const marks = links.map((link): PictureMark => ({
    id: link.getAttribute('data-id')!, name: link.getAttribute('aria-label')!, caption: link.querySelector('text')?.textContent ?? link.getAttribute('data-caption') ?? '', href: link.getAttribute('href')!, isGroup: link.classList.contains('node--group'),
  }));
  const lines = joins.map(([from, to, amount], i): PictureLine => ({ from, to, family: ending(paths[i]!, 'tie--')!, ...(amount !== undefined && { amount }) }));
  return {
    width: svg.viewBox.baseVal.width, marks, lines,
    *elements() {
      for (const [index, link] of links.entries()) yield toNode(link, index, marks[index]!);
      for (const [index, path] of paths.entries()) yield toEdge(path, index, lines[index]!);
    },
  };
}
